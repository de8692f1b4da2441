package org.livebridge.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.livebridge.account.Accounts;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;

/** {@code Locale}: the language of the account's interface (functions.md 11). */
public final class Locales implements ApiModule {
    private final Accounts accounts;

    /** The module over the accounts. */
    public Locales(Accounts accounts) {
        this.accounts = accounts;
    }

    record LocaleRow(String locale) {}

    record Attributes(String locale, String name, String direction, String encoding) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Locale", "functions.md 11")
                        .function(
                                "get_user_locale",
                                Evidence.RECORDED,
                                "Names the account's locale.",
                                List.of(),
                                call -> ApiResult.row(new LocaleRow(locale(call))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Locale", "scripts-in-the-wild.md")
                        .function(
                                "get_attributes",
                                Evidence.CALLER,
                                "Describes the account's locale.",
                                List.of(),
                                this::attributes)
                        .functions());
        return all;
    }

    private ApiResult attributes(ApiCall call) {
        String tag = locale(call);
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        boolean rightToLeft = List.of("ar", "he", "fa", "ur").contains(locale.getLanguage());
        return ApiResult.of(
                new Attributes(
                        tag, locale.getDisplayName(locale), rightToLeft ? "rtl" : "ltr", "utf-8"));
    }

    private String locale(ApiCall call) {
        return accounts.find(call.caller().account()).orElseThrow().locale();
    }
}
