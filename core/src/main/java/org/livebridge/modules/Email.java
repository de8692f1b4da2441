package org.livebridge.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.livebridge.account.Mailboxes;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Arguments;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;

/** {@code Email}: the account's mailboxes (functions.md 2). */
public final class Email implements ApiModule {
    private static final Parameter REGEX = Parameter.optional("regex", "keep matching rows only");
    private static final Parameter DOMAIN = Parameter.required("domain", "one of your domains");
    private static final Parameter ADDRESS =
            Parameter.required("email", "the part before the at sign, or the whole address");
    private static final Parameter PASSWORD = Parameter.secret("password", "the password");
    private static final Parameter QUOTA = Parameter.optional("quota", "MB; 0 for no limit");

    private final Mailboxes mailboxes;

    /** The module over the mailboxes. */
    public Email(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    record PopRow(String email, String login) {}

    record ResultRow(int result, String reason) {}

    record DeletedRow(int result, String reason, String rawout) {}

    record UapiPopRow(String email, String login, int suspended_incoming, int suspended_login) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                        .function(
                                "listpops",
                                Evidence.RECORDED,
                                "Lists the mailboxes and the main account.",
                                List.of(REGEX),
                                this::list)
                        .function(
                                "addpop",
                                Evidence.RECORDED,
                                "Makes a mailbox.",
                                List.of(DOMAIN, ADDRESS, PASSWORD, QUOTA),
                                call ->
                                        result(
                                                () -> {
                                                    add(call);
                                                    return new ResultRow(1, "");
                                                }))
                        .function(
                                "delpop",
                                Evidence.RECORDED,
                                "Deletes a mailbox and its mail.",
                                List.of(DOMAIN, ADDRESS),
                                call -> result(() -> delete(call)))
                        .function(
                                "passwdpop",
                                Evidence.RECORDED,
                                "Sets a mailbox's password.",
                                List.of(DOMAIN, ADDRESS, PASSWORD),
                                call -> result(() -> password(call)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Email", "scripts-in-the-wild.md")
                        .function(
                                "list_pops",
                                Evidence.CALLER,
                                "Lists the mailboxes and the main account.",
                                List.of(
                                        REGEX,
                                        Parameter.optional("skip_main", "leave the main one out")),
                                this::listUapi)
                        .function(
                                "add_pop",
                                Evidence.DOCUMENTED,
                                "Makes a mailbox.",
                                List.of(ADDRESS, PASSWORD, QUOTA, DOMAIN),
                                call -> ApiResult.of(add(call).replace('@', '+')))
                        .functions());
        return all;
    }

    private ApiResult list(ApiCall call) {
        BoundedRegex regex = new BoundedRegex(call.arguments().text("regex", ""));
        String account = Owner.account(call.caller());
        List<PopRow> rows = new ArrayList<>();
        mailboxes.of(account).forEach(address -> rows.add(new PopRow(address, address)));
        rows.add(new PopRow(account, "Main Account"));
        return ApiResult.of(rows.stream().filter(row -> regex.finds(row.email)).toList());
    }

    private ApiResult listUapi(ApiCall call) {
        BoundedRegex regex = new BoundedRegex(call.arguments().text("regex", ""));
        String account = Owner.account(call.caller());
        List<UapiPopRow> rows = new ArrayList<>();
        if (!call.arguments().flag("skip_main")) {
            rows.add(new UapiPopRow(account, "Main Account", 0, 0));
        }
        mailboxes.of(account).forEach(address -> rows.add(new UapiPopRow(address, address, 0, 0)));
        return ApiResult.of(rows.stream().filter(row -> regex.finds(row.email)).toList());
    }

    private String add(ApiCall call) {
        Arguments arguments = call.arguments();
        String address = address(arguments);
        int at = address.lastIndexOf('@');
        return mailboxes.add(
                Owner.account(call.caller()),
                address.substring(0, at),
                address.substring(at + 1),
                required(arguments, "password"),
                quota(arguments));
    }

    private Object delete(ApiCall call) {
        mailboxes.delete(Owner.account(call.caller()), address(call.arguments()));
        return new DeletedRow(1, "OK", "\n\n");
    }

    private Object password(ApiCall call) {
        mailboxes.password(
                Owner.account(call.caller()),
                address(call.arguments()),
                required(call.arguments(), "password"));
        return new ResultRow(1, "");
    }

    private static ApiResult result(Supplier<Object> work) {
        try {
            return ApiResult.row(work.get());
        } catch (RuleException refusal) {
            String reason = String.valueOf(refusal.getMessage());
            return ApiResult.failure(List.of(new ResultRow(0, reason)), reason);
        }
    }

    /** Both forms were recorded: the local part with {@code domain}, and the full address. */
    private static String address(Arguments arguments) {
        String email = required(arguments, "email");
        return email.contains("@") ? email : email + "@" + required(arguments, "domain");
    }

    private static String required(Arguments arguments, String name) {
        String value = arguments.text(name, "");
        if (value.isEmpty()) {
            throw new RuleException("Provide the “" + name + "” argument.");
        }
        return value;
    }

    private static int quota(Arguments arguments) {
        String text = arguments.text("quota", "0");
        if (text.equals("unlimited")) {
            return 0;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new RuleException("The quota “" + text + "” is no number of megabytes.");
        }
        return Integer.parseInt(text);
    }
}
