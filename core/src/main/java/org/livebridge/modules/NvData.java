package org.livebridge.modules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.NamedValues;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** {@code NVData} in all three generations over one store (functions.md 11). */
public final class NvData implements ApiModule {
    private static final Parameter NAMES = Parameter.required("names", "names joined by |");
    private static final int MOST = 500;

    private final NamedValues values;

    /** The module over the named values. */
    public NvData(NamedValues values) {
        this.values = values;
    }

    record ValueRow(String name, @Nullable String value) {}

    record SetRow(String set) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        for (ApiFamily family : List.of(ApiFamily.API2, ApiFamily.UAPI)) {
            all.addAll(
                    new Declaration(family, "NVData", "functions.md 11")
                            .function(
                                    "get",
                                    Evidence.CALLER,
                                    "Reads values; null for a name without one.",
                                    List.of(NAMES),
                                    this::get)
                            .function(
                                    "set",
                                    Evidence.CALLER,
                                    "Sets values: each name is an argument too.",
                                    List.of(NAMES),
                                    this::set)
                            .functions());
        }
        all.addAll(
                new Declaration(ApiFamily.API2, "NVData", "functions.md 11")
                        .function(
                                "setall",
                                Evidence.CALLER,
                                "Sets a value for every argument that is sent.",
                                List.of(Parameter.optional("name", "any name, with its value")),
                                this::setAll)
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API1, "NVData", "scripts-in-the-wild.md")
                        .function(
                                "get",
                                Evidence.CALLER,
                                "Reads a value; empty for a name without one.",
                                List.of(Parameter.required("name", "the name")),
                                call ->
                                        ApiResult.of(
                                                values.find(call.caller(), first(call)).orElse("")))
                        .function(
                                "set",
                                Evidence.CALLER,
                                "Sets a value.",
                                List.of(
                                        Parameter.required("name", "the name"),
                                        Parameter.required("value", "the value")),
                                this::setOrdered)
                        .functions());
        return all;
    }

    private ApiResult get(ApiCall call) {
        return ApiResult.of(
                names(call).stream()
                        .map(n -> new ValueRow(n, values.find(call.caller(), n).orElse(null)))
                        .toList());
    }

    private ApiResult set(ApiCall call) {
        List<String> names = names(call);
        names.forEach(n -> values.set(call.caller(), n, call.arguments().text(n).orElse("")));
        return ApiResult.of(names.stream().map(SetRow::new).toList());
    }

    private ApiResult setAll(ApiCall call) {
        List<String> names = List.copyOf(call.arguments().named().keySet());
        if (names.isEmpty() || names.size() > MOST) {
            throw new RuleException("Give 1 to " + MOST + " names with their values.");
        }
        names.forEach(n -> values.set(call.caller(), n, call.arguments().text(n).orElse("")));
        return ApiResult.of(names.stream().map(SetRow::new).toList());
    }

    private ApiResult setOrdered(ApiCall call) {
        values.set(call.caller(), first(call), call.arguments().text(1).orElse(""));
        return ApiResult.of("");
    }

    private static String first(ApiCall call) {
        return call.arguments()
                .text(0)
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new RuleException("NVData needs a name."));
    }

    private static List<String> names(ApiCall call) {
        String names = call.arguments().text("names", "");
        List<String> list = List.of(names.split("\\|", -1));
        if (names.isEmpty() || list.size() > MOST) {
            throw new RuleException(
                    "The “names” argument must hold 1 to " + MOST + " names joined by |.");
        }
        return list;
    }
}
