package org.livebridge.account.web;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.livebridge.account.DocumentRoots;
import org.livebridge.account.Homes;
import org.livebridge.store.Database;

/**
 * The {@code .htaccess} files of the accounts. A change runs in a write transaction of the store,
 * so that two processes queue instead of losing each other's lines.
 */
public final class WebFiles {
    private final Database database;
    private final Homes homes;

    /** The files in {@code homes}, guarded by {@code database}. */
    public WebFiles(Database database, Homes homes) {
        this.database = database;
        this.homes = homes;
    }

    /** All lines of the file in that folder of the home. */
    List<String> lines(String account, String folder) {
        return HtaccessFile.read(file(account, folder)).lines();
    }

    /** Our lines of that name in the file of that folder. */
    List<String> section(String account, String folder, String name) {
        return HtaccessFile.read(file(account, folder)).section(name);
    }

    /** Changes our lines of that name. */
    void section(String account, String folder, String name, UnaryOperator<List<String>> change) {
        change(account, folder, file -> file.with(name, change.apply(file.section(name))));
    }

    /** Changes the file. */
    void change(String account, String folder, UnaryOperator<HtaccessFile> change) {
        database.write(
                sql -> {
                    DocumentRoots.make(homes.of(account), folder);
                    Path file = file(account, folder);
                    change.apply(HtaccessFile.read(file)).write(file);
                    return file;
                });
    }

    /** Runs a change of other files under the same guard. */
    void guarded(Runnable change) {
        database.write(
                sql -> {
                    change.run();
                    return true;
                });
    }

    /** The account's home on this machine. */
    Path home(String account) {
        return homes.of(account);
    }

    private Path file(String account, String folder) {
        return DocumentRoots.place(
                homes.of(account), folder.isEmpty() ? ".htaccess" : folder + "/.htaccess");
    }
}
