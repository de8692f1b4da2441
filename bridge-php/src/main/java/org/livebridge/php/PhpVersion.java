package org.livebridge.php;

/** A PHP that {@code interpreters} can build. */
enum PhpVersion {
    PHP_8_2(
            "8.2",
            "org.livebridge.php.module.Php82Wasm",
            "64-bit integers, fibers, a fresh run in about a millisecond"),
    PHP_5_6(
            "5.6",
            "org.livebridge.php.module.Php56Wasm",
            "scripts written for PHP 5; 32-bit integers");

    private final String number;
    private final String className;
    private final String about;

    PhpVersion(String number, String className, String about) {
        this.number = number;
        this.className = className;
        this.about = about;
    }

    /** As people write it: {@code 8.2}. */
    String number() {
        return number;
    }

    /** What it is good for. */
    String about() {
        return about;
    }

    /** The class that the build makes of the module, where it was built. */
    String className() {
        return className;
    }
}
