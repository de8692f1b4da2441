package org.livebridge.modules.web;

import java.util.List;
import java.util.Map;
import org.livebridge.account.Machine;
import org.livebridge.account.web.TwoFactor;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code TwoFactorAuth}: the second factor of the account's login. */
final class TwoFactorAuth implements ApiModule {
    private final TwoFactor twoFactor;

    TwoFactorAuth(TwoFactor twoFactor) {
        this.twoFactor = twoFactor;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "TwoFactorAuth", "proposed")
                .feature("twofactorauth")
                .function(
                        "get_user_configuration",
                        Evidence.PROPOSED,
                        "Tells whether the login has a second factor.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        Map.of(
                                                "is_enabled",
                                                twoFactor.of(Answers.owner(call)).isPresent()
                                                        ? 1
                                                        : 0)))
                .function(
                        "generate_user_configuration",
                        Evidence.PROPOSED,
                        "Makes a new secret; it counts when a code of it was given.",
                        List.of(),
                        this::fresh)
                .function(
                        "set_user_configuration",
                        Evidence.PROPOSED,
                        "Takes a secret, if the code is right.",
                        List.of(
                                Parameter.secret("secret", "the secret in Base32"),
                                Parameter.secret("tfa_token", "the code that the app shows")),
                        call -> Answers.done(() -> set(call)))
                .function(
                        "remove_user_configuration",
                        Evidence.PROPOSED,
                        "Removes the second factor.",
                        List.of(),
                        call -> Answers.done(() -> twoFactor.remove(Answers.owner(call))))
                .functions();
    }

    private ApiResult fresh(ApiCall call) {
        String secret = TwoFactor.fresh();
        String label = Machine.HOSTNAME + ":" + Answers.owner(call);
        return ApiResult.of(
                Map.of(
                        "secret",
                        secret,
                        "otpauth_str",
                        "otpauth://totp/"
                                + label
                                + "?secret="
                                + secret
                                + "&issuer="
                                + Machine.HOSTNAME));
    }

    private void set(ApiCall call) {
        twoFactor.set(
                Answers.owner(call), Given.text(call, "secret"), Given.text(call, "tfa_token"));
    }
}
