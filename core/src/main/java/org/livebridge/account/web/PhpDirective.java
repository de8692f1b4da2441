package org.livebridge.account.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * A setting of PHP.
 *
 * @param type {@code boolean}, {@code integer} or {@code string}
 * @param value PHP's own default
 */
public record PhpDirective(
        String name, String type, String value, String section, String subsection, String info) {

    /** Those that pages for beginners show, by name. */
    public static final List<PhpDirective> BASIC =
            Stream.of(
                            """
                            allow_url_fopen|boolean|On|PHP|Fopen wrappers|Whether URLs can be opened like files.
                            allow_url_include|boolean|Off|PHP|Fopen wrappers|Whether URLs can be included.
                            asp_tags|boolean|Off|PHP|Language Options|Whether <% is a tag (before PHP 7).
                            display_errors|boolean|Off|PHP|Error handling and logging|Whether errors are printed on the page.
                            enable_dl|boolean|Off|PHP|Paths and Directories|Whether extensions can be loaded at run time.
                            error_reporting|string|E_ALL & ~E_NOTICE|PHP|Error handling and logging|Which errors are reported.
                            file_uploads|boolean|On|PHP|File Uploads|Whether files can be uploaded.
                            include_path|string|.;/path/to/php/pear|PHP|Paths and Directories|Where included files are looked for.
                            log_errors|boolean|On|PHP|Error handling and logging|Whether errors are logged.
                            max_execution_time|integer|30|PHP|Resource Limits|Seconds that a script may run.
                            max_input_time|integer|60|PHP|Resource Limits|Seconds for reading a request.
                            max_input_vars|integer|1000|PHP|Resource Limits|How many variables a request may have.
                            memory_limit|string|128M|PHP|Resource Limits|Memory that a script may use.
                            post_max_size|string|8M|PHP|Data Handling|The largest request body.
                            register_globals|boolean|Off|PHP|Data Handling|Whether request variables are globals (before PHP 5.4).
                            safe_mode|boolean|Off|PHP|Language Options|Safe mode (before PHP 5.4).
                            session.gc_maxlifetime|integer|1440|Session|Session|Seconds that an idle session lives.
                            session.save_path|string|/var/cpanel/php/sessions|Session|Session|Where sessions are kept.
                            short_open_tag|boolean|On|PHP|Language Options|Whether <? is a tag.
                            upload_max_filesize|string|2M|PHP|File Uploads|The largest file that can be uploaded.
                            zlib.output_compression|boolean|Off|PHP|Language Options|Whether pages are compressed.
                            """
                                    .split("\n"))
                    .map(line -> line.split("\\|", 6))
                    .map(f -> new PhpDirective(f[0], f[1], f[2], f[3], f[4], f[5]))
                    .toList();
}
