package org.livebridge.modules.tls;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.tls.Ssl.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.livebridge.account.RuleException;
import org.livebridge.account.tls.Subject;
import org.livebridge.account.tls.TlsItem;
import org.livebridge.account.tls.TlsItem.Kind;
import org.livebridge.account.tls.TlsItems;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code SSL}: keys, requests and certificates that are kept. */
public final class SslUapi implements ApiModule {
    private static final Parameter ID = Parameter.required("id", "its id").also("friendly_name");
    private static final Parameter FRIENDLY =
            Parameter.optional("friendly_name", "what people call it");
    private static final List<Parameter> SUBJECT =
            List.of(
                    Parameter.required("domains", "names joined by commas"),
                    Parameter.optional("key_id", "the key; the newest one without"),
                    Parameter.optional("countryName", "two letters"),
                    Parameter.optional("stateOrProvinceName", "the state or region"),
                    Parameter.optional("localityName", "the place"),
                    Parameter.optional("organizationName", "the organisation"),
                    Parameter.optional("organizationalUnitName", "the part of it"),
                    Parameter.optional("emailAddress", "an address"),
                    FRIENDLY);

    private final TlsItems items;

    /** The module over keys, requests and certificates. */
    public SslUapi(TlsItems items) {
        this.items = items;
    }

    @Override
    public List<ApiFunction> functions() {
        Declaration all =
                new Declaration(ApiFamily.UAPI, "SSL", "UAPI 11.138; catalogue.tsv")
                        .feature("sslmanager");
        for (Kind kind : Kind.values()) {
            perKind(all, kind);
        }
        return made(all).functions();
    }

    /** What is the same for keys, requests and certificates. */
    private void perKind(Declaration all, Kind kind) {
        String word = kind == Kind.CRT ? "cert" : kind.label();
        all.function(
                        "list_" + word + "s",
                        Evidence.DOCUMENTED,
                        "Lists every " + word + ".",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        items.of(own(call), kind).stream()
                                                .map(TlsRows::of)
                                                .toList()))
                .function(
                        "show_" + word,
                        Evidence.DOCUMENTED,
                        "Gives a " + word + " with its text.",
                        List.of(ID),
                        call -> ApiResult.of(shown(items.find(own(call), kind, id(call)))))
                .function(
                        "delete_" + word,
                        Evidence.DOCUMENTED,
                        "Deletes a " + word + ".",
                        List.of(ID),
                        call ->
                                ApiResult.of(
                                        List.of(
                                                TlsRows.of(
                                                        items.delete(own(call), kind, id(call))))))
                .function(
                        "set_" + word + "_friendly_name",
                        Evidence.DOCUMENTED,
                        "Gives a " + word + " another friendly name.",
                        List.of(ID, Parameter.required("new_friendly_name", "the name")),
                        call -> {
                            items.rename(
                                    own(call), kind, id(call), text(call, "new_friendly_name"));
                            return ApiResult.of(null);
                        });
    }

    private Declaration made(Declaration all) {
        return all.function(
                        "generate_key",
                        Evidence.DOCUMENTED,
                        "Makes a key.",
                        List.of(
                                Parameter.optional("keysize", "bits, 1024 to 4096; 2048 without")
                                        .number(),
                                FRIENDLY),
                        call ->
                                ApiResult.of(
                                        TlsRows.withText(
                                                items.makeKey(
                                                        own(call),
                                                        "",
                                                        friendly(call),
                                                        Given.number(
                                                                call, "keysize", 2048, 1024,
                                                                4096)))))
                .function(
                        "generate_csr",
                        Evidence.DOCUMENTED,
                        "Makes a certificate signing request.",
                        SUBJECT,
                        call ->
                                ApiResult.of(
                                        TlsRows.withText(
                                                items.makeRequest(
                                                        own(call),
                                                        key(call),
                                                        subject(call),
                                                        friendly(call)))))
                .function(
                        "generate_cert",
                        Evidence.DOCUMENTED,
                        "Makes a self-signed certificate.",
                        SUBJECT,
                        call ->
                                ApiResult.of(
                                        TlsRows.withText(
                                                items.makeCertificate(
                                                        own(call),
                                                        key(call),
                                                        subject(call),
                                                        friendly(call)))))
                .function(
                        "upload_key",
                        Evidence.DOCUMENTED,
                        "Keeps a key.",
                        List.of(Parameter.secret("key", "a key in PEM form"), FRIENDLY),
                        call ->
                                ApiResult.of(
                                        List.of(
                                                TlsRows.of(
                                                        items.addKey(
                                                                own(call),
                                                                text(call, "key"),
                                                                "",
                                                                friendly(call))))))
                .function(
                        "upload_cert",
                        Evidence.DOCUMENTED,
                        "Keeps a certificate.",
                        List.of(Parameter.required("crt", "a certificate in PEM form"), FRIENDLY),
                        call ->
                                ApiResult.of(
                                        List.of(
                                                TlsRows.of(
                                                        items.addCertificate(
                                                                own(call),
                                                                text(call, "crt"),
                                                                friendly(call))))))
                .function(
                        "find_certificates_for_key",
                        Evidence.DOCUMENTED,
                        "Lists the certificates of a key.",
                        List.of(ID),
                        call -> ApiResult.of(matching(call, Kind.CRT)))
                .function(
                        "find_csrs_for_key",
                        Evidence.DOCUMENTED,
                        "Lists the requests of a key.",
                        List.of(ID),
                        call -> ApiResult.of(matching(call, Kind.CSR)))
                .function(
                        "list_ssl_items",
                        Evidence.DOCUMENTED,
                        "Lists which hosts have keys, certificates and requests.",
                        List.of(
                                Parameter.optional("domains", "names joined by |; all without"),
                                Parameter.optional("items", "key, crt, csr, joined by |")),
                        this::list);
    }

    private ApiResult list(ApiCall call) {
        List<String> domains =
                optional(call, "domains")
                        .map(text -> List.of(text.split("[|,]")))
                        .orElse(List.of());
        List<String> wanted = List.of(optional(call, "items").orElse("key|crt|csr").split("[|,]"));
        return ApiResult.of(
                List.of(Kind.values()).stream()
                        .filter(kind -> wanted.contains(kind.label()))
                        .flatMap(kind -> items.of(own(call), kind).stream())
                        .filter(item -> domains.isEmpty() || domains.contains(item.host()))
                        .map(
                                item -> {
                                    Map<String, Object> row = new LinkedHashMap<>();
                                    row.put("host", item.host());
                                    row.put("type", item.kind().label());
                                    row.put("id", item.id());
                                    return row;
                                })
                        .toList());
    }

    private static Map<String, Object> shown(TlsItem item) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("details", TlsRows.of(item));
        shown.put(
                item.kind() == Kind.CRT ? "cert" : item.kind().label().toLowerCase(Locale.ROOT),
                item.pem());
        shown.put("text", item.pem());
        return shown;
    }

    private List<Map<String, Object>> matching(ApiCall call, Kind kind) {
        TlsItem key = items.find(own(call), Kind.KEY, id(call));
        return items.matching(own(call), kind, key).stream().map(TlsRows::of).toList();
    }

    private TlsItem key(ApiCall call) {
        return optional(call, "key_id")
                .map(id -> items.find(own(call), Kind.KEY, id))
                .orElseGet(
                        () ->
                                items.of(own(call), Kind.KEY).stream()
                                        .reduce((first, second) -> second)
                                        .orElseThrow(
                                                () ->
                                                        new RuleException(
                                                                "There is no key; make one with"
                                                                        + " SSL::generate_key"
                                                                        + " first.")));
    }

    private static Subject subject(ApiCall call) {
        return new Subject(
                List.of(text(call, "domains").split("\\s*,\\s*")),
                optional(call, "countryName").orElse(""),
                optional(call, "stateOrProvinceName").orElse(""),
                optional(call, "localityName").orElse(""),
                optional(call, "organizationName").orElse(""),
                optional(call, "organizationalUnitName").orElse(""),
                optional(call, "emailAddress").orElse(""));
    }

    private static String id(ApiCall call) {
        return text(call, "id");
    }

    private static String friendly(ApiCall call) {
        return optional(call, "friendly_name").orElse("");
    }
}
