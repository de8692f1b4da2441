package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.DefaultAddresses;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Email}: where mail to unknown addresses goes (functions.md 2). */
final class DefaultAddressModule implements ApiModule {
    private final DefaultAddresses addresses;
    private final Domains domains;

    DefaultAddressModule(DefaultAddresses addresses, Domains domains) {
        this.addresses = addresses;
        this.domains = domains;
    }

    record Row(String domain, String defaultaddress) {}

    record SetRow(String domain, String dest) {}

    record DomainRow(String domain) {}

    record DiscardRow(int status) {}

    @Override
    public List<ApiFunction> functions() {
        List<Parameter> set = new ArrayList<>(List.of(Asked.DOMAIN));
        set.addAll(Sent.PARAMETERS);
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                        .role("Receive Mail")
                        .feature("defaultaddress")
                        .function(
                                "listdefaultaddresses",
                                Evidence.RECORDED,
                                "Lists the domains' default addresses.",
                                List.of(
                                        Asked.ONE_DOMAIN,
                                        Parameter.optional("user", "taken and not used")),
                                call -> ApiResult.of(list(call)))
                        .function(
                                "setdefaultaddress",
                                Evidence.RECORDED,
                                "Sets a domain's default address; data says success either way.",
                                set,
                                this::setOld)
                        .function(
                                "checkmaindiscard",
                                Evidence.RECORDED,
                                "Tells whether unknown mail of a domain is thrown away.",
                                List.of(
                                        Parameter.optional(
                                                "domain", "the main domain when left out")),
                                call -> ApiResult.row(discards(call)))
                        .function(
                                "listaliasbackups",
                                Evidence.RECORDED,
                                "Lists domains with forwarders or a default address of their own.",
                                List.of(),
                                call -> ApiResult.of(customised(call)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv, functions.md 2")
                        .role("Receive Mail")
                        .feature("defaultaddress")
                        .function(
                                "list_default_address",
                                Evidence.DOCUMENTED,
                                "Lists the domains' default addresses.",
                                List.of(Asked.ONE_DOMAIN),
                                call -> ApiResult.of(list(call)))
                        .function(
                                "set_default_address",
                                Evidence.DOCUMENTED,
                                "Sets a domain's default address.",
                                set,
                                call -> ApiResult.of(List.of(set(call))))
                        .function(
                                "list_forwarders_backups",
                                Evidence.DOCUMENTED,
                                "Lists domains with forwarders or a default address of their own.",
                                List.of(),
                                call -> ApiResult.of(customised(call)))
                        .functions());
        return all;
    }

    private List<Row> list(ApiCall call) {
        return addresses.of(Asked.owner(call), Asked.domain(call)).entrySet().stream()
                .map(one -> new Row(one.getKey(), quoted(one.getValue())))
                .toList();
    }

    private SetRow set(ApiCall call) {
        String account = Asked.owner(call);
        String domain = Given.text(call, "domain");
        String target = String.join(",", Sent.targets(call, account));
        addresses.set(account, domain, target);
        return new SetRow(domain, target);
    }

    /** The recorded quirk: {@code ["success"]} whether it worked or not; only the error tells. */
    private ApiResult setOld(ApiCall call) {
        List<String> data = List.of("success");
        try {
            set(call);
            return ApiResult.of(data);
        } catch (RuleException refusal) {
            return ApiResult.failure(data, String.valueOf(refusal.getMessage()));
        }
    }

    private DiscardRow discards(ApiCall call) {
        String account = Asked.owner(call);
        String domain = Asked.domain(call).orElseGet(() -> domains.of(account).get(0).name());
        String target =
                addresses.of(account, Optional.of(domain)).values().stream().findFirst().orElse("");
        return new DiscardRow(target.startsWith(":") ? 1 : 0);
    }

    private List<DomainRow> customised(ApiCall call) {
        return addresses.customised(Asked.owner(call)).stream().map(DomainRow::new).toList();
    }

    /** A failure stands in double quotes of its own, as recorded. */
    private static String quoted(String target) {
        return target.startsWith(":fail:") ? "\"" + target + "\"" : target;
    }
}
