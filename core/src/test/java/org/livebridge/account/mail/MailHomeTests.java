package org.livebridge.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;
import static org.livebridge.api.ApiFamily.UAPI;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.account.RuleException;
import org.livebridge.account.plan.HostingPackage;
import org.livebridge.account.plan.Limit;

/** Mail as it lies in the home, and what packages and clean-ups do to it. */
@NullMarked
class MailHomeTests {
    @TempDir Path folder;
    LiveBridge bridge;
    Path mail;

    @BeforeEach
    void open() {
        bridge = LiveBridge.open(folder.resolve("data"));
        bridge.accounts().createFirst();
        mail = bridge.homes().of("user").resolve("mail/example.com");
        bridge.mailboxes().add("user", "info", "example.com", "s3cret", 2);
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void aLaterAccountOfTheSameNameSeesNothingOfTheDeletedOne() throws IOException {
        Path secret = Files.writeString(bridge.homes().of("user").resolve("secret"), "s");
        bridge.deleteAccount("user");
        bridge.accounts().create("user", "example.com");
        assertThat(bridge.homes().of("user")).isNotEmptyDirectory();
        assertThat(secret).doesNotExist();
        assertThat(folder.resolve("data/deleted-homes").toFile().list()).hasSize(1);
    }

    @Test
    void usageIsMeasuredOnTheMaildir() throws IOException {
        Files.write(mail.resolve("info/cur/1:2,S"), new byte[1_500_000]);
        Files.write(mail.resolve("info/new/2"), new byte[500_000]);
        Files.createDirectories(mail.resolve("info/.Sent/cur"));
        Files.write(mail.resolve("info/.Sent/cur/3:2,S"), new byte[50_000]);
        assertThat(api2(bridge, "user", "Email::listpopswithdisk", "no_validate", "1"))
                .contains("\"_diskused\":\"0\"");
        assertThat(api2(bridge, "user", "Email::listpopswithdisk", "nearquotaonly", "1"))
                .contains("\"_diskused\":\"2050000\"")
                .contains("\"diskused\":2,")
                .contains("\"diskusedpercent\":97,\"diskusedpercent20\":80")
                .contains("\"humandiskused\":\"1.96\u00a0MB\"");
        assertThat(api2(bridge, "user", "Email::listpopswithdisk", "no_validate", "1"))
                .contains("\"_diskused\":\"2050000\"");
        assertThat(
                        api2(
                                bridge,
                                "user",
                                "Email::getdiskusage",
                                "domain",
                                "example.com",
                                "user",
                                "info"))
                .contains("\"diskused\":\"2\"");
    }

    @Test
    void linksAreNeitherMeasuredNorDeleted() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path kept = Files.write(elsewhere.resolve("kept"), new byte[1000]);
        Files.createSymbolicLink(mail.resolve("info/cur/link"), kept);
        Files.createSymbolicLink(mail.resolve("info/.linked"), elsewhere);
        assertThat(api2(bridge, "user", "Email::listpopswithdisk")).contains("\"_diskused\":\"0\"");
        api2(bridge, "user", "Email::delpop", "email", "info@example.com");
        assertThat(mail.resolve("info")).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void aLinkInTheWayOfAMaildirIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.write(elsewhere.resolve("kept"), new byte[1000]);
        Maildirs.clear(mail, true);
        Files.createSymbolicLink(mail, elsewhere);
        assertThat(api2(bridge, "user", "Email::listpopswithdisk")).contains("\"_diskused\":\"0\"");
        assertThat(api2(bridge, "user", "Email::browseboxes", "dir", "example.com"))
                .contains("\"data\":[]");
        api2(bridge, "user", "Email::delpop", "email", "info@example.com");
        assertThat(elsewhere.resolve("kept")).exists();
    }

    @Test
    void spamBoxesAreCleared() throws IOException {
        Path spam = Files.createDirectories(mail.resolve("info/.spam/cur"));
        Files.write(spam.resolve("1"), new byte[10]);
        Files.write(mail.resolve("info/cur/1"), new byte[10]);
        assertThat(answer(bridge, UAPI, "user", "SpamAssassin::clear_spam_box"))
                .contains("\"status\":1");
        assertThat(spam.resolve("1")).doesNotExist();
        assertThat(mail.resolve("info/cur/1")).exists();
    }

    @Test
    void whatHangsOnAMailboxGoesWithIt() {
        MailSettings settings = bridge.mail().settings("boxtrapper");
        settings.set("user", "info@example.com", Map.of("enabled", "1"));
        bridge.mailboxes().delete("user", "info@example.com");
        bridge.mailboxes().add("user", "info", "example.com", "s3cret", 2);
        assertThat(settings.of("user", "info@example.com")).isEmpty();
        assertThat(bridge.mail().filters().of("user", "info@example.com")).isEmpty();
    }

    @Test
    void aSuspendedLoginDoesNotOpen() {
        assertThat(bridge.mailboxes().opens("info@example.com", "s3cret")).isTrue();
        assertThat(bridge.mailboxes().opens("info@example.com", "other")).isFalse();
        bridge.mailboxes().suspend("user", "info@example.com", Mailboxes.Part.LOGIN, true);
        assertThat(bridge.mailboxes().opens("info@example.com", "s3cret")).isFalse();
    }

    @Test
    void packagesLimitMailboxesListsAndQuotas() {
        bridge.plans()
                .save(
                        new HostingPackage(
                                "default",
                                "default",
                                Map.of(
                                        Limit.MAXPOP, 1L,
                                        Limit.MAXLST, 0L,
                                        Limit.MAX_EMAILACCT_QUOTA, 100L)));
        assertThatThrownBy(() -> bridge.mailboxes().add("user", "b", "example.com", "s3cret", 10))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("1 email accounts");
        assertThat(
                        api2(
                                bridge,
                                "user",
                                "Email::editquota",
                                "email",
                                "info@example.com",
                                "quota",
                                "101"))
                .contains("A quota is from 0 to 100 MB.");
        assertThat(
                        api2(
                                bridge,
                                "user",
                                "Email::editquota",
                                "email",
                                "info@example.com",
                                "quota",
                                "0"))
                .contains("Your package allows a quota of 100 MB at most.");
        assertThat(answer(bridge, UAPI, "user", "Email::get_max_email_quota_mib"))
                .contains("\"data\":100");
        assertThat(
                        answer(
                                bridge,
                                UAPI,
                                "user",
                                "Email::add_list",
                                "list",
                                "n",
                                "domain",
                                "example.com",
                                "password",
                                "p"))
                .contains("0 mailing lists");
    }

    @Test
    void aFeatureThatIsOffTakesItsFunctionsAway() {
        bridge.features().save("default", Set.of("forwarders"));
        assertThat(api2(bridge, "user", "Email::listforwards"))
                .contains("You do not have the feature “forwarders”.");
        assertThat(api2(bridge, "user", "Email::listpops")).contains("info@example.com");
    }

    @Test
    void recordedDeliveriesAreFoundAndCounted() {
        MailTracking tracking = bridge.mail().tracking();
        tracking.record(
                "user",
                new MailEvent(
                        1_700_000_000, "success", "info@example.com", "a@example.net", "1a", 500));
        tracking.record(
                "user",
                new MailEvent(
                        1_700_000_100, "failure", "info@example.com", "b@example.net", "1b", 40));
        assertThat(api2(bridge, "user", "EmailTrack::stats"))
                .contains("\"TOTALSIZE\":540,\"SUCCESSCOUNT\":1,\"SENDCOUNT\":2,\"DEFERCOUNT\":0,")
                .contains("\"FAILCOUNT\":1,\"INPROGRESSCOUNT\":0,\"DEFERFAILCOUNT\":1");
        assertThat(api2(bridge, "user", "EmailTrack::search", "failure", "1"))
                .contains("b@example.net")
                .contains("\"actiontime\":\"2023-11-14 22:15:00\"")
                .doesNotContain("a@example.net");
        bridge.accounts().create("other", "other.example");
        assertThat(api2(bridge, "other", "EmailTrack::search")).contains("\"data\":[]");
    }

    @Test
    void mailOfADeletedAccountIsGone() {
        bridge.mail()
                .forwarders()
                .add("user", Address.of("a@example.com"), java.util.List.of("b@example.net"));
        bridge.accounts().delete("user");
        bridge.accounts().createFirst();
        assertThat(bridge.mailboxes().of("user")).isEmpty();
        assertThat(bridge.mail().forwarders().of("user", Optional.empty())).isEmpty();
    }
}
