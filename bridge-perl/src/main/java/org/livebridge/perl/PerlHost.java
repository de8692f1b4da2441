package org.livebridge.perl;

import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.Channel;
import run.endive.runtime.Instance;

/** The functions of ours that Perl code calls by name, for one perl. */
final class PerlHost {
    /** Opened by Boot.pm: the moment when perl is up and the script is not yet compiled. */
    static final String SIGNAL = "/dev/livebridge-host";

    private static final int EXCHANGE = 1;

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
    }

    /** A call by Perl: the function's number, how many arguments, where they are. */
    long[] call(Instance instance, long... a) {
        PerlValues perl = perl();
        if (a[0] != EXCHANGE || a[1] < 1) {
            return new long[] {perl.undefined()};
        }
        byte[] payload = perl.argument((int) a[2], 0);
        return new long[] {new PerlAnswer(perl).of(channel.exchange(payload))};
    }
}
