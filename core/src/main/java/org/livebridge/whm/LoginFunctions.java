package org.livebridge.whm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.account.RuleException;
import org.livebridge.account.login.ApiToken;
import org.livebridge.account.login.ApiTokens;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.account.login.Sessions;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** {@code create_user_session}, {@code api_token_*} and the login policy. */
final class LoginFunctions {
    private static final Parameter NAME = Parameter.required("token_name", "the token's name");

    private final LiveBridge bridge;

    LoginFunctions(LiveBridge bridge) {
        this.bridge = bridge;
    }

    record UserSession(
            String cp_security_token, long expires, String service, String session, String url) {}

    record TokenRow(String name, long create_time, @Nullable Long expires_at) {}

    record NewToken(String token, String name, long create_time, @Nullable Long expires_at) {}

    List<WhmFunction> functions() {
        return List.of(
                new WhmFunction(
                        "create_user_session",
                        "Makes an address that logs somebody in once, within five minutes.",
                        List.of(
                                Parameter.required("user", "an account or Webmail address"),
                                Parameter.required("service", "cpaneld, webmaild or whostmgrd")),
                        Evidence.CALLER,
                        this::session),
                new WhmFunction(
                        "api_token_create",
                        "Makes a token of the caller's; its text is shown this once.",
                        List.of(
                                NAME,
                                Parameter.optional("expires_at", "Unix time; 0 or none: never")),
                        Evidence.CALLER,
                        this::create),
                new WhmFunction(
                        "api_token_list",
                        "Lists the caller's tokens.",
                        List.of(),
                        Evidence.CALLER,
                        this::list),
                new WhmFunction(
                        "api_token_revoke",
                        "Takes tokens of the caller's back.",
                        List.of(NAME),
                        Evidence.CALLER,
                        this::revoke),
                new WhmFunction(
                        "livebridge_login_policy",
                        "Tells, or sets, whether logins from unknown addresses are asked questions.",
                        List.of(Parameter.optional("verify_source_ip", "0 or 1")),
                        Evidence.PROPOSED,
                        this::policy));
    }

    private UserSession session(WhmCall call) {
        String user = call.account("user");
        String daemon = call.optional("service").orElse("cpaneld");
        Service service =
                Arrays.stream(Service.values())
                        .filter(s -> s.daemon().equals(daemon))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new RuleException(
                                                "The service is cpaneld, webmaild or whostmgrd,"
                                                        + " not “"
                                                        + daemon
                                                        + "”."));
        Login login = login(call, service, user);
        Sessions.Opened opened =
                bridge.doorkeeper()
                        .sessions()
                        .open(login.through(call.login().name()), service, Stage.TICKET, "");
        String token = opened.session().securityToken();
        String ticket = URLEncoder.encode(opened.cookie(), StandardCharsets.UTF_8);
        return new UserSession(
                token,
                Instant.now().plus(Sessions.TICKET_LIFE).getEpochSecond(),
                daemon,
                opened.cookie(),
                call.base().apply(service) + token + "/login/?session=" + ticket);
    }

    private Login login(WhmCall call, Service service, String user) {
        if (user.equals(Login.ROOT)) {
            Administration.rootOnly(call);
        }
        Login login =
                bridge.doorkeeper()
                        .passwords()
                        .login(service, user)
                        .orElseThrow(() -> denied(user));
        if (login.kind() == Login.Kind.ROOT) {
            return login;
        }
        Account account = Administration.account(bridge, call.login(), login.account());
        if (service == Service.WHM && !account.name().equals(call.login().account())) {
            Administration.rootOnly(call);
        }
        return login;
    }

    private static RuleException denied(String user) {
        return new RuleException("You do not have access to the account “" + user + "”.");
    }

    private NewToken create(WhmCall call) {
        ApiTokens.Made made =
                tokens().create(
                                call.login(),
                                Service.WHM,
                                call.required("token_name"),
                                expiry(call));
        Instant expires = made.token().expires();
        return new NewToken(
                made.secret(),
                made.token().name(),
                made.token().created().getEpochSecond(),
                expires == null ? null : expires.getEpochSecond());
    }

    private static @Nullable Instant expiry(WhmCall call) {
        String text = call.optional("expires_at").orElse("0");
        if (!text.matches("\\d{1,11}")) {
            throw new RuleException("“expires_at” is a Unix time, not “" + text + "”.");
        }
        long seconds = Long.parseLong(text);
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }

    private Map<String, Object> list(WhmCall call) {
        Map<String, Object> tokens = new LinkedHashMap<>();
        for (ApiToken token : tokens().list(call.login(), Service.WHM)) {
            Instant expires = token.expires();
            tokens.put(
                    token.name(),
                    new TokenRow(
                            token.name(),
                            token.created().getEpochSecond(),
                            expires == null ? null : expires.getEpochSecond()));
        }
        return Map.of("tokens", tokens);
    }

    private Map<String, Object> revoke(WhmCall call) {
        call.required("token_name", "token_name-0");
        call.arguments()
                .forEach(
                        (name, value) -> {
                            if (name.matches("token_name(-\\d{1,4})?")) {
                                tokens().revoke(call.login(), Service.WHM, value.strip());
                            }
                        });
        return Map.of();
    }

    private Map<String, Object> policy(WhmCall call) {
        Administration.rootOnly(call);
        call.optional("verify_source_ip")
                .ifPresent(
                        value -> bridge.doorkeeper().policy().verifyAddresses(!value.equals("0")));
        return Map.of("verify_source_ip", bridge.doorkeeper().policy().verifiesAddresses() ? 1 : 0);
    }

    private ApiTokens tokens() {
        return bridge.doorkeeper().tokens();
    }
}
