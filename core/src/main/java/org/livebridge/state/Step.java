package org.livebridge.state;

/**
 * One thing that a plan does.
 *
 * @param words what it is, for the person who reads the plan: {@code + mailboxes info@x.example}
 * @param at where the file says so
 */
record Step(String account, String words, Marked at, Runnable work) {

    /** Does it; a failure names the place in the file. */
    void run() {
        try {
            work.run();
        } catch (StateException | org.livebridge.account.RuleException refused) {
            String why = String.valueOf(refused.getMessage());
            throw new StateException(at, account + ": " + words.substring(2) + ": " + why);
        }
    }
}
