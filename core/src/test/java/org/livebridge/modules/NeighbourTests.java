package org.livebridge.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;
import static org.livebridge.api.ApiFamily.API1;
import static org.livebridge.api.ApiFamily.UAPI;

import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;

/** The functions around SourceIPCheck that make the state real. */
@NullMarked
class NeighbourTests {
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
    void mailboxesAreMadeListedAndDeleted() {
        assertThat(addPop("info", "example.com", "s3cret"))
                .contains("\"data\":[{\"result\":1,\"reason\":\"\"}]");
        assertThat(addPop("info", "example.com", "s3cret"))
                .contains("\"error\":\"The account info@example.com already exists!\"")
                .contains("\"data\":[{\"result\":0,");
        assertThat(addPop("info", "other.example", "s3cret"))
                .contains("\"result\":0,\"reason\":\"You do not own the domain “other.example”.\"");
        assertThat(addPop("in fo", "example.com", "s3cret")).contains("\"result\":0");
        assertThat(addPop("", "example.com", "s3cret")).contains("Provide the “email” argument.");
        assertThat(api2(bridge, "user", "Email::listpops"))
                .contains(
                        "\"data\":[{\"email\":\"info@example.com\",\"login\":\"info@example.com\"},"
                                + "{\"email\":\"user\",\"login\":\"Main Account\"}]");
        assertThat(api2(bridge, "user", "Email::listpops", "regex", "^info"))
                .contains("info@example.com")
                .doesNotContain("Main Account");
        assertThat(api2(bridge, "user", "Email::listpops", "regex", "("))
                .contains("\"error\":\"The regex is not valid:")
                .contains("\"data\":[]");
        assertThat(api2(bridge, "user", "Email::listpops", "regex", "([a-z@.]+)+#"))
                .contains("\"data\":[]");
        assertThat(
                        api2(
                                bridge,
                                "user",
                                "SourceIPCheck::resetsecquestions",
                                "account",
                                "info@example.com"))
                .contains("[{\"status\":\"\"}]");
        assertThat(bridge.questions().mustDefine("info@example.com")).isTrue();
        assertThat(api2(bridge, "other", "Email::delpop", "email", "info@example.com"))
                .contains("\"result\":0");
        assertThat(api2(bridge, "user", "Email::delpop", "email", "info@example.com"))
                .contains("{\"result\":1,\"reason\":\"OK\",\"rawout\":\"\\n\\n\"}");
    }

    @Test
    void uapiAndApi2SeeTheSameMailboxes() {
        assertThat(
                        answer(
                                bridge,
                                UAPI,
                                "user",
                                "Email::add_pop",
                                "email",
                                "a",
                                "domain",
                                "example.com",
                                "password",
                                "x"))
                .contains("\"result\":{\"status\":1,\"data\":\"a+example.com\",\"errors\":null");
        assertThat(answer(bridge, UAPI, "user", "Email::list_pops", "skip_main", "1"))
                .contains("\"data\":[{\"email\":\"a@example.com\",\"login\":\"a@example.com\"");
        assertThat(
                        api2(
                                bridge,
                                "user",
                                "Email::passwdpop",
                                "email",
                                "a",
                                "domain",
                                "example.com",
                                "password",
                                "y"))
                .contains("\"result\":1");
    }

    @Test
    void namedValuesLastAcrossGenerations() {
        assertThat(answer(bridge, API1, "user", "NVData::set", "0", "colour", "1", "blue"))
                .contains("\"event\":{\"result\":1}");
        assertThat(api2(bridge, "user", "NVData::get", "names", "colour|none"))
                .contains(
                        "\"data\":[{\"name\":\"colour\",\"value\":\"blue\"},"
                                + "{\"name\":\"none\",\"value\":null}]");
        assertThat(answer(bridge, UAPI, "user", "NVData::set", "names", "colour", "colour", "red"))
                .contains("\"data\":[{\"set\":\"colour\"}]");
        assertThat(answer(bridge, API1, "user", "NVData::get", "0", "colour"))
                .contains("\"data\":{\"result\":\"red\"}");
        assertThat(api2(bridge, "other", "NVData::get", "names", "colour"))
                .contains("\"value\":null");
        assertThat(api2(bridge, "user", "NVData::get")).contains("\"data\":[]");
    }

    @Test
    void domainsAreKnownToBothGenerations() {
        assertThat(api2(bridge, "user", "DomainLookup::getmaindomain"))
                .contains("\"data\":[{\"main_domain\":\"example.com\"}]");
        assertThat(api2(bridge, "user", "DomainLookup::countbasedomains"))
                .contains("\"data\":[{\"count\":1}]");
        assertThat(api2(bridge, "user", "DomainLookup::getdocroot", "domain", "unknown.example"))
                .contains(
                        "{\"docroot\":\"/home/user/public_html\",\"reldocroot\":\"public_html\"}");
        assertThat(api2(bridge, "user", "DomainLookup::getdocroots"))
                .contains("{\"domain\":\"example.com\",\"docroot\":\"/home/user/public_html\"}");
        assertThat(answer(bridge, UAPI, "user", "DomainInfo::list_domains"))
                .contains(
                        "\"data\":{\"main_domain\":\"example.com\",\"addon_domains\":[],"
                                + "\"parked_domains\":[],\"sub_domains\":[]}");
        assertThat(answer(bridge, UAPI, "user", "DomainInfo::domains_data"))
                .contains("\"main_domain\":{\"domain\":\"example.com\"");
        assertThat(
                        answer(
                                bridge,
                                UAPI,
                                "user",
                                "DomainInfo::single_domain_data",
                                "domain",
                                "other.example"))
                .contains("\"status\":0,\"data\":null,\"errors\":[\"The domain");
    }

    @Test
    void theRestOfTheAccountIsKnown() {
        assertThat(api2(bridge, "user", "CustInfo::contactemails"))
                .contains("\"data\":[{\"name\":\"email\",\"value\":\"user@example.com\"");
        assertThat(api2(bridge, "user", "Locale::get_user_locale"))
                .contains("\"data\":[{\"locale\":\"en\"}]");
        assertThat(answer(bridge, UAPI, "user", "Locale::get_attributes"))
                .contains(
                        "{\"locale\":\"en\",\"name\":\"English\",\"direction\":\"ltr\",\"encoding\":\"utf-8\"}");
        assertThat(api2(bridge, "user", "StatsBar::stat", "display", "theme|nothing|emailaccounts"))
                .contains("\"value\":\"jupiter\"")
                .contains("\"_count\":\"0\"")
                .doesNotContain("nothing");
        assertThat(answer(bridge, UAPI, "user", "Chrome::get_dom", "page_title", "A <b>"))
                .contains("<html")
                .contains("A &lt;b&gt;")
                .contains("</head>");
        assertThat(answer(bridge, API1, "user", "Branding::include", "0", "stdheader.html"))
                .contains("<html");
    }

    private String addPop(String local, String domain, String password) {
        return api2(
                bridge,
                "user",
                "Email::addpop",
                "domain",
                domain,
                "email",
                local,
                "password",
                password);
    }
}
