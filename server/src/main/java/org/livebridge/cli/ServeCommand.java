package org.livebridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.http.Certificate;
import org.livebridge.http.HttpServer;
import org.livebridge.http.Listener;
import org.livebridge.http.PortBlock;
import org.livebridge.http.page.CallTaps;
import org.livebridge.serve.Doors;
import org.livebridge.serve.Operation;
import org.livebridge.serve.ServeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code livebridge serve}: every HTTP door, until it is stopped. */
@Command(
        name = "serve",
        description = "Serves the APIs, the login and the live pages over HTTP.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  livebridge serve",
            "  livebridge serve --port-base 12080 --tls off",
            "  livebridge serve --root-password-file root.txt --pages my-plugin"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final java.util.logging.Logger HELIDON =
            java.util.logging.Logger.getLogger("io.helidon");

    private final LiveBridgeCommand root;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--listen", paramLabel = "ADDRESS", description = "Default: 127.0.0.1.")
    private String listen = "127.0.0.1";

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Ports N+2, 3, 6, 7, 15, 16 (default: 2080, or the next free block).")
    private @Nullable Integer portBase;

    @Option(
            names = "--tls",
            paramLabel = "self-signed|off|CERT,KEY",
            description = "Default: self-signed, made once and kept.")
    private String tls = "self-signed";

    @Option(
            names = "--allow-plain",
            description = "Serves plain ports on an address that others can reach.")
    private boolean allowPlain;

    @Option(
            names = "--root-password-file",
            paramLabel = "FILE",
            description = "Its first line is root's password; without it root has none.")
    private @Nullable Path rootPasswordFile;

    @Option(names = "--pages", paramLabel = "DIR", description = "Live pages; repeatable.")
    private List<Path> pages = List.of();

    @Option(
            names = "--verify-source-ip",
            description = "Asks the security questions of who logs in from an unknown address.")
    private boolean verifySourceIp;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            description = "Of the access log and the server's log; default: text.")
    private String logFormat = "text";

    @Option(names = "--production", description = "Shows no details of a broken page.")
    private boolean production;

    @Option(names = "--allow-native", description = "Runs executables of the machine as pages.")
    private boolean allowNative;

    ServeCommand(LiveBridgeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        long begin =
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .map(i -> i.toEpochMilli())
                        .orElse(System.currentTimeMillis());
        if (spec == null) {
            return WRONG_USE;
        }
        // The library tells of every port at INFO.
        HELIDON.setLevel(java.util.logging.Level.WARNING);
        PrintWriter out = spec.commandLine().getOut();
        boolean json = logFormat.equals("json");
        if (!json && !logFormat.equals("text")) {
            throw new WrongUse("--log-format is text or json, not “" + logFormat + "”.");
        }
        if (json) {
            JsonLog.install();
        }
        InetAddress address = address();
        Optional<Certificate> certificate = certificate();
        List<Listener> listeners = listeners(address, certificate.isPresent());
        if (certificate.isPresent() && !address.isLoopbackAddress() && !allowPlain) {
            listeners = PortBlock.pointing(listeners);
        }
        CallTaps taps = new CallTaps();
        try (Operation operation = Operation.in(root.dataFolder(), json);
                LiveBridge bridge = root.open(taps, operation.metrics())) {
            rootPassword().ifPresent(bridge.doorkeeper()::rootPassword);
            if (verifySourceIp) {
                bridge.doorkeeper().policy().force();
            }
            for (Path folder : pages) {
                if (!Files.isDirectory(folder)) {
                    throw new WrongUse("--pages: there is no folder " + folder + ".");
                }
            }
            ServeOptions options =
                    new ServeOptions(root.dataFolder(), pages, production, allowNative, taps);
            try (HttpServer server =
                    Doors.open(bridge, options, operation, address, listeners, certificate)) {
                for (Listener listener : server.listeners()) {
                    String points = listener.pointsTo() > 0 ? ", points to TLS" : "";
                    String url = listener.url(listen) + points;
                    out.printf("%-8s %s%n", listener.service().label(), url);
                }
                certificate.ifPresent(c -> out.println("certificate SHA-256 " + c.fingerprint()));
                out.printf("ready in %.1f s%n", (System.currentTimeMillis() - begin) / 1000.0);
                out.flush();
                waitForTheEnd();
            }
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    /** SIGTERM and SIGINT begin the JVM's end, which waits until all is put away. */
    private void waitForTheEnd() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    asked.countDown();
                                    try {
                                        stopped.await();
                                    } catch (InterruptedException hurried) {
                                        Thread.currentThread().interrupt();
                                    }
                                }));
        asked.await();
    }

    private InetAddress address() {
        InetAddress address;
        try {
            address = InetAddress.getByName(listen);
        } catch (UnknownHostException wrong) {
            throw new WrongUse("--listen takes an address of this machine, not “" + listen + "”.");
        }
        if (tls.equals("off") && !address.isLoopbackAddress() && !allowPlain) {
            throw new WrongUse(
                    "Without TLS everybody on the way reads the passwords; say --allow-plain to"
                            + " listen on "
                            + listen
                            + " all the same.");
        }
        return address;
    }

    private Optional<Certificate> certificate() {
        if (tls.equals("off")) {
            return Optional.empty();
        }
        if (tls.equals("self-signed")) {
            Path folder = root.dataFolder().resolve("tls");
            try {
                return Optional.of(Certificate.selfSigned(folder));
            } catch (IOException wrong) {
                throw new WrongUse("The certificate cannot be kept in " + folder + ": " + wrong);
            }
        }
        String[] files = tls.split(",", -1);
        if (files.length != 2) {
            throw new WrongUse("--tls takes self-signed, off, or CERT,KEY, not “" + tls + "”.");
        }
        try {
            return Optional.of(Certificate.given(Path.of(files[0]), Path.of(files[1])));
        } catch (IOException wrong) {
            throw new WrongUse("--tls: " + wrong.getMessage());
        }
    }

    private List<Listener> listeners(InetAddress address, boolean secure) {
        int base = portBase == null ? PortBlock.KNOWN : portBase;
        if (base < 0 || base > 65_500) {
            throw new WrongUse("--port-base is from 0 to 65500, not " + base + ".");
        }
        List<Listener> listeners = PortBlock.over(base, secure);
        Optional<Integer> taken = PortBlock.taken(address, listeners);
        if (taken.isEmpty()) {
            return listeners;
        }
        String sentence = "Port " + taken.get() + " of " + listen + " is taken";
        Optional<Integer> next = PortBlock.nextFree(address, base, secure);
        if (portBase != null || next.isEmpty()) {
            throw new WrongUse(
                    sentence + next.map(n -> "; --port-base " + n + " is free").orElse("") + ".");
        }
        if (spec != null) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("livebridge: " + sentence + "; using the block over " + next.get() + ".");
        }
        return PortBlock.over(next.get(), secure);
    }

    private Optional<String> rootPassword() {
        if (rootPasswordFile == null) {
            return Optional.empty();
        }
        try {
            String password =
                    Files.readString(rootPasswordFile).lines().findFirst().orElse("").strip();
            if (password.isEmpty()) {
                throw new WrongUse(rootPasswordFile + " begins with an empty line: no password.");
            }
            return Optional.of(password);
        } catch (IOException wrong) {
            throw new WrongUse("--root-password-file " + rootPasswordFile + " cannot be read.");
        }
    }
}
