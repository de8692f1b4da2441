package org.livebridge.account.login;

import org.livebridge.account.SecurityQuestions;
import org.livebridge.account.TrustedAddresses;
import org.livebridge.store.Database;

/** All that decides who may come in, over one store. Thread-safe. */
public final class Doorkeeper {
    private final Credentials credentials = new Credentials();
    private final Attempts attempts = new Attempts();
    private final Resellers resellers;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final AccessHashes hashes;
    private final LoginPolicy policy;
    private final Passwords passwords;

    /** The doorkeeper of a store. */
    public Doorkeeper(Database database, SecurityQuestions questions, TrustedAddresses addresses) {
        this.resellers = new Resellers(database);
        this.passwords = new Passwords(database, credentials, resellers);
        this.sessions = new Sessions(database, credentials);
        this.tokens = new ApiTokens(database);
        this.hashes = new AccessHashes(database);
        this.policy = new LoginPolicy(database, questions, addresses);
    }

    /** Sets root's password for this process; it is kept nowhere else. */
    public void rootPassword(String password) {
        credentials.root(password);
    }

    /** Checks passwords. */
    public Passwords passwords() {
        return passwords;
    }

    /** Counts failed attempts. */
    public Attempts attempts() {
        return attempts;
    }

    /** The resellers and what they own. */
    public Resellers resellers() {
        return resellers;
    }

    /** The sessions. */
    public Sessions sessions() {
        return sessions;
    }

    /** The API tokens. */
    public ApiTokens tokens() {
        return tokens;
    }

    /** The access hashes. */
    public AccessHashes hashes() {
        return hashes;
    }

    /** The rule about unknown addresses. */
    public LoginPolicy policy() {
        return policy;
    }
}
