package org.livebridge.account.ssh;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;

/** An RSA key in PuTTY's format, version 2 (its public appendix C describes it). */
final class PuttyKey {
    private static final int LINE = 64;

    private PuttyKey() {}

    /** The text of a {@code .ppk} file, encrypted unless {@code passphrase} is empty. */
    static String of(RSAPrivateCrtKeyParameters key, String comment, String passphrase) {
        try {
            boolean locked = !passphrase.isEmpty();
            String encryption = locked ? "aes256-cbc" : "none";
            byte[] open = SshText.publicBlob(key);
            byte[] secret = secret(key);
            byte[] padded = locked ? padded(secret) : secret;
            String mac = mac(encryption, comment, open, padded, passphrase);
            byte[] kept = locked ? encrypted(padded, passphrase) : padded;
            return "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: "
                    + encryption
                    + "\nComment: "
                    + comment
                    + "\n"
                    + lines("Public-Lines", open)
                    + lines("Private-Lines", kept)
                    + "Private-MAC: "
                    + mac
                    + "\n";
        } catch (GeneralSecurityException | IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static byte[] secret(RSAPrivateCrtKeyParameters key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (BigInteger number :
                new BigInteger[] {key.getExponent(), key.getP(), key.getQ(), key.getQInv()}) {
            string(out, number.toByteArray());
        }
        return bytes.toByteArray();
    }

    private static String mac(
            String encryption, String comment, byte[] open, byte[] secret, String passphrase)
            throws GeneralSecurityException, IOException {
        byte[] key =
                sha1(
                        "putty-private-key-file-mac-key".getBytes(StandardCharsets.UTF_8),
                        passphrase.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        string(out, "ssh-rsa".getBytes(StandardCharsets.UTF_8));
        string(out, encryption.getBytes(StandardCharsets.UTF_8));
        string(out, comment.getBytes(StandardCharsets.UTF_8));
        string(out, open);
        string(out, secret);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        return HexFormat.of().formatHex(mac.doFinal(bytes.toByteArray()));
    }

    private static byte[] padded(byte[] secret) throws GeneralSecurityException {
        byte[] padded = Arrays.copyOf(secret, (secret.length + 15) / 16 * 16);
        System.arraycopy(sha1(secret), 0, padded, secret.length, padded.length - secret.length);
        return padded;
    }

    private static byte[] encrypted(byte[] padded, String passphrase)
            throws GeneralSecurityException {
        byte[] words = passphrase.getBytes(StandardCharsets.UTF_8);
        byte[] first = sha1(new byte[] {0, 0, 0, 0}, words);
        byte[] second = sha1(new byte[] {0, 0, 0, 1}, words);
        byte[] key = Arrays.copyOf(first, 32);
        System.arraycopy(second, 0, key, first.length, 32 - first.length);
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new IvParameterSpec(new byte[16]));
        return cipher.doFinal(padded);
    }

    private static byte[] sha1(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static void string(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String lines(String name, byte[] bytes) {
        String text = Base64.getEncoder().encodeToString(bytes);
        int count = (text.length() + LINE - 1) / LINE;
        StringBuilder lines = new StringBuilder(name + ": " + count + "\n");
        for (int i = 0; i < text.length(); i += LINE) {
            lines.append(text, i, Math.min(text.length(), i + LINE)).append('\n');
        }
        return lines.toString();
    }
}
