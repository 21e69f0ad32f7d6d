package dev.stator.stream.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointStoreTest {
    private static final Duration TTL = Duration.ofSeconds(10);
    private static final String ARN = "arn:aws:dynamodb:eu-west-1:1:table/posts/stream/2026-01-01T00:00:00.000";

    private final AtomicLong now = new AtomicLong();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("deep").resolve("checkpoints");
    }

    private static void keepsWhatItIsGiven(CheckpointStore store) {
        Lease lease = store.acquire("indexer", "me", TTL).orElseThrow();
        assertThat(store.load(lease)).isEmpty();
        store.save(lease, ARN, "a", Checkpoint.after("1"));
        store.save(lease, ARN, "a", Checkpoint.after("2"));
        store.save(lease, ARN, "b", Checkpoint.END);
        store.save(lease, ARN + "2", "c", Checkpoint.BEGIN);
        store.delete(lease, ARN, "b");
        store.delete(lease, ARN, "unknown");
        assertThat(store.load(lease))
                .isEqualTo(Map.of(ARN, Map.of("a", Checkpoint.after("2")), ARN + "2", Map.of("c", Checkpoint.BEGIN)));
        store.delete(lease, ARN + "2", "c");
        assertThat(store.load(lease)).containsOnlyKeys(ARN);
    }

    private static void hasOneOwner(CheckpointStore store, CheckpointStore others) {
        Lease lease = store.acquire("indexer", "me", TTL).orElseThrow();
        assertThat(store.acquire("indexer", "me", TTL)).contains(lease);
        assertThat(others.acquire("indexer", "you", TTL)).isEmpty();
        store.renew(lease);
        store.release(lease);
        Lease next = others.acquire("indexer", "you", TTL).orElseThrow();
        assertRefused(store, lease);
        others.save(next, ARN, "a", Checkpoint.after("5"));
        store.release(lease);
        others.renew(next);
        assertThat(others.load(next)).isEqualTo(Map.of(ARN, Map.of("a", Checkpoint.after("5"))));
    }

    private static void assertRefused(CheckpointStore store, Lease lease) {
        assertThatThrownBy(() -> store.save(lease, ARN, "a", Checkpoint.END))
                .isInstanceOf(StaleOwnerException.class)
                .hasMessageContainingAll("indexer", "me");
        assertThatThrownBy(() -> store.delete(lease, ARN, "a")).isInstanceOf(StaleOwnerException.class);
        assertThatThrownBy(() -> store.renew(lease)).isInstanceOf(StaleOwnerException.class);
        assertThatThrownBy(() -> store.load(lease)).isInstanceOf(StaleOwnerException.class);
    }

    @Test
    void memoryKeepsCheckpoints() {
        keepsWhatItIsGiven(CheckpointStore.inMemory());
    }

    @Test
    void memoryHasOneOwner() {
        CheckpointStore store = CheckpointStore.inMemory();
        hasOneOwner(store, store);
    }

    @Test
    void memoryGivesAwayWhatIsNotRenewed() {
        CheckpointStore store = new MemoryCheckpoints(now::get);
        Lease lease = store.acquire("indexer", "me", TTL).orElseThrow();
        now.addAndGet(TTL.toNanos() - 1);
        store.renew(lease);
        now.addAndGet(TTL.toNanos() - 1);
        assertThat(store.acquire("indexer", "you", TTL)).isEmpty();
        store.save(lease, ARN, "a", Checkpoint.after("1"));
        now.addAndGet(1);
        Lease next = store.acquire("indexer", "you", TTL).orElseThrow();
        assertThat(next.token()).isGreaterThan(lease.token());
        assertRefused(store, lease);
        assertThat(store.load(next)).isEqualTo(Map.of(ARN, Map.of("a", Checkpoint.after("1"))));
    }

    @Test
    void aFileKeepsCheckpoints() {
        keepsWhatItIsGiven(CheckpointStore.file(file()));
    }

    @Test
    void aFileHasOneOwner() {
        hasOneOwner(CheckpointStore.file(file()), CheckpointStore.file(file()));
    }

    @Test
    void aFileIsReadByTheNextProgram() throws IOException {
        CheckpointStore store = CheckpointStore.file(file());
        Lease lease = store.acquire("indexer", "me", TTL).orElseThrow();
        store.save(lease, ARN, "a", Checkpoint.after("1"));
        store.release(lease);
        assertThat(Files.readString(file())).isEqualTo("""
                stator-checkpoints 1 indexer
                %s a AFTER 1
                end
                """.formatted(ARN));
        CheckpointStore next = CheckpointStore.file(file());
        assertThat(next.load(next.acquire("indexer", "you", TTL).orElseThrow()))
                .isEqualTo(Map.of(ARN, Map.of("a", Checkpoint.after("1"))));
    }

    @Test
    void aFileOfAnotherConsumerIsRefused() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "stator-checkpoints 1 mailer\nend\n");
        CheckpointStore store = CheckpointStore.file(file());
        assertThatThrownBy(() -> store.acquire("indexer", "me", TTL))
                .isInstanceOf(PositionRefusedException.class)
                .hasMessageContainingAll("mailer", "indexer");
        assertThat(store.acquire("mailer", "me", TTL)).as("the lock was let go").isPresent();
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Files.createDirectories(file().getParent());
        CheckpointStore store = CheckpointStore.file(file());
        for (String text : new String[] {
            "",
            "stator-checkpoints 1 indexer\n" + ARN + " a AFTER 1\n",
            "stator-checkpoints 1 indexer\nx\nend\n",
            "hello\nend\n"
        }) {
            Files.writeString(file(), text);
            assertThatThrownBy(() -> store.acquire("indexer", "me", TTL)).isInstanceOf(PositionRefusedException.class);
        }
    }
}
