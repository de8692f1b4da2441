package org.livebridge.modules.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.livebridge.account.web.ModSecuritySettings;
import org.livebridge.account.web.ModSecuritySettings.Site;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code ModSecurity}: which sites it watches. The setting is kept; nothing reads it here. */
final class ModSecurity implements ApiModule {
    private static final List<Parameter> SITES =
            List.of(Parameter.required("domains", "sites joined by commas"));

    private final ModSecuritySettings settings;

    ModSecurity(ModSecuritySettings settings) {
        this.settings = settings;
    }

    record Row(
            String domain,
            int enabled,
            String type,
            List<String> dependencies,
            String searchhint) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "ModSecurity", "proposed")
                .role("Web Server")
                .function(
                        "has_modsecurity_installed",
                        Evidence.PROPOSED,
                        "Tells whether ModSecurity can be set.",
                        List.of(),
                        call -> ApiResult.of(Map.of("installed", 1)))
                .feature("modsecurity")
                .function(
                        "list_domains",
                        Evidence.PROPOSED,
                        "Lists the sites and whether each is watched.",
                        List.of(),
                        call -> rows(settings.of(Answers.owner(call))))
                .function(
                        "enable_all_domains",
                        Evidence.PROPOSED,
                        "Watches all sites.",
                        List.of(),
                        call -> rows(settings.all(Answers.owner(call), true)))
                .function(
                        "disable_all_domains",
                        Evidence.PROPOSED,
                        "Watches no site.",
                        List.of(),
                        call -> rows(settings.all(Answers.owner(call), false)))
                .function(
                        "enable_domains",
                        Evidence.PROPOSED,
                        "Watches sites.",
                        SITES,
                        call -> rows(settings.set(Answers.owner(call), sites(call), true)))
                .function(
                        "disable_domains",
                        Evidence.PROPOSED,
                        "Watches sites no more.",
                        SITES,
                        call -> rows(settings.set(Answers.owner(call), sites(call), false)))
                .functions();
    }

    private static List<String> sites(ApiCall call) {
        return Stream.of(Given.text(call, "domains").split(","))
                .map(String::strip)
                .filter(site -> !site.isEmpty())
                .toList();
    }

    private static ApiResult rows(List<Site> sites) {
        return ApiResult.of(
                sites.stream()
                        .map(
                                site ->
                                        new Row(
                                                site.domain(),
                                                site.on() ? 1 : 0,
                                                site.kind(),
                                                List.of(),
                                                ""))
                        .toList());
    }
}
