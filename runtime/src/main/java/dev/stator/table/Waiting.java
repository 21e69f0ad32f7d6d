package dev.stator.table;

import dev.stator.error.TableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Asks DescribeTable again and again, in growing, jittered intervals, until a change is done or time is up. */
final class Waiting {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** DescribeTable is eventually consistent: for so long a table just created may not be found. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** A table in one of these does not become ACTIVE by itself. */
    private static final Set<TableStatus> HOPELESS = Set.of(
            TableStatus.DELETING,
            TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS,
            TableStatus.ARCHIVING,
            TableStatus.ARCHIVED);

    private final String table;
    private final Supplier<Optional<TableDescription>> describe;
    private final Duration timeout;
    private final long begin = System.nanoTime();
    private Duration pause = FIRST_PAUSE;

    Waiting(String table, Supplier<Optional<TableDescription>> describe, Duration timeout) {
        this.table = table;
        this.describe = describe;
        this.timeout = timeout;
    }

    /** Waits until the table and its indexes are ACTIVE, beginning with what is known of it already. */
    TableDescription untilReady(TableDescription known) {
        Optional<TableDescription> now = Optional.of(known);
        boolean found = false;
        while (true) {
            List<String> pending = List.of("the table is not found yet");
            if (now.isPresent()) {
                refuseHopeless(now.get());
                pending = pending(now.get());
                if (pending.isEmpty()) {
                    return now.get();
                }
            } else if (found || elapsed().compareTo(GRACE) > 0) {
                throw new TableException(table, "it was deleted while Stator waited for it to become ACTIVE", null);
            }
            rest(pending);
            now = describe.get();
            found |= now.isPresent();
        }
    }

    /** Waits until there is no such table. */
    void untilGone() {
        Optional<TableDescription> now = describe.get();
        while (now.isPresent()) {
            rest(List.of("the table is " + now.get().tableStatusAsString()));
            now = describe.get();
        }
    }

    private void refuseHopeless(TableDescription description) {
        if (HOPELESS.contains(description.tableStatus())) {
            throw new TableException(
                    table, "it is " + description.tableStatusAsString() + " and will not become ACTIVE", null);
        }
    }

    private static List<String> pending(TableDescription description) {
        List<String> pending = new ArrayList<>();
        if (description.tableStatus() != TableStatus.ACTIVE) {
            pending.add("the table is " + description.tableStatusAsString());
        }
        description.globalSecondaryIndexes().forEach(index -> {
            // Nobody waits for an index on its way out.
            if (index.indexStatus() != IndexStatus.ACTIVE && index.indexStatus() != IndexStatus.DELETING) {
                pending.add("index " + index.indexName() + " is " + index.indexStatusAsString());
            }
        });
        return pending;
    }

    private void rest(List<String> pending) {
        Duration left = timeout.minus(elapsed());
        if (left.isNegative() || left.isZero()) {
            throw new TableException(
                    table,
                    "time is up after " + timeout + ": " + String.join(", ", pending)
                            + ". Table.timeout(...) gives it longer",
                    null);
        }
        // Between half and all of the pause, so that processes started together do not ask together.
        long longest = Math.min(pause.toMillis(), left.toMillis() + 1);
        pause = pause.multipliedBy(2);
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            pause = LONGEST_PAUSE;
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TableException(table, "the thread was interrupted while it waited for the table", e);
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
