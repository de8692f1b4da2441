package org.livebridge.modules.mail;

import org.livebridge.account.mail.Mailbox;

/** A row of UAPI {@code Email::list_pops_with_disk}: API 2's, and what is suspended. */
record UapiDiskRow(
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
        String mtime,
        int has_suspended,
        int suspended_login,
        int suspended_incoming,
        int suspended_outgoing,
        int hold_outgoing) {

    static UapiDiskRow of(Mailbox one) {
        DiskRow row = DiskRow.of(one);
        boolean suspended =
                one.loginSuspended()
                        || one.incomingSuspended()
                        || one.outgoingSuspended()
                        || one.outgoingHeld();
        return new UapiDiskRow(
                row.email(),
                row.login(),
                row.user(),
                row.domain(),
                row.diskquota(),
                row.txtdiskquota(),
                row._diskquota(),
                row.diskused(),
                row._diskused(),
                row.diskusedpercent(),
                row.diskusedpercent20(),
                row.humandiskquota(),
                row.humandiskused(),
                row.mtime(),
                suspended ? 1 : 0,
                one.loginSuspended() ? 1 : 0,
                one.incomingSuspended() ? 1 : 0,
                one.outgoingSuspended() ? 1 : 0,
                one.outgoingHeld() ? 1 : 0);
    }
}
