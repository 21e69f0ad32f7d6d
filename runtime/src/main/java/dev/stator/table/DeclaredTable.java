package dev.stator.table;

import dev.stator.check.TableCheck;
import dev.stator.check.TableRewrite;
import dev.stator.dao.EntityOperations;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Durations;
import dev.stator.session.Timer;
import dev.stator.table.Difference.BillingDiffers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * The table of an entity, as its annotations declare it, with its indexes. Immutable: options give changed copies. What
 * no option says is left to DynamoDB when the table is created, and neither compared nor changed later. DynamoDB Local
 * keeps no tags, table class, encryption, maxima or warm throughput, and knows no point-in-time recovery, Kinesis data
 * streams or resource policies: there they are not compared either, and not sent where it refuses them.
 *
 * <pre>{@code
 * posts.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).deletionProtection().ensure();
 * System.out.println(posts.table().plan());
 * posts.table().timeout(Duration.ofHours(6)).onProgress(System.out::println).migrate();
 * }</pre>
 *
 * <p>Every method that changes the table waits until the change is done, five minutes at most for each change unless
 * {@link #timeout} says otherwise, and so blocks: tables are made when programs start or are deployed, and there is no
 * asynchronous form. What DynamoDB refuses (a table that exists, no permission, a limit, ...) comes as the SDK's own
 * exception.
 */
@CheckReturnValue
public final class DeclaredTable extends TableOptions {
    private final EntityOperations<?> items;
    private final TableTarget target;
    private final ChangePolicy policy;

    /** The table that the operations are on. Users get it from their DAO. */
    public static DeclaredTable of(EntityOperations<?> items) {
        Timer timer = items.session().backoff().timer();
        return new DeclaredTable(items, TableTarget.of(items.schema()), ChangePolicy.careful(timer));
    }

    private DeclaredTable(EntityOperations<?> items, TableTarget target, ChangePolicy policy) {
        this.items = items;
        this.target = target;
        this.policy = policy;
    }

    /** The name of the table in DynamoDB, after the prefix or renaming of {@code Stator.builder()}. */
    public String name() {
        return target.name();
    }

    /**
     * Lets {@link #migrate()} delete global indexes: those that nobody declares, and those whose key or projection is
     * not as declared, which are made again. Until that is done, queries of them fail. No item is lost.
     */
    public DeclaredTable droppingIndexes() {
        return new DeclaredTable(items, target, policy.dropIndexes());
    }

    /**
     * Lets {@link #migrate()} replace a stream by one of another view: the new one has another ARN and begins empty,
     * the old one can be read for 24 hours more. And the Kinesis data stream by another: what changes between is in
     * neither.
     */
    public DeclaredTable replacingStream() {
        return new DeclaredTable(items, target, policy.replaceStream());
    }

    /** Waits so long for each change to be done. Filling a new index of a large table takes hours. */
    public DeclaredTable timeout(Duration duration) {
        return new DeclaredTable(items, target, policy.timeout(Durations.positive("timeout", duration)));
    }

    /** Tells {@code listener} what is waited for, before each look at the table, in the thread that waits. */
    public DeclaredTable onProgress(Consumer<TableProgress> listener) {
        return new DeclaredTable(items, target, policy.progress(Objects.requireNonNull(listener, "listener")));
    }

    /**
     * Creates the table with its indexes (CreateTable), waits until all of them are ACTIVE, and switches on what comes
     * later where it is declared: time to live, point-in-time recovery, a Kinesis data stream.
     *
     * <p>Where the answer to CreateTable may have been lost, it looks: a table that was not there before, and is now
     * and as asked for, counts as created. One that differs is another's: the error says so in what it suppressed.
     *
     * @return the table as it is then
     * @throws ResourceInUseException if it exists
     * @throws TableException if it is not ready in time, or disappears meanwhile
     */
    @CanIgnoreReturnValue
    public TableInfo create() {
        return actions().create();
    }

    /**
     * Creates the table if there is none, waits until it and its indexes are ACTIVE, and checks that it fits the entity
     * and the options. Several processes may do this at the same time. Of a table that exists it only switches on what
     * CreateTable cannot, where it is declared and off: time to live, point-in-time recovery and a Kinesis data stream;
     * {@link #migrate()} changes the rest. Differences that are
     * {@linkplain Difference#harmless() harmless} pass.
     *
     * @return the table as it is then
     * @throws SchemaDiffersException if the table differs from what is declared
     * @throws TableException if the table is not ready in time, is being deleted, or disappears meanwhile
     */
    @CanIgnoreReturnValue
    public TableInfo ensure() {
        return actions().ensure();
    }

    /** The table as DynamoDB describes it (DescribeTable), in whatever state it is; empty if there is none. */
    public Optional<TableInfo> describe() {
        return actions().describe();
    }

    /** The table's time to live, which the component with {@code @Ttl} declares. */
    public TableTtl ttl() {
        return actions().ttl();
    }

    /**
     * The tags of the table (ListTagsOfResource), those of other programs too.
     *
     * @throws TableException if there is no such table
     */
    public Map<String, String> tags() {
        return actions().tags();
    }

    /**
     * Compares the table with the entity and the options, and changes nothing.
     *
     * @return what differs, the gravest first; empty if nothing does
     */
    public List<Difference> verify() {
        return actions().verify();
    }

    /**
     * Looks at the items that are in the table, and lists what the entity would not read as it is stored: for a table
     * that others write. Changes nothing. It is a scan, of all or of a sample.
     */
    public TableCheck check() {
        return TableCheck.of(items);
    }

    /**
     * Mends what {@link #check()} lists: writes the items that are in the table in the form in which the entity writes
     * them now, each only if it is still as it was read. {@link TableRewrite#dryRun()} says beforehand what it would
     * do.
     */
    public TableRewrite rewrite() {
        return TableRewrite.of(items);
    }

    /** What {@link #migrate()} would do now. Changes nothing. */
    public MigrationPlan plan() {
        return actions().plan();
    }

    /**
     * Creates the table, or changes it to what the entity and the options say, as far as DynamoDB can: one change at a
     * time, each waited for. Whatever stops it midway, a later call goes on from where the table is; several processes
     * may do this at the same time. It deletes no index without {@link #droppingIndexes()}, replaces no stream without
     * {@link #replacingStream()}, and never touches an item.
     *
     * @return what was done, and what harmless differences remain
     * @throws SchemaDiffersException if the table still differs in more than that: {@link #plan()} tells beforehand
     * @throws TableException if a change is not done in time, or the table disappears meanwhile
     */
    @CanIgnoreReturnValue
    public MigrationResult migrate() {
        MigrationResult result = actions().migrate(difference -> true);
        target.refuse(result.left());
        return result;
    }

    /**
     * Changes billing and capacity of the table and its global indexes to what {@link #provisioned(long, long)} or
     * {@link #onDemand()} say (UpdateTable), and nothing else. Where they are that already, nothing is sent.
     *
     * @return the table as it is then
     * @throws IllegalStateException if the options say nothing of billing
     * @throws TableException if there is none, it is not ACTIVE in time, or its capacity was decreased too often today
     */
    @CanIgnoreReturnValue
    public TableInfo updateBilling() {
        target.requireBilling("updateBilling()");
        return actions().migrate(BillingDiffers.class::isInstance).table();
    }

    /**
     * Changes the capacity of one global index, as {@link #updateBilling()} does.
     *
     * @return the table as it is then
     */
    @CanIgnoreReturnValue
    public TableInfo updateIndex(String index) {
        target.requireBilling("updateIndex(\"" + index + "\")");
        target.global(index);
        return actions()
                .migrate(difference -> difference instanceof BillingDiffers billing
                        && billing.index().equals(Optional.of(index)))
                .table();
    }

    /**
     * Adds a global index that the entity declares (UpdateTable), and waits until the items of the table are in it.
     *
     * @return the table as it is then
     * @throws IllegalArgumentException if the entity declares no such index
     * @throws TableException if it is not filled in time; it will be all the same
     */
    @CanIgnoreReturnValue
    public TableInfo createIndex(String index) {
        return actions().createIndex(index);
    }

    /**
     * Deletes a global index (UpdateTable), declared or not, and waits until it is gone.
     *
     * @return the table as it is then
     */
    @CanIgnoreReturnValue
    public TableInfo deleteIndex(String index) {
        return actions().deleteIndex(index);
    }

    /**
     * Deletes the table with all its items (DeleteTable) and waits until it is gone. Where the answer may have been
     * lost, it looks: a table that was there before and is no more counts as deleted.
     *
     * @throws ResourceNotFoundException if there is none
     * @throws TableException if it is protected from deletion, or not gone in time
     */
    public void delete() {
        actions().delete();
    }

    /** The request that {@link #create()} sends. */
    public CreateTableRequest toRequest() {
        return TableRequest.of(target);
    }

    @Override
    TableTarget target() {
        return target;
    }

    @Override
    DeclaredTable with(TableTarget choice) {
        return new DeclaredTable(items, choice, policy);
    }

    private TableActions actions() {
        return new TableActions(items.session(), target, policy);
    }
}
