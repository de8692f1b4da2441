package org.livebridge.modules.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;
import static org.livebridge.api.ApiFamily.API1;
import static org.livebridge.api.ApiFamily.UAPI;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.json.Json;

/** Keys, requests and certificates are real: Java itself reads and verifies them. */
@NullMarked
class CertificateTests {
    @TempDir Path folder;
    LiveBridge bridge;

    @BeforeEach
    void open() {
        bridge = LiveBridge.open(folder);
        bridge.accounts().createFirst();
        bridge.accounts().create("other", "other.example");
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void aMadeCertificateIsInstalledAndLasts() throws Exception {
        Map<?, ?> key = data(uapi("user", "SSL::generate_key", "keysize", "2048"));
        Map<?, ?> made =
                data(
                        uapi(
                                "user",
                                "SSL::generate_cert",
                                "domains",
                                "example.com,www.example.com",
                                "key_id",
                                String.valueOf(key.get("id")),
                                "countryName",
                                "US"));
        X509Certificate certificate = read(String.valueOf(made.get("text")));
        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity();
        assertThat(certificate.getSubjectX500Principal().getName())
                .isEqualTo("CN=example.com,C=US");
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> List.copyOf(name).get(1))
                .hasToString("[example.com, www.example.com]");
        assertThat(made.get("domains")).hasToString("[example.com, www.example.com]");
        String installed =
                uapi(
                        "user",
                        "SSL::install_ssl",
                        "domain",
                        "example.com",
                        "cert",
                        String.valueOf(made.get("text")),
                        "key",
                        String.valueOf(key.get("text")));
        assertThat(installed).contains("\"status\":1").contains("\"domain\":\"example.com\"");
        bridge.close();
        bridge = LiveBridge.open(folder);
        assertThat(uapi("user", "SSL::installed_hosts")).contains("\"servername\":\"example.com\"");
        assertThat(answer(bridge, API1, "user", "SSL::showcrt", "0", "example.com"))
                .contains("BEGIN CERTIFICATE");
        assertThat(uapi("other", "SSL::installed_hosts")).contains("\"data\":[]");
        assertThat(uapi("other", "SSL::list_keys")).contains("\"data\":[]");
        assertThat(uapi("other", "SSL::show_key", "id", String.valueOf(key.get("id"))))
                .contains("\"status\":0");
    }

    @Test
    void aRequestIsMadeByTheKeyOfItsHost() {
        assertThat(api2(bridge, "user", "SSL::genkey", "host", "example.com", "keysize", "1024"))
                .contains("Private key generated!");
        assertThat(api2(bridge, "user", "SSL::gencsr", "host", "example.com", "country", "US"))
                .contains("Certificate Signing Request generated!");
        String listed = uapi("user", "SSL::list_csrs");
        assertThat(listed).contains("\"commonName\":\"example.com\"");
        String id = listed.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(uapi("user", "SSL::show_csr", "id", id)).contains("BEGIN CERTIFICATE REQUEST");
        assertThat(uapi("user", "SSL::delete_csr", "id", id)).contains("\"status\":1");
        assertThat(api2(bridge, "user", "SSL::listcsrs")).contains("\"data\":[]");
    }

    @Test
    void theJournalKeepsNoKey() throws Exception {
        Map<?, ?> key = data(uapi("user", "SSL::generate_key", "keysize", "1024"));
        String text = String.valueOf(key.get("text"));
        uapi("user", "SSL::upload_key", "key", text);
        bridge.close();
        String line = text.lines().skip(2).findFirst().orElseThrow();
        try (var files = Files.walk(folder.resolve("journal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain(line);
            }
        }
        bridge = LiveBridge.open(folder);
    }

    private String uapi(String account, String name, String... pairs) {
        return answer(bridge, UAPI, account, name, pairs);
    }

    private static Map<?, ?> data(String answer) {
        Map<?, ?> result = map(map(Json.parse(answer)).get("result"));
        assertThat(result.get("errors")).isNull();
        return map(result.get("data"));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static X509Certificate read(String pem) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
    }
}
