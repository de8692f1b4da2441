package org.livebridge.perl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livebridge.wasm.wasi.Device;
import org.livebridge.wasm.wasi.DeviceException;
import run.endive.runtime.Instance;

/**
 * The system calls that WASI has not, for one process: pipes, sockets, waiting for children,
 * signals. Words in, one text out: {@code =}, a value; {@code !}, WASI's error number; {@code ?}, a
 * sentence for the script's author.
 */
final class PerlSystem {
    private static final int BADF = 8;
    private static final int CHILD = 12;
    private static final int INTERRUPTED = 27;
    private static final int INVALID = 28;
    private static final int NO_PROCESS = 71;
    private static final double SLICE_SECONDS = 0.02;
    private static final Map<String, Integer> SIGNALS =
            Map.ofEntries(
                    Map.entry("HUP", 1),
                    Map.entry("INT", 2),
                    Map.entry("QUIT", 3),
                    Map.entry("ABRT", 6),
                    Map.entry("KILL", 9),
                    Map.entry("USR1", 10),
                    Map.entry("USR2", 12),
                    Map.entry("PIPE", 13),
                    Map.entry("ALRM", 14),
                    Map.entry("TERM", 15),
                    Map.entry("CHLD", 17));

    private final PerlProcess process;
    private final PerlProcesses all;
    private final PerlServices services;

    PerlSystem(PerlProcess process, PerlProcesses all, PerlServices services) {
        this.process = process;
        this.all = all;
        this.services = services;
    }

    /** A signal's number as on Linux; that of TERM for one that is not known. */
    static int number(String name) {
        return SIGNALS.getOrDefault(name, 15);
    }

    boolean hasRoom() {
        return all.hasRoom();
    }

    /** One call. */
    String call(Instance instance, List<String> words) {
        try {
            return "=" + answer(instance, words);
        } catch (DeviceException failure) {
            return "!" + failure.errno();
        } catch (PerlSocket.NotAllowed refusal) {
            return "?" + refusal.getMessage();
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            return "!" + INVALID;
        }
    }

    private String answer(Instance instance, List<String> words)
            throws DeviceException, PerlSocket.NotAllowed {
        String first = words.size() > 1 ? words.get(1) : "";
        return switch (words.get(0)) {
            case "pid" -> String.valueOf(process.pid());
            case "parent" -> String.valueOf(process.parentPid());
            case "pipe" -> pipe();
            case "socket" ->
                    String.valueOf(process.system().add(new PerlSocket(all.turns(), services)));
            case "connected" -> socket(first).connected() ? "1" : fail(PerlSocket.NOT_CONNECTED);
            case "connect" -> {
                socket(first).connect(words.get(2), Double.parseDouble(words.get(3)));
                yield "1";
            }
            case "secure" -> {
                socket(first).secure(words.get(2).equals("1"));
                yield "1";
            }
            case "shutdown" -> {
                socket(first).shutDown(words.get(2));
                yield "1";
            }
            case "select" -> select(first, words.get(2));
            case "wait" -> await(Integer.parseInt(first), words.get(2).equals("1"));
            case "kill" ->
                    all.signal(Integer.parseInt(words.get(2)), first) ? "1" : fail(NO_PROCESS);
            case "alarm" -> String.valueOf(process.alarm(Double.parseDouble(first)));
            case "signals" -> String.join(",", process.takeSignals());
            case "listen" -> listen(instance, Integer.parseInt(first));
            case "die" -> throw ended(number(first));
            case "exit" -> throw ended(Integer.parseInt(first) << 8);
            default -> fail(INVALID);
        };
    }

    private static String fail(int errno) throws DeviceException {
        throw new DeviceException(errno);
    }

    private PerlTurns.Killed ended(int status) {
        process.endsWith(status);
        return new PerlTurns.Killed();
    }

    private String listen(Instance instance, int value) {
        PerlSignals perl = new PerlSignals(instance);
        perl.reads(value);
        process.listens(perl);
        return "1";
    }

    private String pipe() throws DeviceException {
        PerlPipe pipe = new PerlPipe(all.turns());
        return process.system().add(pipe.reading()) + " " + process.system().add(pipe.writing());
    }

    private PerlSocket socket(String number) throws DeviceException {
        Optional<Device> device = process.system().device(Integer.parseInt(number));
        if (device.isPresent() && device.get() instanceof PerlSocket socket) {
            return socket;
        }
        throw new DeviceException(device.isPresent() ? INVALID : BADF);
    }

    private String await(int pid, boolean atOnce) throws DeviceException {
        if (!all.hasChild(process, pid)) {
            return fail(CHILD);
        }
        Optional<PerlProcess> child = all.await(process, pid, atOnce);
        if (child.isPresent()) {
            return child.get().pid() + " " + child.get().status();
        }
        return atOnce ? "0 0" : fail(INTERRUPTED);
    }

    /**
     * Which of the numbers are ready to be read; what is no device is ready always.
     *
     * @param patience in seconds; empty for as long as it takes
     */
    private String select(String patience, String numbers) throws DeviceException {
        long end = Long.MAX_VALUE;
        if (!patience.isEmpty()) {
            end = System.nanoTime() + (long) (Double.parseDouble(patience) * 1e9);
        }
        List<String> asked = numbers.isEmpty() ? List.of() : Arrays.asList(numbers.split(","));
        while (true) {
            List<String> ready = new ArrayList<>();
            for (String number : asked) {
                Optional<Device> device = process.system().device(Integer.parseInt(number));
                if (!(device.isPresent() && device.get() instanceof Polled polled)
                        || polled.ready(0)) {
                    ready.add(number);
                }
            }
            if (!ready.isEmpty() || (end != Long.MAX_VALUE && end - System.nanoTime() <= 0)) {
                return String.join(",", ready);
            }
            if (process.ring()) {
                return fail(INTERRUPTED);
            }
            long slice = System.nanoTime() + (long) (SLICE_SECONDS * 1e9);
            all.turns().await(process, () -> false, Math.min(end, slice));
        }
    }
}
