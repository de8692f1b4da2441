package org.livebridge.modules.mail;

import java.util.List;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.modules.Declaration;

/** UAPI {@code Email}: mail filters of the account and of mailboxes (functions.md 2). */
final class FilterUapi implements ApiModule {
    private final Filtering filters;

    FilterUapi(Filtering filters) {
        this.filters = filters;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv, functions.md 2")
                .role("Receive Mail")
                .feature("blockers")
                .function(
                        "store_filter",
                        Evidence.DOCUMENTED,
                        "Makes a filter or replaces it.",
                        FilterParameters.STORED,
                        call -> ApiResult.of(filters.store(call)))
                .function(
                        "list_filters",
                        Evidence.DOCUMENTED,
                        "Lists filters in order.",
                        List.of(FilterParameters.ACCOUNT),
                        call -> ApiResult.of(filters.list(call)))
                .function(
                        "get_filter",
                        Evidence.DOCUMENTED,
                        "Gives one filter; a blank template for an unknown name.",
                        FilterParameters.ONE,
                        call -> ApiResult.of(filters.whole(call)))
                .function(
                        "delete_filter",
                        Evidence.DOCUMENTED,
                        "Deletes a filter.",
                        FilterParameters.ONE,
                        call -> {
                            filters.remove(call);
                            return ApiResult.of(null);
                        })
                .function(
                        "enable_filter",
                        Evidence.DOCUMENTED,
                        "Turns a filter on.",
                        FilterParameters.ONE,
                        call -> {
                            filters.enable(call, true);
                            return ApiResult.of(null);
                        })
                .function(
                        "disable_filter",
                        Evidence.DOCUMENTED,
                        "Turns a filter off.",
                        FilterParameters.ONE,
                        call -> {
                            filters.enable(call, false);
                            return ApiResult.of(null);
                        })
                .function(
                        "reorder_filters",
                        Evidence.DOCUMENTED,
                        "Puts filters first, in the order given.",
                        FilterParameters.ORDERED,
                        call -> {
                            filters.reorder(call);
                            return ApiResult.of(null);
                        })
                .function(
                        "trace_filter",
                        Evidence.DOCUMENTED,
                        "Tells what the filters would do with a message.",
                        FilterParameters.TRACED,
                        call -> ApiResult.of(filters.trace(call)))
                .function(
                        "count_filters",
                        Evidence.DOCUMENTED,
                        "Counts the account's filters, of all its mailboxes.",
                        List.of(),
                        call -> ApiResult.of(filters.count(call)))
                .functions();
    }
}
