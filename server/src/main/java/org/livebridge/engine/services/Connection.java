package org.livebridge.engine.services;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection of a script to another machine. For one thread, but for its closing. */
final class Connection implements AutoCloseable {
    private static final int LARGEST_PART = 1 << 16;

    private final String host;
    private final int port;
    private volatile Socket socket = new Socket();

    Connection(String host, int port) {
        this.host = host;
        this.port = port;
    }

    void open(int milliseconds) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException("php_network_getaddresses: " + host + " is not known");
        }
        socket.connect(address, milliseconds);
        socket.setSoTimeout(milliseconds);
    }

    /** Goes on in TLS; only if {@code verify} the other side has to show who it is. */
    void secure(boolean verify) throws IOException {
        SSLSocketFactory factory =
                verify
                        ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                        : AnyCertificate.context().getSocketFactory();
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, host, port, true);
        if (verify) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
        }
        secured.startHandshake();
        socket = secured;
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /**
     * What came, at most {@code size} octets behind the letter {@code d}; {@code e} at the end,
     * {@code t} when nothing came in time.
     */
    byte[] receive(int size, int milliseconds) throws IOException {
        byte[] buffer = new byte[Math.max(1, Math.min(size, LARGEST_PART)) + 1];
        socket.setSoTimeout(Math.max(1, milliseconds));
        try {
            int count = socket.getInputStream().read(buffer, 1, buffer.length - 1);
            buffer[0] = (byte) (count < 0 ? 'e' : 'd');
            return Arrays.copyOf(buffer, Math.max(0, count) + 1);
        } catch (SocketTimeoutException nothing) {
            return new byte[] {'t'};
        }
    }

    /** Ends one direction. */
    void shutDown(boolean reading, boolean writing) throws IOException {
        if (reading && !(socket instanceof SSLSocket)) {
            socket.shutdownInput();
        }
        if (writing && !(socket instanceof SSLSocket)) {
            socket.shutdownOutput();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // Nobody waits for it any more.
        }
    }
}
