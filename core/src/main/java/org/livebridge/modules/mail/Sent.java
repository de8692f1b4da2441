package org.livebridge.modules.mail;

import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.Targets;
import org.livebridge.api.ApiCall;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Given;

/** Where mail is to be sent, as {@code fwdopt} and its companions say (functions.md 2). */
final class Sent {
    static final List<Parameter> PARAMETERS =
            List.of(
                    Parameter.required("fwdopt", "fwd, fail, blackhole, pipe or system"),
                    Parameter.optional("fwdemail", "for fwd: addresses joined by commas"),
                    Parameter.optional("failmsgs", "for fail: what the sender reads")
                            .also("failmsg"),
                    Parameter.optional("pipefwd", "for pipe: a program in the home folder"),
                    Parameter.optional("fwdsystem", "for system: the account's own name"));

    private Sent() {}

    /** The targets, one or more. */
    static List<String> targets(ApiCall call, String account) {
        String option = Given.text(call, "fwdopt");
        return switch (option) {
            case "fwd" -> Targets.addresses(Given.text(call, "fwdemail"));
            case "fail" -> List.of(Targets.fail(Given.optional(call, "failmsgs").orElse("")));
            case "blackhole" -> List.of(Targets.blackhole());
            case "pipe" -> List.of(Targets.pipe(account, Given.text(call, "pipefwd")));
            case "system" -> List.of(Targets.system(account, Given.text(call, "fwdsystem")));
            default ->
                    throw new RuleException(
                            "“fwdopt” must be one of fwd, fail, blackhole, pipe, system, not “"
                                    + option
                                    + "”.");
        };
    }
}
