package org.livebridge.modules.web;

import java.util.function.Supplier;
import org.livebridge.account.Homes;
import org.livebridge.account.Owner;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiResult;
import org.livebridge.modules.Outcome;

/** Answers that many functions of this package give alike. */
final class Answers {
    private Answers() {}

    /** UAPI: a change that has nothing to say. */
    static ApiResult done(Runnable work) {
        work.run();
        return ApiResult.of(null);
    }

    /** API 2: a change that says OK, as Ftp does (functions.md 6). */
    static ApiResult ok(Runnable work) {
        return Outcome.result("OK", work);
    }

    /** API 2: a change that says something of its own. */
    static ApiResult said(Supplier<String> work) {
        return Outcome.row(
                () -> new Outcome.ResultRow(1, work.get()), why -> new Outcome.ResultRow(0, why));
    }

    /** The caller's account; only its owner has web settings. */
    static String owner(ApiCall call) {
        return Owner.account(call.caller());
    }

    /** A folder of the home as scripts see it. */
    static String shown(String account, String relative) {
        return relative.isEmpty() ? Homes.shown(account) : Homes.shown(account) + "/" + relative;
    }
}
