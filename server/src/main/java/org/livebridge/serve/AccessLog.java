package org.livebridge.serve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.livebridge.http.Exchange;
import org.livebridge.http.ExchangeListener;
import org.livebridge.json.Json;

/**
 * One line a request in {@code access.log}, written behind the answer; a full file moves to {@code
 * access.log.1}. Paths are kept without their security token and without the query, which may hold
 * secrets. A line that finds no place in the queue is dropped. Thread-safe.
 */
public final class AccessLog implements ExchangeListener, AutoCloseable {
    private static final Logger LOG = System.getLogger(AccessLog.class.getName());
    private static final int QUEUE = 20_000;
    private static final long LARGEST = 20L << 20;
    private static final String END = "";

    private final Path file;
    private final boolean json;
    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Thread writer =
            Thread.ofPlatform().name("access-log").daemon().unstarted(this::write);

    /** A log in {@code folder}, in lines of JSON or of text. */
    public AccessLog(Path folder, boolean json) throws IOException {
        this.file = Files.createDirectories(folder).resolve("access.log");
        this.json = json;
        writer.start();
    }

    @Override
    public void answered(Exchange exchange, int status, long bytes, long nanos) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", Instant.now().toString());
        fields.put("address", exchange.address());
        fields.put("login", exchange.visitorName());
        fields.put("service", exchange.service().label());
        fields.put("method", exchange.method());
        fields.put("path", exchange.path());
        fields.put("status", status);
        fields.put("bytes", bytes);
        fields.put("micros", nanos / 1000);
        queue.offer(json ? Json.write(fields) : plain(fields));
    }

    private static String plain(Map<String, Object> fields) {
        StringBuilder line = new StringBuilder();
        for (Object value : fields.values()) {
            String text = String.valueOf(value).replaceAll("[^!-~]", "?");
            line.append(line.isEmpty() ? "" : " ").append(text.isEmpty() ? "-" : text);
        }
        return line.toString();
    }

    private void write() {
        boolean ended = false;
        List<String> lines = new ArrayList<>();
        while (!ended) {
            try {
                lines.add(queue.take());
            } catch (InterruptedException stopped) {
                return;
            }
            queue.drainTo(lines);
            ended = lines.remove(END);
            try {
                append(lines);
            } catch (IOException failure) {
                LOG.log(Level.WARNING, "The access log cannot be written", failure);
            }
            lines.clear();
        }
    }

    private void append(List<String> lines) throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGEST) {
            Files.move(
                    file, file.resolveSibling("access.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try (BufferedWriter out =
                Files.newBufferedWriter(
                        file,
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND)) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
    }

    @Override
    public void close() {
        try {
            queue.put(END);
            writer.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
