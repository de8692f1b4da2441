package org.livebridge.perl.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** Which of perl's tests do not apply, each with the reason. */
@NullMarked
final class Exclusions {
    private static final Map<Pattern, String> BY_NAME = new LinkedHashMap<>();

    static {
        put("op/(fork|alarm|kill0|sigdispatch|exec|getppid|die_exit)", "other processes, signals");
        put("io/(pipe|dup|fflush|nargv|argv|inplace|iofile|errno|errnosig|through)", "pipes, dup");
        put("io/(socket|socketpair|shm|sem|msg)", "sockets, shared memory");
        put(
                "op/(groups|getpid|chroot|stat|stat_errors|filetest|filetest_t|umask|lfs)",
                "users, modes");
        put("(re/.*_thr|op/threads.*|op/.*thr.*)", "threads");
        put("re/(fold_grind.*|uniprops.*|speed.*|pat_psycho)", "too long by design");
        put("((re|op|uni)/.*(charset|locale).*|op/lc|uni/overload)", "locales");
        put(
                "lib/(commonsense|deprecate|proxy_constant_subs|overload_fallback|croak|no_load|cygwin|mypragma)",
                "files of the build tree");
        put("op/(dump|crypt|dbm)", "functions that the build has not");
    }

    private Exclusions() {}

    private static void put(String name, String reason) {
        BY_NAME.put(Pattern.compile("t/" + name + "\\.t"), reason);
    }

    static Optional<String> reason(String name) {
        return BY_NAME.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
