package dev.stator.table;

import dev.stator.session.Call;
import dev.stator.session.Execution;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Looks at the time to live of a table, and switches it. */
final class TtlChange {
    private final Execution run;
    private final String table;

    TtlChange(Execution run, String table) {
        this.run = run;
        this.table = table;
    }

    TtlInfo describe() {
        return TtlInfo.of(run.send(
                        Call.DESCRIBE_TIME_TO_LIVE,
                        DescribeTimeToLiveRequest.builder().tableName(table).build())
                .timeToLiveDescription());
    }

    /** Whatever the state; DynamoDB refuses what is so already. */
    TtlInfo update(String attribute, boolean enabled) {
        run.send(Call.UPDATE_TIME_TO_LIVE, request(table, attribute, enabled));
        return describe();
    }

    static UpdateTimeToLiveRequest request(String table, String attribute, boolean enabled) {
        return UpdateTimeToLiveRequest.builder()
                .tableName(table)
                .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(enabled))
                .build();
    }
}
