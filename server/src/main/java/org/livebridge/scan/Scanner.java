package org.livebridge.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Reads files and finds what they call; several at once. */
final class Scanner {
    private static final int BATCH = 100;

    private final PhpTokens php;
    private final IntConsumer progress;
    private final List<FileFindings> findings = Collections.synchronizedList(new ArrayList<>());

    /**
     * A scanner.
     *
     * @param progress told how many files more are done
     */
    Scanner(PhpTokens php, IntConsumer progress) {
        this.php = php;
        this.progress = progress;
    }

    /** The findings of every file that has any, by path. */
    List<FileFindings> scan(List<Path> files, Set<Path> roots) throws IOException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> jobs = new ArrayList<>();
            List<Path> batch = new ArrayList<>();
            for (Path file : files) {
                batch.add(file);
                if (batch.size() == BATCH) {
                    jobs.add(submit(workers, List.copyOf(batch), roots));
                    batch.clear();
                }
            }
            jobs.add(submit(workers, batch, roots));
            for (Future<?> job : jobs) {
                job.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The scan was interrupted.", stopped);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        }
        return findings.stream().sorted(Comparator.comparing(FileFindings::file)).toList();
    }

    private Future<?> submit(ExecutorService workers, List<Path> batch, Set<Path> roots) {
        return workers.submit(
                () -> {
                    try {
                        read(batch, roots);
                    } catch (IOException cause) {
                        throw new UncheckedIOException(cause);
                    }
                });
    }

    private void read(List<Path> batch, Set<Path> roots) throws IOException {
        List<Path> phpFiles = new ArrayList<>();
        for (Path file : batch) {
            String text = SourceFiles.read(file);
            Optional<SourceKind> kind =
                    SourceKind.of(
                            String.valueOf(file.getFileName()),
                            text.substring(0, Math.min(2_000, text.length())));
            boolean php = kind.filter(k -> k == SourceKind.PHP).isPresent();
            if (php && SourceFiles.mayCall(text)) {
                phpFiles.add(file);
            } else if (php) {
                List<Remark> remarks = Remarks.php(PhpOutline.tokens(text));
                keep(new FileFindings(file, SourceKind.PHP, List.of(), remarks));
            } else if (kind.isPresent()) {
                keep(other(file, kind.get(), text));
            }
        }
        if (!phpFiles.isEmpty()) {
            List<List<Token>> tokens = php.of(phpFiles, roots);
            for (int i = 0; i < phpFiles.size(); i++) {
                keep(
                        new FileFindings(
                                phpFiles.get(i),
                                SourceKind.PHP,
                                TokenCalls.in(tokens.get(i)),
                                Remarks.php(tokens.get(i))));
            }
        }
        progress.accept(batch.size());
    }

    private FileFindings other(Path file, SourceKind kind, String text) {
        if (kind == SourceKind.PERL) {
            List<Token> tokens = PerlLexer.tokens(text);
            return new FileFindings(file, kind, TokenCalls.in(tokens), Remarks.perl(tokens));
        }
        List<FoundCall> calls =
                SourceFiles.mayCall(text) ? TextCalls.in(Comments.blank(kind, text), 1) : List.of();
        return new FileFindings(file, kind, calls, List.of());
    }

    private void keep(FileFindings found) {
        if (!found.calls().isEmpty() || !found.remarks().isEmpty()) {
            findings.add(found);
        }
    }
}
