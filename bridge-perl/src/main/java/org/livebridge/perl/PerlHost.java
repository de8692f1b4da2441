package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.Channel;
import run.endive.runtime.Instance;

/** The functions of ours that Perl code calls by name, for one perl. */
final class PerlHost {
    /** Opened by Boot.pm: the moment when perl is up and the script is not yet compiled. */
    static final String SIGNAL = "/dev/livebridge-host";

    /** ENOSYS. */
    private static final int NO_SYSTEM = 52;

    private static final int EXCHANGE = 1;
    private static final int ENCODE = 2;
    private static final int DECODE = 3;
    private static final int CODE_OF_NAME = 4;
    private static final int NAME_OF_CODE = 5;
    private static final int SYSTEM = 6;
    private static final int FORK = 7;

    private final Channel channel;
    private @Nullable PerlValues values;
    private @Nullable PerlSystem system;
    private PerlFork fork = new PerlFork();

    PerlHost(Channel channel) {
        this.channel = channel;
    }

    void begin(Instance instance) {
        values = new PerlValues(instance);
    }

    /** A copy of the perl of another process. */
    PerlHost copy() {
        PerlHost copy = new PerlHost(channel);
        copy.fork = fork.copy();
        return copy;
    }

    /** From here on there are system calls. */
    void offers(PerlSystem calls) {
        system = calls;
    }

    PerlFork fork() {
        return fork;
    }

    Channel channel() {
        return channel;
    }

    PerlValues perl() {
        PerlValues perl = values;
        if (perl == null) {
            throw new IllegalStateException("There is no perl yet.");
        }
        return perl;
    }

    /** Binds the functions to their Perl names. */
    void offer() {
        PerlValues perl = perl();
        perl.memory().bytes(PerlModule.CAN_EVALUATE, new byte[] {1});
        perl.register(EXCHANGE, "LiveBridge::_exchange");
        perl.register(ENCODE, "LiveBridge::Host::_json_encode");
        perl.register(DECODE, "LiveBridge::Host::_json_decode");
        perl.register(CODE_OF_NAME, "LiveBridge::Host::_code_of_name");
        perl.register(NAME_OF_CODE, "LiveBridge::Host::_name_of_code");
        perl.register(SYSTEM, "LiveBridge::Host::_system");
        perl.register(FORK, "LiveBridge::Host::_fork");
    }

    /** A call by Perl: the function's number, how many arguments, where they are. */
    long[] call(Instance instance, long... a) {
        if (a[0] == FORK) {
            return new long[] {fork(instance)};
        }
        PerlValues perl = perl();
        int arguments = (int) a[2];
        Optional<Long> answer = Optional.empty();
        if (a[0] == EXCHANGE && a[1] > 0) {
            byte[] payload = perl.argument(arguments, 0).getBytes(StandardCharsets.ISO_8859_1);
            answer = Optional.of(new PerlAnswer(perl).of(channel.exchange(payload)));
        } else if (a[0] == ENCODE && a[1] > 1) {
            PerlData data = new PerlData(instance.memory());
            int scalar = data.scalar(perl.memory().integer(arguments));
            answer = new JsonEncoder(data, options(perl, arguments)).encode(scalar).map(perl::text);
        } else if (a[0] == DECODE && a[1] > 1) {
            String text = perl.argument(arguments, 0);
            answer = new JsonDecoder(perl, options(perl, arguments)).decode(text);
        } else if (a[0] == CODE_OF_NAME && a[1] > 0) {
            OptionalInt code = CharacterNames.code(perl.argument(arguments, 0));
            answer = code.isPresent() ? Optional.of(perl.integer(code.getAsInt())) : answer;
        } else if (a[0] == NAME_OF_CODE && a[1] > 0) {
            answer = name(perl.argument(arguments, 0)).map(perl::text);
        } else if (a[0] == SYSTEM && a[1] > 0) {
            answer = Optional.of(perl.text(system(instance, perl, arguments, (int) a[1])));
        }
        return new long[] {answer.isPresent() ? answer.get() : perl.undefined()};
    }

    private String system(Instance instance, PerlValues perl, int arguments, int count) {
        PerlSystem calls = system;
        if (calls == null) {
            return "!" + NO_SYSTEM;
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(perl.argument(arguments, i));
        }
        if (words.get(0).equals("listen")) {
            words.add(String.valueOf(perl.variable(words.get(1))));
            words.remove(1);
        }
        return calls.call(instance, words);
    }

    /** Asked twice in a call that succeeds: perl comes back to it in both processes. */
    private long fork(Instance instance) {
        if (fork.returns()) {
            int pid = fork.returned(instance);
            return perl().integer(pid);
        }
        PerlSystem calls = system;
        if (calls == null || !fork.possible() || !calls.hasRoom()) {
            return perl().integer(-1);
        }
        fork.unwind(instance);
        return 0;
    }

    private static Optional<String> name(String code) {
        return code.matches("\\d{1,7}")
                ? CharacterNames.name(Integer.parseInt(code))
                : Optional.empty();
    }

    private static JsonOptions options(PerlValues perl, int arguments) {
        return new JsonOptions(Integer.parseInt(perl.argument(arguments, 1)));
    }
}
