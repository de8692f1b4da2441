package org.livebridge.modules.preference;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.Owner;
import org.livebridge.account.preference.TemporaryUsers;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code News}, {@code UI}, {@code Resellers}, {@code LVEInfo} and UAPI {@code Session}. */
public final class News implements ApiModule {
    private static final Parameter TYPE =
            Parameter.optional("type", "global, cpanel or resold; all without");

    private final TemporaryUsers users;

    /** The module over the temporary users. */
    public News(TemporaryUsers users) {
        this.users = users;
    }

    record Exists(int exists) {}

    record TemporaryUser(int created, String session_temp_user) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(news());
        Declaration ui = new Declaration(ApiFamily.API2, "UI", "catalogue.tsv");
        for (String name :
                List.of(
                        "dynamicincludelist",
                        "includelist",
                        "listform",
                        "paginate",
                        "paginate_list")) {
            ui.refused(
                    name,
                    "Deprecated, without useful output.",
                    "UI::" + name + " is documented as deprecated and without useful output.");
        }
        all.addAll(ui.functions());
        all.addAll(
                new Declaration(ApiFamily.API2, "LVEInfo", "catalogue.tsv")
                        .refused(
                                "getUsage",
                                "Resource usage of CloudLinux.",
                                "LVEInfo tells of CloudLinux, which does not run here.")
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Session", "UAPI 11.138; scripts-in-the-wild.md")
                        .function(
                                "create_temp_user",
                                Evidence.CALLER,
                                "Makes the session's temporary user.",
                                List.of(),
                                call ->
                                        ApiResult.of(
                                                new TemporaryUser(
                                                        1,
                                                        users.create(
                                                                Owner.account(call.caller())))))
                        .functions());
        return all;
    }

    /** There is no news: nobody can write any here. */
    private static List<ApiFunction> news() {
        return new Declaration(ApiFamily.API2, "News", "catalogue.tsv")
                .function(
                        "get_news",
                        Evidence.PROPOSED,
                        "Lists the news of a type: none is kept here.",
                        List.of(TYPE),
                        call -> {
                            type(call);
                            return ApiResult.of(List.of());
                        })
                .function(
                        "does_news_exist",
                        Evidence.PROPOSED,
                        "Tells whether there is news: 0.",
                        List.of(),
                        call -> ApiResult.row(new Exists(0)))
                .function(
                        "does_news_type_exist",
                        Evidence.PROPOSED,
                        "Tells whether there is news of a type: 0.",
                        List.of(TYPE),
                        call -> {
                            type(call);
                            return ApiResult.row(new Exists(0));
                        })
                .functions();
    }

    /** {@code gtlobal} is how the documentation spells it in one place. */
    private static void type(ApiCall call) {
        Given.oneOf(call, "type", "global", "global", "gtlobal", "cpanel", "resold");
    }
}
