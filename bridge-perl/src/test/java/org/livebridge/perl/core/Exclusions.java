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
        put(
                "op/(fork|alarm|kill0|sigdispatch|exec|getppid|sselect|die_exit|die_unwind|magic-27839)",
                "other processes or signals");
        put(
                "io/(pipe|dup|socket|socketpair|fflush|shm|sem|msg|nargv|argv|inplace|iofile|errno)",
                "other processes, sockets or dup of handles");
        put(
                "op/(groups|getpid|chroot|stat|stat_errors|filetest|filetest_t|filetest_stack_ok|lfs|umask|taint|utftaint|readline|time)",
                "users, modes, terminals or large files of a Unix");
        put(
                "io/(fs|errnosig|sem|layers|pvbm|data|open|through)",
                "links, modes or child processes of a Unix");
        put(
                "(re/fold_grind.*|re/uniprops.*|re/user_prop_race_thr|re/speed.*|re/pat_psycho|re/.*_thr|op/threads.*|op/.*thr.*)",
                "threads, or too long by design");
        put(
                "re/(intflags|opt|const_svleak|alpha_assertions_thr)",
                "debugging output of another build");
        put("(re|op|uni)/.*(charset|locale).*", "locales");
        put(
                "op/(sprintf2|pow|64bitint|numconvert|arith2|infnan)",
                "the machine's own number formats");
        put(
                "lib/(commonsense|deprecate|proxy_constant_subs|overload_fallback|croak|no_load|cygwin|mypragma)",
                "the build tree");
        put(
                "op/(dump|crypt|dbm|require_gh20577|require_gh20577|lex_assign|glob|hash-rt85026|incfilter)",
                "what the build has not");
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
