package org.livebridge.php;

import java.util.Map;
import java.util.Optional;

/**
 * Which PHP a script gets, and why.
 *
 * @param open whether another one may follow when this one cannot compile the script
 * @param note a sentence for the journal; empty when there is nothing to tell
 */
record PhpChoice(PhpModule module, boolean open, String note, PhpScript script) {
    /** Scripts that only PHP 5.6 compiles, so that they are not tried on 8.2 every time. */
    private static final Map<String, Boolean> OLD = new Recent<>(4_000);

    /** The PHP that {@code wanted} names; by {@code auto} that of the script's pin, else 8.2. */
    static PhpChoice of(PhpScript script, String wanted) {
        String name = wanted.equals(PhpModules.AUTO) ? script.pin().orElse(wanted) : wanted;
        if (name.equals(PhpModules.AUTO) && isKnownAsOld(script)) {
            return old(PhpModules.own(PhpVersion.PHP_5_6).orElseThrow(), script);
        }
        boolean open =
                name.equals(PhpModules.AUTO) && PhpModules.own(PhpVersion.PHP_5_6).isPresent();
        return new PhpChoice(PhpModules.named(name), open, "", script);
    }

    /** The same as another {@code start} than a page's has it; 8.2 unless 5.6 is named. */
    static PhpChoice of(PhpScript script, String wanted, PhpStart start) {
        PhpVersion version =
                wanted.equals(PhpVersion.PHP_5_6.number())
                        ? PhpVersion.PHP_5_6
                        : PhpVersion.PHP_8_2;
        return new PhpChoice(PhpModules.own(version, start), false, "", script);
    }

    /** What follows when the first choice did not compile: PHP 5.6 if it does, else the same. */
    PhpChoice afterDecline() {
        Optional<OwnPhpModule> old =
                PhpModules.own(PhpVersion.PHP_5_6).filter(five -> five.compiles(script));
        if (old.isEmpty()) {
            return new PhpChoice(module, false, "", script);
        }
        synchronized (OLD) {
            OLD.put(script.key(), true);
        }
        return old(old.get(), script);
    }

    private static boolean isKnownAsOld(PhpScript script) {
        synchronized (OLD) {
            return !OLD.isEmpty() && OLD.get(script.key()) != null;
        }
    }

    private static PhpChoice old(PhpModule five, PhpScript script) {
        return new PhpChoice(
                five,
                false,
                script.path()
                        + " does not parse in PHP 8.2 but does in PHP 5.6, so it ran there; keep"
                        + " that with a comment “// livebridge: php 5.6” in its first lines or"
                        + " with --php 5.6.",
                script);
    }
}
