package org.livebridge.account.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.livebridge.account.DocumentRoots;
import org.livebridge.account.RuleException;

/** What a visitor sees of a folder that has no index page. */
public final class FolderIndexes {
    private static final String SECTION = "indexes";
    private static final Map<String, List<String>> LINES =
            Map.of(
                    "inherit", List.of(),
                    "disabled", List.of("Options -Indexes"),
                    "standard", List.of("Options +Indexes", "IndexOptions -FancyIndexing"),
                    "fancy", List.of("Options +Indexes", "IndexOptions +HTMLTable +FancyIndexing"));

    private final WebFiles files;

    /** The settings in {@code files}. */
    public FolderIndexes(WebFiles files) {
        this.files = files;
    }

    /** {@code inherit}, {@code disabled}, {@code standard} or {@code fancy}. */
    public String of(String account, String folder) {
        String type = "inherit";
        for (String line : files.lines(account, existing(account, folder))) {
            String lower = line.strip().toLowerCase(Locale.ROOT);
            if (lower.startsWith("options") && lower.contains("-indexes")) {
                type = "disabled";
            } else if (lower.startsWith("options") && lower.contains("indexes")) {
                type = "standard";
            } else if (lower.startsWith("indexoptions")
                    && lower.contains("fancyindexing")
                    && !lower.contains("-fancyindexing")) {
                type = "fancy";
            }
        }
        return type;
    }

    /** Sets it; what it is then. */
    public String set(String account, String folder, String type) {
        List<String> lines = LINES.get(type);
        if (lines == null) {
            throw new RuleException(
                    "“type” must be one of inherit, disabled, standard, fancy, not “"
                            + type
                            + "”.");
        }
        files.section(account, existing(account, folder), SECTION, old -> lines);
        return of(account, folder);
    }

    private String existing(String account, String folder) {
        String relative = DocumentRoots.relative(account, folder);
        Folders.existing(files.home(account), relative);
        return relative;
    }
}
