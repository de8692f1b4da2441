package org.livebridge.modules.dns;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.api.Parameter;

/** The parameters that describe a record (functions.md 4). */
final class ZoneFields {
    private static final Parameter ZONE = Parameter.required("domain", "the zone").also("zone");
    private static final Parameter LINE =
            Parameter.required("line", "its first line, as fetchzone_records numbers it")
                    .number()
                    .also("Line");
    private static final List<Parameter> DATA =
            List.of(
                    Parameter.optional("ttl", "seconds; 14400 when left out").number(),
                    Parameter.optional("class", "IN"),
                    Parameter.optional("address", "A and AAAA: the address"),
                    Parameter.optional("cname", "CNAME: the target"),
                    Parameter.optional("txtdata", "TXT: the text"),
                    Parameter.optional("priority", "SRV: 0 to 65535, the least first"),
                    Parameter.optional("weight", "SRV: 0 to 65535").number().also("Weight"),
                    Parameter.optional("port", "SRV: the port"),
                    Parameter.optional("target", "SRV: the host"),
                    Parameter.optional("flag", "CAA: 0 to 255"),
                    Parameter.optional("tag", "CAA: issue, issuewild or iodef"),
                    Parameter.optional("value", "CAA: the authority or address"));

    static final List<String> NAMES =
            List.of(
                    "name",
                    "type",
                    "ttl",
                    "class",
                    "address",
                    "cname",
                    "txtdata",
                    "priority",
                    "weight",
                    "port",
                    "target",
                    "flag",
                    "tag",
                    "value",
                    "preference",
                    "exchange");

    static final List<Parameter> ADD =
            with(
                    ZONE,
                    Parameter.required("name", "relative, or absolute with a last dot"),
                    Parameter.required("type", "A, AAAA, CNAME, TXT, SRV or CAA"));
    static final List<Parameter> EDIT =
            with(
                    ZONE,
                    LINE,
                    Parameter.optional("name", "relative, or absolute with a last dot"),
                    Parameter.optional("type", "A, AAAA, CNAME, TXT, SRV or CAA; MX stays MX"),
                    Parameter.optional("preference", "MX: 0 to 65535; priority counts, too")
                            .number(),
                    Parameter.optional("exchange", "MX: the host"));
    static final List<Parameter> REMOVE = List.of(ZONE, LINE);

    private ZoneFields() {}

    private static List<Parameter> with(Parameter... first) {
        List<Parameter> all = new ArrayList<>(List.of(first));
        all.addAll(DATA);
        return List.copyOf(all);
    }
}
