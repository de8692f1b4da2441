package org.livebridge.modules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;
import static org.livebridge.api.ApiFamily.UAPI;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;

/** What web settings leave in the files of the home. */
@NullMarked
class WebFileTests {
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
    void linesOfOthersStayAndOursComeAndGo() throws IOException {
        Path file = bridge.homes().of("user").resolve("public_html/.htaccess");
        Files.writeString(file, "# mine\nRedirect permanent /a http://a.example/\n");
        uapi(
                "Mime::add_redirect",
                "domain",
                "example.com",
                "src",
                "b",
                "redirect",
                "https://b.example/");
        uapi("Mime::add_mime", "type", "text/x-foo", "extension", "foo");
        uapi("BlockIP::add_ip", "ip", "203.0.113.8/30");
        assertThat(file)
                .content()
                .isEqualTo(
                        """
                        # mine
                        Redirect permanent /a http://a.example/
                        # livebridge begin redirects
                        RewriteEngine on
                        RewriteCond %{HTTP_HOST} ^example\\.com$ [OR]
                        RewriteCond %{HTTP_HOST} ^www\\.example\\.com$
                        RewriteRule ^b\\/?$ "https://b.example/" [R=301,L]
                        # livebridge end redirects
                        # livebridge begin types
                        AddType text/x-foo .foo
                        # livebridge end types
                        # livebridge begin deny
                        deny from 203.0.113.8/30
                        # livebridge end deny
                        """);
        assertThat(api2(bridge, "user", "Mime::listredirects"))
                .contains("\"sourceurl\":\"/a\"", "\"kind\":\"redirect\"", "\"sourceurl\":\"/b\"");
        uapi("Mime::delete_redirect", "domain", "example.com", "src", "/b");
        uapi("Mime::delete_mime", "type", "text/x-foo");
        uapi("BlockIP::remove_ip", "ip", "203.0.113.8/30");
        assertThat(file).content().isEqualTo("# mine\nRedirect permanent /a http://a.example/\n");
    }

    @Test
    void aProtectedFolderHasAFileThatApacheReads() throws IOException {
        api2(bridge, "user", "SubDomain::addsubdomain", "domain", "s", "rootdomain", "example.com");
        Path home = bridge.homes().of("user");
        uapi(
                "DirectoryPrivacy::add_user",
                "dir",
                "public_html/s",
                "user",
                "anna",
                "password",
                "pw");
        uapi(
                "DirectoryPrivacy::configure_directory_protection",
                "dir",
                "/home/user/public_html/s",
                "enabled",
                "1",
                "authname",
                "Members");
        assertThat(home.resolve(".htpasswds/public_html/s/passwd"))
                .content()
                .matches("anna:\\$2y\\$08\\$[./A-Za-z0-9]{53}\n");
        assertThat(home.resolve("public_html/s/.htaccess"))
                .content()
                .contains("AuthUserFile \"/home/user/.htpasswds/public_html/s/passwd\"");
    }

    @Test
    void aLinkNeverLeadsOutOfTheHome() throws IOException {
        Path home = bridge.homes().of("user");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(home.resolve("public_html/link"), outside);
        assertThat(
                        api2(
                                bridge,
                                "user",
                                "SubDomain::addsubdomain",
                                "domain",
                                "s",
                                "rootdomain",
                                "example.com",
                                "dir",
                                "public_html/link/s"))
                .contains("leads out of the home folder");
        assertThat(
                        uapi(
                                "DirectoryIndexes::set_indexing",
                                "dir",
                                "public_html/link",
                                "type",
                                "fancy"))
                .contains("leads out of the home folder");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void destroyingAnFtpAccountTakesItsFilesOnly() throws IOException {
        api2(bridge, "user", "Ftp::addftp", "user", "bob", "pass", "pw", "homedir", "up/bob");
        Path home = bridge.homes().of("user");
        Files.writeString(home.resolve("up/bob/file"), "x".repeat(600_000));
        Path kept = Files.writeString(home.resolve("kept"), "x");
        Files.createSymbolicLink(home.resolve("up/bob/link"), kept);
        assertThat(api2(bridge, "user", "Ftp::listftpwithdisk", "include_acct_types", "sub"))
                .contains("\"diskused\":\"0.57\"", "\"humandiskused\":\"0.57\u00a0MB\"");
        api2(bridge, "user", "Ftp::delftp", "user", "bob", "destroy", "1");
        assertThat(home.resolve("up/bob")).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void picturesAreMeasuredResizedAndConverted() throws IOException {
        Path home = bridge.homes().of("user");
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        ImageIO.write(image, "png", home.resolve("public_html/a.png").toFile());
        Files.writeString(home.resolve("public_html/b.png"), "no picture");
        assertThat(uapi("ImageManager::get_dimensions", "image_file", "public_html/a.png"))
                .contains("\"width\":40,\"height\":20");
        assertThat(uapi("ImageManager::get_dimensions", "image_file", "public_html/b.png"))
                .contains("is no picture");
        assertThat(
                        uapi(
                                "ImageManager::convert_file",
                                "image_file",
                                "public_html/a.png",
                                "type",
                                "jpg"))
                .contains("\"data\":\"a.jpg\"");
        Files.delete(home.resolve("public_html/b.png"));
        assertThat(
                        api2(
                                bridge,
                                "user",
                                "ImageManager::thumbnail",
                                "dir",
                                "public_html",
                                "width",
                                "4",
                                "height",
                                "2"))
                .contains("\"result\":1");
        assertThat(
                        ImageIO.read(home.resolve("public_html/thumbnails/tn_a.png").toFile())
                                .getWidth())
                .isEqualTo(4);
    }

    @Test
    void theMainFolderIsNeverDestroyed() {
        api2(bridge, "user", "Ftp::addftp", "user", "bob", "pass", "pw", "homedir", "/home/user");
        assertThat(api2(bridge, "user", "Ftp::delftp", "user", "bob", "destroy", "1"))
                .contains("\"result\":0");
        assertThat(bridge.homes().of("user").resolve("public_html")).isDirectory();
    }

    private String uapi(String name, String... pairs) {
        return answer(bridge, UAPI, "user", name, pairs);
    }
}
