package dev.stator.table;

import dev.stator.schema.IndexSchema;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Makes and deletes tables and indexes, and waits until that is done. */
final class TableLifecycle {
    private final Execution run;
    private final String table;
    private final ChangePolicy policy;
    private final Supplier<Optional<LiveTable>> look;

    TableLifecycle(Execution run, String table, ChangePolicy policy, Supplier<Optional<LiveTable>> look) {
        this.run = run;
        this.table = table;
        this.policy = policy;
        this.look = look;
    }

    /**
     * A table that was not there before and is now that its creation may have been answered is this one, if it is as
     * asked.
     */
    LiveTable create(TableTarget target) {
        boolean absent = look.get().isEmpty();
        return create(
                TableRequest.of(target), absent, (live, isEarly) -> TableComparison.refuse(target, live, isEarly));
    }

    private LiveTable create(CreateTableRequest request, boolean absent, Comparison comparison) {
        TableWaiter waiting = waiting("create the table");
        Optional<LiveTable> known;
        try {
            TableDescription created = run.send(Call.CREATE_TABLE, request).tableDescription();
            Map<String, String> tags = request.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
            known = Optional.of(new LiveTable(new TableInfo(created), tags, TtlInfo.DISABLED, settings(request)));
        } catch (RuntimeException e) {
            if (!absent || !waiting.isMade(e, () -> look.get().isPresent())) {
                throw e;
            }
            return found(e, request, comparison, waiting);
        }
        return waiting.until(known, live -> pending(live, request, waiting));
    }

    private static LiveSettings settings(CreateTableRequest made) {
        return new LiveSettings(
                Optional.empty(),
                List.of(),
                Optional.ofNullable(made.resourcePolicy()).map(ResourcePolicy::found));
    }

    /** A table that may be another's work, which {@code error} may tell of. */
    private LiveTable found(
            RuntimeException error, CreateTableRequest request, Comparison comparison, TableWaiter waiting) {
        try {
            Optional<LiveTable> known = look.get();
            known.ifPresent(live -> comparison.refuse(live, true));
            LiveTable live = waiting.until(known, now -> pending(now, request, waiting));
            comparison.refuse(live, false);
            return live;
        } catch (SchemaDiffersException another) {
            error.addSuppressed(another);
            throw error;
        }
    }

    /** Holds a table to what was asked for. */
    private interface Comparison {
        /** @param isEarly whether it may not be described in full yet */
        void refuse(LiveTable live, boolean isEarly);
    }

    /**
     * The table, its creation being somebody's. That it exists may be told before it is found, and that it is not there
     * before it can be created again.
     */
    LiveTable ensure(CreateTableRequest request) {
        TableWaiter waiting = waiting("wait for the table");
        Optional<LiveTable> existing = look.get();
        while (existing.isEmpty()) {
            try {
                return create(request, true, (live, isEarly) -> {}); // Its caller compares.
            } catch (ResourceInUseException e) {
                if (!waiting.isEarly()) {
                    throw new TableException(
                            table, "it exists and cannot be created, but is not found: something else deletes it", e);
                }
                waiting.rest(List.of("the table is not found yet"));
            } catch (LimitExceededException e) {
                waiting.restWhileBusy(e);
            }
            existing = look.get();
        }
        return waiting.until(existing, live -> pending(live, request, waiting));
    }

    private static List<String> pending(LiveTable live, CreateTableRequest request, TableWaiter waiting) {
        List<String> pending = PendingChanges.use(live);
        return pending.isEmpty() && waiting.isEarly() ? PendingChanges.late(live, request) : pending;
    }

    /** Sends the UpdateTable for an index and waits until it is there. One with another key is another one. */
    TableInfo createIndex(MigrationStep step, IndexSchema declared) {
        Predicate<IndexInfo> isIt = index -> index.schema().key().equals(declared.key())
                && declared.carriesAs(index.schema())
                && index.status() != IndexStatus.DELETING;
        return change(
                step,
                declared.name(),
                true,
                () -> index(declared.name()).filter(isIt).isPresent());
    }

    /** Sends the UpdateTable for an index and waits until it is gone. */
    TableInfo deleteIndex(MigrationStep step, String name) {
        return change(
                step,
                name,
                false,
                () -> index(name)
                        .filter(index -> index.status() != IndexStatus.DELETING)
                        .isEmpty());
    }

    /** @param begun looks whether the index is as it is to be, or on its way there */
    private TableInfo change(MigrationStep step, String index, boolean there, BooleanSupplier begun) {
        TableWaiter waiting = waiting(step.action());
        boolean needed = !begun.getAsBoolean();
        while (!isSent(step, waiting, () -> needed && begun.getAsBoolean())) {
            waiting.until(PendingChanges::change);
        }
        return waiting.until(live -> pending(live, index, there)).info();
    }

    private Optional<IndexInfo> index(String name) {
        return look.get().flatMap(live -> live.info().index(name));
    }

    /** False: something else is under way. */
    private boolean isSent(MigrationStep step, TableWaiter waiting, BooleanSupplier begun) {
        try {
            run.send(Call.UPDATE_TABLE, (UpdateTableRequest) step.request());
            return true;
        } catch (RuntimeException e) {
            if (waiting.isMade(e, begun)) {
                return true;
            }
            // While another index comes or goes, this one is refused as a limit.
            if (!(e instanceof ResourceInUseException || e instanceof LimitExceededException)) {
                throw e;
            }
            if (look.get().map(PendingChanges::change).orElse(List.of()).isEmpty()) {
                waiting.restWhileBusy((DynamoDbException) e);
            }
            return false;
        }
    }

    private static List<String> pending(LiveTable live, String index, boolean there) {
        List<String> pending = PendingChanges.change(live);
        if (pending.isEmpty() && live.info().index(index).isPresent() != there) {
            return List.of("DynamoDB does not show the change yet");
        }
        return pending;
    }

    void delete() {
        TableWaiter waiting = waiting("delete the table");
        Optional<LiveTable> before = look.get();
        Optional<String> id = before.flatMap(live -> live.info().id());
        while (true) {
            try {
                waiting.untilGone(sendDelete());
                return;
            } catch (RuntimeException e) {
                if (before.isPresent() && waiting.isMade(e, () -> isGoing(id))) {
                    waiting.untilGone(id);
                    return;
                }
                if (!(e instanceof ResourceInUseException changing)) {
                    throw e;
                }
                waiting.restWhileBusy(changing);
                waiting.until(PendingChanges::change);
            }
        }
    }

    /** Whether the table is not there any more, or not for long. */
    private boolean isGoing(Optional<String> id) {
        Optional<TableInfo> now = look.get().map(LiveTable::info);
        return now.isEmpty()
                || now.get().status() == TableStatus.DELETING
                || (id.isPresent()
                        && now.get().id().isPresent()
                        && !now.get().id().equals(id));
    }

    /** The id of the table. */
    private Optional<String> sendDelete() {
        try {
            return Optional.ofNullable(run.send(
                                    Call.DELETE_TABLE,
                                    DeleteTableRequest.builder()
                                            .tableName(table)
                                            .build())
                            .tableDescription())
                    .map(TableDescription::tableId);
        } catch (ResourceNotFoundException | ResourceInUseException told) {
            throw told;
        } catch (DynamoDbException refused) {
            if (look.get().filter(live -> live.info().deletionProtection()).isPresent()) {
                throw new TableException(
                        table,
                        "it is protected from deletion. table().deletionProtection(false).migrate() lifts that",
                        refused);
            }
            throw refused;
        }
    }

    private TableWaiter waiting(String activity) {
        return new TableWaiter(table, look, policy, activity);
    }
}
