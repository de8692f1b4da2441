package org.livebridge.account.web;

/**
 * A redirect as {@code .htaccess} lines say it.
 *
 * @param domain whose visitors are sent on; {@code .*} for all domains
 * @param source the path, beginning with a slash; {@code /} for the whole site
 * @param kind {@code rewrite}, {@code redirect} or {@code redirectmatch}
 * @param status the HTTP status, such as 301
 * @param www 0: with and without www, 1: with www only, 2: without only
 * @param wildcard whether what follows the path is kept
 * @param docroot the folder of the file, as scripts see it
 */
public record Redirect(
        String domain,
        String source,
        String target,
        String kind,
        int status,
        int www,
        boolean wildcard,
        String docroot) {

    /** {@code permanent} or {@code temporary}. */
    public String type() {
        return status == 301 || status == 308 ? "permanent" : "temporary";
    }
}
