package org.livebridge.php;

import java.util.List;

/** What a cPanel server's PHP has set, and messages kept out of the page (wild.md 8). */
final class PhpSettings {
    /** Lines in the manner of php.ini. */
    static final List<String> LINES =
            List.of(
                    "date.timezone=UTC",
                    "display_errors=0",
                    "error_reporting=32767",
                    "html_errors=0",
                    "log_errors=1",
                    "memory_limit=-1",
                    // The limits of a run bound what may come in; PHP's own of 2 MB would hide
                    // them.
                    "post_max_size=256M",
                    "upload_max_filesize=256M",
                    "register_argc_argv=1",
                    "short_open_tag=1",
                    // Without it the module has no place for tmpfile and uploads.
                    "sys_temp_dir=/tmp",
                    "variables_order=EGPCS");

    private PhpSettings() {}
}
