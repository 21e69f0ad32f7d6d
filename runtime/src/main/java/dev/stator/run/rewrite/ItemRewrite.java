package dev.stator.run.rewrite;

import dev.stator.codec.internal.StoredValues;
import dev.stator.observe.OperationKind;
import dev.stator.operation.Response;
import dev.stator.run.flow.Carrier;
import dev.stator.run.flow.Loop;
import dev.stator.run.flow.WritePace;
import dev.stator.run.item.OneRequest;
import dev.stator.run.item.SdkAttempts;
import dev.stator.run.item.TransientFailure;
import dev.stator.run.rewrite.RewriteEnd.Kind;
import dev.stator.schema.TableSchema;
import dev.stator.session.Backoff;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.RequestWithItems;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Replaces one item by what would be stored of it now (UpdateItem, or TransactWriteItems where its key changes), if it
 * is still as it was read. Where it is not, or no answer says whether it was done, the item is read again, and what is
 * found then decides.
 */
public final class ItemRewrite extends OneRequest<RewriteEnd> {
    private static final int ATTEMPTS = 10;
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";
    private static final Set<String> PASSING =
            Set.of("None", CONDITION_FAILED, "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");
    private static final Set<String> OF_THE_ITEM =
            Set.of("ValidationException", "ItemCollectionSizeLimitExceededException");

    private final TableSchema table;
    private final Map<String, AttributeValue> item;
    private final Planner planner;
    private final WritePace pace;
    private final boolean dry;

    /**
     * Of one item.
     *
     * @param item as it was read
     * @param pace that it keeps to
     * @param dry whether it only looks what would become of it
     */
    public ItemRewrite(
            Session session,
            TableSchema table,
            Map<String, AttributeValue> item,
            Planner planner,
            WritePace pace,
            boolean dry) {
        super(session);
        this.table = table;
        this.item = item;
        this.planner = planner;
        this.pace = pace;
        this.dry = dry;
    }

    /** Says what is to become of items. */
    @FunctionalInterface
    public interface Planner {
        /** Of one as it is stored; empty: it stays as it is. */
        Optional<Replacement> plan(Map<String, AttributeValue> stored);
    }

    /** The read with which it goes on where the item is no longer as it was. */
    @Override
    public GetItemRequest toRequest() {
        return read(table.key(item));
    }

    private GetItemRequest read(Map<String, AttributeValue> key) {
        return GetItemRequest.builder()
                .tableName(table.name())
                .key(Map.copyOf(key))
                .consistentRead(true)
                .build();
    }

    @Override
    protected Execution begin() {
        return session().begin(OperationKind.MODIFY, table.name(), null);
    }

    @Override
    protected CompletableFuture<Response<RewriteEnd>> send(Carrier carrier, boolean metered) {
        Attempts attempts = new Attempts(carrier);
        return Completions.map(
                Loop.until(attempts::step), end -> new Response<>(end, List.of(), List.of(), 1, 1, attempts.requests));
    }

    /** One execution: one thread at a time. */
    private final class Attempts {
        private final Carrier carrier;
        private final Backoff.Waits waits = session().backoff().begin();
        private Map<String, AttributeValue> current = item;
        private double units;
        private int requests;
        private int attempt = 1;
        private boolean stale;

        /** The last one that was sent, if it may have been done though no answer says so; null: there is none. */
        private @Nullable Replacement doubted;

        /** The item that stood in the way of the last one; null: none did. */
        private @Nullable Map<String, AttributeValue> other;

        Attempts(Carrier carrier) {
            this.carrier = carrier;
        }

        CompletableFuture<Optional<RewriteEnd>> step() {
            CompletableFuture<Optional<RewriteEnd>> done = stale
                    ? Completions.compose(
                            found(table.key(item)),
                            found -> found.map(this::again).orElseGet(this::gone))
                    : replace();
            return Completions.recoverWith(done, RuntimeException.class, this::failed);
        }

        private CompletableFuture<Optional<RewriteEnd>> again(Map<String, AttributeValue> found) {
            current = found;
            stale = false;
            return other == null ? replace() : ended(Kind.KEY_TAKEN, null);
        }

        private CompletableFuture<Optional<RewriteEnd>> replace() {
            Optional<Replacement> planned = planner.plan(current);
            if (planned.isEmpty()) {
                return ended(doubted == null ? Kind.NOTHING : Kind.UPDATED, null);
            }
            Replacement replacement = planned.get();
            return replacement.moves() ? move(replacement) : update(replacement);
        }

        private CompletableFuture<Optional<RewriteEnd>> update(Replacement replacement) {
            return replacement
                    .update()
                    .map(request -> sent(
                            replacement,
                            Kind.UPDATED,
                            Call.UPDATE_ITEM,
                            request,
                            response -> response.consumedCapacity() == null
                                    ? List.of()
                                    : List.of(response.consumedCapacity())))
                    .orElseGet(() -> ended(Kind.REFUSED, replacement.problem()));
        }

        private CompletableFuture<Optional<RewriteEnd>> move(Replacement replacement) {
            if (dry) {
                return Completions.compose(found(replacement.presentKey()), found -> {
                    other = found.orElse(null);
                    units = replacement.units();
                    return ended(found.isPresent() ? Kind.KEY_TAKEN : Kind.MOVED, null);
                });
            }
            return replacement
                    .move(UUID.randomUUID().toString())
                    .map(request -> sent(
                            replacement,
                            Kind.MOVED,
                            Call.TRANSACT_WRITE_ITEMS,
                            RequestWithItems.of(request, List.of()),
                            response -> response.consumedCapacity()))
                    .orElseGet(() -> ended(Kind.REFUSED, replacement.problem()));
        }

        private <Q, S> CompletableFuture<Optional<RewriteEnd>> sent(
                Replacement replacement,
                Kind kind,
                Call<Q, S> call,
                Q request,
                Function<S, List<ConsumedCapacity>> capacity) {
            if (dry) {
                units = replacement.units();
                return ended(kind, null);
            }
            CompletableFuture<Optional<S>> answered = pace.send(
                    carrier,
                    waits,
                    replacement.units(),
                    () -> {
                        requests++;
                        return Completions.map(carrier.send(call, request), Function.identity(), error -> {
                            if (!isRefusal(error)) {
                                doubted = replacement;
                            }
                            return error;
                        });
                    },
                    capacity);
            return Completions.compose(answered, response -> {
                units += WritePace.units(capacity.apply(response.orElseThrow())).orElse(0.0); // there is no deadline
                return ended(kind, null);
            });
        }

        /** Whether an error says for sure that nothing was done. */
        private boolean isRefusal(Throwable error) {
            return SdkAttempts.isOne(error)
                    && error instanceof AwsServiceException refused
                    && refused.statusCode() < 500;
        }

        /**
         * It is to be read again, and done again, if the error may pass.
         *
         * @throws RuntimeException the error, if not
         */
        private CompletableFuture<Optional<RewriteEnd>> failed(RuntimeException error) {
            boolean changed =
                    error instanceof ConditionalCheckFailedException || error instanceof TransactionCanceledException;
            if (isOfTheItem(error)) {
                return ended(Kind.REFUSED, error.getMessage());
            }
            if (!changed && !TransientFailure.is(error)) {
                throw error;
            }
            if (error instanceof TransactionCanceledException cancelled) {
                other = occupant(cancelled);
            }
            stale = true;
            Optional<Duration> pause = attempt < ATTEMPTS || !changed ? waits.next() : Optional.empty();
            if (pause.isEmpty()) {
                if (changed) {
                    return ended(Kind.CHANGED, null);
                }
                throw error;
            }
            carrier.execution().retry(attempt, pause.get(), 0, error);
            attempt++;
            return Completions.map(carrier.pause(pause.get()), over -> Optional.empty());
        }

        /** The item that a put met; null: that was not to blame. */
        private @Nullable Map<String, AttributeValue> occupant(TransactionCanceledException cancelled) {
            List<CancellationReason> reasons = cancelled.cancellationReasons();
            return !reasons.isEmpty() && CONDITION_FAILED.equals(reasons.get(0).code())
                    ? reasons.get(0).item()
                    : null;
        }

        private CompletableFuture<Optional<RewriteEnd>> gone() {
            Replacement last = doubted;
            if (last == null || !last.moves()) {
                return ended(Kind.GONE, null);
            }
            return Completions.compose(
                    found(last.presentKey()),
                    found -> ended(
                            found.isPresent() && StoredValues.same(found.get(), last.present())
                                    ? Kind.MOVED
                                    : Kind.GONE,
                            null));
        }

        private CompletableFuture<Optional<Map<String, AttributeValue>>> found(Map<String, AttributeValue> key) {
            requests++;
            return carrier.send(
                    Call.GET_ITEM,
                    read(key),
                    response -> response.hasItem() ? Optional.of(response.item()) : Optional.empty());
        }

        private CompletableFuture<Optional<RewriteEnd>> ended(Kind kind, @Nullable String problem) {
            return CompletableFuture.completedFuture(Optional.of(new RewriteEnd(kind, current, other, units, problem)));
        }
    }

    /** Whether DynamoDB refuses what this item would be, whoever asks. */
    private static boolean isOfTheItem(RuntimeException error) {
        if (error instanceof TransactionCanceledException cancelled) {
            return cancelled.cancellationReasons().stream().anyMatch(reason -> !PASSING.contains(reason.code()));
        }
        return error instanceof AwsServiceException refused
                && refused.awsErrorDetails() != null
                && OF_THE_ITEM.contains(refused.awsErrorDetails().errorCode());
    }
}
