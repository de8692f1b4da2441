package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.mail.MxRecords.Mx;
import org.livebridge.account.mail.Routing;

/** The rows of the functions about mail exchangers (functions.md 2, listmxs to getalwaysaccept). */
final class RoutingRows {
    private RoutingRows() {}

    record Entry(String mx, String domain, int priority, int entrycount, String row) {}

    /** {@code local}, {@code remote} and {@code secondary} are 0 in listings, as recorded. */
    record ListRow(
            String domain,
            String mx,
            String mxcheck,
            String detected,
            int local,
            int remote,
            int secondary,
            int alwaysaccept,
            int status,
            String statusmsg,
            List<Entry> entries) {
        static ListRow of(Routing one) {
            List<Entry> entries = new ArrayList<>();
            for (Mx mx : one.exchangers()) {
                int count = entries.size() + 1;
                entries.add(
                        new Entry(
                                mx.exchange(),
                                one.domain(),
                                mx.preference(),
                                count,
                                count % 2 == 1 ? "odd" : "even"));
            }
            return new ListRow(
                    one.domain(),
                    entries.isEmpty() ? "" : entries.get(0).mx(),
                    one.mxcheck(),
                    one.detected(),
                    0,
                    0,
                    0,
                    one.accepts() ? 1 : 0,
                    1,
                    "Fetched MX List",
                    entries);
        }
    }

    record Check(
            String mxcheck,
            String detected,
            int local,
            int remote,
            int secondary,
            int isprimary,
            int issecondary,
            int changed,
            List<String> warnings) {
        static Check of(Routing one, boolean changed) {
            return new Check(
                    one.mxcheck(),
                    one.detected(),
                    is(one, "local"),
                    is(one, "remote"),
                    is(one, "secondary"),
                    is(one, "local"),
                    is(one, "secondary"),
                    changed ? 1 : 0,
                    List.of());
        }
    }

    record ChangeRow(int status, String statusmsg, String results, Check checkmx) {
        static ChangeRow of(String message, Routing one, boolean changed) {
            return new ChangeRow(1, message, message, Check.of(one, changed));
        }
    }

    record SetRow(
            int status,
            String statusmsg,
            String results,
            String mxcheck,
            String detected,
            int local,
            int remote,
            int secondary,
            Check checkmx) {
        static SetRow of(String message, Routing one, boolean changed) {
            return new SetRow(
                    1,
                    message,
                    message,
                    one.mxcheck(),
                    one.detected(),
                    is(one, "local"),
                    is(one, "remote"),
                    is(one, "secondary"),
                    Check.of(one, changed));
        }
    }

    record FailedRow(int status, String statusmsg, String results) {}

    record AcceptRow(String domain, String mxcheck, int alwaysaccept) {
        static AcceptRow of(Routing one) {
            return new AcceptRow(one.domain(), one.mxcheck(), one.accepts() ? 1 : 0);
        }
    }

    record CheckRow(String domain, String mxcheck, String detected) {
        static CheckRow of(Routing one) {
            return new CheckRow(one.domain(), one.mxcheck(), one.detected());
        }
    }

    private static int is(Routing one, String kind) {
        return one.effective().equals(kind) ? 1 : 0;
    }
}
