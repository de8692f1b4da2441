package org.livebridge.account.login;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.livebridge.account.Names;
import org.livebridge.account.Secrets;
import org.livebridge.store.Database;
import org.livebridge.store.Remembered;

/**
 * Checks passwords. Thread-safe.
 *
 * <p>A right one is remembered for a minute at most, as a keyed hash over the name, the password
 * and the kept hash, so that Argon2id does not stand in every request; a change of the password, by
 * any process, makes the memory worthless at once.
 */
public final class Passwords {
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(60).toNanos();
    private static final int MOST = 10_000;
    private static final int LONGEST = 1024;

    /** The hash of no password; to compare with it costs what any other costs. */
    private static final String NOBODYS_HASH = "A".repeat(22) + "$" + "A".repeat(43);

    private final Database database;
    private final Credentials credentials;
    private final Resellers resellers;
    private final Map<String, Long> remembered = new ConcurrentHashMap<>();
    private final Remembered<Login> logins;
    private final KeyedHash keyed = new KeyedHash();
    // Each check takes 19 MiB and a core.
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    Passwords(Database database, Credentials credentials, Resellers resellers) {
        this.database = database;
        this.logins = new Remembered<>(database);
        this.credentials = credentials;
        this.resellers = resellers;
    }

    /** The login of that name and password, if it may use the service. */
    public Optional<Login> check(Service service, String name, String password) {
        String clean = Names.clean(name);
        if (password.length() > LONGEST) {
            return Optional.empty();
        }
        if (clean.equals(Login.ROOT)) {
            return credentials.isRoots(password) ? login(service, clean) : Optional.empty();
        }
        String kept = database.read(sql -> credentials.hash(sql, clean)).orElse("");
        if (!matches(clean, password, kept)) {
            return Optional.empty();
        }
        return login(service, clean);
    }

    /** The login of that name, if there is one and it may use the service. */
    public Optional<Login> login(Service service, String name) {
        if (name.equals(Login.ROOT)) {
            return service == Service.WHM ? Optional.of(Login.root()) : Optional.empty();
        }
        return logins.find(service + " " + name, () -> find(service, name));
    }

    private Optional<Login> find(Service service, String name) {
        boolean mailbox = name.contains("@");
        return database.read(sql -> credentials.accountOf(sql, name))
                .flatMap(
                        account ->
                                switch (service) {
                                    case WHM ->
                                            !mailbox && resellers.is(account)
                                                    ? Optional.of(Login.reseller(account))
                                                    : Optional.empty();
                                    case CPANEL ->
                                            mailbox
                                                    ? Optional.empty()
                                                    : Optional.of(Login.owner(account));
                                    case WEBMAIL ->
                                            Optional.of(
                                                    mailbox
                                                            ? Login.mailbox(name, account)
                                                            : Login.owner(account));
                                });
    }

    /** An unknown name costs the same time as a wrong password. */
    private boolean matches(String name, String password, String kept) {
        String memory = keyed.of(name + "\n" + password.length() + "\n" + password + "\n" + kept);
        Long until = remembered.get(memory);
        if (until != null && System.nanoTime() - until < 0) {
            return true;
        }
        places.acquireUninterruptibly();
        boolean right;
        try {
            right =
                    Secrets.matches(password, kept.isEmpty() ? NOBODYS_HASH : kept)
                            && !kept.isEmpty();
        } finally {
            places.release();
        }
        if (right) {
            long now = System.nanoTime();
            if (remembered.size() >= MOST) {
                remembered.values().removeIf(end -> now - end >= 0);
            }
            if (remembered.size() < MOST) {
                remembered.put(memory, now + REMEMBERED_NANOS);
            }
        }
        return right;
    }
}
