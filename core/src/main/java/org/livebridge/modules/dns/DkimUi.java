package org.livebridge.modules.dns;

import java.util.List;
import java.util.stream.Stream;
import org.livebridge.account.Domain;
import org.livebridge.account.Owner;
import org.livebridge.account.dns.Dkim;
import org.livebridge.account.dns.MailPolicies;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Outcome;

/** {@code DKIMUI}: signed mail for all domains of the account (functions.md 11). */
final class DkimUi implements ApiModule {
    private final Dkim dkim;
    private final MailPolicies policies;

    DkimUi(Dkim dkim, MailPolicies policies) {
        this.dkim = dkim;
        this.policies = policies;
    }

    record AvailableRow(int available) {}

    record StateRow(int installed, int active) {}

    /** {@code install} answers with a message under the same key. */
    record MessageRow(String installed) {}

    record RecordRow(String domain, String name, String record) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "DKIMUI", "functions.md 11")
                .role("DNS")
                .function(
                        "available",
                        Evidence.RECORDED,
                        "Tells whether DKIM can be used.",
                        List.of(),
                        call -> ApiResult.row(new AvailableRow(1)))
                .function(
                        "installed",
                        Evidence.RECORDED,
                        "Tells whether there are keys, and whether all domains publish them.",
                        List.of(),
                        call -> ApiResult.row(state(call)))
                .function(
                        "getrecords",
                        Evidence.PROPOSED,
                        "Lists the records that are published, or would be.",
                        List.of(),
                        call -> ApiResult.of(domains(call).stream().flatMap(this::record).toList()))
                .feature("emailauth")
                .function(
                        "install",
                        Evidence.RECORDED,
                        "Makes keys and publishes them.",
                        List.of(),
                        call ->
                                Outcome.row(
                                        () -> {
                                            dkim.enable(domains(call));
                                            return new MessageRow("DKIM has been enabled.");
                                        },
                                        MessageRow::new))
                .function(
                        "uninstall",
                        Evidence.PROPOSED,
                        "Publishes no keys any more.",
                        List.of(),
                        call ->
                                Outcome.row(
                                        () -> {
                                            domains(call).forEach(dkim::disable);
                                            return new MessageRow("DKIM has been disabled.");
                                        },
                                        MessageRow::new))
                .functions();
    }

    private StateRow state(ApiCall call) {
        List<Domain> domains = domains(call);
        boolean installed = domains.stream().anyMatch(d -> dkim.published(d).isPresent());
        boolean active = domains.stream().allMatch(d -> dkim.published(d).isPresent());
        return new StateRow(installed ? 1 : 0, active ? 1 : 0);
    }

    private Stream<RecordRow> record(Domain domain) {
        return dkim.key(domain).stream()
                .map(key -> new RecordRow(domain.name(), Dkim.name(domain) + ".", key.record()));
    }

    private List<Domain> domains(ApiCall call) {
        return policies.domains(Owner.account(call.caller()), List.of());
    }
}
