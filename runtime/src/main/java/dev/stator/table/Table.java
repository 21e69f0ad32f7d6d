package dev.stator.table;

import dev.stator.error.TableException;
import dev.stator.observe.OperationKind;
import dev.stator.schema.EntitySchema;
import dev.stator.session.Call;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * The table of an entity, as its annotations declare it. Creating one makes its indexes too. Every method that changes
 * the table waits until the change is done, five minutes at most unless {@link #timeout} says otherwise. Immutable;
 * {@link #provisioned} and {@link #timeout} give changed copies.
 *
 * <p>What DynamoDB refuses (a table that exists, no permission, ...) comes as the SDK's own exception.
 */
@CheckReturnValue
public final class Table {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Session session;
    private final EntitySchema<?> schema;
    private final String name;
    private final @Nullable ProvisionedThroughput throughput;
    private final Duration timeout;

    /** The table of an entity, on demand; {@code schema} has the name it has in DynamoDB. Users get it from their DAO. */
    public Table(Session session, EntitySchema<?> schema) {
        this(session, schema, schema.table(), null, PATIENCE);
    }

    private Table(
            Session session,
            EntitySchema<?> schema,
            String name,
            @Nullable ProvisionedThroughput throughput,
            Duration timeout) {
        this.session = session;
        this.schema = schema;
        this.name = name;
        this.throughput = throughput;
        this.timeout = timeout;
    }

    /** The name of the table in DynamoDB, after the prefix or renaming of {@code Stator.builder()}. */
    public String name() {
        return name;
    }

    /**
     * The same table, to be created with provisioned capacity instead of on demand. Each global secondary index gets
     * the same capacity as the table. It says nothing to a table that exists.
     *
     * @param read read capacity units, from 1
     * @param write write capacity units, from 1
     */
    public Table provisioned(long read, long write) {
        if (read < 1 || write < 1) {
            throw new IllegalArgumentException(
                    "provisioned(" + read + ", " + write + "): DynamoDB provisions at least 1 unit of each");
        }
        ProvisionedThroughput capacity = ProvisionedThroughput.builder()
                .readCapacityUnits(read)
                .writeCapacityUnits(write)
                .build();
        return new Table(session, schema, name, capacity, timeout);
    }

    /** The same table, with another time to wait for a change to be done. */
    public Table timeout(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("timeout(" + duration + "): a time to wait is longer than nothing");
        }
        return new Table(session, schema, name, throughput, duration);
    }

    /**
     * Creates the table with its indexes (CreateTable) and waits until all of them are ACTIVE.
     *
     * @return the table as it is then
     * @throws ResourceInUseException if it exists
     * @throws TableException if it is not ready in time, or disappears meanwhile
     */
    @CanIgnoreReturnValue
    public TableDescription create() {
        TableDescription created = begin(OperationKind.CREATE_TABLE)
                .run(run -> run.send(Call.CREATE_TABLE, toRequest()))
                .tableDescription();
        return waiting().untilReady(created);
    }

    /**
     * Creates the table if there is none, waits until it and its indexes are ACTIVE, and checks that it fits the
     * entity. Several processes may do this at the same time. Nothing is changed on a table that exists; it may have
     * indexes that the entity does not declare.
     *
     * @return the table as it is then
     * @throws TableException if the table's key, or an index the entity declares, differs from the declaration; if the
     *     table is not ready in time, is being deleted, or disappears meanwhile
     */
    @CanIgnoreReturnValue
    public TableDescription ensure() {
        Optional<TableDescription> existing = describe();
        if (existing.isPresent()) {
            return checked(existing.get());
        }
        try {
            return create();
        } catch (ResourceInUseException e) {
            // Another process was faster, or the table is still being deleted: look again.
            TableDescription other = describe()
                    .orElseThrow(() -> new TableException(
                            name,
                            "it existed when it was to be created and is gone now: something else deletes it",
                            e));
            return checked(other);
        }
    }

    /** The table as DynamoDB describes it (DescribeTable), in whatever state it is; empty if there is none. */
    public Optional<TableDescription> describe() {
        return begin(OperationKind.DESCRIBE_TABLE).run(this::describe);
    }

    private Optional<TableDescription> describe(Execution run) {
        try {
            DescribeTableRequest request =
                    DescribeTableRequest.builder().tableName(name).build();
            return Optional.of(run.send(Call.DESCRIBE_TABLE, request).table());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Deletes the table with all its items (DeleteTable) and waits until it is gone.
     *
     * @throws ResourceNotFoundException if there is none
     * @throws TableException if it is not gone in time
     */
    public void delete() {
        DeleteTableRequest request =
                DeleteTableRequest.builder().tableName(name).build();
        begin(OperationKind.DELETE_TABLE).run(run -> run.send(Call.DELETE_TABLE, request));
        waiting().untilGone();
    }

    /** The request that {@link #create()} sends. */
    public CreateTableRequest toRequest() {
        return TableRequest.of(schema, name, throughput);
    }

    /** Compares first: a table of another shape is not worth waiting for. */
    private TableDescription checked(TableDescription description) {
        if (description.tableStatus() != TableStatus.DELETING) {
            List<String> differences = TableComparison.differences(toRequest(), description);
            if (!differences.isEmpty()) {
                throw new TableException(
                        name,
                        "it exists, but not as " + schema.type().getName() + " declares it:\n  - "
                                + String.join("\n  - ", differences)
                                + "\nMake the annotations and the table agree; the key and the local secondary indexes"
                                + " of a table that exists cannot be changed.",
                        null);
            }
        }
        return waiting().untilReady(description);
    }

    private Execution begin(OperationKind kind) {
        return session.begin(kind, name, null);
    }

    private Waiting waiting() {
        return new Waiting(name, this::describe, timeout);
    }
}
