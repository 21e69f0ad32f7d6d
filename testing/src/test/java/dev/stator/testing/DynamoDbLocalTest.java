package dev.stator.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

final class DynamoDbLocalTest {

    private static DynamoDbLocal server;

    @BeforeAll
    static void start() {
        server = DynamoDbLocal.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void synchronousAndAsynchronousClientSeeTheSameTables() {
        try (DynamoDbLocal view = server.isolated()) {
            Things.create(view.client(), "things");

            assertThat(view.asyncClient().listTables().join().tableNames()).containsExactly("things");
        }
    }

    @Test
    void clientsAreMadeOnce() {
        assertThat(server.client()).isSameAs(server.client());
        assertThat(server.asyncClient()).isSameAs(server.asyncClient());
    }

    @Test
    void pointsAnyClientAtIt() {
        try (DynamoDbLocal view = server.isolated();
                DynamoDbClient own = view.configure(DynamoDbClient.builder()).build();
                DynamoDbStreamsClient streams =
                        view.configure(DynamoDbStreamsClient.builder()).build()) {
            Things.create(own, "things");

            assertThat(Things.tables(view.client())).containsExactly("things");
            assertThat(streams.listStreams().streams()).isEmpty();
        }
    }

    @Test
    void isolatedViewsDoNotSeeEachOthersTables() {
        try (DynamoDbLocal one = server.isolated();
                DynamoDbLocal two = server.isolated()) {
            Things.create(one.client(), "things");
            Things.create(two.client(), "things");
            Things.put(one.client(), "things", "a");

            assertThat(Things.exists(one.client(), "things", "a")).isTrue();
            assertThat(Things.exists(two.client(), "things", "a")).isFalse();
            assertThat(Things.tables(server.client())).isEmpty();
        }
    }

    @Test
    void viewsOfOneAccessKeySeeTheSameTables() {
        try (DynamoDbLocal one = server.isolated("shared");
                DynamoDbLocal two = one.isolated("shared")) {
            Things.create(one.client(), "things");

            assertThat(Things.tables(two.client())).containsExactly("things");
        }
    }

    @Test
    void refusesAccessKeysThatTheEngineRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.isolated("post-dao"))
                .withMessageContaining("post-dao")
                .withMessageContaining("letters and digits");
    }

    @Test
    void resetDeletesAllTablesOfTheViewAndNoOthers() {
        try (DynamoDbLocal one = server.isolated();
                DynamoDbLocal two = server.isolated()) {
            Things.create(one.client(), "plain");
            Things.create(one.client(), "protected");
            one.client().updateTable(request -> request.tableName("protected").deletionProtectionEnabled(true));
            Things.create(two.client(), "other");

            assertThat(one.reset()).isSameAs(one);

            assertThat(Things.tables(one.client())).isEmpty();
            assertThat(Things.tables(two.client())).containsExactly("other");
        }
    }

    @Test
    void resetDeletesMoreTablesThanOnePageOfTheListHolds() {
        try (DynamoDbLocal view = server.isolated()) {
            for (int i = 0; i < 101; i++) {
                Things.create(view.client(), "table-" + i);
            }

            assertThat(Things.tables(view.reset().client())).isEmpty();
        }
    }

    @Test
    void closingAViewKeepsTheServerAndTheTables() {
        DynamoDbLocal view = server.isolated();
        Things.create(view.client(), "things");
        view.close();
        view.close();

        assertThatIllegalStateException().isThrownBy(view::client).withMessageContaining("closed");
        try (DynamoDbLocal again = server.isolated(view.accessKey())) {
            assertThat(Things.tables(again.client())).containsExactly("things");
        }
    }

    @Test
    void closeStopsTheProcessAndClosesViews() {
        Set<Long> before = Children.ofThisJvm();
        DynamoDbLocal local = DynamoDbLocal.start();
        DynamoDbLocal view = local.isolated();
        assertThat(Children.ofThisJvm()).hasSize(before.size() + 1).containsAll(before);

        local.close();

        assertThat(Children.ofThisJvm()).isEqualTo(before);
        assertThatIllegalStateException().isThrownBy(local::client);
        assertThatIllegalStateException().isThrownBy(local::isolated);
        assertThatIllegalStateException().isThrownBy(view::asyncClient);
        local.close();
    }

    @Test
    void telemetryIsOff() {
        assertThat(Children.engines(ProcessHandle.current()))
                .isNotEmpty()
                .allSatisfy(engine -> assertThat(Children.arguments(engine)).contains("-disableTelemetry"));
    }

    @Test
    void tablesInAFolderSurviveARestart(@TempDir Path temporary) {
        Path folder = temporary.resolve("made/where/missing");
        try (DynamoDbLocal first = DynamoDbLocal.builder().directory(folder).start()) {
            Things.create(first.client(), "things");
            Things.put(first.client(), "things", "a");
        }
        try (DynamoDbLocal second = DynamoDbLocal.builder().directory(folder).start()) {
            assertThat(Things.exists(second.client(), "things", "a")).isTrue();
        }
    }

    @Test
    void listensOnAGivenPortAndSaysSoWhenItIsTaken() throws IOException {
        int port = freePort();
        try (DynamoDbLocal local = DynamoDbLocal.builder().port(port).start()) {
            assertThat(local.endpoint()).hasPort(port);
            assertThat(Things.tables(local.client())).isEmpty();

            Set<Long> before = Children.ofThisJvm();
            assertThatExceptionOfType(DynamoDbLocalException.class)
                    .isThrownBy(() -> DynamoDbLocal.builder().port(port).start())
                    .withMessageContaining("exit code 1")
                    .withMessageContaining("BindException");
            assertThat(Children.ofThisJvm()).isEqualTo(before);
        }
    }

    @Test
    void givesUpInTimeAndLeavesNoProcess() {
        Set<Long> before = Children.ofThisJvm();

        assertThatExceptionOfType(DynamoDbLocalException.class)
                .isThrownBy(() -> DynamoDbLocal.builder()
                        .startTimeout(Duration.ofMillis(1))
                        .start())
                .withMessageContaining("1 ms")
                .withMessageContaining("startTimeout");

        assertThat(Children.ofThisJvm()).isEqualTo(before);
    }

    @Test
    void interruptedStartLeavesNoProcess() {
        Set<Long> before = Children.ofThisJvm();

        Thread.currentThread().interrupt();
        assertThatExceptionOfType(DynamoDbLocalException.class).isThrownBy(DynamoDbLocal::start);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(Children.ofThisJvm()).isEqualTo(before);
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        DynamoDbLocal.Builder builder = DynamoDbLocal.builder();
        for (int port : List.of(-1, 65_536)) {
            assertThatIllegalArgumentException().isThrownBy(() -> builder.port(port));
        }
        for (Duration timeout : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> builder.startTimeout(timeout));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
