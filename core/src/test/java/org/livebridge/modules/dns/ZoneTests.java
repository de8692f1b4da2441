package org.livebridge.modules.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.answer;
import static org.livebridge.Calls.api2;
import static org.livebridge.api.ApiFamily.UAPI;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;

/** Zones through the doors of API 2 and UAPI. */
@NullMarked
class ZoneTests {
    private static final Pattern SERIAL = Pattern.compile("\"newserial\":\"([0-9]{10})\"");
    private static final Pattern NEW = Pattern.compile("\"new_serial\":\"([0-9]{10})\"");

    @TempDir Path folder;
    LiveBridge bridge;

    @BeforeEach
    void open() {
        bridge = LiveBridge.open(folder);
        if (bridge.accounts().createFirst()) {
            bridge.accounts().create("other", "other.example");
        }
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void everyChangeRaisesTheSerialAndOutlivesARestart() {
        String first = serial(add("a", "A", "address", "198.51.100.1"));
        String second = serial(add("b", "A", "address", "198.51.100.2"));
        assertThat(Long.parseLong(second)).isEqualTo(Long.parseLong(first) + 1);
        bridge.close();
        open();
        assertThat(api2(bridge, "user", "ZoneEdit::fetchzones"))
                .contains("\"example.com\":[\"; cPanel first")
                .contains(second + "\\t;Serial Number")
                .contains("b.example.com.\\t14400\\tIN\\tA\\t198.51.100.2");
    }

    @Test
    void aLongTextComesBackWhole() {
        String text = "k=\"v\"; \\ ü ".repeat(60);
        add("long", "TXT", "txtdata", text);
        assertThat(
                        api2(
                                bridge,
                                "user",
                                "ZoneEdit::fetchzone_records",
                                "domain",
                                "example.com",
                                "type",
                                "TXT"))
                .contains(text.strip().replace("\\", "\\\\").replace("\"", "\\\""));
    }

    @Test
    void acmeShFindsTheLineByItsOwnPattern() {
        add("_acme-challenge", "TXT", "txtdata", "token");
        String answer =
                api2(
                        bridge,
                        "user",
                        "ZoneEdit::fetchzone_records",
                        "domain",
                        "example.com",
                        "txtdata",
                        "token");
        assertThat(answer).containsPattern("\"line\":[0-9]+");
        assertThat(api2(bridge, "user", "ZoneEdit::add_zone_record", "domain", "no.example"))
                .contains("\"newserial\":null");
    }

    @Test
    void aMailExchangerIsTheSameForRoutingAndForTheZone() {
        api2(
                bridge,
                "user",
                "Email::addmx",
                "domain",
                "example.com",
                "exchange",
                "mx.example.net",
                "preference",
                "5");
        assertThat(
                        api2(
                                bridge,
                                "user",
                                "ZoneEdit::fetchzone_records",
                                "domain",
                                "example.com",
                                "type",
                                "MX"))
                .contains("\"exchange\":\"mx.example.net\",\"preference\":\"5\"");
    }

    @Test
    void manyChangesInOneStep() {
        String serial = serial(add("a", "A", "address", "198.51.100.1"));
        String answer =
                answer(
                        bridge,
                        UAPI,
                        "user",
                        "DNS::mass_edit_zone",
                        "zone",
                        "example.com",
                        "serial",
                        serial,
                        "edit",
                        "{\"line_index\":24,\"dname\":\"a\",\"ttl\":60,\"record_type\":\"A\","
                                + "\"data\":[\"198.51.100.9\"]}",
                        "add-0",
                        "{\"dname\":\"m\",\"ttl\":60,\"record_type\":\"MX\","
                                + "\"data\":[\"10\",\"mx.example.net\"]}",
                        "add-1",
                        "{\"dname\":\"t\",\"ttl\":60,\"record_type\":\"TXT\","
                                + "\"data\":[\"one \",\"two\"]}",
                        "remove",
                        "14");
        Matcher next = NEW.matcher(answer);
        assertThat(next.find()).as(answer).isTrue();
        assertThat(Long.parseLong(next.group(1))).isEqualTo(Long.parseLong(serial) + 1);
        assertThat(api2(bridge, "user", "ZoneEdit::fetchzone_records", "domain", "example.com"))
                .contains("198.51.100.9", "mx.example.net", "\"txtdata\":\"one two\"")
                .doesNotContain("www.example.com");
        assertThat(
                        answer(
                                bridge,
                                UAPI,
                                "user",
                                "DNS::mass_edit_zone",
                                "zone",
                                "example.com",
                                "serial",
                                serial,
                                "remove",
                                "15"))
                .contains("has changed");
    }

    @Test
    void aKeyThatWasFetchedCanBeInstalledElsewhere() {
        answer(bridge, UAPI, "user", "EmailAuth::enable_dkim", "domain", "example.com");
        String fetched =
                answer(
                        bridge,
                        UAPI,
                        "user",
                        "EmailAuth::fetch_dkim_private_keys",
                        "domain",
                        "example.com");
        Matcher pem = Pattern.compile("\"pem\":\"(.+?)\"").matcher(fetched);
        assertThat(pem.find()).isTrue();
        String key = pem.group(1).replace("\\n", "\n").replace("\\/", "/");
        assertThat(
                        answer(
                                bridge,
                                UAPI,
                                "other",
                                "EmailAuth::install_dkim_private_keys",
                                "domain",
                                "other.example",
                                "key",
                                key))
                .contains("\"status\":1,\"data\":[{\"domain\":\"other.example\"");
        answer(bridge, UAPI, "other", "EmailAuth::enable_dkim", "domain", "other.example");
        assertThat(answer(bridge, UAPI, "other", "EmailAuth::validate_current_dkims"))
                .contains("\"state\":\"VALID\"");
    }

    private String add(String name, String type, String field, String value) {
        return api2(
                bridge,
                "user",
                "ZoneEdit::add_zone_record",
                "domain",
                "example.com",
                "name",
                name,
                "type",
                type,
                field,
                value);
    }

    private static String serial(String answer) {
        Matcher serial = SERIAL.matcher(answer);
        assertThat(serial.find()).as(answer).isTrue();
        return serial.group(1);
    }
}
