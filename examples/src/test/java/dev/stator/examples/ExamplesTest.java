package dev.stator.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.examples.blog.QuickStart;
import dev.stator.examples.changes.FollowPosts;
import dev.stator.examples.drawings.FreezeShapes;
import dev.stator.examples.sessions.ExpireSessions;
import dev.stator.examples.shop.KeepShop;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.wire.WirePath;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkClient;

/** Each program runs to its end, and those that read or write many items do so on the fast path. */
class ExamplesTest {
    private static final String ENDPOINT = "stator.dynamodb.endpoint";
    /** The programs start no engine where one runs already. */
    private static final DynamoDbLocal ENGINE = DynamoDbLocal.start();

    private static final Logger LOG = Logger.getLogger("dev.stator.wire");
    private static final PrintStream TERMINAL = System.out;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<SdkClient> clients = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            Object[] parameters = line.getParameters();
            if (parameters != null && parameters[0] instanceof SdkClient client) {
                clients.add(client);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @FunctionalInterface
    private interface Program {
        void run(String[] args) throws Exception;
    }

    @BeforeAll
    static void shareTheEngine() {
        System.setProperty(ENDPOINT, ENGINE.endpoint().toString());
        LOG.setLevel(Level.FINE);
    }

    @AfterAll
    static void stop() {
        LOG.setLevel(null);
        System.clearProperty(ENDPOINT);
        ENGINE.close();
    }

    @BeforeEach
    void listen() {
        ENGINE.reset();
        LOG.addHandler(handler);
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(TERMINAL);
        LOG.removeHandler(handler);
    }

    /** The only client that it has. */
    private WirePath path(Program program) throws Exception {
        program.run(new String[0]);
        assertThat(clients).hasSize(1);
        return WirePath.of(clients.get(0));
    }

    @Test
    void postsAreFoundOnTheFastPath() throws Exception {
        WirePath path = path(QuickStart::main);
        assertThat(path).hasToString("taken");
        assertThat(path.responsesRead()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("A machine that weaves", "it is gone.");
    }

    @Test
    void theShopIsFilledAndAskedOnTheFastPath() throws Exception {
        WirePath path = path(KeepShop::main);
        assertThat(path).hasToString("taken");
        assertThat(path.requestsWritten()).as("a batch and a transaction").isEqualTo(2);
        assertThat(path.responsesRead()).isGreaterThan(8);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("2 lines, 2 shipments", "line of order 7: 500 card");
    }

    @Test
    void sessionsAreListedOnTheFastPath() throws Exception {
        WirePath path = path(ExpireSessions::main);
        assertThat(path).hasToString("taken");
        assertThat(path.responsesRead()).isEqualTo(3);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("too late, log in again.");
    }

    @Test
    void shapesAreFrozenAndThawed() {
        FreezeShapes.main(new String[0]);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Thawed, he is the same: true", "_===_");
        assertThat(clients).as("that read many items").isEmpty();
    }

    @Test
    void changesAreFollowedWithCheckpointsOnTheFastPath() throws Exception {
        WirePath path = path(FollowPosts::main);
        assertThat(path).hasToString("taken");
        assertThat(path.responsesRead()).isPositive();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("new: Notes on the engine", "liked by 13, and before by 12", "deleted: PostKey");
    }
}
