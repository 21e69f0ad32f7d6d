package dev.stator.table;

import dev.stator.error.TableException;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Makes and deletes tables and indexes, and waits until that is done. */
final class Lifecycle {
    private final Execution run;
    private final String table;
    private final ChangePolicy policy;
    private final Supplier<Optional<LiveTable>> look;

    Lifecycle(Execution run, String table, ChangePolicy policy, Supplier<Optional<LiveTable>> look) {
        this.run = run;
        this.table = table;
        this.policy = policy;
        this.look = look;
    }

    LiveTable create(CreateTableRequest request) {
        TableDescription created = run.send(Call.CREATE_TABLE, request).tableDescription();
        Map<String, String> tags = request.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
        LiveTable known = new LiveTable(new TableInfo(created), tags, TtlInfo.DISABLED);
        return waiting("create the table").until(Optional.of(known), Pending::use);
    }

    /** The table, its creation being somebody's. */
    LiveTable ensure(CreateTableRequest request) {
        Optional<LiveTable> existing = look.get();
        if (existing.isEmpty()) {
            existing = tryToCreate(request);
        }
        return waiting("wait for the table").until(existing, Pending::use);
    }

    private Optional<LiveTable> tryToCreate(CreateTableRequest request) {
        try {
            return Optional.of(create(request));
        } catch (ResourceInUseException e) {
            // Another process was faster, or the table is still being deleted: look again.
            Optional<LiveTable> other = look.get();
            if (other.isEmpty()) {
                throw new TableException(
                        table, "it existed when it was to be created and is gone now: something else deletes it", e);
            }
            return other;
        }
    }

    /** Sends an UpdateTable and waits until the index is there, or gone. */
    TableInfo change(MigrationStep step, String index, boolean there) {
        run.send(Call.UPDATE_TABLE, (UpdateTableRequest) step.request());
        return waiting(step.action()).until(live -> pending(live, index, there)).info();
    }

    private static List<String> pending(LiveTable live, String index, boolean there) {
        List<String> pending = Pending.change(live);
        if (pending.isEmpty() && live.info().index(index).isPresent() != there) {
            return List.of("DynamoDB does not show the change yet");
        }
        return pending;
    }

    void delete() {
        Optional<String> id;
        try {
            id = Optional.ofNullable(run.send(
                                    Call.DELETE_TABLE,
                                    DeleteTableRequest.builder()
                                            .tableName(table)
                                            .build())
                            .tableDescription())
                    .map(TableDescription::tableId);
        } catch (ResourceNotFoundException none) {
            throw none;
        } catch (DynamoDbException refused) {
            if (look.get().filter(live -> live.info().deletionProtection()).isPresent()) {
                throw new TableException(
                        table,
                        "it is protected from deletion. table().deletionProtection(false).migrate() lifts that",
                        refused);
            }
            throw refused;
        }
        waiting("delete the table").untilGone(id);
    }

    private Waiting waiting(String activity) {
        return new Waiting(table, look, policy, activity);
    }
}
