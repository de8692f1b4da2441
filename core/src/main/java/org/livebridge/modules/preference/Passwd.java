package org.livebridge.modules.preference;

import static org.livebridge.modules.Given.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.preference.Passwords;
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

/** {@code Passwd}, {@code PasswdStrength} and {@code Rand} (functions.md 11). */
public final class Passwd implements ApiModule {
    private static final String[] APPLICATIONS = {
        "bandmin",
        "cpaddons",
        "createacct",
        "ftp",
        "htaccess",
        "list",
        "mysql",
        "passwd",
        "pop",
        "postgres",
        "sshkey",
        "webdisk"
    };

    private final Passwords passwords;

    /** The module over the passwords. */
    public Passwd(Passwords passwords) {
        this.passwords = passwords;
    }

    record App(String app) {}

    record Digest(String result, String reason) {}

    record Scored(String strength) {}

    record Required(int strength) {}

    record AppStrength(String app, int strength) {}

    record RandomText(String random) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(passwd());
        all.addAll(strength());
        all.addAll(
                new Declaration(ApiFamily.API2, "Rand", "functions.md 11")
                        .function(
                                "getranddata",
                                Evidence.RECORDED,
                                "Gives a random text of letters and digits.",
                                List.of(
                                        Parameter.optional("length", "1 to 1000; 10 without")
                                                .number()),
                                call ->
                                        ApiResult.row(
                                                new RandomText(
                                                        Passwords.random(
                                                                Given.number(
                                                                        call, "length", 10, 1,
                                                                        1000)))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API2, "ForcePassword", "catalogue.tsv")
                        .refused(
                                "get_force_password_flags",
                                "Deprecated, without useful output.",
                                "ForcePassword is documented as deprecated and without useful"
                                        + " output; no login is forced to change its password.")
                        .refused(
                                "update_force_password_flags",
                                "Deprecated, without useful output.",
                                "ForcePassword is documented as deprecated and without useful"
                                        + " output; no login is forced to change its password.")
                        .functions());
        return all;
    }

    private List<ApiFunction> passwd() {
        return new Declaration(ApiFamily.API2, "Passwd", "functions.md 11")
                .function(
                        "change_password",
                        Evidence.RECORDED,
                        "Changes the account's password.",
                        List.of(
                                Parameter.secret("oldpass", "the present password"),
                                Parameter.secret("newpass", "the new one"),
                                Parameter.optional("user", "has no effect: the caller's account"),
                                Parameter.optional("enablemysql", "has no effect here"),
                                Parameter.optional(
                                                "enabledigest", "1 turns digest authentication on")
                                        .flag()
                                        .also("enabledigestauth")),
                        this::change)
                .function(
                        "set_digest_auth",
                        Evidence.RECORDED,
                        "Turns digest authentication on or off.",
                        List.of(
                                Parameter.secret("password", "the account's password"),
                                Parameter.required("enabledigest", "1 or 0").flag(),
                                Parameter.optional("user", "has no effect: the caller's account")),
                        this::digest)
                .functions();
    }

    private List<ApiFunction> strength() {
        Parameter app = Parameter.required("app", "such as ftp, pop, mysql");
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "PasswdStrength", "functions.md 11")
                        .function(
                                "get_password_strength",
                                Evidence.RECORDED,
                                "Scores a password from 0 to 100.",
                                List.of(Parameter.secret("password", "the password")),
                                call ->
                                        ApiResult.row(
                                                new Scored(
                                                        String.valueOf(
                                                                Passwords.strength(
                                                                        text(call, "password"))))))
                        .function(
                                "get_required_strength",
                                Evidence.RECORDED,
                                "Gives the least score that is asked for.",
                                List.of(app),
                                call -> ApiResult.row(required(call)))
                        .function(
                                "appstrengths",
                                Evidence.RECORDED,
                                "Lists the least score of every application.",
                                List.of(),
                                call ->
                                        ApiResult.of(
                                                List.of(APPLICATIONS).stream()
                                                        .map(
                                                                name ->
                                                                        new AppStrength(
                                                                                name,
                                                                                Passwords.REQUIRED))
                                                        .toList()))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "PasswdStrength", "UAPI 11.138")
                        .function(
                                "get_required_strength",
                                Evidence.DOCUMENTED,
                                "Gives the least score that is asked for.",
                                List.of(app),
                                call -> ApiResult.of(required(call)))
                        .functions());
        return all;
    }

    private static Required required(ApiCall call) {
        Given.oneOf(call, "app", text(call, "app"), APPLICATIONS);
        return new Required(Passwords.REQUIRED);
    }

    private ApiResult change(ApiCall call) {
        for (String name : new String[] {"oldpass", "newpass"}) {
            if (call.arguments().text(name).filter(value -> !value.isEmpty()).isEmpty()) {
                // As recorded, with straight quotation marks.
                return changed("\"" + name + "\" is a required argument.", "none");
            }
        }
        try {
            String account = Owner.account(call.caller());
            String changed = call.arguments().text("newpass").orElse("");
            passwords.change(account, call.arguments().text("oldpass").orElse(""), changed);
            if (call.arguments().flag("enabledigest")) {
                passwords.digest(call.caller(), changed, true);
            }
            return changed("", "system", "ftp", "mail");
        } catch (RuleException refusal) {
            return changed(String.valueOf(refusal.getMessage()), "none");
        }
    }

    private static ApiResult changed(String error, String... applications) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("status", error.isEmpty() ? 1 : 0);
        row.put("statustxt", error.isEmpty() ? "Password changed." : error);
        row.put("applist", List.of(applications).stream().map(App::new).toList());
        row.put("passwdoutput", error.isEmpty() ? "" : null);
        return error.isEmpty() ? ApiResult.row(row) : ApiResult.failure(List.of(row), error);
    }

    private ApiResult digest(ApiCall call) {
        return Outcome.row(
                () -> {
                    Owner.account(call.caller());
                    boolean on = !text(call, "enabledigest").equals("0");
                    passwords.digest(call.caller(), text(call, "password"), on);
                    return new Digest(
                            "1",
                            on
                                    ? "Digest Authentication enabled."
                                    : "Digest Authentication disabled.");
                },
                refusal -> new Digest("0", refusal));
    }
}
