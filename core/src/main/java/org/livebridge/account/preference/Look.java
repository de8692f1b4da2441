package org.livebridge.account.preference;

import java.util.List;
import java.util.Locale;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** The language and the theme of an account's pages. Thread-safe. */
public final class Look {
    private static final List<String> THEMES = List.of("jupiter", "paper_lantern");
    private static final List<String> TAGS =
            List.of(
                    ("ar bg cs da de el en es es_419 es_es fi fil fr he hu id it ja ko ms nb nl no"
                                    + " pl pt pt_br ro ru sl sv th tr uk vi zh zh_cn zh_tw")
                            .split(" "));
    private static final List<String> RIGHT_TO_LEFT = List.of("ar", "he");

    private final Database store;

    /** The looks in {@code store}. */
    public Look(Database store) {
        this.store = store;
    }

    /** A language. */
    public record Tongue(String tag) {
        /** What it calls itself. */
        public String ownName() {
            return locale().getDisplayName(locale());
        }

        /** What it is called in {@code other}. */
        public String nameIn(Tongue other) {
            return locale().getDisplayName(other.locale());
        }

        /** {@code rtl} or {@code ltr}. */
        public String direction() {
            return RIGHT_TO_LEFT.contains(locale().getLanguage()) ? "rtl" : "ltr";
        }

        /** Java's locale of that tag. */
        public Locale locale() {
            return Locale.forLanguageTag(tag.replace('_', '-'));
        }
    }

    /** The themes there are. */
    public static List<String> themes() {
        return THEMES;
    }

    /** The languages there are. */
    public static List<Tongue> tongues() {
        return TAGS.stream().map(Tongue::new).toList();
    }

    /** The language of that tag. */
    public static Tongue tongue(String tag) {
        String clean = tag.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        if (!TAGS.contains(clean)) {
            throw new RuleException("There is no locale “" + tag + "”.");
        }
        return new Tongue(clean);
    }

    /** The account's language. */
    public Tongue tongueOf(String account) {
        return new Tongue(column(account, "locale"));
    }

    /** The account's theme. */
    public String themeOf(String account) {
        return column(account, "theme");
    }

    /** Sets the account's language. */
    public void tongue(String account, String tag) {
        Tongue tongue = tongue(tag);
        store.write(
                sql ->
                        sql.update(
                                "UPDATE account SET locale = ? WHERE name = ?",
                                tongue.tag(),
                                account));
    }

    /** Sets the account's theme. */
    public void theme(String account, String theme) {
        if (!THEMES.contains(theme)) {
            throw new RuleException(
                    "There is no theme “"
                            + theme
                            + "”; there are "
                            + String.join(", ", THEMES)
                            + ".");
        }
        store.write(
                sql -> sql.update("UPDATE account SET theme = ? WHERE name = ?", theme, account));
    }

    private String column(String account, String column) {
        String query =
                column.equals("theme")
                        ? "SELECT theme FROM account WHERE name = ?"
                        : "SELECT locale FROM account WHERE name = ?";
        return store.read(sql -> sql.first(query, row -> row.getString(1), account))
                .orElseThrow(() -> new RuleException("There is no account “" + account + "”."));
    }
}
