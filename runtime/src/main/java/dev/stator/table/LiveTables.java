package dev.stator.table;

import dev.stator.session.Call;
import dev.stator.session.Execution;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Looks at tables. */
final class LiveTables {
    private final Execution run;

    LiveTables(Execution run) {
        this.run = run;
    }

    /** The table; empty if there is none. */
    Optional<TableInfo> describe(String name) {
        DescribeTableRequest request =
                DescribeTableRequest.builder().tableName(name).build();
        try {
            return Optional.of(
                    new TableInfo(run.send(Call.DESCRIBE_TABLE, request).table()));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * The table, with its tags, its time to live and its other settings if they are declared: each takes a request of
     * its own, and DynamoDB Local refuses all but that for the time to live.
     */
    Optional<LiveTable> look(TableTarget target) {
        boolean tagged = !target.settings().tags().isEmpty();
        return describe(target.name())
                .map(info -> new LiveTable(
                        info,
                        tagged && !info.isOnDynamoDbLocal() ? tags(info.arn()) : Map.of(),
                        target.ttl().isPresent() ? ttl(target.name()) : TtlInfo.DISABLED,
                        info.isOnDynamoDbLocal()
                                ? LiveSettings.NONE
                                : LiveSettings.look(run, info, target.settings().service())));
    }

    /** Of a table that is being created or deleted there is none yet, or no more. */
    private TtlInfo ttl(String name) {
        try {
            return TtlChange.describe(run, name);
        } catch (ResourceNotFoundException e) {
            return TtlInfo.DISABLED;
        }
    }

    /** All tags of a table. */
    Map<String, String> tags(String arn) {
        Map<String, String> tags = new HashMap<>();
        String next = null;
        do {
            ListTagsOfResourceResponse page = run.send(
                    Call.LIST_TAGS_OF_RESOURCE,
                    ListTagsOfResourceRequest.builder()
                            .resourceArn(arn)
                            .nextToken(next)
                            .build());
            page.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
            next = page.nextToken();
        } while (next != null);
        return tags;
    }
}
