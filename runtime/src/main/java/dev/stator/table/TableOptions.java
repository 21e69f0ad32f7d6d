package dev.stator.table;

import dev.stator.session.CheckReturnValue;
import dev.stator.table.ServiceSettings.Choice;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/** What can be said of a table that its entity does not: all the options of {@link DeclaredTable}. */
@CheckReturnValue
abstract sealed class TableOptions permits DeclaredTable {
    abstract TableTarget target();

    abstract DeclaredTable with(TableTarget choice);

    private DeclaredTable with(TableSettings settings) {
        return with(target().with(settings));
    }

    private DeclaredTable with(String index, Billing billing) {
        return with(target().with(index, billing));
    }

    private DeclaredTable with(ServiceSettings settings) {
        return with(target().settings().service(settings));
    }

    private ServiceSettings service() {
        return target().settings().service();
    }

    /**
     * With provisioned capacity, as much for the table as for each of its global indexes. A table is created on demand
     * where nothing is said.
     *
     * @param readUnits read capacity units, from 1
     * @param writeUnits write capacity units, from 1
     */
    public DeclaredTable provisioned(long readUnits, long writeUnits) {
        return with(target().settings().billing(new Billing.Provisioned(readUnits, writeUnits)));
    }

    /**
     * With other provisioned capacity for one global index; for a table that is {@link #provisioned(long, long)}.
     *
     * @throws IllegalArgumentException if the entity declares no such index, or nothing is provisioned
     */
    public DeclaredTable provisioned(String index, long readUnits, long writeUnits) {
        return with(index, new Billing.Provisioned(readUnits, writeUnits));
    }

    /**
     * Paid for by request, without a maximum. A table that is provisioned is switched by
     * {@link DeclaredTable#updateBilling()}.
     */
    public DeclaredTable onDemand() {
        return with(target().settings().billing(Billing.onDemand()));
    }

    /**
     * Paid for by request, with a maximum, the same for the table and for each of its global indexes. DynamoDB
     * throttles above it.
     *
     * @param maxReadUnits read request units a second, from 1
     * @param maxWriteUnits write request units a second, from 1
     */
    public DeclaredTable onDemand(long maxReadUnits, long maxWriteUnits) {
        return with(target().settings().billing(Billing.onDemand(maxReadUnits, maxWriteUnits)));
    }

    /**
     * With another maximum for one global index; for a table that is {@link #onDemand()}.
     *
     * @throws IllegalArgumentException if the entity declares no such index, or the table is not on demand
     */
    public DeclaredTable onDemand(String index, long maxReadUnits, long maxWriteUnits) {
        return with(index, Billing.onDemand(maxReadUnits, maxWriteUnits));
    }

    /** With a stream of its changes. To have another view in it later takes {@link DeclaredTable#replacingStream()}. */
    public DeclaredTable stream(StreamViewType view) {
        return with(target().settings().stream(new StreamChoice(Optional.of(view))));
    }

    /**
     * Without a stream: one that is there is disabled by {@link DeclaredTable#migrate()}, and can be read for 24 hours
     * more.
     */
    public DeclaredTable noStream() {
        return with(target().settings().stream(new StreamChoice(Optional.empty())));
    }

    /** Protected from {@link DeclaredTable#delete()}, and from whoever else would delete it. */
    public DeclaredTable deletionProtection() {
        return deletionProtection(true);
    }

    /** Protected from deletion, or not. */
    public DeclaredTable deletionProtection(boolean enabled) {
        return with(target().settings().deletionProtection(enabled));
    }

    /** Of this class; DynamoDB takes two changes in 30 days. */
    public DeclaredTable tableClass(TableClass tableClass) {
        return with(target().settings().tableClass(Objects.requireNonNull(tableClass, "tableClass")));
    }

    /** Encrypted with this key. */
    public DeclaredTable encryption(Encryption encryption) {
        return with(target().settings().encryption(Objects.requireNonNull(encryption, "encryption")));
    }

    /** With this tag, beside those said before. */
    public DeclaredTable tag(String key, String value) {
        return tags(Map.of(key, value));
    }

    /** With these tags, beside those said before. */
    public DeclaredTable tags(Map<String, String> tags) {
        return with(target().settings().tags(tags));
    }

    /** {@link #pointInTimeRecovery(int)} of 35 days, the most there is. */
    public DeclaredTable pointInTimeRecovery() {
        return pointInTimeRecovery(LiveSettings.MOST_DAYS);
    }

    /**
     * With point-in-time recovery: DynamoDB can restore it, as another table, as it was at any second of so many days.
     * On a new table it is refused for minutes, which is waited for. With fewer days than before, DynamoDB forgets the
     * earlier ones.
     *
     * @param days 1 to 35
     */
    public DeclaredTable pointInTimeRecovery(int days) {
        return with(service().recovery(Choice.of(LiveSettings.checked(days))));
    }

    /** Without point-in-time recovery: {@link DeclaredTable#migrate()} lets DynamoDB forget how the table was. */
    public DeclaredTable noPointInTimeRecovery() {
        return with(service().recovery(Choice.none()));
    }

    /**
     * Able to take so many units a second at once, or more: its warm throughput. It costs once, and never falls. A
     * table on demand begins with 12,000 and 4,000, and DynamoDB refuses fewer; a provisioned one with its capacity.
     */
    public DeclaredTable warmThroughput(long readUnits, long writeUnits) {
        return with(service().warm(new WarmUnits(readUnits, writeUnits)));
    }

    /**
     * {@link #warmThroughput(long, long)} of one global index, which has its own.
     *
     * @throws IllegalArgumentException if the entity declares no such index
     */
    public DeclaredTable warmThroughput(String index, long readUnits, long writeUnits) {
        return with(service().warm(target().global(index).name(), new WarmUnits(readUnits, writeUnits)));
    }

    /**
     * Sends its changes to a Kinesis data stream, from when DynamoDB has begun to. A table has one; to have another
     * takes {@link DeclaredTable#replacingStream()}.
     *
     * @param precision of the time that each change has
     */
    public DeclaredTable kinesis(String streamArn, ApproximateCreationDateTimePrecision precision) {
        return with(service().destination(Choice.of(KinesisDestination.checked(streamArn, precision))));
    }

    /** Without a Kinesis data stream: {@link DeclaredTable#migrate()} sends changes to the one that it has no more. */
    public DeclaredTable noKinesis() {
        return with(service().destination(Choice.none()));
    }

    /**
     * With this policy of who may do what with it, beside those of IAM. DynamoDB refuses one that would lock out
     * whoever sends it.
     *
     * @param json in IAM's JSON, at most 20 KB
     */
    public DeclaredTable resourcePolicy(String json) {
        return with(service().policy(Choice.of(ResourcePolicy.of(json))));
    }

    /** Without a resource policy. */
    public DeclaredTable noResourcePolicy() {
        return with(service().policy(Choice.none()));
    }
}
