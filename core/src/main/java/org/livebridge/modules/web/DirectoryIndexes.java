package org.livebridge.modules.web;

import java.util.List;
import org.livebridge.account.web.FolderIndexes;
import org.livebridge.account.web.WebFolders;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code DirectoryIndexes}: what a folder without an index page shows. */
final class DirectoryIndexes implements ApiModule {
    private static final Parameter DIR =
            Parameter.required("dir", "a folder of the home, absolute or relative to it");

    private final FolderIndexes indexes;
    private final WebFolders web;

    DirectoryIndexes(FolderIndexes indexes, WebFolders web) {
        this.indexes = indexes;
        this.web = web;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "DirectoryIndexes", "proposed")
                .role("Web Server")
                .feature("indexmanager")
                .function(
                        "get_indexing",
                        Evidence.PROPOSED,
                        "Tells what a folder shows: inherit, disabled, standard or fancy.",
                        List.of(DIR),
                        call ->
                                ApiResult.of(
                                        indexes.of(Answers.owner(call), Given.text(call, "dir"))))
                .function(
                        "set_indexing",
                        Evidence.PROPOSED,
                        "Sets what a folder shows.",
                        List.of(
                                DIR,
                                Parameter.required("type", "inherit, disabled, standard or fancy")),
                        call ->
                                ApiResult.of(
                                        indexes.set(
                                                Answers.owner(call),
                                                Given.text(call, "dir"),
                                                Given.text(call, "type"))))
                .function(
                        "list_directories",
                        Evidence.PROPOSED,
                        "Lists the folders in a folder, with what they show.",
                        List.of(DIR),
                        call ->
                                ApiResult.of(
                                        web.tree(
                                                Answers.owner(call),
                                                Given.text(call, "dir"),
                                                this::state)))
                .functions();
    }

    private Object state(String account, String folder) {
        return WebFolders.isSystem(account, folder) ? "inherit" : indexes.of(account, folder);
    }
}
