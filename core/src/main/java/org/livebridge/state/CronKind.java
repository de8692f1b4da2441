package org.livebridge.state;

import static org.livebridge.state.AccountCalls.text;

import java.util.Map;

/** The commands of the crontab, each with its times in front. */
final class CronKind {
    private static final String[] TIMES = {"minute", "hour", "day", "month", "weekday"};

    private CronKind() {}

    static Kind kind() {
        return Kind.listed("cron")
                .read(CronKind::read)
                .add((calls, line, fields) -> add(calls, line))
                .remove((calls, line, fields) -> remove(calls, line));
    }

    private static Map<String, Map<String, String>> read(AccountCalls calls) {
        return Kinds.named(
                calls.api2("Cron::fetchcron").stream()
                        .filter(row -> text(row, "type").equals("command"))
                        .toList(),
                "entry");
    }

    private static void add(AccountCalls calls, String line) {
        String[] parts = line.strip().split("\\s+", TIMES.length + 1);
        if (parts.length <= TIMES.length) {
            throw new StateException(
                    "a line of cron has five times and a command: “0 4 * * * command”.");
        }
        String[] pairs = new String[2 * parts.length];
        for (int i = 0; i < parts.length; i++) {
            pairs[2 * i] = i < TIMES.length ? TIMES[i] : "command";
            pairs[2 * i + 1] = parts[i];
        }
        calls.api2("Cron::add_line", pairs);
    }

    private static void remove(AccountCalls calls, String line) {
        for (Map<String, Object> row : calls.api2("Cron::fetchcron")) {
            if (text(row, "entry").equals(line)) {
                calls.api2("Cron::remove_line", "linekey", text(row, "linekey"));
                return;
            }
        }
    }
}
