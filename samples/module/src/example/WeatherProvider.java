package example;

import java.util.List;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.plugin.ModuleContext;
import org.livebridge.plugin.ModuleProvider;

/** A module in Java: {@code Weather::tell} for API 2 and UAPI. */
public final class WeatherProvider implements ModuleProvider {
    /** The row that answers. */
    record Row(String place, String contact, int degrees) {}

    /** For the service loader. */
    public WeatherProvider() {}

    @Override
    public List<ApiModule> modules(ModuleContext context) {
        return List.of(
                () -> declared(context, ApiFamily.API2), () -> declared(context, ApiFamily.UAPI));
    }

    private static List<ApiFunction> declared(ModuleContext context, ApiFamily family) {
        return new Declaration(family, "Weather", "samples/module")
                .function(
                        "tell",
                        Evidence.PLUGIN,
                        "Tells the weather of a place.",
                        List.of(Parameter.required("place", "any text")),
                        call -> {
                            String contact =
                                    context.accounts()
                                            .find(call.caller().account())
                                            .orElseThrow()
                                            .contactEmail();
                            return ApiResult.row(new Row(Given.text(call, "place"), contact, 21));
                        })
                .functions();
    }
}
