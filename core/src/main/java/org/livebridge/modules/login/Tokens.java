package org.livebridge.modules.login;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.login.ApiToken;
import org.livebridge.account.login.ApiTokens;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Tokens}: the account's API tokens (liveapi.md 3.3). */
public final class Tokens implements ApiModule {
    private static final Parameter NAME = Parameter.required("name", "the token's name");

    private final ApiTokens tokens;

    /** The module over the tokens. */
    public Tokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    record Made(String token, long create_time) {}

    record Row(String name, long create_time, @Nullable Long expires_at, int has_full_access) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "Tokens", "liveapi.md 3.3")
                .function(
                        "create_full_access",
                        Evidence.PROPOSED,
                        "Makes a token; its text is shown this once.",
                        List.of(
                                NAME,
                                Parameter.optional("expires_at", "Unix time; 0 or none: never")),
                        this::create)
                .function(
                        "list",
                        Evidence.PROPOSED,
                        "Lists the account's tokens.",
                        List.of(),
                        call -> ApiResult.of(list(call)))
                .function(
                        "rename",
                        Evidence.PROPOSED,
                        "Gives a token another name.",
                        List.of(NAME, Parameter.required("new_name", "its new name")),
                        call -> {
                            tokens.rename(
                                    login(call),
                                    Service.CPANEL,
                                    Given.text(call, "name"),
                                    Given.text(call, "new_name"));
                            return ApiResult.of(1);
                        })
                .function(
                        "revoke",
                        Evidence.PROPOSED,
                        "Takes a token back.",
                        List.of(NAME),
                        call -> {
                            tokens.revoke(login(call), Service.CPANEL, Given.text(call, "name"));
                            return ApiResult.of(1);
                        })
                .functions();
    }

    private ApiResult create(ApiCall call) {
        ApiTokens.Made made =
                tokens.create(login(call), Service.CPANEL, Given.text(call, "name"), expiry(call));
        return ApiResult.of(new Made(made.secret(), made.token().created().getEpochSecond()));
    }

    private static @Nullable Instant expiry(ApiCall call) {
        String text = Given.optional(call, "expires_at").orElse("0");
        if (!text.matches("[0-9]{1,11}")) {
            throw new RuleException("“expires_at” is a Unix time, not “" + text + "”.");
        }
        long seconds = Long.parseLong(text);
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }

    private List<Row> list(ApiCall call) {
        return tokens.list(login(call), Service.CPANEL).stream().map(Tokens::row).toList();
    }

    private static Row row(ApiToken token) {
        Instant expires = token.expires();
        return new Row(
                token.name(),
                token.created().getEpochSecond(),
                expires == null ? null : expires.getEpochSecond(),
                1);
    }

    private static Login login(ApiCall call) {
        return Login.owner(Owner.account(call.caller()));
    }
}
