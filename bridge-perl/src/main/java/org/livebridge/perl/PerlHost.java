package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.Channel;
import run.endive.runtime.Instance;

/** The functions of ours that Perl code calls by name, for one perl. */
final class PerlHost {
    /** Opened by Boot.pm: the moment when perl is up and the script is not yet compiled. */
    static final String SIGNAL = "/dev/livebridge-host";

    private static final int EXCHANGE = 1;
    private static final int ENCODE = 2;
    private static final int DECODE = 3;

    private final Channel channel;
    private @Nullable PerlValues values;

    PerlHost(Channel channel) {
        this.channel = channel;
    }

    void begin(Instance instance) {
        values = new PerlValues(instance);
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
    }

    /** A call by Perl: the function's number, how many arguments, where they are. */
    long[] call(Instance instance, long... a) {
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
        }
        return new long[] {answer.isPresent() ? answer.get() : perl.undefined()};
    }

    private static JsonOptions options(PerlValues perl, int arguments) {
        return new JsonOptions(Integer.parseInt(perl.argument(arguments, 1)));
    }
}
