package org.livebridge.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.account.login.Service;
import org.livebridge.json.Json;
import org.livebridge.serve.RunningServer;

/** Files by multipart, as browsers and API clients send them, to UAPI and to API 2. */
@NullMarked
class UploadTests {
    private static final String UAPI = "/execute/Fileman/upload_files";
    private static final String API2 =
            "/json-api/cpanel?cpanel_jsonapi_module=Fileman&cpanel_jsonapi_func=uploadfiles";

    @TempDir static Path folder;
    private static RunningServer server;
    private static Path home = Path.of("");

    @BeforeAll
    static void open() {
        server = new RunningServer(folder);
        home = server.bridge().homes().of("user");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** A multipart body. */
    private static final class Form {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Form field(String name, String value) {
            return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        }

        Form file(String field, String name, byte[] content) {
            return part("name=\"" + field + "\"; filename=\"" + name + "\"", content);
        }

        private Form part(String disposition, byte[] content) {
            bytes.writeBytes(
                    ("--B\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(content);
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        byte[] all() {
            bytes.writeBytes("--B--\r\n".getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        }
    }

    private static HttpResponse<String> send(String path, Form form)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.uri(Service.CPANEL, path))
                        .header(
                                "Authorization",
                                RunningServer.basic("user", RunningServer.PASSWORD))
                        .header("Content-Type", "multipart/form-data; boundary=B")
                        .POST(BodyPublishers.ofByteArray(form.all()))
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static Map<?, ?> upload(Form form) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(UAPI, form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return (Map<?, ?>) Objects.requireNonNull(Json.parse(answer.body()));
    }

    private static byte[] allBytes() {
        byte[] all = new byte[1024];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) ((i * 7) >> (i / 512));
        }
        return all;
    }

    @Test
    void everyByteArrives() throws IOException, InterruptedException {
        byte[] binary = allBytes();
        byte[] text = "Grüße, 世界 \uD83D\uDE00\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1);
        Map<?, ?> answer =
                upload(
                        new Form()
                                .field("dir", "public_html")
                                .file("file-1", "binary.bin", binary)
                                .file("file-2", "grüße.txt", text)
                                .file("file-3", "latin.txt", latin)
                                .file("file-4", "empty.txt", new byte[0]));
        assertThat(String.valueOf(answer.get("data"))).contains("succeeded=4").contains("failed=0");
        Path public_html = home.resolve("public_html");
        assertThat(public_html.resolve("binary.bin")).hasBinaryContent(binary);
        assertThat(public_html.resolve("grüße.txt")).hasBinaryContent(text);
        assertThat(public_html.resolve("latin.txt")).hasBinaryContent(latin);
        assertThat(public_html.resolve("empty.txt")).isEmptyFile();
    }

    @Test
    void oneFieldMayBringSeveralFiles() throws IOException, InterruptedException {
        upload(
                new Form()
                        .file("file", "one.bin", new byte[] {(byte) 0x80, 1})
                        .file("file", "two.bin", new byte[] {(byte) 0x81, 2})
                        .file("file", "three.txt", new byte[] {'3'}));
        assertThat(home.resolve("one.bin")).hasBinaryContent(new byte[] {(byte) 0x80, 1});
        assertThat(home.resolve("two.bin")).hasBinaryContent(new byte[] {(byte) 0x81, 2});
        assertThat(home.resolve("three.txt")).hasContent("3");
    }

    @Test
    void aFileIsReplacedOnlyWhenThatIsAsked() throws IOException, InterruptedException {
        upload(new Form().file("file-1", "kept.txt", "first".getBytes(StandardCharsets.UTF_8)));
        Form again =
                new Form()
                        .file("file-1", "kept.txt", "second".getBytes(StandardCharsets.UTF_8))
                        .file("file-2", "new.txt", "new".getBytes(StandardCharsets.UTF_8));
        Map<?, ?> refused = upload(again);
        assertThat(refused.get("status")).isEqualTo(1);
        assertThat(String.valueOf(refused.get("data")))
                .contains("failed=1")
                .contains("succeeded=1")
                .contains("The file “kept.txt” already exists.");
        assertThat(home.resolve("kept.txt")).hasContent("first");
        assertThat(home.resolve("new.txt")).hasContent("new");
        upload(
                new Form()
                        .field("overwrite", "1")
                        .file("file-1", "kept.txt", "third".getBytes(StandardCharsets.UTF_8)));
        assertThat(home.resolve("kept.txt")).hasContent("third");
    }

    @Test
    void noNameLeadsOutOfTheFolder() throws IOException, InterruptedException {
        Path above = Objects.requireNonNull(home.getParent());
        List<String> before = names(above);
        upload(new Form().file("file-1", "../../escaped.txt", new byte[] {'a'}));
        assertThat(home.resolve("escaped.txt")).hasContent("a");
        upload(new Form().file("file-1", "C:\\\\Users\\\\me\\\\windows.txt", new byte[] {'a'}));
        assertThat(home.resolve("windows.txt")).hasContent("a");
        for (String name : List.of("..", ".", "a/..", "nul\u0000.txt")) {
            HttpResponse<String> answer =
                    send(UAPI, new Form().file("file-1", name, new byte[] {'a'}));
            assertThat(answer.body()).as(name).doesNotContain("\"succeeded\":1");
        }
        Map<?, ?> outside =
                upload(
                        new Form()
                                .field("dir", "../../../tmp")
                                .file("file-1", "outside.txt", new byte[] {'a'}));
        assertThat(outside.get("status")).isEqualTo(0);
        Files.createSymbolicLink(home.resolve("link.txt"), folder.resolve("target.txt"));
        upload(new Form().field("overwrite", "1").file("file-1", "link.txt", new byte[] {'a'}));
        assertThat(folder.resolve("target.txt")).doesNotExist();
        assertThat(names(above)).isEqualTo(before);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }

    @Test
    void whatIsTooLongIsRefused() throws IOException, InterruptedException {
        Map<?, ?> one =
                upload(
                        new Form()
                                .file("file-1", "long.bin", new byte[(16 << 20) + 1])
                                .file("file-2", "short.bin", new byte[1]));
        assertThat(String.valueOf(one.get("data")))
                .contains("larger than 16777216 bytes")
                .contains("succeeded=1");
        assertThat(home.resolve("long.bin")).doesNotExist();
        HttpResponse<String> whole =
                send(UAPI, new Form().file("file-1", "longer.bin", new byte[33 << 20]));
        assertThat(whole.statusCode()).isEqualTo(413);
        assertThat(home.resolve("longer.bin")).doesNotExist();
    }

    @Test
    void apiTwoTakesThemToo() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(
                        API2,
                        new Form()
                                .field("dir", "public_html")
                                .file("file-1", "api2.bin", allBytes()));
        assertThat(answer.body()).contains("\"succeeded\":1").contains("\"event\":{\"result\":1}");
        assertThat(home.resolve("public_html/api2.bin")).hasBinaryContent(allBytes());
        assertThat(send(API2, new Form().field("dir", "public_html")).body())
                .contains("You must specify at least one file to upload.");
    }
}
