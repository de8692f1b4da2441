package org.livebridge.modules.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.livebridge.account.mail.MailEvent;
import org.livebridge.account.mail.MailRoutes;
import org.livebridge.account.mail.MailTracking;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code EmailTrack}: deliveries that were recorded, and where mail would go (functions.md 11). */
final class TrackModule implements ApiModule {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final List<String> TYPES = List.of("success", "defer", "failure", "inprogress");

    private final MailTracking tracking;
    private final MailRoutes routes;

    TrackModule(MailTracking tracking, MailRoutes routes) {
        this.tracking = tracking;
        this.routes = routes;
    }

    record Row(
            String type,
            String msgid,
            String user,
            String domain,
            String sender,
            String senderhost,
            String recipient,
            String deliveredto,
            String deliveryuser,
            String sendunixtime,
            String actionunixtime,
            String actiontime,
            long size,
            String transport,
            int transport_is_remote,
            String message) {}

    record Totals(
            long TOTALSIZE,
            long SUCCESSCOUNT,
            long SENDCOUNT,
            long DEFERCOUNT,
            long FAILCOUNT,
            long INPROGRESSCOUNT,
            long DEFERFAILCOUNT) {}

    record StepRow(String address, String router, String target) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "EmailTrack", "functions.md 11")
                .role("Send Mail")
                .feature("emailtrace")
                .function(
                        "search",
                        Evidence.DOCUMENTED,
                        "Lists recorded deliveries, the newest first.",
                        List.of(
                                Parameter.optional("success", "1: deliveries that worked").flag(),
                                Parameter.optional("defer", "1: deliveries put off").flag(),
                                Parameter.optional("failure", "1: deliveries that failed").flag(),
                                Parameter.optional("inprogress", "1: deliveries under way").flag()),
                        call -> ApiResult.of(search(call)))
                .function(
                        "stats",
                        Evidence.CALLER,
                        "Counts recorded deliveries.",
                        List.of(),
                        call -> ApiResult.row(totals(Asked.owner(call))))
                .function(
                        "trace",
                        Evidence.PROPOSED,
                        "Follows an address through forwarders to where its mail ends.",
                        List.of(Parameter.required("address", "any address")),
                        call -> ApiResult.of(trace(call)))
                .functions();
    }

    /** All types when none is asked for. */
    private List<Row> search(ApiCall call) {
        String account = Asked.owner(call);
        Set<String> types = new LinkedHashSet<>();
        TYPES.stream().filter(call.arguments()::flag).forEach(types::add);
        return tracking.of(account, types.isEmpty() ? Set.copyOf(TYPES) : types).stream()
                .map(event -> row(account, event))
                .toList();
    }

    private static Row row(String account, MailEvent event) {
        String time = String.valueOf(event.sent());
        String sender = event.sender();
        int at = sender.lastIndexOf('@');
        return new Row(
                event.type(),
                event.message(),
                at < 0 ? sender : sender.substring(0, at),
                sender.substring(at + 1),
                sender,
                "localhost",
                event.recipient(),
                event.recipient(),
                account,
                time,
                time,
                TIME.format(Instant.ofEpochSecond(event.sent())),
                event.size(),
                "recorded",
                0,
                event.message());
    }

    private Totals totals(String account) {
        List<MailTracking.Sum> sums = tracking.sums(account);
        long success = count(sums, "success");
        long defer = count(sums, "defer");
        long fail = count(sums, "failure");
        long open = count(sums, "inprogress");
        return new Totals(
                sums.stream().mapToLong(MailTracking.Sum::bytes).sum(),
                success,
                success + defer + fail + open,
                defer,
                fail,
                open,
                defer + fail);
    }

    private static long count(List<MailTracking.Sum> sums, String type) {
        return sums.stream()
                .filter(sum -> sum.type().equals(type))
                .mapToLong(MailTracking.Sum::count)
                .sum();
    }

    private List<StepRow> trace(ApiCall call) {
        return routes.of(Asked.owner(call), Given.text(call, "address")).stream()
                .map(step -> new StepRow(step.address(), step.router(), step.target()))
                .toList();
    }
}
