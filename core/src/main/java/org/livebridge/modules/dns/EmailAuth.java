package org.livebridge.modules.dns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.livebridge.account.Domain;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.dns.Dkim;
import org.livebridge.account.dns.DkimKey;
import org.livebridge.account.dns.MailPolicies;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code EmailAuth}: DKIM, SPF and DMARC records, domain by domain. */
final class EmailAuth implements ApiModule {
    private static final Parameter DOMAIN =
            Parameter.required("domain", "a domain; several: domain-1 …");
    private static final List<Parameter> DOMAINS = List.of(DOMAIN);
    private static final List<Parameter> ANY =
            List.of(Parameter.optional("domain", "a domain; all when left out"));

    private final Dkim dkim;
    private final MailPolicies policies;

    EmailAuth(Dkim dkim, MailPolicies policies) {
        this.dkim = dkim;
        this.policies = policies;
    }

    record ChangeRow(String domain, String msg, int status) {}

    record Found(String current, String state, String reason) {}

    record StateRow(String domain, String state, String expected, List<Found> records) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "EmailAuth", "proposed")
                .role("DNS")
                .function(
                        "validate_current_dkims",
                        Evidence.PROPOSED,
                        "Compares what is published with the keys.",
                        ANY,
                        call -> ApiResult.of(each(call, this::dkimState)))
                .function(
                        "validate_current_spfs",
                        Evidence.PROPOSED,
                        "Tells which SPF records there are.",
                        ANY,
                        call -> ApiResult.of(each(call, this::spfState)))
                .feature("emailauth")
                .function(
                        "enable_dkim",
                        Evidence.DOCUMENTED,
                        "Publishes keys.",
                        DOMAINS,
                        this::enable)
                .function(
                        "disable_dkim",
                        Evidence.DOCUMENTED,
                        "Publishes keys no more.",
                        DOMAINS,
                        call -> ApiResult.of(given(call, this::disable)))
                .function(
                        "ensure_dkim_keys_exist",
                        Evidence.PROPOSED,
                        "Makes keys where there are none.",
                        DOMAINS,
                        this::ensure)
                .function(
                        "fetch_dkim_private_keys",
                        Evidence.PROPOSED,
                        "Gives the private keys.",
                        DOMAINS,
                        call -> ApiResult.of(given(call, this::key)))
                .function(
                        "install_dkim_private_keys",
                        Evidence.PROPOSED,
                        "Gives a domain a key.",
                        List.of(DOMAIN, Parameter.secret("key", "a private RSA key in PEM")),
                        this::install)
                .function(
                        "install_spf_records",
                        Evidence.PROPOSED,
                        "Sets SPF records.",
                        List.of(
                                DOMAIN,
                                Parameter.required("record", "the record; several: record-1 …")),
                        this::spf)
                .function(
                        "apply_dmarc",
                        Evidence.DOCUMENTED,
                        "Sets DMARC records.",
                        List.of(
                                Parameter.required("policy", "the record"),
                                Parameter.optional("domain", "a domain; all when left out")),
                        this::dmarc)
                .functions();
    }

    private ApiResult enable(ApiCall call) {
        List<Domain> domains = given(call);
        dkim.enable(domains);
        return ApiResult.of(
                domains.stream()
                        .map(d -> added(d, Dkim.name(d), dkim.published(d).orElse("")))
                        .toList());
    }

    private ChangeRow disable(Domain domain) {
        return dkim.disable(domain)
                .map(
                        old ->
                                new ChangeRow(
                                        domain.name(),
                                        "[REMOVE:TXT@default._domainkey:" + old + "]",
                                        1))
                .orElseGet(() -> new ChangeRow(domain.name(), "DKIM is not enabled.", 0));
    }

    private ApiResult ensure(ApiCall call) {
        List<Domain> domains = given(call);
        dkim.ensure(domains);
        return ApiResult.of(domains.stream().map(d -> new ChangeRow(d.name(), "OK", 1)).toList());
    }

    private Map<String, String> key(Domain domain) {
        return Map.of(
                "domain", domain.name(), "pem", dkim.key(domain).map(DkimKey::pem).orElse(""));
    }

    private ApiResult install(ApiCall call) {
        List<Domain> domains = given(call);
        DkimKey key = DkimKey.of(Given.text(call, "key"));
        domains.forEach(domain -> dkim.install(domain, key));
        return ApiResult.of(domains.stream().map(d -> new ChangeRow(d.name(), "OK", 1)).toList());
    }

    private ApiResult spf(ApiCall call) {
        List<Domain> domains = given(call);
        List<String> records = Given.list(call, "record");
        if (records.size() != domains.size()) {
            throw new RuleException(
                    "Give as many “record” arguments as “domain” arguments: there are "
                            + records.size()
                            + " and "
                            + domains.size()
                            + ".");
        }
        for (int i = 0; i < domains.size(); i++) {
            policies.spf(domains.get(i), records.get(i));
        }
        return ApiResult.of(
                domains.stream().map(d -> added(d, d.name(), policies.spf(d).orElse(""))).toList());
    }

    private ApiResult dmarc(ApiCall call) {
        String policy = Given.text(call, "policy");
        return ApiResult.of(
                each(
                        call,
                        domain -> {
                            policies.dmarc(domain, policy);
                            return added(domain, "_dmarc." + domain.name(), policy);
                        }));
    }

    private StateRow dkimState(Domain domain) {
        String expected = dkim.key(domain).map(DkimKey::record).orElse("");
        return state(domain, expected, dkim.published(domain), expected);
    }

    private StateRow spfState(Domain domain) {
        Optional<String> found = policies.spf(domain);
        return state(domain, MailPolicies.SPF, found, found.orElse(""));
    }

    private static StateRow state(
            Domain domain, String expected, Optional<String> found, String valid) {
        String state =
                found.isEmpty() ? "MISSING" : found.get().equals(valid) ? "VALID" : "MISMATCH";
        return new StateRow(
                domain.name(),
                state,
                expected,
                found.map(text -> new Found(text, state, "")).stream().toList());
    }

    private static ChangeRow added(Domain domain, String name, String record) {
        return new ChangeRow(domain.name(), "[ADD:TXT@" + name + ":" + record + "]", 1);
    }

    private <T> List<T> each(ApiCall call, Function<Domain, T> work) {
        return policies.domains(Owner.account(call.caller()), Given.list(call, "domain")).stream()
                .map(work)
                .toList();
    }

    private <T> List<T> given(ApiCall call, Function<Domain, T> work) {
        return given(call).stream().map(work).toList();
    }

    private List<Domain> given(ApiCall call) {
        List<String> names = Given.list(call, "domain");
        if (names.isEmpty()) {
            throw new RuleException("Provide the “domain” argument.");
        }
        return policies.domains(Owner.account(call.caller()), names);
    }
}
