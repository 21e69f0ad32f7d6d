package dev.stator.table;

import dev.stator.session.Call;
import dev.stator.session.Execution;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Looks at the time to live of a table, and switches it. */
final class TtlChange {
    private final Execution run;
    private final String table;
    private final ChangePolicy policy;

    TtlChange(Execution run, String table, ChangePolicy policy) {
        this.run = run;
        this.table = table;
        this.policy = policy;
    }

    TtlInfo describe() {
        return describe(run, table);
    }

    static TtlInfo describe(Execution run, String table) {
        return TtlInfo.of(run.send(
                        Call.DESCRIBE_TIME_TO_LIVE,
                        DescribeTimeToLiveRequest.builder().tableName(table).build())
                .timeToLiveDescription());
    }

    /**
     * Whatever the state; DynamoDB refuses what is so already. Waits until it shows that it took the change.
     *
     * @param before how it was
     */
    TtlInfo update(TtlInfo before, String attribute, boolean enabled) {
        TableWaiter waiting = waiting(attribute, enabled);
        try {
            run.send(Call.UPDATE_TIME_TO_LIVE, request(table, attribute, enabled));
        } catch (RuntimeException e) {
            boolean needed = !isSo(before, attribute, enabled);
            if (!needed || !waiting.isMade(e, () -> isSo(describe(), attribute, enabled))) {
                throw e;
            }
        }
        TtlInfo now = describe();
        while (!isSo(now, attribute, enabled)) {
            waiting.rest(List.of("DynamoDB does not show the change yet"));
            now = describe();
        }
        return now;
    }

    private static boolean isSo(TtlInfo now, String attribute, boolean enabled) {
        return enabled ? now.enabledOn(attribute) : !now.enabled();
    }

    /** For a change. */
    TableWaiter waiting(String attribute, boolean enabled) {
        return new TableWaiter(
                table, Optional::empty, policy, "let items expire " + (enabled ? "" : "no more ") + "by " + attribute);
    }

    static UpdateTimeToLiveRequest request(String table, String attribute, boolean enabled) {
        return UpdateTimeToLiveRequest.builder()
                .tableName(table)
                .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(enabled))
                .build();
    }
}
