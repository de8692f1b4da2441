package org.livebridge.modules.mail;

import java.util.List;
import java.util.Map;
import org.livebridge.account.mail.MailSettings;
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
    private final MailSettings settings;

    SigningModule(MailSettings settings) {
        this.settings = settings;
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
                        List.of(Parameter.required("dkim", "1 or 0")),
                        call -> Outcome.result("", () -> set(call)))
                .functions();
    }

    private int get(ApiCall call) {
        String account = Asked.owner(call);
        return settings.find(account, account, "dkim").map(Integer::parseInt).orElse(1);
    }

    private void set(ApiCall call) {
        String account = Asked.owner(call);
        Given.text(call, "dkim");
        settings.set(account, account, Map.of("dkim", Given.oneOf(call, "dkim", "", "0", "1")));
    }
}
