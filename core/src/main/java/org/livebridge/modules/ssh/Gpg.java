package org.livebridge.modules.ssh;

import static org.livebridge.modules.Given.text;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.Owner;
import org.livebridge.account.ssh.PgpKeys;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;

/** {@code Gpg} in API 2 and {@code GPG} in UAPI (functions.md 11). */
public final class Gpg implements ApiModule {
    private static final Parameter ID = Parameter.required("key_id", "the key's id");

    private final PgpKeys keys;

    /** The module over the keys. */
    public Gpg(PgpKeys keys) {
        this.keys = keys;
    }

    record Count(int count) {}

    record Row(
            String id,
            String user_id,
            String type,
            String algorithm,
            int bits,
            long created,
            long expires) {}

    record Imported(String key_id) {}

    record Text(String key_data) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(api2());
        all.addAll(uapi());
        return all;
    }

    private List<ApiFunction> api2() {
        return new Declaration(ApiFamily.API2, "Gpg", "functions.md 11")
                .feature("pgp")
                .function(
                        "listgpgkeys",
                        Evidence.RECORDED,
                        "Lists the public keys.",
                        List.of(),
                        call -> ApiResult.of(rows(call, false)))
                .function(
                        "listsecretgpgkeys",
                        Evidence.RECORDED,
                        "Lists the private keys.",
                        List.of(),
                        call -> ApiResult.of(rows(call, true)))
                .function(
                        "number_of_public_keys",
                        Evidence.RECORDED,
                        "Counts the public keys.",
                        List.of(),
                        call -> ApiResult.row(new Count(rows(call, false).size())))
                .function(
                        "number_of_private_keys",
                        Evidence.RECORDED,
                        "Counts the private keys.",
                        List.of(),
                        call -> ApiResult.row(new Count(rows(call, true).size())))
                .functions();
    }

    private List<ApiFunction> uapi() {
        return new Declaration(ApiFamily.UAPI, "GPG", "UAPI 11.138")
                .feature("pgp")
                .function(
                        "list_public_keys",
                        Evidence.DOCUMENTED,
                        "Lists the public keys.",
                        List.of(),
                        call -> ApiResult.of(rows(call, false)))
                .function(
                        "list_secret_keys",
                        Evidence.DOCUMENTED,
                        "Lists the private keys.",
                        List.of(),
                        call -> ApiResult.of(rows(call, true)))
                .function(
                        "import_key",
                        Evidence.DOCUMENTED,
                        "Keeps the keys of an armoured text.",
                        List.of(Parameter.secret("key_data", "the text")),
                        call ->
                                ApiResult.of(
                                        new Imported(
                                                keys.add(own(call), text(call, "key_data"))
                                                        .get(0)
                                                        .id())))
                .function(
                        "export_public_key",
                        Evidence.DOCUMENTED,
                        "Gives a public key as armoured text.",
                        List.of(ID),
                        call ->
                                ApiResult.of(
                                        new Text(
                                                keys.text(own(call), text(call, "key_id"), false))))
                .function(
                        "export_secret_key",
                        Evidence.DOCUMENTED,
                        "Gives a private key as armoured text.",
                        List.of(ID),
                        call ->
                                ApiResult.of(
                                        new Text(keys.text(own(call), text(call, "key_id"), true))))
                .function(
                        "delete_keypair",
                        Evidence.DOCUMENTED,
                        "Deletes a key, the public and the private part.",
                        List.of(ID),
                        call -> {
                            keys.delete(own(call), text(call, "key_id"));
                            return ApiResult.of(null);
                        })
                .refused(
                        "generate_key",
                        "Makes a key.",
                        "A PGP key is not made on the server: make one on your machine and import"
                                + " it with GPG::import_key.")
                .functions();
    }

    private List<Row> rows(ApiCall call, boolean secret) {
        return keys.of(own(call), secret).stream()
                .map(
                        key ->
                                new Row(
                                        key.id(),
                                        key.user(),
                                        secret ? "sec" : "pub",
                                        key.algorithm(),
                                        key.bits(),
                                        key.created(),
                                        key.expires()))
                .toList();
    }

    private static String own(ApiCall call) {
        return Owner.account(call.caller());
    }
}
