package org.livebridge.account.login;

import org.livebridge.account.SecurityQuestions;
import org.livebridge.account.TrustedAddresses;
import org.livebridge.account.login.Session.Stage;
import org.livebridge.store.Database;

/**
 * “Limit logins to verified IP addresses” (sourceipcheck.md 1 and 5): whether it is on, and what a
 * login has to do before it is in. Thread-safe.
 */
public final class LoginPolicy {
    private static final String SETTING = "verify-source-ip";

    private final Database database;
    private final SecurityQuestions questions;
    private final TrustedAddresses addresses;
    private volatile boolean forced;

    LoginPolicy(Database database, SecurityQuestions questions, TrustedAddresses addresses) {
        this.database = database;
        this.questions = questions;
        this.addresses = addresses;
    }

    /** Whether addresses are verified. */
    public boolean verifiesAddresses() {
        return forced
                || database.read(
                        sql ->
                                sql.first(
                                                "SELECT 1 FROM login_setting WHERE name = ? AND"
                                                        + " value = '1'",
                                                row -> 1,
                                                SETTING)
                                        .isPresent());
    }

    /** Keeps the setting. */
    public void verifyAddresses(boolean on) {
        database.write(
                sql ->
                        sql.update(
                                "INSERT OR REPLACE INTO login_setting (name, value) VALUES (?, ?)",
                                SETTING,
                                on ? "1" : "0"));
    }

    /** Verifies addresses as long as this process runs, whatever the setting. */
    public void force() {
        forced = true;
    }

    /**
     * What comes after a right password. WHM logins and administrators who act as somebody are let
     * in: the questions are the account's and the Webmail login's own.
     */
    public Stage after(Login login, Service service, String address) {
        if (service == Service.WHM || !login.through().isEmpty() || !verifiesAddresses()) {
            return Stage.OPEN;
        }
        if (questions.mustDefine(login.name())
                || questions.load(login.caller(), login.name()).isEmpty()) {
            return Stage.DEFINE;
        }
        return addresses.trusts(login.name(), address) ? Stage.OPEN : Stage.QUESTIONS;
    }
}
