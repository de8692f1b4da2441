package org.livebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.http.Certificate;
import org.livebridge.http.HttpServer;
import org.livebridge.http.Listener;
import org.livebridge.http.page.CallTaps;
import org.livebridge.serve.Doors;
import org.livebridge.serve.Operation;
import org.livebridge.serve.ServeOptions;

/**
 * A server that is asked a few things once, so that the AOT cache knows the classes of {@code
 * serve}.
 */
final class TrainedServer {
    private static final List<String> PATHS =
            List.of(
                    "/login/",
                    "/execute/Email/list_pops",
                    "/json-api/cpanel?cpanel_jsonapi_module=Email&cpanel_jsonapi_func=listpops",
                    "/metrics");

    private static final int PATIENT_MILLIS = 10_000;

    private TrainedServer() {}

    static void run(Path data) throws IOException {
        CallTaps taps = new CallTaps();
        try (Operation operation = Operation.in(data, false);
                LiveBridge bridge = LiveBridge.open(data, taps, operation.metrics())) {
            List<Listener> listeners = new ArrayList<>();
            for (Service service : Service.values()) {
                listeners.add(new Listener(service, false, 0));
                listeners.add(new Listener(service, true, 0));
            }
            String token =
                    bridge.doorkeeper()
                            .tokens()
                            .create(Login.owner("user"), Service.CPANEL, "train", null)
                            .secret();
            try (HttpServer server =
                    Doors.open(
                            bridge,
                            new ServeOptions(data, List.of(), false, false, taps),
                            operation,
                            InetAddress.getLoopbackAddress(),
                            listeners,
                            Optional.of(Certificate.selfSigned(data.resolve("tls"))))) {
                for (String path : PATHS) {
                    ask(server.listeners().get(0).port(), path, token);
                }
            }
        }
    }

    private static void ask(int port, String path, String token) throws IOException {
        String request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: cpanel user:%s\r\nConnection: close\r\n\r\n"
                        .formatted(path, token);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
