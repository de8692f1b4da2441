package org.livebridge.account.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.livebridge.account.Domain;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** Which PHP each site runs: those that this product carries. */
public final class PhpVersions {
    /** What can be chosen, oldest first. */
    public static final List<String> INSTALLED = List.of("ea-php56", "ea-php82");

    /** What a site runs when nothing is said. */
    public static final String DEFAULT = "ea-php82";

    private static final String SECTION = "php";

    private final Database database;
    private final WebFiles files;

    /** The choices in {@code database}, written into {@code files}. */
    public PhpVersions(Database database, WebFiles files) {
        this.database = database;
        this.files = files;
    }

    /** The version that was chosen for each site that has one of its own. */
    public Map<String, String> chosen(String account) {
        Map<String, String> chosen = new TreeMap<>();
        database.read(
                sql ->
                        sql.list(
                                "SELECT name, php_version FROM domain WHERE account = ? AND"
                                        + " php_version <> ''",
                                row -> chosen.put(row.getString(1), row.getString(2)),
                                account));
        return chosen;
    }

    /** Sets the version of a site; {@code inherit} for the server's. */
    public void set(String account, String site, String version) {
        boolean inherit = version.equals("inherit");
        if (!inherit && !INSTALLED.contains(version)) {
            throw new RuleException(
                    "The PHP version “"
                            + version
                            + "” is not installed; there are "
                            + String.join(", ", INSTALLED)
                            + ".");
        }
        Domain domain = database.read(sql -> Domains.owned(sql, account, DomainNames.domain(site)));
        if (domain.kind().equals("parked")) {
            throw new RuleException(
                    "“" + site + "” is parked; set the version of “" + domain.rootdomain() + "”.");
        }
        database.write(
                sql ->
                        sql.update(
                                "UPDATE domain SET php_version = ? WHERE name = ?",
                                inherit ? "" : version,
                                domain.name()));
        files.section(
                account,
                domain.docroot(),
                SECTION,
                lines ->
                        inherit
                                ? List.of()
                                : List.of(
                                        "AddHandler application/x-httpd-"
                                                + version
                                                + " .php .phtml"));
    }
}
