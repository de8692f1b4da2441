package org.livebridge.modules.dns;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.dns.Resolver;
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
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;

/** {@code DnsLookup}, {@code Net} and UAPI's {@code DNS::lookup} (functions.md 3). */
final class Lookups implements ApiModule {
    private static final String NO_TRACEROUTE =
            "Traceroute is disabled: it needs raw sockets, which LiveBridge does not open.";

    private final Resolver resolver;

    Lookups(Resolver resolver) {
        this.resolver = resolver;
    }

    record AddressRow(String domain, String ip, int status, String statusmsg) {}

    record LineRow(String line) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "DnsLookup", "functions.md 3")
                        .function(
                                "name2ip",
                                Evidence.RECORDED,
                                "Finds a domain's address.",
                                List.of(Parameter.required("domain", "the domain")),
                                this::address)
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API2, "Net", "functions.md 3")
                        .function(
                                "dnszone",
                                Evidence.RECORDED,
                                "Gives a host's address records as lines.",
                                List.of(Parameter.required("host", "the host")),
                                call ->
                                        ApiResult.of(
                                                found(call, "host").stream()
                                                        .map(Lookups::line)
                                                        .toList()))
                        .function(
                                "traceroute",
                                Evidence.RECORDED,
                                "Answers as a server does that forbids traces.",
                                List.of(),
                                call ->
                                        ApiResult.failure(
                                                List.of(new LineRow(NO_TRACEROUTE)), NO_TRACEROUTE))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "DNS", "proposed")
                        .function(
                                "lookup",
                                Evidence.PROPOSED,
                                "Finds a domain's address.",
                                List.of(Parameter.required("domain", "the domain")),
                                call -> ApiResult.of(address(name(call, "domain"), call)))
                        .functions());
        return all;
    }

    private ApiResult address(ApiCall call) {
        String domain = Given.optional(call, "domain").orElse("");
        return Outcome.row(
                () -> address(name(call, "domain"), call),
                why -> new AddressRow(domain, "", 0, why));
    }

    private AddressRow address(String domain, ApiCall call) {
        return found(call, "domain").stream()
                .filter(ARecord.class::isInstance)
                .map(ARecord.class::cast)
                .map(a -> new AddressRow(domain, a.getAddress().getHostAddress(), 1, "Resolved"))
                .findFirst()
                .orElseThrow(
                        () -> new RuleException("The domain “" + domain + "” has no address."));
    }

    private List<Record> found(ApiCall call, String argument) {
        return resolver.addresses(Owner.account(call.caller()), name(call, argument));
    }

    private static String name(ApiCall call, String argument) {
        return Given.text(call, argument);
    }

    private static LineRow line(Record record) {
        return new LineRow(
                record.getName()
                        + "\t\t"
                        + record.getTTL()
                        + "\tIN\t"
                        + (record instanceof ARecord ? "A" : "CNAME")
                        + "\t"
                        + record.rdataToString());
    }
}
