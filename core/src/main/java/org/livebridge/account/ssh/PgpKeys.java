package org.livebridge.account.ssh;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** The PGP keys that an account keeps, read by Bouncy Castle. Thread-safe. */
public final class PgpKeys {
    private static final int LONGEST = 256 * 1024;
    private static final int LIMIT = 500;

    private final Database store;

    /** The keys in {@code store}. */
    public PgpKeys(Database store) {
        this.store = store;
    }

    /**
     * A key.
     *
     * @param id the last eight bytes of its fingerprint, in upper-case hex
     * @param created Unix time; {@code expires} too, 0 for never
     */
    public record Key(
            String id,
            String user,
            boolean secret,
            String algorithm,
            int bits,
            long created,
            long expires) {}

    /** The account's keys of one kind, by id. */
    public List<Key> of(String account, boolean secret) {
        return texts(account, secret).stream().flatMap(text -> read(text).stream()).toList();
    }

    /** Keeps the keys of an armoured text; how many there were. */
    public List<Key> add(String account, String text) {
        List<Key> keys = read(text);
        if (keys.isEmpty()) {
            throw new RuleException("The text holds no PGP key.");
        }
        return store.write(
                sql -> {
                    int count =
                            sql.first(
                                            "SELECT count(*) FROM pgp_key WHERE account = ?",
                                            row -> row.getInt(1),
                                            account)
                                    .orElse(0);
                    if (count + keys.size() > LIMIT) {
                        throw new RuleException("You may keep " + LIMIT + " PGP keys at most.");
                    }
                    for (Object ring : rings(text)) {
                        Key key = first(ring);
                        sql.update(
                                "INSERT INTO pgp_key (account, kind, id, armored) VALUES (?, ?, ?,"
                                        + " ?) ON CONFLICT (account, kind, id) DO UPDATE SET"
                                        + " armored = excluded.armored",
                                account,
                                key.secret() ? "secret" : "public",
                                key.id(),
                                armored(ring));
                    }
                    return keys;
                });
    }

    /** The armoured text of a key. */
    public String text(String account, String id, boolean secret) {
        return store.read(
                        sql ->
                                sql.first(
                                        "SELECT armored FROM pgp_key WHERE account = ? AND kind ="
                                                + " ? AND id = ?",
                                        row -> row.getString(1),
                                        account,
                                        secret ? "secret" : "public",
                                        clean(id)))
                .orElseThrow(() -> new RuleException("There is no PGP key “" + id + "”."));
    }

    /** Deletes a key, the public and the secret part. */
    public void delete(String account, String id) {
        int deleted =
                store.write(
                        sql ->
                                sql.update(
                                        "DELETE FROM pgp_key WHERE account = ? AND id = ?",
                                        account,
                                        clean(id)));
        if (deleted == 0) {
            throw new RuleException("There is no PGP key “" + id + "”.");
        }
    }

    private List<String> texts(String account, boolean secret) {
        return store.read(
                sql ->
                        sql.list(
                                "SELECT armored FROM pgp_key WHERE account = ? AND kind = ? ORDER"
                                        + " BY id",
                                row -> row.getString(1),
                                account,
                                secret ? "secret" : "public"));
    }

    private static List<Key> read(String text) {
        return rings(text).stream().map(PgpKeys::first).toList();
    }

    private static List<Object> rings(String text) {
        if (text.length() > LONGEST) {
            throw new RuleException("The text is longer than " + LONGEST + " characters.");
        }
        List<Object> rings = new ArrayList<>();
        try {
            BcPGPObjectFactory objects =
                    new BcPGPObjectFactory(
                            PGPUtil.getDecoderStream(
                                    new ByteArrayInputStream(
                                            text.getBytes(StandardCharsets.UTF_8))));
            for (Object object = objects.nextObject();
                    object != null;
                    object = objects.nextObject()) {
                if (object instanceof PGPPublicKeyRing || object instanceof PGPSecretKeyRing) {
                    rings.add(object);
                }
            }
        } catch (IOException | RuntimeException wrong) {
            throw new RuleException("The text is no PGP key that can be read.");
        }
        return rings;
    }

    private static Key first(Object ring) {
        boolean secret = ring instanceof PGPSecretKeyRing;
        PGPPublicKey key =
                ring instanceof PGPSecretKeyRing hidden
                        ? hidden.getSecretKey().getPublicKey()
                        : ((PGPPublicKeyRing) ring).getPublicKey();
        Iterator<String> users = key.getUserIDs();
        long created = key.getCreationTime().toInstant().getEpochSecond();
        return new Key(
                String.format(Locale.ROOT, "%016X", key.getKeyID()),
                users.hasNext() ? users.next() : "",
                secret,
                algorithm(key.getAlgorithm()),
                key.getBitStrength(),
                created,
                key.getValidSeconds() == 0 ? 0 : created + key.getValidSeconds());
    }

    private static String algorithm(int tag) {
        return switch (tag) {
            case PublicKeyAlgorithmTags.RSA_GENERAL -> "RSA";
            case PublicKeyAlgorithmTags.DSA -> "DSA";
            case PublicKeyAlgorithmTags.ECDSA -> "ECDSA";
            default -> "EdDSA";
        };
    }

    private static String armored(Object ring) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArmoredOutputStream out = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
            if (ring instanceof PGPSecretKeyRing hidden) {
                hidden.encode(out);
            } else {
                ((PGPPublicKeyRing) ring).encode(out);
            }
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String clean(String id) {
        return id.strip().toUpperCase(Locale.ROOT).replaceFirst("^0X", "");
    }
}
