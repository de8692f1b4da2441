package org.livebridge.account.mail;

import java.util.List;

/**
 * How a domain's mail is routed.
 *
 * @param mxcheck what was set: {@code auto}, {@code local}, {@code secondary} or {@code remote}
 * @param detected what the records say: {@code local} or {@code remote}
 */
public record Routing(
        String domain, String mxcheck, String detected, List<MxRecords.Mx> exchangers) {

    /** What counts: the setting, or what was detected where it is {@code auto}. */
    public String effective() {
        return mxcheck.equals("auto") ? detected : mxcheck;
    }

    /** Whether this machine takes the domain's mail. */
    public boolean accepts() {
        return effective().equals("local");
    }
}
