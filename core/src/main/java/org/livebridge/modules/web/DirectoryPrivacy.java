package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livebridge.account.web.ProtectedFolders;
import org.livebridge.account.web.ProtectedFolders.Protection;
import org.livebridge.account.web.WebFolders;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Htaccess} and UAPI's {@code DirectoryPrivacy}: folders that ask for a password. */
final class DirectoryPrivacy implements ApiModule {
    private static final Parameter DIR =
            Parameter.required("dir", "a folder of the home, absolute or relative to it");
    private static final Parameter USER = Parameter.required("user", "the user's name");

    private final ProtectedFolders folders;
    private final WebFolders web;

    DirectoryPrivacy(ProtectedFolders folders, WebFolders web) {
        this.folders = folders;
        this.web = web;
    }

    record UserRow(String user) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        Declaration old =
                new Declaration(ApiFamily.API2, "Htaccess", "catalogue.tsv").role("Web Server");
        for (String name : List.of("listuser", "listusers")) {
            old.function(
                    name,
                    Evidence.DOCUMENTED,
                    "Lists the users whom a folder lets in.",
                    List.of(DIR),
                    call -> ApiResult.of(users(call).stream().map(UserRow::new).toList()));
        }
        all.addAll(old.functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "DirectoryPrivacy", "catalogue.tsv")
                        .role("Web Server")
                        .feature("webprotect")
                        .function(
                                "list_users",
                                Evidence.DOCUMENTED,
                                "Lists the users whom a folder lets in.",
                                List.of(DIR),
                                call -> ApiResult.of(users(call)))
                        .function(
                                "add_user",
                                Evidence.DOCUMENTED,
                                "Lets a user in, or changes the password.",
                                List.of(DIR, USER, Parameter.secret("password", "the password")),
                                call ->
                                        Answers.done(
                                                () ->
                                                        folders.put(
                                                                Answers.owner(call),
                                                                dir(call),
                                                                Given.text(call, "user"),
                                                                Given.text(call, "password"))))
                        .function(
                                "delete_user",
                                Evidence.DOCUMENTED,
                                "Lets a user in no more.",
                                List.of(DIR, USER),
                                call ->
                                        Answers.done(
                                                () ->
                                                        folders.remove(
                                                                Answers.owner(call),
                                                                dir(call),
                                                                Given.text(call, "user"))))
                        .function(
                                "configure_directory_protection",
                                Evidence.DOCUMENTED,
                                "Protects a folder, or does not any more.",
                                List.of(
                                        DIR,
                                        Parameter.required("enabled", "1 or 0").flag(),
                                        Parameter.optional(
                                                "authname", "what the browser shows; with 1")),
                                call -> ApiResult.of(state(configure(call))))
                        .function(
                                "is_directory_protected",
                                Evidence.DOCUMENTED,
                                "Tells how a folder is protected.",
                                List.of(DIR),
                                call ->
                                        ApiResult.of(
                                                state(folders.of(Answers.owner(call), dir(call)))))
                        .function(
                                "list_directories",
                                Evidence.PROPOSED,
                                "Lists the folders in a folder, with how they are protected.",
                                List.of(DIR),
                                call ->
                                        ApiResult.of(
                                                web.tree(
                                                        Answers.owner(call),
                                                        dir(call),
                                                        this::stateOf)))
                        .functions());
        return all;
    }

    private List<String> users(ApiCall call) {
        return folders.users(Answers.owner(call), dir(call));
    }

    private Protection configure(ApiCall call) {
        String account = Answers.owner(call);
        boolean on = Given.oneOf(call, "enabled", "", "0", "1").equals("1");
        return on
                ? folders.on(account, dir(call), Given.text(call, "authname"))
                : folders.off(account, dir(call));
    }

    private Object stateOf(String account, String folder) {
        return WebFolders.isSystem(account, folder)
                ? state(new Protection(false, "", ""))
                : state(folders.of(account, folder));
    }

    private static Object state(Protection protection) {
        return Map.of(
                "auth_name",
                protection.name(),
                "auth_type",
                protection.on() ? "Basic" : "None",
                "passwd_file",
                protection.passwordFile(),
                "protected",
                protection.on() ? 1 : 0);
    }

    private static String dir(ApiCall call) {
        return Given.text(call, "dir");
    }
}
