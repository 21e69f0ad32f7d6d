package dev.stator.table;

import dev.stator.session.Call;
import dev.stator.session.Execution;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * Makes a table what it is to be: looks, plans, makes the first change, waits until it is done, and begins again. So it
 * keeps nothing that a crash could lose, and takes in its stride what another process changes meanwhile.
 */
final class Migration {
    private final Execution run;
    private final Clock clock;
    private final String table;
    private final ChangePolicy policy;
    private final MigrationPlanner planner;
    private final Supplier<Optional<LiveTable>> look;
    private final List<MigrationStep> done = new ArrayList<>();

    Migration(
            Execution run,
            Clock clock,
            String table,
            ChangePolicy policy,
            MigrationPlanner planner,
            Supplier<Optional<LiveTable>> look) {
        this.run = run;
        this.clock = clock;
        this.table = table;
        this.policy = policy;
        this.planner = planner;
        this.look = look;
    }

    /** Makes all changes of the plan, and those that come up on the way. */
    MigrationResult make() {
        Optional<LiveTable> live = look.get();
        if (live.isPresent()) {
            live = Optional.of(waiting("wait for earlier changes").until(live, PendingChanges::change));
        }
        MigrationPlan plan = planner.plan(live);
        while (!plan.steps().isEmpty()) {
            MigrationStep step = plan.steps().get(0);
            live.ifPresent(now -> CapacityDecreases.check(now.info(), step, clock));
            live = Optional.of(change(step));
            plan = planner.plan(live);
        }
        TableInfo info = live.orElseThrow(() -> new TableException(table, "there is no such table", null))
                .info();
        return new MigrationResult(info, done, plan.left());
    }

    /** Makes one change and waits until the plan no longer begins with it. */
    private LiveTable change(MigrationStep step) {
        TableWaiter waiting = waiting(step.action());
        while (!isSent(step, waiting)) {
            Optional<LiveTable> now = look.get();
            if (now.isPresent() || !creates(step)) {
                LiveTable settled = waiting.until(now, PendingChanges::change);
                if (!isNext(settled, step)) {
                    return settled;
                }
            }
        }
        done.add(step);
        return waiting.until(now -> pending(now, step, waiting));
    }

    /** False: refused for what may pass, and it is worth another look. */
    private boolean isSent(MigrationStep step, TableWaiter waiting) {
        try {
            send(step.request());
            return true;
        } catch (RuntimeException e) {
            if (waiting.isMade(
                    e, () -> look.get().filter(now -> !isNext(now, step)).isPresent())) {
                return true;
            }
            if (!(e instanceof DynamoDbException refused)) {
                throw e;
            }
            if (TableWaiter.isBusy(refused)) {
                waiting.restWhileBusy(refused);
            } else if (look.get().map(now -> isAsBefore(now, step)).orElse(creates(step))) {
                // A change of indexes while another is under way is refused as a limit, and one that another process
                // made already as invalid. All else is the caller's to know, unless descriptions are behind.
                waiting.restWhileOutdated(refused);
            }
            return false;
        }
    }

    /** DescribeTable is eventually consistent: that a table is ACTIVE does not mean that it is changed. */
    private List<String> pending(LiveTable now, MigrationStep step, TableWaiter waiting) {
        List<String> pending = PendingChanges.change(now);
        if (step.request() instanceof UpdateTableRequest update && warms(update)) {
            pending.addAll(PendingChanges.warmth(now));
        }
        if (pending.isEmpty() && isNext(now, step)) {
            refuseFailed(now, step, waiting);
            return List.of("DynamoDB does not show the change yet");
        }
        return pending.isEmpty() && step.request() instanceof CreateTableRequest created && waiting.isEarly()
                ? PendingChanges.late(now, created)
                : pending;
    }

    private static boolean warms(UpdateTableRequest request) {
        return request.warmThroughput() != null
                || request.globalSecondaryIndexUpdates().stream()
                        .anyMatch(index ->
                                index.update() != null && index.update().warmThroughput() != null);
    }

    /** What an earlier attempt left is described for a while. */
    private void refuseFailed(LiveTable now, MigrationStep step, TableWaiter waiting) {
        if (step.request() instanceof EnableKinesisStreamingDestinationRequest enable && !waiting.isEarly()) {
            now.settings().failure(enable.streamArn()).ifPresent(why -> {
                throw new TableException(
                        table,
                        "it cannot send changes to Kinesis data stream " + enable.streamArn() + ": " + why,
                        null);
            });
        }
    }

    private static boolean creates(MigrationStep step) {
        return step.request() instanceof CreateTableRequest;
    }

    private boolean isAsBefore(LiveTable now, MigrationStep step) {
        return PendingChanges.change(now).isEmpty() && isNext(now, step);
    }

    private boolean isNext(LiveTable now, MigrationStep step) {
        List<MigrationStep> steps = planner.plan(Optional.of(now)).steps();
        return !steps.isEmpty() && steps.get(0).equals(step);
    }

    private void send(DynamoDbRequest request) {
        if (request instanceof CreateTableRequest create) {
            run.send(Call.CREATE_TABLE, create);
        } else if (request instanceof UpdateTableRequest update) {
            run.send(Call.UPDATE_TABLE, update);
        } else if (request instanceof UpdateTimeToLiveRequest update) {
            run.send(Call.UPDATE_TIME_TO_LIVE, update);
        } else if (request instanceof TagResourceRequest tag) {
            run.send(Call.TAG_RESOURCE, tag);
        } else {
            sendBeside(request);
        }
    }

    private void sendBeside(DynamoDbRequest request) {
        if (request instanceof UpdateContinuousBackupsRequest update) {
            run.send(Call.UPDATE_CONTINUOUS_BACKUPS, update);
        } else if (request instanceof EnableKinesisStreamingDestinationRequest enable) {
            run.send(Call.ENABLE_KINESIS_STREAMING_DESTINATION, enable);
        } else if (request instanceof UpdateKinesisStreamingDestinationRequest update) {
            run.send(Call.UPDATE_KINESIS_STREAMING_DESTINATION, update);
        } else if (request instanceof DisableKinesisStreamingDestinationRequest disable) {
            run.send(Call.DISABLE_KINESIS_STREAMING_DESTINATION, disable);
        } else if (request instanceof PutResourcePolicyRequest put) {
            run.send(Call.PUT_RESOURCE_POLICY, put);
        } else {
            run.send(Call.DELETE_RESOURCE_POLICY, (DeleteResourcePolicyRequest) request);
        }
    }

    private TableWaiter waiting(String activity) {
        return new TableWaiter(table, look, policy, activity);
    }
}
