package org.livebridge.account.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.livebridge.account.Homes;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** What lies in the mail folder of a home, as a file chooser shows it. Links are not followed. */
public final class MailFolders {
    private static final int LIMIT = 5000;

    private final Database database;
    private final Maildirs maildirs;
    private final Homes homes;

    /** The folders of these homes; {@code database} tells whose a mailbox is. */
    public MailFolders(Database database, Homes homes) {
        this.database = database;
        this.homes = homes;
        this.maildirs = new Maildirs(homes);
    }

    /**
     * An entry of a mail folder.
     *
     * @param parent the folder it lies in, as scripts name it
     * @param relative its path below the mail folder, with a slash before it
     * @param depth of its path below the home
     */
    public record Entry(
            String name,
            String parent,
            String relative,
            boolean folder,
            boolean mailbox,
            int depth,
            long modified) {}

    /**
     * The folder that is meant, as scripts name it.
     *
     * @param address a mailbox; empty for all mail
     * @param dir a path below the home; {@code default}, {@code mail} or nothing for the top;
     *     {@code domain} for the mailbox's domain
     */
    public String place(String account, Optional<Address> address, String dir) {
        return Homes.shown(account) + "/" + inHome(account, address, dir);
    }

    /** The entries of that folder by name; none where it does not exist. */
    public List<Entry> list(
            String account, Optional<Address> address, String dir, boolean dotFiles) {
        String inside = inHome(account, address, dir);
        Path home = homes.of(account);
        Path folder = home.resolve(inside);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Maildirs.isInside(home, folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Entry> entries = new ArrayList<>();
            for (Path file :
                    all.filter(path -> dotFiles || !name(path).startsWith("."))
                            .sorted()
                            .limit(LIMIT)
                            .toList()) {
                entries.add(entry(account, inside, file));
            }
            return entries;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Empties the spam folders of all mailboxes; how many messages there were. */
    public int clearSpam(String account) {
        List<String> mailboxes =
                database.read(
                        sql ->
                                sql.list(
                                        "SELECT address FROM mailbox WHERE account = ?",
                                        row -> row.getString(1),
                                        account));
        Path home = homes.of(account);
        int count = clear(home, maildirs.root(account).resolve(".spam"));
        for (String mailbox : mailboxes) {
            count += clear(home, maildirs.of(account, Address.of(mailbox)).resolve(".spam"));
        }
        return count;
    }

    private static int clear(Path home, Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Maildirs.isInside(home, folder)
                ? Maildirs.clear(folder, false)
                : 0;
    }

    private static Entry entry(String account, String inside, Path file) throws IOException {
        boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        String parent = Homes.shown(account) + "/" + inside;
        String below = inside.equals("mail") ? "" : inside.substring("mail".length());
        return new Entry(
                name(file),
                parent,
                below + "/" + name(file),
                folder,
                folder && Files.isDirectory(file.resolve("cur"), LinkOption.NOFOLLOW_LINKS),
                (int) (inside + "/").chars().filter(c -> c == '/').count() + 1,
                Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis() / 1000);
    }

    private String inHome(String account, Optional<Address> address, String dir) {
        address.ifPresent(
                one ->
                        database.read(
                                sql -> {
                                    Owned.mailbox(sql, account, one.text());
                                    return one;
                                }));
        String home = Homes.shown(account) + "/";
        boolean top = dir.isEmpty() || dir.equals("default") || dir.equals("mail");
        if (address.isPresent() && (top || dir.equals("domain"))) {
            return dir.equals("domain")
                    ? "mail/" + address.get().domain()
                    : Maildirs.shown(account, address.get()).substring(home.length());
        }
        if (top) {
            return "mail";
        }
        String path = dir.startsWith(home) ? dir.substring(home.length()) : dir;
        String inside = path.equals("mail") || path.startsWith("mail/") ? path : "mail/" + path;
        String clean = inside.replaceAll("/+", "/").replaceAll("/$", "");
        if (("/" + clean + "/").contains("/../") || clean.indexOf('\0') >= 0) {
            throw new RuleException("The folder “" + dir + "” is not in your mail folder.");
        }
        return clean;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
