package dev.stator.run.transaction;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What DynamoDB tells of one operation of a cancelled transaction. */
final class ReportedReason {
    private static final CancellationReason NOTHING =
            CancellationReason.builder().build();

    private ReportedReason() {}

    /** The reason at {@code position} of the request; an empty one where there is none. */
    static CancellationReason at(int position, TransactionCanceledException cancelled) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        return position < reasons.size() ? reasons.get(position) : NOTHING;
    }
}
