package org.livebridge.http.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.livebridge.http.Exchange;
import org.livebridge.json.Json;
import org.livebridge.output.XmlText;

/** Answers of the transport, before any function is called (liveapi.md 3.5, functions.md 1.3). */
final class Denial {
    static final String ACCESS_DENIED = "Access denied";

    /** The words for a right call on a wrong port (liveapi.md 3.1). */
    static final String WRONG_PORT = "Permission denied";

    private Denial() {}

    /** 403, to the byte as recorded when the reason is {@link #ACCESS_DENIED}. */
    static void send(Exchange exchange, boolean xml, String reason) {
        exchange.set("Connection", "close");
        if (xml) {
            exchange.send(
                    403, "Forbidden " + line(reason), "text/xml; charset=\"utf-8\"", xml(reason));
        } else {
            exchange.send(
                    403,
                    "Forbidden " + line(reason),
                    "text/plain; charset=\"utf-8\"",
                    json(reason));
        }
    }

    /** Strings throughout, and a hash for data; not the order of a normal answer. */
    private static byte[] json(String reason) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reason", reason);
        data.put("result", "0");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("apiversion", "2");
        body.put("error", reason);
        body.put("data", data);
        body.put("type", "text");
        return (Json.write(Map.of("cpanelresult", body)) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The keys stand in this order in the one copy that is public, not by the alphabet. */
    private static byte[] xml(String reason) {
        String text = XmlText.of("reason", reason);
        String error = XmlText.of("error", reason);
        return ("<cpanelresult>"
                        + error
                        + "<data><result>0</result>"
                        + text
                        + "</data></cpanelresult>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A status line is ASCII. */
    private static String line(String reason) {
        return reason.replaceAll("[^ -~]", "");
    }
}
