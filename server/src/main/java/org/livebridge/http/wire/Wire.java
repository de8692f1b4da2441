package org.livebridge.http.wire;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** A connection as the HTTP library sees it: its bytes go through here. */
final class Wire implements ConnectionContext {
    private final ConnectionContext below;
    private final DataReader reader;
    private final DataWriter writer;

    Wire(ConnectionContext below, Patience patience, WireSelector.Bounds bounds) {
        this.below = below;
        OldAnswer old = new OldAnswer();
        AnswerBytes answers = new AnswerBytes(below.dataWriter(), old, patience, bounds.write());
        this.writer = answers;
        this.reader =
                DataReader.create(
                        new RequestBytes(
                                new Source(below.serverSocket(), answers, patience, bounds),
                                old,
                                bounds.head(),
                                OldRequest.host(below.localPeer())));
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public DataWriter dataWriter() {
        return writer;
    }

    @Override
    public ListenerContext listenerContext() {
        return below.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return below.executor();
    }

    @Override
    public Router router() {
        return below.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return below.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return below.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return below.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return below.localPeer();
    }

    @Override
    public boolean isSecure() {
        return below.isSecure();
    }

    @Override
    public String socketId() {
        return below.socketId();
    }

    @Override
    public String childSocketId() {
        return below.childSocketId();
    }
}
