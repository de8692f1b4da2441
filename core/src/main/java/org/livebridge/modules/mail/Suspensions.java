package org.livebridge.modules.mail;

import java.util.List;
import org.livebridge.account.mail.Mailboxes;
import org.livebridge.account.mail.Mailboxes.Part;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.modules.Declaration;

/** UAPI {@code Email}: logins and deliveries suspended (scripts-in-the-wild.md). */
final class Suspensions implements ApiModule {
    private final Mailboxes mailboxes;

    Suspensions(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public List<ApiFunction> functions() {
        Declaration all =
                new Declaration(ApiFamily.UAPI, "Email", "scripts-in-the-wild.md")
                        .role("Receive Mail")
                        .feature("popaccts");
        change(all, "suspend_login", Evidence.CALLER, "login", Part.LOGIN, true);
        change(all, "unsuspend_login", Evidence.DOCUMENTED, "login", Part.LOGIN, false);
        change(all, "suspend_incoming", Evidence.DOCUMENTED, "incoming mail", Part.INCOMING, true);
        change(
                all,
                "unsuspend_incoming",
                Evidence.DOCUMENTED,
                "incoming mail",
                Part.INCOMING,
                false);
        change(all, "suspend_outgoing", Evidence.DOCUMENTED, "outgoing mail", Part.OUTGOING, true);
        change(
                all,
                "unsuspend_outgoing",
                Evidence.DOCUMENTED,
                "outgoing mail",
                Part.OUTGOING,
                false);
        change(all, "hold_outgoing", Evidence.DOCUMENTED, "queue of mail sent", Part.HOLD, true);
        change(
                all,
                "release_outgoing",
                Evidence.DOCUMENTED,
                "queue of mail sent",
                Part.HOLD,
                false);
        return all.functions();
    }

    private void change(
            Declaration all,
            String name,
            Evidence evidence,
            String what,
            Part part,
            boolean suspended) {
        all.function(
                name,
                evidence,
                (suspended ? "Suspends" : "Releases") + " a mailbox's " + what + ".",
                List.of(Asked.ADDRESS),
                call -> {
                    mailboxes.suspend(
                            Asked.owner(call), Asked.address(call).text(), part, suspended);
                    return ApiResult.of(null);
                });
    }
}
