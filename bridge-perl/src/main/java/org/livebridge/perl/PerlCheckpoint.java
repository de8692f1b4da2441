package org.livebridge.perl;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.GuestSnapshot;
import org.livebridge.wasm.memory.CowMemory;
import org.livebridge.wasm.wasi.GuestWorld;
import org.livebridge.wasm.wasi.Wasi;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;

/**
 * A perl inside its own main, before the script's first line: it has loaded Boot.pm and some
 * modules, and reads from the park.
 *
 * <p>The module was made with Asyncify for {@code fd_read}, so the whole of perl's main can be
 * taken off the stack there and put back in any copy of its memory (perl-checkpoint, "Finding").
 * Immutable.
 */
final class PerlCheckpoint {
    /** Where the build leaves the one without modules. */
    static final String RESOURCE = "module/perl.checkpoint";

    /** Perl opens it as its script; a run puts the real one behind the same number. */
    private static final String TEMPLATE = "/livebridge-script";

    private static final int UNWIND_BYTES = 65_536;
    private static final int STACK_POINTER = 0;
    private static final int OPEN_FILES = 64;
    private static final long OUTPUT = 1 << 16;

    private final GuestSnapshot snapshot;
    private final int argc;
    private final int argv;
    private final int unwound;
    private final int interpreter;
    private final long stackPointer;
    private final int parkNumber;

    private PerlCheckpoint(
            GuestSnapshot snapshot, int argc, int argv, Parking parking, int parkNumber) {
        this.snapshot = snapshot;
        this.argc = argc;
        this.argv = argv;
        this.unwound = parking.unwound;
        this.interpreter = parking.interpreter;
        this.stackPointer = parking.stackPointer;
        this.parkNumber = parkNumber;
    }

    /** The checkpoint without modules that the build made; null where it made none. */
    static @Nullable PerlCheckpoint ofBuild() {
        try (InputStream in = PerlCheckpoint.class.getResourceAsStream(RESOURCE)) {
            return in == null ? null : read(in);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static PerlCheckpoint read(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        int argc = in.readInt();
        int argv = in.readInt();
        int parkNumber = in.readInt();
        Parking parking = new Parking();
        parking.unwound = in.readInt();
        parking.interpreter = in.readInt();
        parking.stackPointer = in.readLong();
        return new PerlCheckpoint(GuestSnapshot.read(in), argc, argv, parking, parkNumber);
    }

    /** Writes it as the build leaves it. */
    void write(OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.writeInt(argc);
        out.writeInt(argv);
        out.writeInt(parkNumber);
        out.writeInt(unwound);
        out.writeInt(interpreter);
        out.writeLong(stackPointer);
        snapshot.write(out);
        out.flush();
    }

    /** Takes perl off the stack at the park. */
    private static final class Parking implements PerlImports.Park {
        int unwound;
        int interpreter;
        long stackPointer;

        @Override
        public boolean stops(Instance instance) {
            Memory memory = instance.memory();
            unwound = (int) instance.export("malloc").apply(UNWIND_BYTES)[0];
            memory.writeI32(unwound, unwound + 8);
            memory.writeI32(unwound + 4, unwound + UNWIND_BYTES);
            interpreter = memory.readInt(PerlModule.INTERPRETER);
            stackPointer = instance.global(STACK_POINTER).getValue();
            instance.export("asyncify_start_unwind").apply(unwound);
            return true;
        }
    }

    /** A checkpoint with {@code modules} loaded; made in a world without files. */
    static PerlCheckpoint of(List<String> modules) {
        List<String> all = new ArrayList<>(List.of(PerlBuiltIns.MODULE));
        all.addAll(modules);
        List<String> words = new ArrayList<>(PerlGuest.words(all));
        words.add(TEMPLATE);
        Map<String, byte[]> brought = new HashMap<>(PerlGuest.embedded());
        brought.put(TEMPLATE, new byte[0]);
        brought.put(PerlImports.PARK, new byte[0]);
        PerlHost host = new PerlHost(payload -> new byte[0]);
        GuestWorld world =
                new GuestWorld(
                        words,
                        Map.of(),
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        path -> {
                            throw new SecurityException("There are no files before a run.");
                        },
                        brought,
                        Map.of(PerlHost.SIGNAL, host::offer),
                        NO_CHANNEL,
                        OUTPUT,
                        OPEN_FILES);
        try (Wasi system = new Wasi(world)) {
            return of(words, system, host);
        }
    }

    private static final Channel NO_CHANNEL = payload -> new byte[0];

    private static PerlCheckpoint of(List<String> words, Wasi system, PerlHost host) {
        Parking parking = new Parking();
        PerlImports imports = new PerlImports(system, host::call, parking);
        Instance instance = PerlModule.instantiate(imports.values(), Long.MAX_VALUE);
        host.begin(instance);
        int argv = new PerlMemory(instance).words(words);
        int status = PerlModule.main(instance, words.size(), argv);
        if (parking.unwound == 0) {
            throw new IllegalStateException(
                    "Perl ended with status " + status + " before it could be kept.");
        }
        instance.export("asyncify_stop_unwind").apply();
        instance.memory().writeI32(PerlModule.INTERPRETER, 0);
        instance.memory().writeI32(PerlModule.EVALS, 0);
        return new PerlCheckpoint(
                GuestSnapshot.of(instance), words.size(), argv, parking, imports.parkNumber());
    }

    /** The number of the park among a run's open files; the script is opened before it. */
    int parkNumber() {
        return parkNumber;
    }

    /** What main is called with. */
    int argc() {
        return argc;
    }

    /** Where in memory. */
    int argv() {
        return argv;
    }

    /** A copy that has not gone on yet. */
    Instance copy(PerlImports imports, long maxMemory) {
        return PerlModule.resume(imports.values(), snapshot, maxMemory);
    }

    /** Goes on to the end of the script. */
    int resume(Instance instance) {
        instance.export("asyncify_start_rewind").apply(unwound);
        return PerlModule.main(instance, argc, argv);
    }

    /** The park of a copy: when perl stands there again, it may read. */
    PerlImports.Park rewound() {
        return new PerlImports.Park() {
            private boolean resumed;

            @Override
            public boolean stops(Instance instance) {
                if (!resumed) {
                    resumed = true;
                    instance.export("asyncify_stop_rewind").apply();
                    instance.global(STACK_POINTER).setValue(stackPointer);
                    CowMemory memory = (CowMemory) instance.memory();
                    memory.writeI32(PerlModule.INTERPRETER, interpreter);
                    memory.writeByte(PerlModule.CAN_EVALUATE, (byte) 1);
                }
                return false;
            }
        };
    }
}
