package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.Address;
import org.livebridge.account.mail.Autoresponder;
import org.livebridge.account.mail.Autoresponders;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Email}: autoresponders (functions.md 2). */
final class AutoresponderModule implements ApiModule {
    private static final int LONGEST_INTERVAL = 8760;

    private final Autoresponders autoresponders;

    AutoresponderModule(Autoresponders autoresponders) {
        this.autoresponders = autoresponders;
    }

    record Row(String email, String subject) {}

    record Whole(
            String from,
            String subject,
            String body,
            String charset,
            int interval,
            int is_html,
            @Nullable Long start,
            @Nullable Long stop) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                        .role("Receive Mail")
                        .feature("autoresponders")
                        .function(
                                "listautoresponders",
                                Evidence.DOCUMENTED,
                                "Lists autoresponders.",
                                List.of(Asked.ONE_DOMAIN, Asked.REGEX),
                                call -> ApiResult.of(list(call)))
                        .function(
                                "fetchautoresponder",
                                Evidence.DOCUMENTED,
                                "Gives one autoresponder.",
                                List.of(Asked.ADDRESS),
                                call -> ApiResult.row(whole(call)))
                        .functions());
        all.addAll(uapi());
        return all;
    }

    private List<ApiFunction> uapi() {
        return new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv, functions.md 2")
                .role("Receive Mail")
                .feature("autoresponders")
                .function(
                        "list_auto_responders",
                        Evidence.DOCUMENTED,
                        "Lists autoresponders.",
                        List.of(Asked.ONE_DOMAIN, Asked.REGEX),
                        call -> ApiResult.of(list(call)))
                .function(
                        "get_auto_responder",
                        Evidence.DOCUMENTED,
                        "Gives one autoresponder.",
                        List.of(Asked.ADDRESS),
                        call -> ApiResult.of(whole(call)))
                .function(
                        "count_auto_responders",
                        Evidence.DOCUMENTED,
                        "Counts the autoresponders.",
                        List.of(),
                        call -> ApiResult.of(list(call).size()))
                .function(
                        "add_auto_responder",
                        Evidence.DOCUMENTED,
                        "Makes an autoresponder, or replaces the address's.",
                        List.of(
                                Asked.EMAIL,
                                Asked.DOMAIN,
                                Parameter.required("from", "the sender's name"),
                                Parameter.required("subject", "the subject"),
                                Parameter.required("body", "the text"),
                                Parameter.optional("interval", "hours between answers; 0 for all"),
                                Parameter.optional("is_html", "1: the text is HTML").flag(),
                                Parameter.optional("charset", "utf-8 when left out"),
                                Parameter.optional("start", "Unix time; 0 for at once"),
                                Parameter.optional("stop", "Unix time; 0 for never")),
                        call -> {
                            save(call);
                            return ApiResult.of(null);
                        })
                .function(
                        "delete_auto_responder",
                        Evidence.DOCUMENTED,
                        "Removes an autoresponder.",
                        List.of(Asked.ADDRESS),
                        call -> {
                            String address = Asked.login(call, "email");
                            autoresponders.remove(Asked.ownerOrSelf(call, address), address);
                            return ApiResult.of(null);
                        })
                .functions();
    }

    private List<Row> list(ApiCall call) {
        BoundedRegex regex = Asked.regex(call);
        return autoresponders.of(Asked.owner(call), Asked.domain(call)).stream()
                .filter(one -> regex.finds(one.address()))
                .map(one -> new Row(one.address(), one.subject()))
                .toList();
    }

    private Whole whole(ApiCall call) {
        String address = Asked.login(call, "email");
        Autoresponder one =
                autoresponders
                        .find(Asked.ownerOrSelf(call, address), address)
                        .orElseThrow(
                                () -> new RuleException("“" + address + "” has no autoresponder."));
        return new Whole(
                one.from(),
                one.subject(),
                one.body(),
                one.charset(),
                one.interval(),
                one.html() ? 1 : 0,
                one.start().orElse(null),
                one.stop().orElse(null));
    }

    private void save(ApiCall call) {
        Address address = Asked.address(call);
        autoresponders.save(
                Asked.ownerOrSelf(call, address.text()),
                new Autoresponder(
                        address.text(),
                        Given.text(call, "from"),
                        Given.text(call, "subject"),
                        call.arguments()
                                .text("body")
                                .filter(text -> !text.isBlank())
                                .orElseThrow(
                                        () -> new RuleException("Provide the “body” argument.")),
                        Given.optional(call, "charset").orElse("utf-8"),
                        Given.number(call, "interval", 0, 0, LONGEST_INTERVAL),
                        call.arguments().flag("is_html"),
                        time(call, "start"),
                        time(call, "stop")));
    }

    private static Optional<Long> time(ApiCall call, String name) {
        return Given.optional(call, name)
                .map(
                        text -> {
                            if (!text.matches("[0-9]{1,12}")) {
                                throw new RuleException(
                                        "“" + text + "” is no Unix time for “" + name + "”.");
                            }
                            return Long.valueOf(text);
                        })
                .filter(seconds -> seconds > 0);
    }
}
