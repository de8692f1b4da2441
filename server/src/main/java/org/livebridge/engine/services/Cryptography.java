package org.livebridge.engine.services;

import java.security.GeneralSecurityException;
import java.util.Optional;
import org.livebridge.engine.services.crypto.Certificates;
import org.livebridge.engine.services.crypto.Ciphers;
import org.livebridge.engine.services.crypto.Keys;

/** The OpenSSL of scripts; needs no permission, as nothing leaves the run. */
final class Cryptography {
    private Cryptography() {}

    private record Text(String out) {}

    private record Truth(int valid) {}

    private interface Work {
        Object run() throws GeneralSecurityException;
    }

    /** {@code method} alone tells its sizes; with {@code way} {@code data} is worked on. */
    static Object cipher(Request r) {
        String way = r.text("way");
        if (way.isEmpty()) {
            Optional<Ciphers.Sizes> sizes = Ciphers.sizes(r.text("method"));
            return sizes.isPresent() ? sizes.get() : new Failure("Unknown cipher algorithm");
        }
        return tried(
                () ->
                        Ciphers.apply(
                                way.equals("encrypt"),
                                r.text("method"),
                                r.text("key"),
                                r.text("iv"),
                                r.text("data"),
                                !r.text("padding").equals("0"),
                                r.text("aad"),
                                r.text("tag"),
                                number(r.text("tagSize"), 16)));
    }

    /** A new key for {@code way} new, else what {@code pem} holds. */
    static Object key(Request r) {
        return tried(
                () ->
                        r.text("way").equals("new")
                                ? Keys.make(
                                        r.text("type"),
                                        number(r.text("bits"), 2048),
                                        r.text("curve"))
                                : Keys.read(
                                        r.text("pem"),
                                        r.text("passphrase"),
                                        r.text("way").equals("private")));
    }

    static Object sign(Request r) {
        return tried(
                () ->
                        new Text(
                                Keys.sign(
                                        r.text("data"),
                                        r.text("pem"),
                                        r.text("passphrase"),
                                        r.text("digest"))));
    }

    static Object verify(Request r) {
        return tried(
                () ->
                        new Truth(
                                Keys.verify(
                                                r.text("data"),
                                                r.text("signature"),
                                                r.text("pem"),
                                                r.text("digest"))
                                        ? 1
                                        : 0));
    }

    /** {@code way} is such as {@code public encrypt}. */
    static Object rsa(Request r) {
        String way = r.text("way");
        return tried(
                () ->
                        new Text(
                                Keys.rsa(
                                        way.endsWith("encrypt"),
                                        way.startsWith("private"),
                                        r.text("data"),
                                        r.text("pem"),
                                        r.text("passphrase"),
                                        r.text("padding"))));
    }

    /** What {@code pem} says; with {@code digest} its fingerprint. */
    static Object certificate(Request r) {
        return tried(
                () ->
                        r.text("digest").isEmpty()
                                ? Certificates.read(r.text("pem"))
                                : new Text(
                                        Certificates.fingerprint(r.text("pem"), r.text("digest"))));
    }

    private static Object tried(Work work) {
        try {
            return work.run();
        } catch (GeneralSecurityException | IllegalArgumentException reason) {
            return new Failure(String.valueOf(reason.getMessage()));
        }
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
