package org.livebridge.http;

import org.livebridge.account.login.Service;

/** A port that a service is reached by. */
public record Listener(Service service, boolean tls, int port) {

    /** The address that a person opens. */
    public String url(String host) {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return (tls ? "https://" : "http://") + shown + ":" + port;
    }
}
