package org.livebridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers beside a writer, and what is remembered when another process changes the store. */
@NullMarked
final class DatabaseTests {
    @TempDir Path folder = Path.of("");

    private Database open() {
        return Database.open(folder.resolve("store.db"));
    }

    private static int roles(Database database) {
        return database.read(
                sql ->
                        sql.first("SELECT count(*) FROM role_off", row -> row.getInt(1))
                                .orElseThrow());
    }

    private static int turnOff(Sql sql, String role) {
        return sql.update("INSERT INTO role_off (role) VALUES (?)", role);
    }

    @Test
    void aReaderNeitherWaitsForAWriterNorSeesWhatIsNotCommitted() throws Exception {
        try (Database database = open()) {
            CountDownLatch changed = new CountDownLatch(1);
            CountDownLatch read = new CountDownLatch(1);
            CompletableFuture<Integer> writer =
                    CompletableFuture.supplyAsync(
                            () ->
                                    database.write(
                                            sql -> {
                                                turnOff(sql, "DNS");
                                                changed.countDown();
                                                await(read);
                                                return roles(database);
                                            }));
            await(changed);
            assertThat(roles(database)).isZero();
            read.countDown();
            assertThat(writer.get(10, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(roles(database)).isEqualTo(1);
        }
    }

    @Test
    void whatIsRememberedIsReadAgainAfterAChangeByWhomeverItWas() {
        try (Database mine = open();
                Database others = open()) {
            Remembered<Integer> count = new Remembered<>(mine);
            assertThat(count.of("", () -> roles(mine))).isZero();
            assertThat(count.of("", () -> 7)).as("from memory").isZero();

            others.write(sql -> turnOff(sql, "DNS"));
            assertThat(count.of("", () -> roles(mine))).isEqualTo(1);

            mine.write(
                    sql -> {
                        turnOff(sql, "MAIL");
                        assertThat(count.of("", () -> roles(mine))).isEqualTo(2);
                        return 0;
                    });
            assertThat(count.of("", () -> roles(mine))).isEqualTo(2);
        }
    }

    @Test
    void aChangeThatFailsIsNeitherKeptNorRemembered() {
        try (Database database = open()) {
            Remembered<Integer> count = new Remembered<>(database);
            assertThatThrownBy(
                            () ->
                                    database.write(
                                            sql -> {
                                                turnOff(sql, "DNS");
                                                count.of("", () -> roles(database));
                                                throw new IllegalStateException("no");
                                            }))
                    .hasMessage("no");
            assertThat(count.of("", () -> roles(database))).isZero();
        }
    }

    @Test
    void aChangeInsideOfAReadIsRefused() {
        try (Database database = open()) {
            assertThatThrownBy(() -> database.read(sql -> database.write(s -> turnOff(s, "DNS"))))
                    .hasMessageContaining("inside of a read");
            assertThat(roles(database)).isZero();
        }
    }

    @Test
    void aReadSeesEveryCommitBeforeItAndLeavesNoLogBehind() {
        try (Database mine = open();
                Database others = open()) {
            for (int i = 0; i < 200; i++) {
                String role = "R" + i;
                others.write(sql -> turnOff(sql, role));
                assertThat(roles(mine)).isEqualTo(i + 1);
                mine.write(sql -> sql.update("DELETE FROM role_off WHERE role = ?", role));
                mine.write(sql -> turnOff(sql, role));
                assertThat(roles(others)).isEqualTo(i + 1);
            }
        }
        assertThat(folder.resolve("store.db-wal")).doesNotExist();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
