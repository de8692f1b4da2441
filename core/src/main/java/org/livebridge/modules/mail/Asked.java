package org.livebridge.modules.mail;

import java.util.Optional;
import org.livebridge.account.Names;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.mail.Address;
import org.livebridge.account.mail.Mailboxes;
import org.livebridge.api.ApiCall;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Given;

/** The arguments that functions of mail share: what they are called and how they are read. */
final class Asked {
    static final Parameter REGEX = Parameter.optional("regex", "keep matching rows only");
    static final Parameter DOMAIN = Parameter.required("domain", "one of your domains");
    static final Parameter ONE_DOMAIN =
            Parameter.optional("domain", "only of this domain; of all when left out");
    static final Parameter EMAIL =
            Parameter.required("email", "the part before the at sign, or the whole address");
    static final Parameter ADDRESS = Parameter.required("email", "the whole address");
    static final Parameter PASSWORD = Parameter.secret("password", "the password");
    static final Parameter QUOTA =
            Parameter.optional(
                    "quota",
                    "MB; 0 or unlimited for no limit; " + Mailboxes.DEFAULT_QUOTA + " if left out");

    private Asked() {}

    /** The account, for what only its owner may do. */
    static String owner(ApiCall call) {
        return Owner.account(call.caller());
    }

    /** The account, for what a Webmail login may do to itself. */
    static String ownerOrSelf(ApiCall call, String address) {
        return Names.clean(address).equals(call.caller().login())
                ? call.caller().account()
                : Owner.account(call.caller());
    }

    /** {@code email} with {@code domain}, or a whole address in {@code email}: both were seen. */
    static Address address(ApiCall call) {
        String email = Given.text(call, "email");
        return email.contains("@")
                ? Address.of(email)
                : Address.of(email, Given.text(call, "domain"));
    }

    /** The whole address of {@code name}; a Webmail login may leave it out and means itself. */
    static String login(ApiCall call, String name) {
        return call.caller().isMailbox()
                ? Given.optional(call, name).map(Names::clean).orElse(call.caller().login())
                : Names.clean(Given.text(call, name));
    }

    static Optional<String> domain(ApiCall call) {
        return Given.optional(call, "domain");
    }

    static BoundedRegex regex(ApiCall call) {
        return new BoundedRegex(call.arguments().text("regex", ""));
    }

    /** A quota in MB; 0 for no limit. */
    static long quota(String text) {
        if (text.equals("unlimited")) {
            return 0;
        }
        if (!text.matches("[0-9]{1,12}")) {
            throw new RuleException("The quota “" + text + "” is no number of megabytes.");
        }
        return Long.parseLong(text);
    }

    static long quota(ApiCall call) {
        return Given.optional(call, "quota").map(Asked::quota).orElse(Mailboxes.DEFAULT_QUOTA);
    }
}
