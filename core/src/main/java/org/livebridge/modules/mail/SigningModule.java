package org.livebridge.modules.mail;

import java.util.List;
import org.livebridge.account.mail.MailSigning;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;

/** {@code Email}: whether the account's mail is to be signed (catalogue.tsv). */
final class SigningModule implements ApiModule {
    private final MailSigning signing;

    SigningModule(MailSigning signing) {
        this.signing = signing;
    }

    record Row(int dkim) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.API2, "Email", "catalogue.tsv")
                .role("Receive Mail")
                .feature("emailauth")
                .function(
                        "get_email_signing",
                        Evidence.PROPOSED,
                        "Tells whether DKIM signing is on.",
                        List.of(),
                        call -> ApiResult.row(new Row(get(call))))
                .function(
                        "set_email_signing",
                        Evidence.PROPOSED,
                        "Turns DKIM signing on or off.",
                        List.of(Parameter.required("dkim", "1 or 0").flag()),
                        call -> Outcome.result("", () -> set(call)))
                .functions();
    }

    private int get(ApiCall call) {
        return signing.on(Asked.owner(call)) ? 1 : 0;
    }

    private void set(ApiCall call) {
        String account = Asked.owner(call);
        Given.text(call, "dkim");
        signing.set(account, Given.oneOf(call, "dkim", "", "0", "1").equals("1"));
    }
}
