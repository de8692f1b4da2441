package org.livebridge.engine.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;

/**
 * A MariaDB of the distribution's, started for a test on a port of its own; root has no password.
 */
@NullMarked
final class MariaDb implements AutoCloseable {
    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final Path INSTALL = Path.of("/usr/bin/mariadb-install-db");
    private static final int TRIES = 600;

    private final Process server;
    private final int port;

    private MariaDb(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Whether there is one to start. */
    static boolean isInstalled() {
        boolean there = Files.isExecutable(SERVER) && Files.isExecutable(INSTALL);
        if (!there) {
            System.out.println("skipped: there is no MariaDB at " + SERVER);
        }
        return there;
    }

    static MariaDb start(Path folder) throws IOException, InterruptedException {
        String user = "--user=" + System.getProperty("user.name");
        String data = "--datadir=" + folder.resolve("mysql");
        Process install =
                process(
                        folder,
                        INSTALL.toString(),
                        "--no-defaults",
                        data,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        user);
        if (!install.waitFor(120, TimeUnit.SECONDS) || install.exitValue() != 0) {
            throw new IllegalStateException(output(folder));
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process server =
                process(
                        folder,
                        SERVER.toString(),
                        "--no-defaults",
                        data,
                        user,
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--socket=" + folder.resolve("sock"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--skip-name-resolve",
                        "--innodb-flush-log-at-trx-commit=0",
                        "--innodb-buffer-pool-size=8M");
        MariaDb started = new MariaDb(server, port);
        for (int i = 0; i < TRIES; i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return started;
            } catch (IOException notYet) {
                if (!server.isAlive()) {
                    break;
                }
                Thread.sleep(100);
            }
        }
        started.close();
        throw new IllegalStateException("MariaDB did not start: " + output(folder));
    }

    private static Process process(Path folder, String... command) throws IOException {
        return new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private static String output(Path folder) throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        server.destroyForcibly();
    }
}
