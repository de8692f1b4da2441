package org.livebridge.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.livebridge.json.Json;

/** The server's log as one line of JSON a message. */
final class JsonLog extends Formatter {
    /** From now on, every message that goes to standard error is JSON. */
    static void install() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(new JsonLog());
        }
    }

    @Override
    public String format(LogRecord message) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", message.getInstant().toString());
        line.put("level", message.getLevel().getName());
        line.put("logger", String.valueOf(message.getLoggerName()));
        line.put("message", formatMessage(message));
        Throwable thrown = message.getThrown();
        if (thrown != null) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            line.put("trace", trace.toString());
        }
        return Json.write(line) + "\n";
    }
}
