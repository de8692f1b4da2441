package org.livebridge.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.livebridge.api.Caller;

/** The environment that a live page sees (liveapi.md 1.3). */
public final class PageEnvironment {
    private PageEnvironment() {}

    /** The variables for {@code caller}, and {@code own} over them. */
    public static Map<String, String> of(Caller caller, Map<String, String> own) {
        Map<String, String> variables = new LinkedHashMap<>();
        String home = "/home/" + caller.account();
        variables.put("REMOTE_USER", caller.login());
        variables.put("USER", caller.account());
        variables.put("LOGNAME", caller.account());
        variables.put("REMOTE_PASSWORD", "__HIDDEN__");
        variables.put("REMOTE_DBOWNER", caller.account());
        variables.put("SERVER_SOFTWARE", "cpsrvd-livebridge");
        variables.put("SERVER_NAME", "localhost");
        variables.put("SERVER_PORT", "2083");
        variables.put("SERVER_PROTOCOL", "HTTP/1.1");
        variables.put("SERVER_ADDR", "127.0.0.1");
        variables.put("REMOTE_ADDR", "127.0.0.1");
        variables.put("HTTP_HOST", "localhost:2083");
        variables.put("HTTPS", "on");
        variables.put("cp_security_token", "/cpsess0000000000");
        variables.put("HOME", home);
        variables.put("TMPDIR", "/tmp");
        variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        variables.putAll(own);
        return variables;
    }
}
