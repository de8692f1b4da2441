package org.livebridge.php;

/** A PHP that {@code interpreters} can build. */
enum PhpVersion {
    PHP_8_2("8.2", "org.livebridge.php.module.Php82Wasm"),
    PHP_5_6("5.6", "org.livebridge.php.module.Php56Wasm");

    private final String number;
    private final String className;

    PhpVersion(String number, String className) {
        this.number = number;
        this.className = className;
    }

    /** As people write it: {@code 8.2}. */
    String number() {
        return number;
    }

    /** The class that the build makes of the module, where it was built. */
    String className() {
        return className;
    }
}
