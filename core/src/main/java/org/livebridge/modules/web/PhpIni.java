package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.account.web.PhpDirective;
import org.livebridge.account.web.PhpSettings;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code PHPINI} and the part of UAPI's {@code LangPHP} that edits php.ini (functions.md 11). */
final class PhpIni implements ApiModule {
    private static final Parameter PREFIX =
            Parameter.optional("php_prefix", "accepted: there is one configuration");
    private static final Parameter TYPE = Parameter.required("type", "home or vhost");
    private static final Parameter SITE = Parameter.optional("vhost", "the site; for vhost");

    private final PhpSettings settings;
    private final Domains domains;

    PhpIni(PhpSettings settings, Domains domains) {
        this.settings = settings;
        this.domains = domains;
    }

    record OptionRow(
            String directive,
            @Nullable String dirvalue,
            String section,
            String subsection,
            String info,
            int commented) {}

    record BasicRow(String key, String type, String value, String default_value, String info) {}

    record PathRow(String path, String type, @Nullable String vhost) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "PHPINI", "functions.md 11")
                        .role("Web Server")
                        .function(
                                "getalloptions",
                                Evidence.PROPOSED,
                                "Lists PHP's settings.",
                                List.of(PREFIX),
                                call -> ApiResult.of(rows(call, names())))
                        .function(
                                "getoptions",
                                Evidence.CALLER,
                                "Lists chosen settings of PHP.",
                                List.of(
                                        Parameter.required("dirlist", "names joined by |"),
                                        Parameter.optional("getnull", "1: unknown ones, too")
                                                .flag(),
                                        PREFIX),
                                call -> ApiResult.of(rows(call, asked(call))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "LangPHP", "proposed")
                        .role("Web Server")
                        .function(
                                "php_ini_get_user_basic_directives",
                                Evidence.PROPOSED,
                                "Lists the settings that beginners change.",
                                List.of(TYPE, SITE),
                                this::basic)
                        .function(
                                "php_ini_get_user_content",
                                Evidence.PROPOSED,
                                "Gives the text of a php.ini.",
                                List.of(TYPE, SITE),
                                call ->
                                        ApiResult.of(
                                                Map.of(
                                                        "content",
                                                        settings.text(owner(call), site(call)))))
                        .function(
                                "php_ini_get_user_paths",
                                Evidence.PROPOSED,
                                "Lists the php.ini files that the account may have.",
                                List.of(),
                                call -> ApiResult.of(paths(owner(call))))
                        .feature("multiphp_ini_editor")
                        .function(
                                "php_ini_set_user_basic_directives",
                                Evidence.PROPOSED,
                                "Changes settings.",
                                List.of(
                                        TYPE,
                                        SITE,
                                        Parameter.required(
                                                "directive", "name:value; several: directive-1 …")),
                                call -> Answers.done(() -> change(call)))
                        .function(
                                "php_ini_set_user_content",
                                Evidence.PROPOSED,
                                "Replaces the text of a php.ini.",
                                List.of(TYPE, SITE, Parameter.required("content", "the text")),
                                call ->
                                        Answers.done(
                                                () ->
                                                        settings.text(
                                                                owner(call),
                                                                site(call),
                                                                content(call))))
                        .functions());
        return all;
    }

    private List<OptionRow> rows(ApiCall call, List<String> names) {
        Map<String, String> own = settings.values(owner(call), "");
        boolean unknown = call.arguments().flag("getnull");
        List<OptionRow> rows = new ArrayList<>();
        for (String name : names) {
            Optional<PhpDirective> known =
                    PhpDirective.BASIC.stream().filter(d -> d.name().equals(name)).findFirst();
            String value =
                    own.containsKey(name)
                            ? own.get(name)
                            : known.map(PhpDirective::value).orElse(null);
            if (value != null || unknown) {
                rows.add(
                        new OptionRow(
                                name,
                                value,
                                known.map(PhpDirective::section).orElse("PHP"),
                                known.map(PhpDirective::subsection).orElse(""),
                                known.map(PhpDirective::info).orElse(""),
                                0));
            }
        }
        return rows;
    }

    private static List<String> asked(ApiCall call) {
        return List.of(Given.text(call, "dirlist").split("\\|", 500));
    }

    private static List<String> names() {
        return PhpDirective.BASIC.stream().map(PhpDirective::name).toList();
    }

    private ApiResult basic(ApiCall call) {
        String account = owner(call);
        String site = site(call);
        Map<String, String> own = settings.values(account, site);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", settings.path(account, site));
        data.put(
                "directives",
                PhpDirective.BASIC.stream()
                        .map(
                                d ->
                                        new BasicRow(
                                                d.name(),
                                                d.type(),
                                                own.getOrDefault(d.name(), d.value()),
                                                d.value(),
                                                d.info()))
                        .toList());
        return ApiResult.of(data);
    }

    private List<PathRow> paths(String account) {
        List<PathRow> rows = new ArrayList<>();
        rows.add(new PathRow(settings.path(account, ""), "home", null));
        for (Domain domain : domains.of(account)) {
            if (!domain.kind().equals("parked")) {
                rows.add(
                        new PathRow(settings.path(account, domain.name()), "vhost", domain.name()));
            }
        }
        return rows;
    }

    private void change(ApiCall call) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String pair : Given.list(call, "directive")) {
            int cut = pair.indexOf(':');
            if (cut < 1) {
                throw new RuleException("“directive” must be name:value, not “" + pair + "”.");
            }
            wanted.put(pair.substring(0, cut).strip(), pair.substring(cut + 1).strip());
        }
        if (wanted.isEmpty()) {
            throw new RuleException("Provide the “directive” argument.");
        }
        settings.set(owner(call), site(call), wanted);
    }

    private static String site(ApiCall call) {
        return Given.oneOf(call, "type", "", "home", "vhost").equals("vhost")
                ? Given.text(call, "vhost")
                : "";
    }

    private static String content(ApiCall call) {
        return call.arguments()
                .text("content")
                .orElseThrow(() -> new RuleException("Provide the “content” argument."));
    }

    private static String owner(ApiCall call) {
        return Answers.owner(call);
    }
}
