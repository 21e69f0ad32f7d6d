package dev.stator.table;

import dev.stator.error.Doubt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** Asks DescribeTable again and again, in growing, jittered intervals, until a change is done or time is up. */
final class TableWaiter {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /**
     * Descriptions are eventually consistent: for so long a table just created may not be found, its tags or its time
     * to live not be shown, and a change be refused that was made already.
     */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** A table in one of these does not become ACTIVE by itself. As text: older SDKs lack a constant for some. */
    private static final Set<String> HOPELESS = Set.of(
            "DELETING", "INACCESSIBLE_ENCRYPTION_CREDENTIALS", "REPLICATION_NOT_AUTHORIZED", "ARCHIVING", "ARCHIVED");

    /** What DynamoDB says to a change that is made already, or of a table that is not ready everywhere. */
    private static final Set<String> CONTRADICTED =
            Set.of("ValidationException", "ResourceNotFoundException", "TableNotFoundException");

    private final String table;
    private final Supplier<Optional<LiveTable>> look;
    private final ChangePolicy policy;
    private final String activity;
    private final long begin;
    private Duration pause = FIRST_PAUSE;

    TableWaiter(String table, Supplier<Optional<LiveTable>> look, ChangePolicy policy, String activity) {
        this.table = table;
        this.look = look;
        this.policy = policy;
        this.activity = activity;
        this.begin = policy.timer().nanoTime();
    }

    /** Waits until the table is there and nothing about it is pending. */
    LiveTable until(Function<LiveTable, List<String>> pendingOf) {
        Optional<LiveTable> now = look.get();
        return until(now, now.isPresent(), pendingOf);
    }

    /** Waits likewise, beginning with what is known of the table already, although a look might not find it yet. */
    LiveTable until(Optional<LiveTable> known, Function<LiveTable, List<String>> pendingOf) {
        return until(known, false, pendingOf);
    }

    private LiveTable until(
            Optional<LiveTable> known, boolean knownByLook, Function<LiveTable, List<String>> pendingOf) {
        Optional<LiveTable> now = known;
        boolean found = knownByLook;
        while (true) {
            List<String> pending = List.of("the table is not found yet");
            if (now.isPresent()) {
                refuseHopeless(now.get().info());
                pending = pendingOf.apply(now.get());
                if (pending.isEmpty()) {
                    return now.get();
                }
            } else if (found || elapsed().compareTo(GRACE) > 0) {
                throw new TableException(table, "it was deleted while Stator waited for it to become ACTIVE", null);
            }
            rest(pending);
            now = look.get();
            found |= now.isPresent();
        }
    }

    /**
     * Waits until there is no such table, or another one of that name.
     *
     * @param id of the table; empty where DynamoDB gave none
     */
    void untilGone(Optional<String> id) {
        Optional<LiveTable> now = look.get();
        while (now.isPresent() && !isAnother(now.get().info().id(), id)) {
            rest(List.of("the table is " + now.get().info().raw().tableStatusAsString()));
            now = look.get();
        }
    }

    private static boolean isAnother(Optional<String> now, Optional<String> before) {
        return now.isPresent() && before.isPresent() && !now.equals(before);
    }

    private void refuseHopeless(TableInfo info) {
        String status = info.raw().tableStatusAsString();
        if (status != null && HOPELESS.contains(status)) {
            throw new TableException(table, "it is " + status + " and will not become ACTIVE", null);
        }
    }

    /** Whether what is described may be older than what was done before this began. */
    boolean isEarly() {
        Duration half = policy.timeout().dividedBy(2);
        return elapsed().compareTo(half.compareTo(GRACE) < 0 ? half : GRACE) < 0;
    }

    /**
     * Pauses before a change is sent again that was refused while another was under way.
     *
     * @throws DynamoDbException {@code refused}, if it has another reason. LimitExceededException has several, which
     *     nothing tells apart: it passes early only
     */
    void restWhileBusy(DynamoDbException refused) {
        if (!isBusy(refused) && !(refused instanceof LimitExceededException && isEarly())) {
            throw refused;
        }
        rest(List.of(
                refused instanceof ContinuousBackupsUnavailableException
                        ? "DynamoDB makes backups of the table possible"
                        : "something else changes the table"));
    }

    /** Whether {@code refused} passes by itself, however long that takes; backups take minutes on a new table. */
    static boolean isBusy(DynamoDbException refused) {
        return refused instanceof ResourceInUseException || refused instanceof ContinuousBackupsUnavailableException;
    }

    /**
     * Pauses likewise where {@code refused} can also come of what was changed already, and is not described so yet.
     *
     * @throws DynamoDbException {@code refused}, if it has another reason, or it is not early any more
     */
    void restWhileOutdated(DynamoDbException refused) {
        if (isContradicted(refused) && isEarly()) {
            rest(List.of("DynamoDB refuses it, and does not show why"));
        } else {
            restWhileBusy(refused);
        }
    }

    /**
     * Whether a change is made although it was answered by {@code error}: the answer that it was may have been lost.
     * Where its being made may be what the error tells of, looks until descriptions are up to date.
     *
     * @param shown looks whether what the change is to make is there
     */
    boolean isMade(RuntimeException error, BooleanSupplier shown) {
        if (!Doubt.isLost(error)) {
            return false;
        }
        try {
            while (!shown.getAsBoolean()) {
                if (!isEarly() || !canComeOfTheChange(error)) {
                    return false;
                }
                rest(List.of("DynamoDB refuses it, and does not show why"));
            }
            return true;
        } catch (RuntimeException unanswered) {
            error.addSuppressed(unanswered);
            return false;
        }
    }

    private static boolean canComeOfTheChange(RuntimeException error) {
        return error instanceof ResourceInUseException
                || error instanceof LimitExceededException
                || isContradicted(error);
    }

    private static boolean isContradicted(RuntimeException error) {
        return error instanceof DynamoDbException refused
                && refused.awsErrorDetails() != null
                && CONTRADICTED.contains(
                        String.valueOf(refused.awsErrorDetails().errorCode()));
    }

    /**
     * Pauses before the next look.
     *
     * @throws TableException if there is no time left, or the thread was interrupted
     */
    void rest(List<String> pending) {
        policy.progress().accept(new TableProgress(table, activity, pending, elapsed()));
        Duration left = policy.timeout().minus(elapsed());
        if (left.isNegative() || left.isZero()) {
            throw new TableException(
                    table,
                    "time is up after " + policy.timeout() + " (" + activity + "): " + String.join(", ", pending)
                            + ". DeclaredTable.timeout(...) gives it longer; what was begun goes on in DynamoDB",
                    null);
        }
        // Between half and all of the pause, so that processes started together do not ask together.
        long longest = Math.min(pause.toMillis(), left.toMillis() + 1);
        pause = pause.multipliedBy(2);
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            pause = LONGEST_PAUSE;
        }
        try {
            long wait = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
            policy.timer().sleep(Duration.ofMillis(wait));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TableException(table, "the thread was interrupted while it waited for the table", e);
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(policy.timer().nanoTime() - begin);
    }
}
