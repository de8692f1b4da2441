package org.livebridge.modules.mail;

import org.livebridge.account.mail.Mailbox;

/** A row of {@code Email::listpopswithdisk} (functions.md 2). */
record DiskRow(
        String email,
        String login,
        String user,
        String domain,
        String diskquota,
        String txtdiskquota,
        String _diskquota,
        int diskused,
        String _diskused,
        int diskusedpercent,
        int diskusedpercent20,
        String humandiskquota,
        String humandiskused,
        String mtime) {

    static DiskRow of(Mailbox one) {
        boolean unlimited = one.quotaMegabytes() == 0;
        String quota = unlimited ? "unlimited" : String.valueOf(one.quotaMegabytes());
        return new DiskRow(
                one.address(),
                one.address(),
                one.local(),
                one.domain(),
                quota,
                quota,
                String.valueOf(one.quotaBytes()),
                Sizes.megabytes(one.usedBytes()),
                String.valueOf(one.usedBytes()),
                one.percent(),
                one.percent() / 20 * 20,
                unlimited ? "None" : Sizes.human(one.quotaBytes()),
                Sizes.human(one.usedBytes()),
                String.valueOf(one.measured()));
    }
}
