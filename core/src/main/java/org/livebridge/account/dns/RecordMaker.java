package org.livebridge.account.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Address;
import org.xbill.DNS.CAARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Makes a record of what a caller describes; refuses what is not valid in one sentence. */
final class RecordMaker {
    private static final long DEFAULT_TTL = 14_400;
    private static final int WORD = 0xFFFF;
    private static final int BYTE = 0xFF;
    private static final List<String> TAGS = List.of("issue", "issuewild", "iodef");

    private RecordMaker() {}

    /**
     * A new record, or {@code old} changed: what the caller leaves out stays as it was.
     *
     * @param old null for a new record
     */
    static Record make(Name origin, RecordInput input, @Nullable Record old) {
        String type =
                input.type(() -> old == null ? input.need("type") : Type.string(old.getType()));
        if (!input.text("class").orElse("IN").equalsIgnoreCase("IN")) {
            throw new RuleException("The class must be IN.");
        }
        Name name =
                old != null && input.text("name").isEmpty()
                        ? old.getName()
                        : HostNames.owner(input.need("name"), origin);
        long ttl = input.ttl(old == null ? DEFAULT_TTL : old.getTTL());
        return switch (type) {
            case "A" ->
                    new ARecord(name, DClass.IN, ttl, address(input.need("address"), Address.IPv4));
            case "AAAA" ->
                    new AAAARecord(
                            name, DClass.IN, ttl, address(input.need("address"), Address.IPv6));
            case "CNAME" ->
                    new CNAMERecord(
                            name, DClass.IN, ttl, HostNames.absolute(input.need("cname"), origin));
            case "TXT" -> new TXTRecord(name, DClass.IN, ttl, Texts.split(input.need("txtdata")));
            case "SRV" ->
                    new SRVRecord(
                            name,
                            DClass.IN,
                            ttl,
                            input.needNumber(WORD, "priority"),
                            input.needNumber(WORD, "weight"),
                            input.needNumber(WORD, "port"),
                            HostNames.absolute(input.need("target"), origin));
            case "CAA" -> caa(name, ttl, input);
            case "MX" -> mx(name, ttl, origin, input, old);
            default ->
                    throw new RuleException(
                            "“"
                                    + type
                                    + "” records cannot be edited; the types are A, AAAA,"
                                    + " CNAME, TXT, SRV and CAA.");
        };
    }

    private static Record mx(
            Name name, long ttl, Name origin, RecordInput input, @Nullable Record old) {
        MXRecord before = old instanceof MXRecord mx ? mx : null;
        int preference =
                before == null
                        ? input.needNumber(WORD, "preference", "priority")
                        : input.number(WORD, before.getPriority(), "preference", "priority");
        String exchange =
                before == null
                        ? input.need("exchange")
                        : input.text("exchange").orElse(before.getTarget().toString());
        return new MXRecord(name, DClass.IN, ttl, preference, HostNames.absolute(exchange, origin));
    }

    private static Record caa(Name name, long ttl, RecordInput input) {
        String tag = input.need("tag");
        if (!TAGS.contains(tag)) {
            throw new RuleException(
                    "“tag” must be one of issue, issuewild, iodef, not “" + tag + "”.");
        }
        return new CAARecord(
                name, DClass.IN, ttl, input.number(BYTE, 0, "flag"), tag, input.need("value"));
    }

    private static InetAddress address(String text, int family) {
        byte[] bytes = Address.toByteArray(text, family);
        if (bytes == null) {
            throw new RuleException(
                    "“"
                            + text
                            + "” is not a valid IPv"
                            + (family == Address.IPv4 ? 4 : 6)
                            + " address.");
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
