package org.livebridge.wasm.wasi;

import com.oracle.truffle.api.TruffleFile;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.livebridge.wasm.Channel;

/**
 * What one run of a guest may see.
 *
 * @param arguments with the program's name first
 * @param files how an absolute guest path becomes a file of the context
 * @param brought files that exist for this run only, by absolute path; read-only
 * @param signals what to do when the guest opens a path; it reads as an empty file
 * @param outputLimit bytes that may be written in all
 * @param openFiles file numbers that may be open at once
 */
public record GuestWorld(
        List<String> arguments,
        Map<String, String> environment,
        InputStream in,
        OutputStream out,
        OutputStream err,
        Function<String, TruffleFile> files,
        Map<String, byte[]> brought,
        Map<String, Runnable> signals,
        Channel channel,
        long outputLimit,
        int openFiles) {

    /** Copies the collections. */
    public GuestWorld {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        brought = Map.copyOf(brought);
        signals = Map.copyOf(signals);
    }
}
