package org.livebridge.http;

import org.livebridge.account.login.Service;

/** A port that a service is reached by. */
public record Listener(Service service, boolean tls, int port, int pointsTo) {

    /** A port that serves. */
    public Listener(Service service, boolean tls, int port) {
        this(service, tls, port, 0);
    }

    /** The same port, which serves nothing and only points to the one with TLS. */
    Listener pointing(int tlsPort) {
        return new Listener(service, tls, port, tlsPort);
    }

    /** The address that a person opens. */
    public String url(String host) {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return (tls ? "https://" : "http://") + shown + ":" + port;
    }
}
