package org.livebridge.account.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livebridge.Calls.answer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.store.Database;

@NullMarked
class PlanTests {
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
    void aNewAccountIsLimitedByNothing() {
        assertThat(bridge.plans().limit("user", Limit.MAXPOP)).isEmpty();
        assertThat(bridge.plans().of("user").name()).isEqualTo("default");
        assertThat(print("$CPDATA{'MAXSUB'} $CPDATA{'PLAN'}")).contains("\"unlimited default\"");
    }

    @Test
    void aPackageLimitsItsAccountsOnly() {
        bridge.plans().save(new HostingPackage("small", "default", Map.of(Limit.MAXSUB, 3L)));
        bridge.plans().assign("user", "small");
        assertThat(bridge.plans().limit("user", Limit.MAXSUB)).isEqualTo(OptionalLong.of(3));
        assertThat(bridge.plans().limit("other", Limit.MAXSUB)).isEmpty();
        assertThat(print("$CPDATA{'MAXSUB'}")).contains("{\"result\":\"3\"}");
        try (Database database = Database.open(folder.resolve("livebridge.db"))) {
            assertThatThrownBy(
                            () ->
                                    database.read(
                                            sql -> {
                                                Plans.require(sql, "user", Limit.MAXSUB, 2);
                                                Plans.require(sql, "user", Limit.MAXSUB, 3);
                                                return 0;
                                            }))
                    .isInstanceOf(RuleException.class)
                    .hasMessage("You have reached the limit of your package: 3 subdomains.");
        }
    }

    @Test
    void aPackageInUseStaysAndIsCounted() {
        bridge.plans().save(new HostingPackage("small", "default", Map.of()));
        bridge.plans().assign("user", "small");
        assertThat(bridge.plans().accounts("small")).isEqualTo(1);
        assertThat(bridge.plans().accounts("default")).isEqualTo(1);
        assertThatThrownBy(() -> bridge.plans().delete("small")).hasMessageContaining("1 accounts");
        bridge.accounts().delete("user");
        bridge.plans().delete("small");
        assertThat(bridge.plans().list()).extracting(HostingPackage::name).containsOnly("default");
    }

    @Test
    void aFeatureThatIsOffIsOffInEveryAnswer() {
        bridge.features().save("lean", Set.of("ssh"));
        bridge.plans().save(new HostingPackage("small", "lean", Map.of()));
        bridge.plans().assign("user", "small");
        assertThat(feature("user", "ssh")).contains("\"result\":0");
        assertThat(feature("other", "ssh")).contains("\"result\":1");
        assertThat(feature("user", "nosuch")).contains("\"result\":0");
        assertThat(answer(bridge, ApiFamily.UAPI, "user", "Features::has_feature", "name", "ssh"))
                .contains("\"status\":0", "You do not have the feature “ssh”.");
        assertThat(answer(bridge, ApiFamily.UAPI, "user", "Features::list_features"))
                .contains("\"ssh\":0", "\"cron\":1");
    }

    @Test
    void everyFeatureAndRoleThatAFunctionNamesIsKnown() {
        assertThat(bridge.functions())
                .allSatisfy(
                        f -> {
                            assertThat(f.feature().isEmpty() || known(f.feature()))
                                    .as(f.fullName() + " needs the feature " + f.feature())
                                    .isTrue();
                            assertThat(f.role().isEmpty() || Role.named(f.role()).isPresent())
                                    .as(f.fullName() + " needs the role " + f.role())
                                    .isTrue();
                        });
    }

    @Test
    void wrongNamesAreRefused() {
        assertThatThrownBy(() -> bridge.features().save("x", Set.of("nosuch")))
                .hasMessage("There is no feature “nosuch”.");
        assertThatThrownBy(() -> bridge.plans().assign("user", "nosuch"))
                .hasMessage("There is no package “nosuch”.");
        assertThatThrownBy(() -> bridge.features().delete("default"))
                .hasMessageContaining("is used");
    }

    private static boolean known(String feature) {
        return FeatureLists.known().containsKey(feature);
    }

    private String feature(String account, String feature) {
        return exchange(account, "{\"reqtype\":\"feature\",\"args\":\"" + feature + "\"}");
    }

    private String print(String text) {
        return exchange(
                "user",
                "{\"reqtype\":\"exec\",\"module\":\"print\",\"func\":\"\",\"apiversion\":\"1\","
                        + "\"args\":\""
                        + text
                        + "\"}");
    }

    private String exchange(String account, String action) {
        byte[] payload =
                ("<cpanelaction>" + action + "</cpanelaction>").getBytes(StandardCharsets.UTF_8);
        byte[] answer = bridge.session(Caller.owner(account), Door.SESSION).exchange(payload);
        return new String(answer, StandardCharsets.UTF_8);
    }
}
