package org.livebridge.modules.tls;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.Given.text;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.tls.CertificateFacts;
import org.livebridge.account.tls.CertificateText;
import org.livebridge.account.tls.Subject;
import org.livebridge.account.tls.TlsItem;
import org.livebridge.account.tls.TlsItem.Kind;
import org.livebridge.account.tls.TlsItems;
import org.livebridge.account.tls.TlsSites;
import org.livebridge.account.tls.TlsSites.Site;
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

/** API 2 {@code SSL} and {@code SSLInfo} (functions.md 10): messages stand in {@code output}. */
public final class Ssl implements ApiModule {
    private static final Parameter HOST = Parameter.required("host", "the domain");
    private static final Parameter CRT = Parameter.required("crt", "a certificate in PEM form");
    private static final List<Parameter> SUBJECT =
            List.of(
                    HOST,
                    Parameter.optional("city", "the place"),
                    Parameter.optional("state", "the state or region"),
                    Parameter.optional("country", "two letters"),
                    Parameter.optional("company", "the organisation"),
                    Parameter.optional("companydivision", "the part of it"),
                    Parameter.optional("email", "an address"));

    private final TlsItems items;
    private final TlsSites sites;

    /** The module over keys, certificates and what domains have installed. */
    public Ssl(TlsItems items, TlsSites sites) {
        this.items = items;
        this.sites = sites;
    }

    record Certificate(String host, String issuer, String expiredate, String ssltxt) {}

    record Host(String host) {}

    record Item(String host, String type) {}

    record Output(int result, String output) {}

    record Key(int result, String output, String key) {}

    record Bundle(String cab) {}

    record Info(
            int status,
            String statusmsg,
            String domain,
            String user,
            String ip,
            String crt,
            String key,
            String cab) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        Declaration ssl =
                new Declaration(ApiFamily.API2, "SSL", "functions.md 10").feature("sslmanager");
        all.addAll(changes(lists(ssl)).functions());
        all.addAll(info(new Declaration(ApiFamily.API2, "SSLInfo", "catalogue.tsv")).functions());
        return all;
    }

    private Declaration lists(Declaration all) {
        return info(all)
                .function(
                        "listcrts",
                        Evidence.RECORDED,
                        "Lists the certificates.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        items.of(own(call), Kind.CRT).stream()
                                                .map(Ssl::certificate)
                                                .toList()))
                .function(
                        "listkeys",
                        Evidence.RECORDED,
                        "Lists the hosts that have a key.",
                        List.of(),
                        call -> ApiResult.of(hosts(call, Kind.KEY)))
                .function(
                        "listcsrs",
                        Evidence.RECORDED,
                        "Lists the hosts that have a certificate signing request.",
                        List.of(),
                        call -> ApiResult.of(hosts(call, Kind.CSR)))
                .function(
                        "listsslitems",
                        Evidence.RECORDED,
                        "Lists which hosts have keys, certificates and requests.",
                        List.of(
                                Parameter.optional("domains", "names joined by |; all without"),
                                Parameter.optional("items", "key, crt, csr, joined by |")),
                        this::list)
                .function(
                        "fetchcabundle",
                        Evidence.PROPOSED,
                        "Gives the CA bundle that was installed with a certificate.",
                        List.of(CRT),
                        call -> ApiResult.row(new Bundle(bundle(call, text(call, "crt")))))
                .function(
                        "getcnname",
                        Evidence.PROPOSED,
                        "Names the best domain for a service, by the certificates.",
                        List.of(
                                Parameter.required("domain", "the domain"),
                                Parameter.required("service", "imap, pop3, smtp, dav or cpanel"),
                                Parameter.optional("add_mail_subdomain", "1 tries mail.… first")),
                        call -> ApiResult.row(new BestName(items, sites).of(call)));
    }

    private Declaration changes(Declaration all) {
        return all.function(
                        "genkey",
                        Evidence.RECORDED,
                        "Makes a key.",
                        List.of(
                                HOST,
                                Parameter.optional("keysize", "bits, 1024 to 4096; 2048 without")
                                        .number()),
                        this::makeKey)
                .function(
                        "gencsr",
                        Evidence.RECORDED,
                        "Makes a certificate signing request by the host's key.",
                        with(Parameter.optional("password", "kept nowhere")),
                        call ->
                                output(
                                        "Certificate Signing Request generated!",
                                        () ->
                                                items.makeRequest(
                                                        own(call), key(call), subject(call), "")))
                .function(
                        "gencrt",
                        Evidence.RECORDED,
                        "Makes a self-signed certificate by the host's key.",
                        SUBJECT,
                        call ->
                                output(
                                        "Certificate generated!",
                                        () ->
                                                items.makeCertificate(
                                                        own(call), key(call), subject(call), "")))
                .function(
                        "uploadcrt",
                        Evidence.RECORDED,
                        "Keeps a certificate.",
                        List.of(CRT),
                        this::uploadCertificate)
                .function(
                        "uploadkey",
                        Evidence.PROPOSED,
                        "Keeps a key.",
                        List.of(
                                Parameter.secret("key", "a key in PEM form"),
                                Parameter.optional("host", "the domain it is for")),
                        call ->
                                output(
                                        "Key saved.",
                                        () ->
                                                items.addKey(
                                                        own(call),
                                                        text(call, "key"),
                                                        optional(call, "host").orElse(""),
                                                        "")))
                .feature("sslinstall")
                .function(
                        "installssl",
                        Evidence.RECORDED,
                        "Installs a certificate for a domain.",
                        List.of(
                                CRT,
                                Parameter.secret("key", "its key in PEM form"),
                                Parameter.optional("cabundle", "the CA's certificates"),
                                Parameter.optional(
                                        "domain", "the domain; the certificate's first without")),
                        call ->
                                output(
                                        "Your SSL certificate has been successfully installed to"
                                                + " your site.",
                                        () ->
                                                sites.install(
                                                        own(call),
                                                        optional(call, "domain").orElse(""),
                                                        text(call, "crt"),
                                                        text(call, "key"),
                                                        optional(call, "cabundle").orElse(""))));
    }

    private Declaration info(Declaration all) {
        return all.function(
                "fetchinfo",
                Evidence.PROPOSED,
                "Gives a domain's certificate, key and CA bundle, or those of a certificate.",
                List.of(
                        Parameter.optional("domain", "the domain"),
                        Parameter.optional("crtdata", "a certificate; goes before domain")),
                this::fetch);
    }

    private ApiResult fetch(ApiCall call) {
        return Outcome.row(
                () -> new SslBundle(items, sites).info(call),
                refusal -> new Outcome.StatusRow(0, refusal));
    }

    private List<Host> hosts(ApiCall call, Kind kind) {
        return items.of(own(call), kind).stream()
                .map(TlsItem::host)
                .distinct()
                .map(Host::new)
                .toList();
    }

    private ApiResult list(ApiCall call) {
        List<String> domains = split(optional(call, "domains").orElse(""));
        List<String> wanted = split(optional(call, "items").orElse("key|crt|csr"));
        List<Item> rows = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (wanted.contains(kind.label())) {
                hosts(call, kind).stream()
                        .map(Host::host)
                        .filter(host -> domains.isEmpty() || domains.contains(host))
                        .forEach(host -> rows.add(new Item(host, kind.label())));
            }
        }
        return ApiResult.of(rows);
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    private static Certificate certificate(TlsItem item) {
        CertificateFacts facts = CertificateFacts.of(item.pem());
        return new Certificate(
                item.host(),
                facts.issuerOrganization().isEmpty()
                        ? facts.issuerCommonName()
                        : facts.issuerOrganization(),
                CertificateText.date(facts.notAfter()),
                CertificateText.of(item.pem()));
    }

    private String bundle(ApiCall call, String crt) {
        CertificateFacts facts = CertificateFacts.of(crt);
        return sites.of(own(call)).stream()
                .filter(site -> CertificateFacts.of(site.crt()).equals(facts))
                .map(Site::cabundle)
                .findFirst()
                .orElse("");
    }

    private ApiResult makeKey(ApiCall call) {
        return Outcome.row(
                () -> {
                    TlsItem key =
                            items.makeKey(
                                    own(call),
                                    text(call, "host"),
                                    "",
                                    Given.number(call, "keysize", 2048, 1024, 4096));
                    return new Key(1, "Private key generated!", key.pem());
                },
                refusal -> new Output(0, refusal));
    }

    private ApiResult uploadCertificate(ApiCall call) {
        return Outcome.row(
                () -> {
                    TlsItem kept = items.addCertificate(own(call), text(call, "crt"), "");
                    return new Output(1, kept.host() + " (auto-detected) ");
                },
                refusal -> new Output(0, refusal));
    }

    private TlsItem key(ApiCall call) {
        String host = text(call, "host");
        return items.keyFor(own(call), host)
                .orElseThrow(
                        () ->
                                new RuleException(
                                        "There is no key for “"
                                                + host
                                                + "”; make one with SSL::genkey first."));
    }

    private static Subject subject(ApiCall call) {
        return new Subject(
                List.of(text(call, "host")),
                optional(call, "country").orElse(""),
                optional(call, "state").orElse(""),
                optional(call, "city").orElse(""),
                optional(call, "company").orElse(""),
                optional(call, "companydivision").orElse(""),
                optional(call, "email").orElse(""));
    }

    private static ApiResult output(String message, Runnable work) {
        return Outcome.row(
                () -> {
                    work.run();
                    return new Output(1, message);
                },
                refusal -> new Output(0, refusal));
    }

    private static List<Parameter> with(Parameter more) {
        List<Parameter> all = new ArrayList<>(SUBJECT);
        all.add(more);
        return all;
    }

    static String own(ApiCall call) {
        return Owner.account(call.caller());
    }
}
