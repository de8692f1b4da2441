package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.mail.MailFilter;
import org.livebridge.account.mail.MailFilters;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.mail.FilterRows.OldRow;

/** {@code Email}: the account's filters as older functions tell of them (catalogue.tsv). */
final class OldFilterModule implements ApiModule {
    private final MailFilters filters;
    private final Domains domains;

    OldFilterModule(MailFilters filters, Domains domains) {
        this.filters = filters;
        this.domains = domains;
    }

    record DomainRow(String domain) {}

    record FileRow(String filter_info) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Email", "catalogue.tsv")
                        .role("Receive Mail")
                        .feature("blockers")
                        .function(
                                "listfilters",
                                Evidence.PROPOSED,
                                "Lists the account's filters as one line each.",
                                List.of(),
                                call -> ApiResult.of(old(call)))
                        .function(
                                "listfilterbackups",
                                Evidence.DOCUMENTED,
                                "Lists the domains that the account's filters hold for.",
                                List.of(),
                                call -> ApiResult.of(domains(call)))
                        .function(
                                "list_system_filter_info",
                                Evidence.DOCUMENTED,
                                "Names the file that a backup of the account's filters has.",
                                List.of(),
                                call -> ApiResult.row(file(call)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv")
                        .role("Receive Mail")
                        .feature("blockers")
                        .function(
                                "list_filters_backups",
                                Evidence.DOCUMENTED,
                                "Lists the domains that the account's filters hold for.",
                                List.of(),
                                call -> ApiResult.of(domains(call)))
                        .function(
                                "list_system_filter_info",
                                Evidence.DOCUMENTED,
                                "Names the file that a backup of the account's filters has.",
                                List.of(),
                                call -> ApiResult.of(file(call)))
                        .functions());
        return all;
    }

    private List<OldRow> old(ApiCall call) {
        return filters.of(Asked.owner(call), "").stream().map(OldFilterModule::old).toList();
    }

    private static OldRow old(MailFilter one) {
        return new OldRow(
                one.rules().stream()
                        .map(rule -> rule.part() + " " + rule.match() + " " + rule.val())
                        .collect(Collectors.joining("; ")),
                one.actions().stream()
                        .map(action -> (action.action() + " " + action.dest()).strip())
                        .collect(Collectors.joining("; ")));
    }

    private List<DomainRow> domains(ApiCall call) {
        String account = Asked.owner(call);
        return filters.of(account, "").isEmpty()
                ? List.of()
                : domains.of(account).stream().map(Domain::name).map(DomainRow::new).toList();
    }

    private static FileRow file(ApiCall call) {
        return new FileRow("filter_info." + Asked.owner(call) + ".yaml.gz");
    }
}
