package org.livebridge.modules.mail;

import java.util.List;
import org.livebridge.account.mail.FilterWords;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Outcome;

/** API 2 {@code Email}: mail filters of the account and of mailboxes (functions.md 2). */
final class FilterModule implements ApiModule {
    private final Filtering filters;

    FilterModule(Filtering filters) {
        this.filters = filters;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                .role("Receive Mail")
                .feature("blockers")
                .function(
                        "storefilter",
                        Evidence.RECORDED,
                        "Makes a filter or replaces it.",
                        FilterParameters.STORED,
                        filters::storeRow)
                .function(
                        "filterlist",
                        Evidence.RECORDED,
                        "Lists filters in order.",
                        List.of(FilterParameters.ACCOUNT),
                        call -> ApiResult.of(filters.list(call)))
                .function(
                        "loadfilter",
                        Evidence.DOCUMENTED,
                        "Gives one filter; a blank template for an unknown name.",
                        FilterParameters.ONE,
                        call -> ApiResult.row(filters.whole(call)))
                .function(
                        "deletefilter",
                        Evidence.DOCUMENTED,
                        "Deletes a filter.",
                        FilterParameters.ONE,
                        call -> Outcome.result("", () -> filters.remove(call)))
                .function(
                        "enablefilter",
                        Evidence.DOCUMENTED,
                        "Turns a filter on.",
                        FilterParameters.ONE,
                        call -> Outcome.result("", () -> filters.enable(call, true)))
                .function(
                        "disablefilter",
                        Evidence.DOCUMENTED,
                        "Turns a filter off.",
                        FilterParameters.ONE,
                        call -> Outcome.result("", () -> filters.enable(call, false)))
                .function(
                        "reorderfilters",
                        Evidence.DOCUMENTED,
                        "Puts filters first, in the order given.",
                        FilterParameters.ORDERED,
                        call -> Outcome.result("", () -> filters.reorder(call)))
                .function(
                        "tracefilter",
                        Evidence.DOCUMENTED,
                        "Tells what the filters would do with a message.",
                        FilterParameters.TRACED,
                        call -> ApiResult.row(filters.trace(call)))
                .from("catalogue.tsv")
                .function(
                        "filtername",
                        Evidence.CALLER,
                        "Suggests a name for a new filter; an existing name comes back.",
                        List.of(
                                FilterParameters.ACCOUNT,
                                Parameter.optional("filtername", "the wanted name")),
                        call -> ApiResult.row(filters.name(call)))
                .function(
                        "filteractions",
                        Evidence.PROPOSED,
                        "Lists what a filter may do.",
                        List.of(),
                        call -> ApiResult.of(Filtering.words(FilterWords.ACTIONS)))
                .function(
                        "filterrules",
                        Evidence.PROPOSED,
                        "Lists what a filter's rules may look at.",
                        List.of(),
                        call -> ApiResult.of(Filtering.words(FilterWords.PARTS)))
                .functions();
    }
}
