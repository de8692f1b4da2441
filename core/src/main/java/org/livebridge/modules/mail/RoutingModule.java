package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.MailRouting;
import org.livebridge.account.mail.MxRecords.Mx;
import org.livebridge.account.mail.Routing;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.mail.RoutingRows.ChangeRow;
import org.livebridge.modules.mail.RoutingRows.CheckRow;
import org.livebridge.modules.mail.RoutingRows.FailedRow;
import org.livebridge.modules.mail.RoutingRows.SetRow;

/** {@code Email}: mail exchangers and where mail is routed (functions.md 2). */
final class RoutingModule implements ApiModule {
    private static final int LARGEST = 65_535;
    private static final Parameter NEW =
            Parameter.required("exchange", "the exchanger").also("newmx", "exchanger");
    private static final Parameter NUMBER =
            Parameter.optional("preference", "0 to 65535, 0 when left out")
                    .number()
                    .also("priority");
    private static final Parameter OLD =
            Parameter.required("oldexchange", "its name before").also("oldmx", "oldexchanger");
    private static final Parameter OLD_NUMBER =
            Parameter.optional("oldpreference", "its priority before").number().also("oldpriority");
    private static final Parameter ACCEPT =
            Parameter.optional("alwaysaccept", "auto, local, secondary or remote");
    private static final Parameter CHECK =
            Parameter.required("mxcheck", "auto, local, secondary or remote").also("alwaysaccept");
    private static final Parameter USER = Parameter.optional("user", "taken and not used");

    private static final List<Parameter> ADDED = List.of(Asked.DOMAIN, NEW, NUMBER, ACCEPT);
    private static final List<Parameter> CHANGED =
            List.of(Asked.DOMAIN, NEW, NUMBER, OLD, OLD_NUMBER, ACCEPT);
    private static final List<Parameter> REMOVED = List.of(Asked.DOMAIN, NEW, NUMBER);

    private final MailRouting routing;

    RoutingModule(MailRouting routing) {
        this.routing = routing;
    }

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        Declaration api2 =
                new Declaration(ApiFamily.API2, "Email", "functions.md 2").role("Receive Mail");
        for (String name : List.of("listmxs", "listmx")) {
            api2.function(
                    name,
                    Evidence.RECORDED,
                    "Lists the domains' mail exchangers.",
                    List.of(Asked.ONE_DOMAIN, USER),
                    call -> ApiResult.of(list(call)));
        }
        api2.role("DNS").feature("changemx");
        api2.function(
                "addmx",
                Evidence.RECORDED,
                "Adds an MX record.",
                ADDED,
                call -> row(() -> add(call)));
        api2.function(
                "changemx",
                Evidence.RECORDED,
                "Changes an MX record.",
                CHANGED,
                call -> row(() -> change(call)));
        api2.function(
                "delmx",
                Evidence.RECORDED,
                "Removes an MX record.",
                REMOVED,
                call -> row(() -> remove(call)));
        for (String name : List.of("setmxcheck", "setalwaysaccept")) {
            api2.function(
                    name,
                    Evidence.RECORDED,
                    "Sets where a domain's mail is routed.",
                    List.of(Asked.DOMAIN, CHECK, USER),
                    call -> row(() -> set(call)));
        }
        api2.function(
                "getalwaysaccept",
                Evidence.RECORDED,
                "Tells where the domains' mail is routed.",
                List.of(Asked.ONE_DOMAIN),
                call -> ApiResult.of(rows(call, RoutingRows.AcceptRow::of)));
        api2.function(
                "getmxcheck",
                Evidence.DOCUMENTED,
                "Tells what a domain's routing was set to.",
                List.of(Asked.ONE_DOMAIN),
                call -> ApiResult.of(rows(call, CheckRow::of)));
        all.addAll(api2.functions());
        all.addAll(uapi());
        return all;
    }

    private List<ApiFunction> uapi() {
        return new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv, functions.md 2")
                .role("DNS")
                .function(
                        "list_mxs",
                        Evidence.DOCUMENTED,
                        "Lists the domains' mail exchangers.",
                        List.of(Asked.ONE_DOMAIN),
                        call -> ApiResult.of(list(call)))
                .feature("changemx")
                .function(
                        "add_mx",
                        Evidence.DOCUMENTED,
                        "Adds an MX record.",
                        ADDED,
                        call -> ApiResult.of(add(call)))
                .function(
                        "change_mx",
                        Evidence.DOCUMENTED,
                        "Changes an MX record.",
                        CHANGED,
                        call -> ApiResult.of(change(call)))
                .function(
                        "delete_mx",
                        Evidence.DOCUMENTED,
                        "Removes an MX record.",
                        REMOVED,
                        call -> ApiResult.of(remove(call)))
                .function(
                        "set_always_accept",
                        Evidence.DOCUMENTED,
                        "Sets where a domain's mail is routed.",
                        List.of(Asked.DOMAIN, CHECK),
                        call -> ApiResult.of(set(call)))
                .functions();
    }

    private static ApiResult row(java.util.function.Supplier<Object> work) {
        return org.livebridge.modules.Outcome.row(
                work, refusal -> new FailedRow(0, refusal, refusal));
    }

    private <T> List<T> rows(ApiCall call, Function<Routing, T> row) {
        return routing.of(Asked.owner(call), Asked.domain(call)).stream().map(row).toList();
    }

    private List<RoutingRows.ListRow> list(ApiCall call) {
        return rows(call, RoutingRows.ListRow::of);
    }

    private ChangeRow add(ApiCall call) {
        String account = Asked.owner(call);
        String domain = Given.text(call, "domain");
        Mx mx = new Mx(Given.text(call, "exchange"), preference(call, "preference").orElse(0));
        boolean added = routing.add(account, domain, mx);
        return changed(
                call,
                account,
                domain,
                added ? "Added the MX record." : "Reusing existing entry for this MX record.");
    }

    private ChangeRow change(ApiCall call) {
        String account = Asked.owner(call);
        String domain = Given.text(call, "domain");
        Mx mx = new Mx(Given.text(call, "exchange"), preference(call, "preference").orElse(0));
        routing.change(
                account,
                domain,
                Given.text(call, "oldexchange"),
                preference(call, "oldpreference"),
                mx);
        return changed(call, account, domain, "Changed the MX record.");
    }

    private ChangeRow remove(ApiCall call) {
        String account = Asked.owner(call);
        String domain = Given.text(call, "domain");
        routing.remove(
                account, domain, Given.text(call, "exchange"), preference(call, "preference"));
        return changed(call, account, domain, "Removed the MX record.");
    }

    private ChangeRow changed(ApiCall call, String account, String domain, String message) {
        Optional<String> accept = Given.optional(call, "alwaysaccept");
        boolean other =
                accept.isPresent()
                        && !routing.set(account, domain, accept.get()).equals(accept.get());
        return ChangeRow.of(message, routing.of(account, domain), other);
    }

    private SetRow set(ApiCall call) {
        String account = Asked.owner(call);
        String domain = Given.text(call, "domain");
        String wanted = Given.text(call, "mxcheck");
        String before = routing.set(account, domain, wanted);
        Routing after = routing.of(account, domain);
        return SetRow.of(
                "Set Always Accept Status to: " + after.mxcheck(),
                after,
                !before.equals(after.mxcheck()));
    }

    private static Optional<Integer> preference(ApiCall call, String name) {
        return Given.optional(call, name)
                .map(
                        text -> {
                            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LARGEST) {
                                throw new RuleException(
                                        "“" + text + "” is no priority from 0 to 65535.");
                            }
                            return Integer.valueOf(text);
                        });
    }
}
