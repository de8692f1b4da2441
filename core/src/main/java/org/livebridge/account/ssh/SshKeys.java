package org.livebridge.account.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.livebridge.account.RuleException;
import org.livebridge.account.file.FileEntry;
import org.livebridge.account.file.Home;
import org.livebridge.account.file.HomeFiles;

/** The SSH keys of the homes, each a file in {@code .ssh}. Thread-safe as the files are. */
public final class SshKeys {
    private static final String FOLDER = ".ssh";
    private static final String AUTHORIZED = FOLDER + "/authorized_keys";
    private static final String PUBLIC = ".pub";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@-]{0,127}");

    /** Names that the documentation keeps from keys, for other programs own these files. */
    private static final Set<String> RESERVED =
            Set.of(
                    "config",
                    "known_hosts",
                    "authorized_keys",
                    "environment",
                    "rc",
                    "identity",
                    "authorized_keys2");

    private final HomeFiles files;

    /** The keys in the homes of {@code files}. */
    public SshKeys(HomeFiles files) {
        this.files = files;
    }

    /**
     * A key's file.
     *
     * @param hasPublic whether the private key has its public one beside it
     * @param authorized whether it may log in; false for a private key
     */
    public record Key(FileEntry file, boolean isPublic, boolean hasPublic, boolean authorized) {}

    /** All key files by name. */
    public List<Key> of(String account) {
        Home home = files.home(account);
        if (!Files.isDirectory(home.place(FOLDER), LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<String> authorized = authorized(account);
        List<FileEntry> entries =
                files.list(account, FOLDER).stream()
                        .filter(entry -> entry.type().equals("file"))
                        .filter(entry -> !RESERVED.contains(entry.name()))
                        .filter(entry -> !entry.name().endsWith(".ppk"))
                        .filter(entry -> !entry.name().startsWith("."))
                        .toList();
        Set<String> names = Set.copyOf(entries.stream().map(FileEntry::name).toList());
        return entries.stream()
                .map(
                        entry -> {
                            boolean isPublic = entry.name().endsWith(PUBLIC);
                            return new Key(
                                    entry,
                                    isPublic,
                                    names.contains(entry.name() + PUBLIC),
                                    isPublic
                                            && authorized.contains(
                                                    body(files.read(account, entry.path(), ""))));
                        })
                .toList();
    }

    /** Makes an RSA key with its public part. */
    public void make(String account, String name, int bits, String passphrase) {
        checked(name);
        if (Files.exists(files.home(account).place(path(name)), LinkOption.NOFOLLOW_LINKS)) {
            throw new RuleException("The key “" + name + "” already exists.");
        }
        write(account, name, SshText.rsa(bits, passphrase), passphrase);
    }

    /** Keeps a key that a caller has, in the place of one of that name. */
    public void add(String account, String name, String text, String passphrase) {
        checked(name);
        if (text.strip().matches("(?s)(ssh-|ecdsa-)\\S+ [A-Za-z0-9+/=]+( [^\\n]*)?")) {
            folder(account);
            save(account, name + PUBLIC, text.strip() + "\n", "0644");
        } else {
            write(account, name, text.strip() + "\n", passphrase);
        }
    }

    /** The text of a key. */
    public String text(String account, String name, boolean isPublic) {
        checked(name);
        String file = isPublic && !name.endsWith(PUBLIC) ? name + PUBLIC : name;
        if (!Files.isRegularFile(files.home(account).place(path(file)))) {
            throw none(name);
        }
        return files.read(account, path(file), "");
    }

    /** Deletes a key's file; a public one may no longer log in. */
    public void delete(String account, String name, boolean isPublic) {
        checked(name);
        String file = isPublic && !name.endsWith(PUBLIC) ? name + PUBLIC : name;
        Path place = files.home(account).place(path(file));
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            throw none(name);
        }
        if (file.endsWith(PUBLIC)) {
            authorize(account, file, false);
        }
        try {
            Files.delete(place);
        } catch (IOException cause) {
            throw new RuleException("The key cannot be deleted: " + cause.getMessage());
        }
    }

    /** Lets a public key log in, or stops that. */
    public void authorize(String account, String name, boolean allowed) {
        String line = text(account, name, true).strip();
        List<String> lines = new ArrayList<>(lines(account));
        lines.removeIf(one -> body(one).equals(body(line)));
        if (allowed) {
            lines.add(line);
        }
        folder(account);
        save(
                account,
                "authorized_keys",
                lines.isEmpty() ? "" : String.join("\n", lines) + "\n",
                "0600");
    }

    /** The key in PuTTY's format; it is written beside the key when {@code keep}. */
    public String putty(String account, String name, String passphrase, boolean keep) {
        AsymmetricKeyParameter key = SshText.key(text(account, name, false), passphrase);
        if (!(key instanceof RSAPrivateCrtKeyParameters rsa)) {
            throw new RuleException("Only an RSA key can be converted.");
        }
        String text = PuttyKey.of(rsa, name, passphrase);
        if (keep) {
            save(account, name + ".ppk", text, "0600");
        }
        return text;
    }

    private void write(String account, String name, String text, String passphrase) {
        AsymmetricKeyParameter key = SshText.key(text, passphrase);
        if (!key.isPrivate()) {
            throw new RuleException("The key is not valid: give a private or a public SSH key.");
        }
        folder(account);
        save(account, name, text, "0600");
        save(account, name + PUBLIC, SshText.publicLine(key, name), "0644");
    }

    private void save(String account, String name, String text, String mode) {
        FileEntry saved = files.write(account, path(name), text, "");
        try {
            Files.setPosixFilePermissions(
                    saved.place(),
                    PosixFilePermissions.fromString(
                            mode.equals("0600") ? "rw-------" : "rw-r--r--"));
        } catch (IOException cause) {
            throw new RuleException("The key cannot be written: " + cause.getMessage());
        }
    }

    private void folder(String account) {
        Path folder = files.home(account).place(FOLDER);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            files.makeFolder(account, "", FOLDER, 0700);
        }
    }

    private List<String> lines(String account) {
        return Files.isRegularFile(files.home(account).place(AUTHORIZED))
                ? files.read(account, AUTHORIZED, "").lines().filter(l -> !l.isBlank()).toList()
                : List.of();
    }

    private List<String> authorized(String account) {
        return lines(account).stream().map(SshKeys::body).toList();
    }

    /** The key itself, without options before it and the comment behind it. */
    private static String body(String line) {
        for (String word : line.strip().split("\\s+")) {
            if (word.startsWith("AAAA")) {
                return word;
            }
        }
        return line.strip();
    }

    private static String path(String name) {
        return FOLDER + "/" + name;
    }

    private static void checked(String name) {
        if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
            throw new RuleException("“" + name + "” is not a valid name of a key.");
        }
    }

    private static RuleException none(String name) {
        return new RuleException("There is no key “" + name + "”.");
    }
}
