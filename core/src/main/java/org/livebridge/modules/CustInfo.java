package org.livebridge.modules;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.Accounts;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** {@code CustInfo}: the account's contact addresses (functions.md 11). */
public final class CustInfo implements ApiModule {
    private final Accounts accounts;

    /** The module over the accounts. */
    public CustInfo(Accounts accounts) {
        this.accounts = accounts;
    }

    record Row(String name, String value, String descp, int enabled, String type) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "CustInfo", "functions.md 11")
                        .function(
                                "contactemails",
                                Evidence.CALLER,
                                "Lists the contact addresses, the first one first.",
                                List.of(Parameter.optional("username", "a Webmail address")),
                                call -> ApiResult.of(rows(call)))
                        .function(
                                "displaycontactinfo",
                                Evidence.RECORDED,
                                "Lists the contact settings.",
                                List.of(),
                                call -> ApiResult.of(rows(call)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API1, "CustInfo", "scripts-in-the-wild.md")
                        .function(
                                "getemail",
                                Evidence.CALLER,
                                "Gives the contact address.",
                                List.of(),
                                call -> ApiResult.of(email(call)))
                        .functions());
        return all;
    }

    private List<Row> rows(ApiCall call) {
        return List.of(
                row("email", email(call), "Your contact email address"),
                row("second_email", "", "Your second contact email address"),
                row("pushbullet_access_token", "", "Your Pushbullet access token"));
    }

    private static Row row(String name, String value, String description) {
        return new Row(name, value, description, 1, "string");
    }

    private String email(ApiCall call) {
        return accounts.find(call.caller().account()).orElseThrow().contactEmail();
    }
}
