package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.livebridge.account.web.Hotlinks;
import org.livebridge.account.web.Hotlinks.Protection;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Mime}: protection from hotlinks. */
final class HotlinkModule implements ApiModule {
    private final Hotlinks hotlinks;

    HotlinkModule(Hotlinks hotlinks) {
        this.hotlinks = hotlinks;
    }

    record Row(
            int hotlinks_enabled,
            List<String> urls,
            String extensions,
            int allow_null,
            String redirect_url) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Mime", "catalogue.tsv")
                        .role("Web Server")
                        .function(
                                "list_hotlinks",
                                Evidence.PROPOSED,
                                "Tells what is protected from hotlinks, in one row.",
                                List.of(),
                                call -> ApiResult.row(row(call)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Mime", "catalogue.tsv")
                        .role("Web Server")
                        .function(
                                "list_hotlinks",
                                Evidence.PROPOSED,
                                "Tells what is protected from hotlinks.",
                                List.of(),
                                call -> ApiResult.of(row(call)))
                        .feature("hotlink")
                        .function(
                                "add_hotlink",
                                Evidence.DOCUMENTED,
                                "Protects files from pages of other sites.",
                                List.of(
                                        Parameter.required(
                                                "urls", "the sites that may link, one a line"),
                                        Parameter.required(
                                                "extensions", "joined by commas: jpg,png"),
                                        Parameter.required(
                                                "redirect_url", "where the others are sent"),
                                        Parameter.optional(
                                                        "allow_null",
                                                        "1: let requests through that name no page")
                                                .flag()),
                                call -> Answers.done(() -> add(call)))
                        .function(
                                "delete_hotlink",
                                Evidence.DOCUMENTED,
                                "Protects no files any more.",
                                List.of(),
                                call -> Answers.done(() -> hotlinks.remove(Answers.owner(call))))
                        .functions());
        return all;
    }

    private void add(ApiCall call) {
        List<String> urls =
                Stream.of(Given.text(call, "urls").split("\\s+"))
                        .filter(url -> !url.isEmpty())
                        .toList();
        hotlinks.set(
                Answers.owner(call),
                new Protection(
                        true,
                        urls,
                        Given.text(call, "extensions"),
                        call.arguments().flag("allow_null"),
                        Given.text(call, "redirect_url")));
    }

    private Row row(ApiCall call) {
        Protection found = hotlinks.of(Answers.owner(call));
        return new Row(
                found.on() ? 1 : 0,
                found.urls(),
                found.extensions(),
                found.direct() ? 1 : 0,
                found.target());
    }
}
