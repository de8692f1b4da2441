package org.livebridge.modules.ssh;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.Given.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.ssh.SshKeys;
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

/** API 2 {@code SSH} over the files of {@code .ssh} (functions.md 11). */
public final class Ssh implements ApiModule {
    private static final Parameter NAME = Parameter.required("name", "the key's file name");
    private static final Parameter PASS =
            Parameter.optional("pass", "the passphrase of the private key").masked();
    private static final Parameter PUB = Parameter.optional("pub", "1 for the public key").flag();

    private final SshKeys keys;

    /** The module over the keys. */
    public Ssh(SshKeys keys) {
        this.keys = keys;
    }

    record Text(String name, String key) {}

    record Made(int result, String reason, String name) {}

    record Authorized(int status, String statusmsg, String name) {}

    record Putty(int result, String reason, String name, String ppk) {}

    @Override
    public List<ApiFunction> functions() {
        List<Parameter> make =
                List.of(
                        Parameter.optional("name", "the key's file name; id_rsa without"),
                        Parameter.optional("bits", "1024 to 8192; 2048 without").number(),
                        Parameter.optional("type", "rsa; dsa is refused"),
                        PASS);
        return new Declaration(ApiFamily.API2, "SSH", "functions.md 11; catalogue.tsv")
                .feature("ssh")
                .function(
                        "listkeys",
                        Evidence.DOCUMENTED,
                        "Lists the keys.",
                        List.of(
                                Parameter.optional("keys", "only the key of that name"),
                                Parameter.optional("pub", "1: public ones, 0: private ones").flag(),
                                Parameter.optional("types", "has no effect: rsa is all there is")),
                        this::list)
                .function(
                        "fetchkey",
                        Evidence.CALLER,
                        "Gives the text of a key.",
                        List.of(NAME, PUB),
                        call ->
                                ApiResult.row(
                                        new Text(
                                                text(call, "name"),
                                                keys.text(own(call), text(call, "name"), pub(call))
                                                        .strip())))
                .function("genkey", Evidence.CALLER, "Makes a key.", make, this::make)
                .function(
                        "genkey_legacy",
                        Evidence.DOCUMENTED,
                        "Makes a key: the old name of genkey.",
                        make,
                        this::make)
                .function(
                        "importkey",
                        Evidence.CALLER,
                        "Keeps a key, in the place of one of that name.",
                        List.of(NAME, Parameter.secret("key", "the key's text"), PASS),
                        this::add)
                .function(
                        "authkey",
                        Evidence.CALLER,
                        "Lets a public key log in, or stops that.",
                        List.of(
                                Parameter.required("key", "the key's file name").also("name"),
                                Parameter.required("action", "authorize or deauthorize")),
                        this::authorize)
                .function(
                        "delkey",
                        Evidence.DOCUMENTED,
                        "Deletes a key.",
                        List.of(NAME, PUB),
                        call ->
                                Outcome.result(
                                        "",
                                        () ->
                                                keys.delete(
                                                        own(call), text(call, "name"), pub(call))))
                .function(
                        "converttoppk",
                        Evidence.DOCUMENTED,
                        "Gives a key in PuTTY's format.",
                        List.of(
                                NAME,
                                PASS,
                                Parameter.optional("keep_file", "1 writes it beside the key")),
                        this::putty)
                .functions();
    }

    private ApiResult list(ApiCall call) {
        String only = optional(call, "keys").orElse("");
        String pub = optional(call, "pub").orElse("");
        return ApiResult.of(
                keys.of(own(call)).stream()
                        .filter(
                                key ->
                                        only.isEmpty()
                                                || key.file().name().equals(only)
                                                || key.file().name().equals(only + ".pub"))
                        .filter(key -> pub.isEmpty() || key.isPublic() != pub.equals("0"))
                        .map(Ssh::row)
                        .toList());
    }

    /** As sampled: a private key has null and zeroes where a public one tells of its state. */
    private static Map<String, @Nullable Object> row(SshKeys.Key key) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("name", key.file().name());
        row.put("key", key.file().name());
        row.put("file", key.file().path());
        row.put("haspub", key.hasPublic() ? 1 : 0);
        row.put("ctime", key.file().ctime());
        row.put("mtime", key.file().mtime());
        if (key.isPublic()) {
            row.put("auth", key.authorized() ? 1 : 0);
            row.put("authaction", key.authorized() ? "Deauthorize" : "Authorize");
            row.put("authstatus", key.authorized() ? "authorized" : "not authorized");
        } else {
            row.put("auth", null);
            row.put("authaction", 0);
            row.put("authstatus", 0);
        }
        return row;
    }

    private ApiResult make(ApiCall call) {
        return Outcome.row(
                () -> {
                    String type = optional(call, "type").orElse("rsa");
                    if (!type.equalsIgnoreCase("rsa")) {
                        throw new RuleException(
                                "A key of type “"
                                        + type
                                        + "” is not made: SSH no longer takes it. Ask for rsa.");
                    }
                    String name = optional(call, "name").orElse("id_rsa");
                    keys.make(
                            own(call),
                            name,
                            Given.number(call, "bits", 2048, 1024, 8192),
                            call.arguments().text("pass").orElse(""));
                    return new Made(1, "", name);
                },
                refusal -> new Outcome.ResultRow(0, refusal));
    }

    private ApiResult add(ApiCall call) {
        return Outcome.row(
                () -> {
                    String name = text(call, "name");
                    keys.add(
                            own(call),
                            name,
                            text(call, "key"),
                            call.arguments().text("pass").orElse(""));
                    return new Made(1, "", name);
                },
                refusal -> new Outcome.ResultRow(0, refusal));
    }

    private ApiResult authorize(ApiCall call) {
        return Outcome.row(
                () -> {
                    String name = text(call, "key");
                    text(call, "action");
                    String action = Given.oneOf(call, "action", "", "authorize", "deauthorize");
                    keys.authorize(own(call), name, action.equals("authorize"));
                    return new Authorized(1, action + "d", name);
                },
                refusal -> new Outcome.StatusRow(0, refusal));
    }

    private ApiResult putty(ApiCall call) {
        return Outcome.row(
                () -> {
                    String name = text(call, "name");
                    return new Putty(
                            1,
                            "",
                            name,
                            keys.putty(
                                    own(call),
                                    name,
                                    call.arguments().text("pass").orElse(""),
                                    call.arguments().flag("keep_file")));
                },
                refusal -> new Outcome.ResultRow(0, refusal));
    }

    private static boolean pub(ApiCall call) {
        return call.arguments().flag("pub");
    }

    private static String own(ApiCall call) {
        return Owner.account(call.caller());
    }
}
