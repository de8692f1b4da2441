package org.livebridge.modules.tls;

import static org.livebridge.modules.Given.optional;
import static org.livebridge.modules.Given.text;
import static org.livebridge.modules.tls.Ssl.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.account.RuleException;
import org.livebridge.account.statistics.Presented;
import org.livebridge.account.tls.CertificateFacts;
import org.livebridge.account.tls.CertificateText;
import org.livebridge.account.tls.TlsItem;
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

/** UAPI and API 1 {@code SSL}: what domains have installed. */
public final class SslSites implements ApiModule {
    private static final Parameter DOMAIN = Parameter.required("domain", "the domain");
    private static final Parameter CERTIFICATE =
            Parameter.required("certificate", "a certificate in PEM form").also("crt");

    private final TlsItems items;
    private final TlsSites sites;

    /** The module over keys, certificates and what domains have installed. */
    public SslSites(TlsItems items, TlsSites sites) {
        this.items = items;
        this.sites = sites;
    }

    record Installed(
            String action,
            String cert_id,
            String key_id,
            String domain,
            String servername,
            String ip,
            String user,
            String message,
            String statusmsg,
            int status,
            List<String> working_domains,
            List<String> warning_domains,
            List<String> extra_certificate_domains) {}

    record Best(String domain, String crt, String key, String cab, int selfsigned) {}

    record Bundle(String cab) {}

    record WithKey(String crt, String key, String cabundle) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(uapi());
        all.addAll(
                new Declaration(ApiFamily.API1, "SSL", "scripts-in-the-wild.md")
                        .feature("sslmanager")
                        .function(
                                "showcrt",
                                Evidence.CALLER,
                                "Gives a domain's certificate.",
                                List.of(DOMAIN),
                                call -> ApiResult.of(best(call).crt()))
                        .function(
                                "showkey",
                                Evidence.CALLER,
                                "Gives the key of a domain's certificate.",
                                List.of(DOMAIN),
                                call -> ApiResult.of(best(call).key()))
                        .function(
                                "getcabundle",
                                Evidence.CALLER,
                                "Gives the CA bundle of a domain's certificate.",
                                List.of(DOMAIN),
                                call -> ApiResult.of(best(call).cabundle()))
                        .functions());
        return all;
    }

    private List<ApiFunction> uapi() {
        return new Declaration(ApiFamily.UAPI, "SSL", "UAPI 11.138; scripts-in-the-wild.md")
                .feature("sslinstall")
                .function(
                        "install_ssl",
                        Evidence.CALLER,
                        "Installs a certificate for a domain.",
                        List.of(
                                DOMAIN,
                                Parameter.required("cert", "a certificate in PEM form").also("crt"),
                                Parameter.secret("key", "its key in PEM form"),
                                Parameter.optional("cabundle", "the CA's certificates")),
                        this::install)
                .function(
                        "delete_ssl",
                        Evidence.DOCUMENTED,
                        "Takes a domain's certificate away.",
                        List.of(DOMAIN),
                        call -> {
                            sites.remove(own(call), text(call, "domain"));
                            return ApiResult.of(null);
                        })
                .function(
                        "installed_hosts",
                        Evidence.CALLER,
                        "Lists the domains that have a certificate.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        sites.of(own(call)).stream().map(SslSites::host).toList()))
                .function(
                        "installed_host",
                        Evidence.DOCUMENTED,
                        "Tells of the certificate that a domain has.",
                        List.of(DOMAIN),
                        call ->
                                ApiResult.of(
                                        sites.find(own(call), text(call, "domain"))
                                                .map(SslSites::host)
                                                .orElseThrow(() -> none(text(call, "domain")))))
                .function(
                        "fetch_best_for_domain",
                        Evidence.DOCUMENTED,
                        "Gives the best certificate for a domain with its key.",
                        List.of(DOMAIN),
                        this::fetchBest)
                .function(
                        "fetch_key_and_cabundle_for_certificate",
                        Evidence.DOCUMENTED,
                        "Gives what belongs to a certificate.",
                        List.of(CERTIFICATE),
                        this::withKey)
                .function(
                        "fetch_cert_info",
                        Evidence.DOCUMENTED,
                        "Gives a kept certificate with its key.",
                        List.of(Parameter.required("id", "its id").also("friendly_name")),
                        this::certificate)
                .function(
                        "get_cabundle",
                        Evidence.DOCUMENTED,
                        "Gives the CA bundle that was installed with a certificate.",
                        List.of(
                                Parameter.required("cert", "a certificate in PEM form")
                                        .also("crt")),
                        call -> ApiResult.of(new Bundle(bundle(call, text(call, "cert")))))
                .function(
                        "get_cn_name",
                        Evidence.DOCUMENTED,
                        "Names the best domain for a service, by the certificates.",
                        List.of(
                                DOMAIN,
                                Parameter.required("service", "imap, pop3, smtp, dav or cpanel"),
                                Parameter.optional("add_mail_subdomain", "1 tries mail.… first")),
                        call -> ApiResult.of(new BestName(items, sites).of(call)))
                .function(
                        "is_sni_supported",
                        Evidence.DOCUMENTED,
                        "Tells that several certificates may share an address: 1.",
                        List.of(),
                        call -> ApiResult.of(1))
                .function(
                        "toggle_ssl_redirect_for_domains",
                        Evidence.DOCUMENTED,
                        "Sends plain HTTP of domains to their TLS sites, or stops that.",
                        List.of(
                                Parameter.required("domains", "names joined by commas"),
                                Parameter.required("state", "1 or 0").flag()),
                        this::redirect)
                .functions();
    }

    private ApiResult install(ApiCall call) {
        String crt = text(call, "cert");
        Site site =
                sites.install(
                        own(call),
                        text(call, "domain"),
                        crt,
                        text(call, "key"),
                        optional(call, "cabundle").orElse(""));
        TlsItem kept = items.addCertificate(own(call), crt, "");
        TlsItem key = items.addKey(own(call), site.key(), site.domain(), "");
        CertificateFacts facts = CertificateFacts.of(crt);
        String message =
                "The SSL certificate is now installed onto the domain “" + site.domain() + "”.";
        return ApiResult.of(
                new Installed(
                        "none",
                        kept.id(),
                        key.id(),
                        site.domain(),
                        site.domain(),
                        Presented.ADDRESS,
                        own(call),
                        message,
                        message,
                        1,
                        List.of(site.domain()),
                        List.of(),
                        facts.domains().stream()
                                .filter(name -> !name.equals(site.domain()))
                                .toList()));
    }

    private static Map<String, Object> host(Site site) {
        CertificateFacts facts = CertificateFacts.of(site.crt());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("servername", site.domain());
        row.put("domains", List.of(site.domain()));
        row.put("fqdns", List.of(site.domain()));
        row.put("ip", Presented.ADDRESS);
        row.put("needs_sni", 1);
        row.put("is_primary_on_ip", 0);
        row.put("redirect", site.redirect() ? 1 : 0);
        row.put("certificate", TlsRows.facts(facts));
        row.put("certificate_text", site.crt());
        row.put("verify_error", "");
        return row;
    }

    private ApiResult fetchBest(ApiCall call) {
        Site site = new SslBundle(items, sites).best(call, text(call, "domain"));
        return ApiResult.of(
                new Best(
                        site.domain(),
                        site.crt(),
                        site.key(),
                        site.cabundle(),
                        CertificateFacts.of(site.crt()).selfSigned() ? 1 : 0));
    }

    private ApiResult withKey(ApiCall call) {
        String crt = text(call, "certificate");
        String key = new SslBundle(items, sites).keyOf(call, CertificateFacts.of(crt));
        if (key.isEmpty()) {
            throw new RuleException("There is no key for this certificate.");
        }
        return ApiResult.of(new WithKey(crt, key, bundle(call, crt)));
    }

    private ApiResult certificate(ApiCall call) {
        TlsItem item = items.find(own(call), TlsItem.Kind.CRT, text(call, "id"));
        Map<String, Object> row = TlsRows.of(item);
        row.put("certificate", item.pem());
        row.put("text", CertificateText.of(item.pem()));
        row.put("key", new SslBundle(items, sites).keyOf(call, CertificateFacts.of(item.pem())));
        row.put("cabundle", bundle(call, item.pem()));
        return ApiResult.of(row);
    }

    private String bundle(ApiCall call, String crt) {
        CertificateFacts facts = CertificateFacts.of(crt);
        return sites.of(own(call)).stream()
                .filter(site -> CertificateFacts.of(site.crt()).equals(facts))
                .map(Site::cabundle)
                .findFirst()
                .orElse("");
    }

    private ApiResult redirect(ApiCall call) {
        boolean on = !text(call, "state").equals("0");
        List<String> changed = new ArrayList<>();
        for (String domain : text(call, "domains").split("\\s*,\\s*")) {
            sites.redirect(own(call), domain, on);
            changed.add(domain);
        }
        return ApiResult.of(changed);
    }

    private Site best(ApiCall call) {
        String domain =
                call.arguments()
                        .text(0)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElseThrow(() -> new RuleException(call.name() + " needs the domain."));
        return new SslBundle(items, sites).best(call, domain);
    }

    private static RuleException none(String domain) {
        return new RuleException("There is no certificate installed for “" + domain + "”.");
    }
}
