package org.livebridge.modules.preference;

import static org.livebridge.modules.Given.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.account.Owner;
import org.livebridge.account.preference.Look;
import org.livebridge.account.preference.Preferences;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Caller;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Outcome;

/** {@code Themes}, and UAPI {@code Styles}: how the account's pages look. */
public final class Themes implements ApiModule {
    private static final String SAVED = "saved_theme";
    private static final Parameter THEME = Parameter.required("theme", "the theme's name");

    private final Look look;
    private final Preferences preferences;

    /** The module over the looks. */
    public Themes(Look look, Preferences preferences) {
        this.look = look;
        this.preferences = preferences;
    }

    record ThemeRow(String theme, int current) {}

    record Exists(int exists) {}

    record Style(String name, String type) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(api2());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Themes", "UAPI 11.138")
                        .function(
                                "list",
                                Evidence.DOCUMENTED,
                                "Lists the names of the themes.",
                                List.of(),
                                call -> ApiResult.of(Look.themes()))
                        .function(
                                "get_theme_base",
                                Evidence.DOCUMENTED,
                                "Gives the path of the account's theme.",
                                List.of(),
                                call ->
                                        ApiResult.of(
                                                "/frontend/"
                                                        + look.themeOf(call.caller().account())))
                        .function(
                                "update",
                                Evidence.DOCUMENTED,
                                "Sets the account's theme.",
                                List.of(THEME),
                                call -> {
                                    apply(call);
                                    return ApiResult.of(null);
                                })
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Styles", "scripts-in-the-wild.md; UAPI 11.138")
                        .function(
                                "current",
                                Evidence.CALLER,
                                "Names the style of the account's theme.",
                                List.of(),
                                call -> ApiResult.of(new Style("basic", "default")))
                        .function(
                                "list",
                                Evidence.DOCUMENTED,
                                "Lists the styles of the account's theme.",
                                List.of(),
                                call -> ApiResult.of(List.of(new Style("basic", "default"))))
                        .functions());
        return all;
    }

    private List<ApiFunction> api2() {
        return new Declaration(ApiFamily.API2, "Themes", "catalogue.tsv")
                .function(
                        "get_available_themes",
                        Evidence.PROPOSED,
                        "Lists the themes and marks the account's.",
                        List.of(),
                        this::list)
                .function(
                        "get_themes_list",
                        Evidence.PROPOSED,
                        "Lists the themes and marks the account's.",
                        List.of(),
                        this::list)
                .function(
                        "does_cpanel_theme_exist",
                        Evidence.PROPOSED,
                        "Tells whether there is a theme: 1 or 0.",
                        List.of(THEME),
                        call ->
                                ApiResult.row(
                                        new Exists(
                                                Look.themes().contains(text(call, "theme"))
                                                        ? 1
                                                        : 0)))
                .function(
                        "apply_new_theme",
                        Evidence.PROPOSED,
                        "Sets the account's theme and remembers the one before.",
                        List.of(THEME),
                        call -> Outcome.result("", () -> apply(call)))
                .function(
                        "restore_saved_theme",
                        Evidence.PROPOSED,
                        "Sets the theme that was before.",
                        List.of(),
                        call -> Outcome.result("", () -> restore(call)))
                .functions();
    }

    private ApiResult list(ApiCall call) {
        String current = look.themeOf(call.caller().account());
        return ApiResult.of(
                Look.themes().stream()
                        .map(theme -> new ThemeRow(theme, theme.equals(current) ? 1 : 0))
                        .toList());
    }

    private void apply(ApiCall call) {
        String account = Owner.account(call.caller());
        String before = look.themeOf(account);
        look.theme(account, text(call, "theme"));
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put(SAVED, before);
        preferences.set(Caller.owner(account), saved);
    }

    private void restore(ApiCall call) {
        String account = Owner.account(call.caller());
        preferences.find(account, SAVED).ifPresent(theme -> look.theme(account, theme));
    }
}
