package dev.stator.table;

import dev.stator.observe.OperationKind;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * The time to live of an entity's table: whether DynamoDB deletes items that are past what their {@code @Ttl} says.
 * DynamoDB takes one change of it an hour, which takes effect within that hour: a method that changes it waits until
 * DynamoDB shows that it will, no longer.
 *
 * <pre>{@code
 * sessions.table().ttl().ensure();     // table().ensure() does so too
 * }</pre>
 */
@CheckReturnValue
public final class TableTtl {
    private final Session session;
    private final TableTarget target;
    private final ChangePolicy policy;

    TableTtl(Session session, TableTarget target, ChangePolicy policy) {
        this.session = session;
        this.target = target;
        this.policy = policy;
    }

    /**
     * The time to live as it is (DescribeTimeToLive), whatever the entity declares; empty if there is no such table.
     */
    public Optional<TtlInfo> describe() {
        return run(OperationKind.DESCRIBE_TABLE, run -> {
            try {
                return Optional.of(change(run).describe());
            } catch (ResourceNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * Lets items expire by the attribute of {@code @Ttl} (UpdateTimeToLive). Items that are past it already go too.
     *
     * @return what DynamoDB shows then
     * @throws IllegalStateException if the entity declares no {@code @Ttl}
     * @throws DynamoDbException if items expire already, or DynamoDB took a change within the last hour
     */
    @CanIgnoreReturnValue
    public TtlInfo enable() {
        String attribute = attribute("enable()");
        return run(
                OperationKind.UPDATE_TABLE,
                run -> change(run).update(change(run).describe(), attribute, true));
    }

    /**
     * Lets items expire no more (UpdateTimeToLive), by whatever attribute they do.
     *
     * @return what DynamoDB shows then
     * @throws IllegalStateException if they do by none, and the entity declares none either
     * @throws DynamoDbException if none expire, or DynamoDB took a change within the last hour
     */
    @CanIgnoreReturnValue
    public TtlInfo disable() {
        return run(OperationKind.UPDATE_TABLE, run -> {
            TtlInfo found = change(run).describe();
            String attribute = found.attribute().orElseGet(() -> attribute("disable()"));
            return change(run).update(found, attribute, false);
        });
    }

    /**
     * Lets items expire by the attribute of {@code @Ttl}, if they do not yet; that this is being switched on counts.
     * Several processes may do this at the same time.
     *
     * @return what DynamoDB shows then
     * @throws IllegalStateException if the entity declares no {@code @Ttl}
     * @throws ResourceNotFoundException if there is no such table
     * @throws TableException if they expire by another attribute, or that is being switched off
     */
    @CanIgnoreReturnValue
    public TtlInfo ensure() {
        String attribute = attribute("ensure()");
        return run(OperationKind.UPDATE_TABLE, run -> ensured(change(run), attribute));
    }

    private TtlInfo ensured(TtlChange change, String attribute) {
        TableWaiter waiting = change.waiting(attribute, true);
        while (true) {
            TtlInfo found = change.describe();
            if (found.enabledOn(attribute)) {
                return found;
            }
            if (found.status() != TimeToLiveStatus.DISABLED) {
                throw new TableException(
                        target.name(),
                        "its time to live is " + found + ", declared is " + attribute
                                + ". A table has one such attribute, and DynamoDB takes one change an hour:"
                                + " table().ttl().disable(), if nobody relies on it, and when that is done ensure()",
                        null);
            }
            try {
                return change.update(found, attribute, true);
            } catch (DynamoDbException refused) {
                // Another process may have been faster, which shows late.
                TtlInfo now = change.describe();
                if (now.enabledOn(attribute)) {
                    return now;
                }
                waiting.restWhileOutdated(refused);
            }
        }
    }

    private String attribute(String method) {
        return target.ttl()
                .orElseThrow(() -> new IllegalStateException("table().ttl()." + method + " of table " + target.name()
                        + ": " + target.entity() + " has no component with @Ttl that would say when an item expires"));
    }

    private TtlChange change(Execution run) {
        return new TtlChange(run, target.name(), policy);
    }

    private <R> R run(OperationKind kind, Function<Execution, R> work) {
        return session.begin(kind, target.name(), null).run(work);
    }
}
