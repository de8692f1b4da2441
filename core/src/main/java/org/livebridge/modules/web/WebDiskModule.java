package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livebridge.account.web.WebDisk;
import org.livebridge.account.web.WebDisks;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code WebDisk}: WebDAV accounts; shapes proposed, as none were seen (catalogue.tsv). */
final class WebDiskModule implements ApiModule {
    private static final Parameter LOGIN =
            Parameter.required("login", "user@domain; the main domain may be left out")
                    .also("user");
    private static final Parameter PASSWORD = Parameter.secret("password", "the password");
    private static final Parameter HOMEDIR =
            Parameter.optional("homedir", "its root, relative to the home");
    private static final Parameter PERMS = Parameter.optional("perms", "rw (the default) or ro");
    private static final Parameter DIGEST =
            Parameter.optional("enabledigest", "1: allow digest authentication").flag();

    private final WebDisks disks;

    WebDiskModule(WebDisks disks) {
        this.disks = disks;
    }

    record Row(
            String login,
            String user,
            String domain,
            String homedir,
            String reldir,
            String perms,
            int hasdigest,
            int enabled) {}

    record DigestRow(String login, int hasdigest) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "WebDisk", "catalogue.tsv")
                        .role("Web Disk")
                        .function(
                                "listwebdisks",
                                Evidence.PROPOSED,
                                "Lists the WebDAV accounts.",
                                List.of(Parameter.optional("regex", "keep the logins it finds")),
                                this::list)
                        .function(
                                "hasdigest",
                                Evidence.PROPOSED,
                                "Tells which WebDAV accounts allow digest authentication.",
                                List.of(Parameter.optional("login", "only this one")),
                                this::digests)
                        .feature("webdisk")
                        .function(
                                "addwebdisk",
                                Evidence.PROPOSED,
                                "Makes a WebDAV account.",
                                List.of(
                                        Parameter.required("user", "the part before the at sign"),
                                        Parameter.optional("domain", "the part after it"),
                                        PASSWORD,
                                        HOMEDIR,
                                        PERMS,
                                        DIGEST,
                                        Parameter.optional("private", "accepted: always private")),
                                call -> Answers.ok(() -> add(call)))
                        .function(
                                "delwebdisk",
                                Evidence.PROPOSED,
                                "Deletes a WebDAV account; its folder stays.",
                                List.of(LOGIN),
                                call -> Answers.ok(() -> delete(call)))
                        .function(
                                "passwdwebdisk",
                                Evidence.PROPOSED,
                                "Sets a WebDAV account's password.",
                                List.of(LOGIN, PASSWORD, DIGEST),
                                call -> Answers.ok(() -> password(call)))
                        .function(
                                "set_digest_auth",
                                Evidence.PROPOSED,
                                "Allows or forbids digest authentication.",
                                List.of(LOGIN, PASSWORD, DIGEST),
                                call -> Answers.ok(() -> digest(call)))
                        .function(
                                "set_homedir",
                                Evidence.PROPOSED,
                                "Sets a WebDAV account's root.",
                                List.of(LOGIN, HOMEDIR),
                                call -> Answers.ok(() -> folder(call)))
                        .function(
                                "set_perms",
                                Evidence.PROPOSED,
                                "Sets whether files may be written.",
                                List.of(LOGIN, PERMS),
                                call -> Answers.ok(() -> perms(call)))
                        .function(
                                "setstatus",
                                Evidence.PROPOSED,
                                "Turns a WebDAV account on or off.",
                                List.of(LOGIN, Parameter.required("on", "1 or 0").flag()),
                                call -> Answers.ok(() -> status(call)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "WebDisk", "catalogue.tsv")
                        .role("Web Disk")
                        .feature("webdisk")
                        .function(
                                "delete_user",
                                Evidence.PROPOSED,
                                "Deletes a WebDAV account.",
                                List.of(
                                        Parameter.required("user", "user@domain"),
                                        Parameter.optional("destroy", "1: its files, too").flag()),
                                call -> Answers.done(() -> delete(call)))
                        .function(
                                "set_homedir",
                                Evidence.PROPOSED,
                                "Sets a WebDAV account's root.",
                                List.of(Parameter.required("user", "user@domain"), HOMEDIR),
                                call -> ApiResult.of(Map.of("homedir", folder(call).folder())))
                        .function(
                                "set_password",
                                Evidence.PROPOSED,
                                "Sets a WebDAV account's password.",
                                List.of(
                                        Parameter.required("user", "user@domain"),
                                        PASSWORD,
                                        DIGEST),
                                call -> Answers.done(() -> password(call)))
                        .function(
                                "set_permissions",
                                Evidence.PROPOSED,
                                "Sets whether files may be written.",
                                List.of(Parameter.required("user", "user@domain"), PERMS),
                                call -> Answers.done(() -> perms(call)))
                        .functions());
        return all;
    }

    private ApiResult list(ApiCall call) {
        BoundedRegex regex = new BoundedRegex(call.arguments().text("regex", ""));
        return ApiResult.of(
                disks.of(Answers.owner(call)).stream()
                        .filter(disk -> regex.finds(disk.login()))
                        .map(WebDiskModule::row)
                        .toList());
    }

    private static Row row(WebDisk disk) {
        return new Row(
                disk.login(),
                disk.user(),
                disk.domain(),
                disk.folder(),
                disk.homedir(),
                disk.perms(),
                disk.digest() ? 1 : 0,
                disk.enabled() ? 1 : 0);
    }

    private ApiResult digests(ApiCall call) {
        String account = Answers.owner(call);
        List<WebDisk> chosen =
                Given.optional(call, "login")
                        .map(login -> List.of(disks.find(account, login)))
                        .orElseGet(() -> disks.of(account));
        return ApiResult.of(
                chosen.stream().map(d -> new DigestRow(d.login(), d.digest() ? 1 : 0)).toList());
    }

    private void add(ApiCall call) {
        disks.add(
                Answers.owner(call),
                Given.text(call, "user"),
                Given.optional(call, "domain").orElse(""),
                Given.text(call, "password"),
                Given.optional(call, "homedir").orElse(""),
                Given.optional(call, "perms").orElse("rw"),
                call.arguments().flag("enabledigest"));
    }

    private void delete(ApiCall call) {
        disks.remove(Answers.owner(call), login(call), call.arguments().flag("destroy"));
    }

    private void password(ApiCall call) {
        disks.password(Answers.owner(call), login(call), Given.text(call, "password"));
        if (Given.optional(call, "enabledigest").isPresent()) {
            digest(call);
        }
    }

    private void digest(ApiCall call) {
        disks.digest(Answers.owner(call), login(call), call.arguments().flag("enabledigest"));
    }

    private WebDisk folder(ApiCall call) {
        return disks.folder(Answers.owner(call), login(call), Given.text(call, "homedir"));
    }

    private void perms(ApiCall call) {
        disks.perms(Answers.owner(call), login(call), Given.text(call, "perms"));
    }

    private void status(ApiCall call) {
        disks.enabled(
                Answers.owner(call),
                login(call),
                Given.oneOf(call, "on", "", "0", "1").equals("1"));
    }

    private static String login(ApiCall call) {
        return Given.text(call, "login", "user");
    }
}
