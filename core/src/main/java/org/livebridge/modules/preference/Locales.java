package org.livebridge.modules.preference;

import static org.livebridge.modules.Given.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.preference.Look;
import org.livebridge.account.preference.Look.Tongue;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;

/** {@code Locale} and {@code SetLang}: the language of the account's pages (functions.md 11). */
public final class Locales implements ApiModule {
    private static final String ENCODING = "utf-8";
    private static final Parameter LOCALE = Parameter.required("locale", "a tag, such as pt_br");

    private final Look look;

    /** The module over the looks. */
    public Locales(Look look) {
        this.look = look;
    }

    record LocaleRow(String locale) {}

    record EncodingRow(String encoding) {}

    record DirectionRow(String html_dir_attr) {}

    record NameRow(String name) {}

    record NumberRow(String numf) {}

    record Attributes(String locale, String name, String direction, String encoding) {}

    record Listed(String locale, String name, String local_name, String direction) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(api2());
        all.addAll(
                new Declaration(ApiFamily.API2, "SetLang", "catalogue.tsv")
                        .function(
                                "setlocale",
                                Evidence.PROPOSED,
                                "Sets the account's locale.",
                                List.of(LOCALE),
                                call ->
                                        Outcome.result(
                                                "",
                                                () ->
                                                        look.tongue(
                                                                Owner.account(call.caller()),
                                                                text(call, "locale"))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Locale", "scripts-in-the-wild.md; UAPI 11.138")
                        .function(
                                "get_attributes",
                                Evidence.CALLER,
                                "Describes the account's locale.",
                                List.of(),
                                this::attributes)
                        .function(
                                "list_locales",
                                Evidence.DOCUMENTED,
                                "Lists the locales.",
                                List.of(),
                                call ->
                                        ApiResult.of(
                                                Look.tongues().stream()
                                                        .map(tongue -> listed(tongue, mine(call)))
                                                        .toList()))
                        .function(
                                "set_locale",
                                Evidence.DOCUMENTED,
                                "Sets the account's locale.",
                                List.of(LOCALE),
                                call -> {
                                    look.tongue(Owner.account(call.caller()), text(call, "locale"));
                                    return ApiResult.of(null);
                                })
                        .functions());
        return all;
    }

    private List<ApiFunction> api2() {
        return new Declaration(ApiFamily.API2, "Locale", "functions.md 11")
                .function(
                        "get_user_locale",
                        Evidence.RECORDED,
                        "Names the account's locale.",
                        List.of(),
                        call -> ApiResult.row(new LocaleRow(mine(call).tag())))
                .function(
                        "get_encoding",
                        Evidence.RECORDED,
                        "Names the encoding of the account's pages.",
                        List.of(),
                        call -> ApiResult.row(new EncodingRow(ENCODING)))
                .function(
                        "get_html_dir_attr",
                        Evidence.PROPOSED,
                        "Tells which way the account's language is written: ltr or rtl.",
                        List.of(),
                        call -> ApiResult.row(new DirectionRow(mine(call).direction())))
                .function(
                        "get_locale_name",
                        Evidence.PROPOSED,
                        "Names a locale in the account's language.",
                        List.of(LOCALE),
                        call ->
                                ApiResult.row(
                                        new NameRow(
                                                Look.tongue(text(call, "locale"))
                                                        .nameIn(mine(call)))))
                .function(
                        "get_user_locale_name",
                        Evidence.PROPOSED,
                        "Names the account's locale in its own language.",
                        List.of(),
                        call -> ApiResult.row(new NameRow(mine(call).ownName())))
                .function(
                        "numf",
                        Evidence.PROPOSED,
                        "Writes a number as the account's language does.",
                        List.of(
                                Parameter.required("number", "the number"),
                                Parameter.optional("max_decimal_places", "0 to 10; 6 without")
                                        .number()),
                        this::number)
                .functions();
    }

    private ApiResult number(ApiCall call) {
        String number = text(call, "number");
        if (!number.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            throw new RuleException("“" + number + "” is not a number.");
        }
        int places = Given.number(call, "max_decimal_places", 6, 0, 10);
        NumberFormat format = NumberFormat.getNumberInstance(mine(call).locale());
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return ApiResult.row(new NumberRow(format.format(new BigDecimal(number))));
    }

    private ApiResult attributes(ApiCall call) {
        Tongue mine = mine(call);
        return ApiResult.of(new Attributes(mine.tag(), mine.ownName(), mine.direction(), ENCODING));
    }

    private static Listed listed(Tongue tongue, Tongue mine) {
        return new Listed(tongue.tag(), tongue.nameIn(mine), tongue.ownName(), tongue.direction());
    }

    private Tongue mine(ApiCall call) {
        return look.tongueOf(call.caller().account());
    }
}
