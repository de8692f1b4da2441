package org.livebridge.modules.dns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.livebridge.account.Domain;
import org.livebridge.account.Machine;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
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
import org.livebridge.modules.Outcome;

/** {@code SPFUI}: who may send mail, as the main domain's record says (functions.md 11). */
final class SpfUi implements ApiModule {
    private static final List<Parameter> USER =
            List.of(Parameter.optional("user", "the account itself"));
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "a_hosts", "a:",
                    "mx_hosts", "mx:",
                    "include_hosts", "include:",
                    "ip4_hosts", "ip4:");

    private final MailPolicies policies;

    SpfUi(MailPolicies policies) {
        this.policies = policies;
    }

    record AvailableRow(int available) {}

    record StateRow(int installed, int active) {}

    record MessageRow(String installed) {}

    record CountRow(int count) {}

    record CompleteRow(int complete) {}

    record RecordRow(String record) {}

    record IpRow(String ip) {}

    record OptionRow(String opt) {}

    record ValuesRow(int complete, String record) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "SPFUI", "functions.md 11")
                .role("DNS")
                .function(
                        "list_settings",
                        Evidence.CALLER,
                        "Lists hosts that may send.",
                        List.of(
                                Parameter.required(
                                        "settings", "a_hosts, mx_hosts, include_hosts, ip4_hosts")),
                        call -> ApiResult.of(settings(call).map(OptionRow::new).toList()))
                .function(
                        "entries_complete",
                        Evidence.CALLER,
                        "Tells whether all other hosts are refused.",
                        USER,
                        call -> ApiResult.row(new CompleteRow(complete(call))))
                .from("catalogue.tsv")
                .function(
                        "available",
                        Evidence.PROPOSED,
                        "Tells whether SPF can be used.",
                        USER,
                        call -> ApiResult.row(new AvailableRow(1)))
                .function(
                        "installed",
                        Evidence.PROPOSED,
                        "Tells whether there is a record.",
                        USER,
                        call -> {
                            int there = record(call).isPresent() ? 1 : 0;
                            return ApiResult.row(new StateRow(there, there));
                        })
                .function(
                        "count_settings",
                        Evidence.PROPOSED,
                        "Counts the hosts that may send.",
                        USER,
                        call -> ApiResult.row(new CountRow((int) words(call).count())))
                .function(
                        "get_raw_record",
                        Evidence.PROPOSED,
                        "Gives the record.",
                        USER,
                        call -> ApiResult.row(new RecordRow(record(call).orElse(""))))
                .function(
                        "getmainserverip",
                        Evidence.PROPOSED,
                        "Gives the server's address.",
                        USER,
                        call -> ApiResult.row(new IpRow(Machine.ADDRESS)))
                .function(
                        "load_current_values",
                        Evidence.PROPOSED,
                        "Gives the record, and whether all other hosts are refused.",
                        USER,
                        call ->
                                ApiResult.row(
                                        new ValuesRow(complete(call), record(call).orElse(""))))
                .feature("emailauth")
                .function(
                        "install",
                        Evidence.PROPOSED,
                        "Gives all domains a record.",
                        USER,
                        call ->
                                Outcome.row(
                                        () -> {
                                            all(call)
                                                    .forEach(
                                                            d -> policies.spf(d, MailPolicies.SPF));
                                            return new MessageRow("SPF has been enabled.");
                                        },
                                        MessageRow::new))
                .function(
                        "uninstall",
                        Evidence.PROPOSED,
                        "Removes the records of all domains.",
                        USER,
                        call ->
                                Outcome.row(
                                        () -> {
                                            all(call).forEach(policies::removeSpf);
                                            return new MessageRow("SPF has been disabled.");
                                        },
                                        MessageRow::new))
                .functions();
    }

    private Stream<String> settings(ApiCall call) {
        String asked = Given.text(call, "settings");
        String prefix = SETTINGS.get(asked);
        if (prefix == null) {
            throw new RuleException(
                    "“settings” must be one of a_hosts, mx_hosts, include_hosts, ip4_hosts, not “"
                            + asked
                            + "”.");
        }
        return words(call)
                .filter(word -> word.startsWith(prefix))
                .map(word -> word.substring(prefix.length()));
    }

    /** What the record names before its end, without the plus signs. */
    private Stream<String> words(ApiCall call) {
        return record(call).stream()
                .flatMap(record -> Stream.of(record.split("\\s+")))
                .skip(1)
                .map(word -> word.startsWith("+") ? word.substring(1) : word)
                .filter(word -> !word.endsWith("all"));
    }

    private int complete(ApiCall call) {
        return record(call).filter(record -> record.endsWith("-all")).isPresent() ? 1 : 0;
    }

    private Optional<String> record(ApiCall call) {
        return policies.spf(all(call).get(0));
    }

    private List<Domain> all(ApiCall call) {
        return policies.domains(Owner.account(call.caller()), List.of());
    }
}
