package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.livebridge.account.web.ApacheTypes;
import org.livebridge.account.web.ApacheTypes.Entry;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Mime}: MIME types and handlers by extension (functions.md 11). */
final class MimeTypes implements ApiModule {
    private static final List<Parameter> OLD_LIST =
            List.of(
                    Parameter.optional("system", "no: leave the server's out"),
                    Parameter.optional("user", "no: leave the account's out"));
    private static final List<Parameter> LIST =
            List.of(Parameter.optional("type", "system or user; both when left out"));
    private static final Parameter EXTENSION =
            Parameter.required("extension", "with or without its dot; several with blanks");

    private final ApacheTypes types;
    private final ApacheTypes handlers;

    MimeTypes(ApacheTypes types, ApacheTypes handlers) {
        this.types = types;
        this.handlers = handlers;
    }

    record TypeRow(String type, String extension, String origin) {}

    record HandlerRow(String handler, String extension, String origin) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Mime", "functions.md 11")
                        .role("Web Server")
                        .function(
                                "listmime",
                                Evidence.DOCUMENTED,
                                "Lists MIME types by extension.",
                                OLD_LIST,
                                call -> types(old(call, types)))
                        .function(
                                "listhandlers",
                                Evidence.DOCUMENTED,
                                "Lists handlers by extension.",
                                OLD_LIST,
                                call -> handlers(old(call, handlers)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Mime", "functions.md 11")
                        .role("Web Server")
                        .function(
                                "list_mime",
                                Evidence.DOCUMENTED,
                                "Lists MIME types by extension.",
                                LIST,
                                call -> types(listed(call, types)))
                        .function(
                                "list_handlers",
                                Evidence.DOCUMENTED,
                                "Lists handlers by extension.",
                                LIST,
                                call -> handlers(listed(call, handlers)))
                        .feature("mime")
                        .function(
                                "add_mime",
                                Evidence.DOCUMENTED,
                                "Adds a MIME type.",
                                List.of(
                                        Parameter.required("type", "such as text/x-foo"),
                                        EXTENSION),
                                call -> Answers.done(() -> add(call, types, "type")))
                        .function(
                                "delete_mime",
                                Evidence.DOCUMENTED,
                                "Removes a MIME type of the account.",
                                List.of(Parameter.required("type", "the type")),
                                call -> Answers.done(() -> remove(call, types, "type")))
                        .feature("handlers")
                        .function(
                                "add_handler",
                                Evidence.DOCUMENTED,
                                "Adds a handler.",
                                List.of(
                                        EXTENSION,
                                        Parameter.required("handler", "such as cgi-script")),
                                call -> Answers.done(() -> add(call, handlers, "handler")))
                        .function(
                                "delete_handler",
                                Evidence.DOCUMENTED,
                                "Removes a handler of the account.",
                                List.of(EXTENSION),
                                call -> Answers.done(() -> remove(call, handlers, "extension")))
                        .functions());
        return all;
    }

    private static void add(ApiCall call, ApacheTypes types, String name) {
        types.add(Answers.owner(call), Given.text(call, name), Given.text(call, "extension"));
    }

    private static void remove(ApiCall call, ApacheTypes types, String name) {
        types.remove(Answers.owner(call), Given.text(call, name));
    }

    private static Stream<Entry> old(ApiCall call, ApacheTypes types) {
        boolean system = !call.arguments().text("system", "yes").matches("no|0");
        boolean user = !call.arguments().text("user", "yes").matches("no|0");
        return entries(call, types, system, user);
    }

    private static Stream<Entry> listed(ApiCall call, ApacheTypes types) {
        String which = Given.oneOf(call, "type", "all", "all", "system", "user");
        return entries(call, types, !which.equals("user"), !which.equals("system"));
    }

    private static Stream<Entry> entries(
            ApiCall call, ApacheTypes types, boolean system, boolean user) {
        String account = Answers.owner(call);
        return Stream.concat(
                system ? types.system().stream() : Stream.empty(),
                user ? types.of(account).stream() : Stream.empty());
    }

    private static ApiResult types(Stream<Entry> entries) {
        return ApiResult.of(
                entries.map(e -> new TypeRow(e.type(), e.extension(), origin(e))).toList());
    }

    private static ApiResult handlers(Stream<Entry> entries) {
        return ApiResult.of(
                entries.map(e -> new HandlerRow(e.type(), e.extension(), origin(e))).toList());
    }

    private static String origin(Entry entry) {
        return entry.user() ? "user" : "system";
    }
}
