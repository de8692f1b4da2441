package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.mail.Address;
import org.livebridge.account.mail.MailFolders;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Email}: the mail folder of the home, browsed (functions.md 2). */
final class BrowseModule implements ApiModule {
    private static final Parameter ACCOUNT =
            Parameter.optional("account", "a mailbox; all mail when left out");
    private static final Parameter DIR =
            Parameter.optional("dir", "default, mail, domain or a folder below mail");
    private static final List<Parameter> BROWSED =
            List.of(ACCOUNT, DIR, Parameter.optional("showdotfiles", "1: hidden ones, too").flag());

    private final MailFolders folders;

    BrowseModule(MailFolders folders) {
        this.folders = folders;
    }

    record Row(
            String file,
            String path,
            String relpath,
            String fullpath,
            String type,
            String mtime,
            int depth,
            int isleaf,
            int ismailbox) {}

    record UapiRow(
            String file,
            String path,
            String relpath,
            String fullpath,
            String type,
            long mtime,
            int depth,
            int isleaf,
            int ismailbox) {}

    record PlaceRow(String absdir) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                        .role("Receive Mail")
                        .function(
                                "browseboxes",
                                Evidence.RECORDED,
                                "Lists what lies in a mail folder.",
                                BROWSED,
                                call -> ApiResult.of(list(call).map(BrowseModule::row).toList()))
                        .function(
                                "getabsbrowsedir",
                                Evidence.RECORDED,
                                "Gives the full path of a mail folder.",
                                List.of(ACCOUNT.also("accout"), DIR),
                                call -> ApiResult.row(new PlaceRow(place(call))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv, functions.md 2")
                        .role("Receive Mail")
                        .function(
                                "browse_mailbox",
                                Evidence.DOCUMENTED,
                                "Lists what lies in a mail folder.",
                                BROWSED,
                                call ->
                                        ApiResult.of(
                                                list(call).map(BrowseModule::uapiRow).toList()))
                        .functions());
        return all;
    }

    private java.util.stream.Stream<MailFolders.Entry> list(ApiCall call) {
        Optional<Address> mailbox = mailbox(call);
        return folders
                .list(
                        account(call, mailbox),
                        mailbox,
                        dir(call),
                        call.arguments().flag("showdotfiles"))
                .stream();
    }

    private String place(ApiCall call) {
        Optional<Address> mailbox = mailbox(call);
        return folders.place(account(call, mailbox), mailbox, dir(call));
    }

    private static Optional<Address> mailbox(ApiCall call) {
        return Given.optional(call, "account").filter(name -> name.contains("@")).map(Address::of);
    }

    private static String account(ApiCall call, Optional<Address> mailbox) {
        boolean own = mailbox.isPresent() && dir(call).isEmpty();
        return own ? Asked.ownerOrSelf(call, mailbox.get().text()) : Asked.owner(call);
    }

    private static String dir(ApiCall call) {
        return call.arguments().text("dir", "");
    }

    private static UapiRow uapiRow(MailFolders.Entry one) {
        return new UapiRow(
                one.name(),
                one.parent(),
                one.relative(),
                one.parent() + "/" + one.name(),
                one.folder() ? "dir" : "file",
                one.modified(),
                one.depth(),
                one.folder() ? 0 : 1,
                one.mailbox() ? 1 : 0);
    }

    private static Row row(MailFolders.Entry one) {
        UapiRow row = uapiRow(one);
        return new Row(
                row.file,
                row.path,
                row.relpath,
                row.fullpath,
                row.type,
                String.valueOf(row.mtime),
                row.depth,
                row.isleaf,
                row.ismailbox);
    }
}
