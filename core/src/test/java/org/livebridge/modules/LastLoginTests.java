package org.livebridge.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livebridge.Calls.api2;

import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.account.login.Session;
import org.livebridge.account.login.Sessions;

@NullMarked
class LastLoginTests {
    @TempDir Path folder;

    @Test
    void theLastLoginIsThatOfTheCallerAlone() {
        try (LiveBridge bridge = LiveBridge.open(folder)) {
            bridge.accounts().createFirst();
            bridge.accounts().create("other", "other.example");
            assertThat(api2(bridge, "user", "LastLogin::lastlogin")).contains("127.0.0.1");
            for (String address : new String[] {"203.0.113.4", "203.0.113.5"}) {
                bridge.doorkeeper()
                        .sessions()
                        .open(Login.owner("user"), Service.CPANEL, Session.Stage.OPEN, address);
            }
            assertThat(api2(bridge, "user", "LastLogin::lastlogin")).contains("203.0.113.5");
            Sessions sessions = bridge.doorkeeper().sessions();
            sessions.close(
                    sessions.open(
                                    Login.owner("user"),
                                    Service.WEBMAIL,
                                    Session.Stage.OPEN,
                                    "203.0.113.6")
                            .cookie());
            sessions.open(
                    Login.owner("user"), Service.CPANEL, Session.Stage.QUESTIONS, "203.0.113.7");
            assertThat(api2(bridge, "user", "LastLogin::lastlogin")).contains("203.0.113.6");
            assertThat(api2(bridge, "other", "LastLogin::lastlogin")).contains("127.0.0.1");
        }
    }
}
