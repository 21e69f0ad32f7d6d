package dev.stator.operation;

import dev.stator.expression.Assignable;
import dev.stator.expression.DecimalAttribute;
import dev.stator.expression.EmbeddedAttribute;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.ListAttribute;
import dev.stator.expression.NumberAttribute;
import dev.stator.expression.RemovableAttribute;
import dev.stator.expression.RemovableEmbeddedAttribute;
import dev.stator.expression.SetAttribute;
import dev.stator.expression.SetValue;
import dev.stator.expression.Settable;
import dev.stator.expression.StoredSet;
import dev.stator.expression.Updatable;
import dev.stator.expression.UpdateAction;
import dev.stator.expression.WholeAttribute;
import dev.stator.expression.WholeKey;
import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.session.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The changes an update makes; each method gives the update with one change more. All changes of an update happen
 * together, and read the item as it was before. Two changes of the same attribute, or of an attribute and a part of it,
 * are refused with an {@link IllegalArgumentException} when the operation is executed.
 *
 * <p>The SDK sends a request again whose answer was lost. What sets or removes, and what changes sets, may be done
 * twice. Sums and lists ({@code add} to a number, {@code plus}, {@code minus}, {@code append}, {@code prepend}) then
 * count twice, unless the update expects a version, is part of a transaction, which has a token, or has a condition
 * that the update itself ends.
 *
 * <p>What a change needs of the item is a condition of the request, and {@link UpdateRefusedException} says what it
 * was. No condition tells how many digits a sum has, how large the item gets, or how many bytes a text has that is
 * copied into the key of an index. Beyond its limits DynamoDB refuses the update itself, by a
 * {@code DynamoDbException} of code {@code ValidationException}, and nothing is written: then read the item, and set a
 * rounded sum, or make parts of it items of their own.
 *
 * @param <T> the entity
 * @param <R> the answer
 * @param <U> the update itself
 */
@CheckReturnValue
public abstract class Changes<T, R extends @Nullable Object, U extends Changes<T, R, U>> extends ConditionalWrite<T, R>
        implements RequestOptions<U> {
    private final UpdateWrite<T> update;

    Changes(Runner runner, UpdateWrite<T> update, Returning<T, R> returning) {
        super(runner, update, returning);
        this.update = update;
    }

    @Override
    public final UpdateWrite<T> write() {
        return update;
    }

    abstract U with(Runner runner, UpdateWrite<T> changed);

    final U with(UpdateWrite<T> changed) {
        return with(runner(), changed);
    }

    /**
     * Writes a value ({@code SET}); one that is stored as absent, such as an empty set, removes the attribute. Null is
     * no value: {@link #remove} removes.
     */
    public final <V> U set(Settable<T, V> attribute, V value) {
        return then(() -> UpdateAction.set(attribute, value));
    }

    /**
     * Writes all attributes of an embedded record ({@code SET}), and removes those that it has no value for.
     *
     * @throws dev.stator.error.EncodingException if one cannot be stored
     */
    public final <V> U set(EmbeddedAttribute<T, V> record, V value) {
        return with(update.then(update.located(() -> record.written(value))));
    }

    /** Removes all attributes of an embedded record that may be absent ({@code REMOVE}). */
    public final <A extends EmbeddedAttribute<T, ?> & RemovableEmbeddedAttribute<T>> U remove(A record) {
        return with(update.then(record.removed()));
    }

    /**
     * Writes a number ({@code SET}).
     *
     * @throws IllegalArgumentException if it is out of the attribute's range
     */
    public final U set(WholeKey.Keyed<T, ?> attribute, long value) {
        return then(() -> UpdateAction.set(attribute, value));
    }

    /**
     * Writes a number ({@code SET}).
     *
     * @throws IllegalArgumentException if it is out of the attribute's range or precision
     */
    public final U set(DecimalAttribute<T, ?> attribute, double value) {
        return then(() -> UpdateAction.set(attribute, value));
    }

    /** Writes what DynamoDB takes or computes from the item ({@code SET}): another attribute, a sum, a default. */
    public final <V> U set(Assignable<T, V> attribute, SetValue<T, V> value) {
        return then(() -> UpdateAction.set(attribute, value));
    }

    /** Writes a value unless the item has the attribute ({@code SET} with {@code if_not_exists}). */
    public final <V> U setIfAbsent(Updatable<T, V> attribute, V value) {
        return then(() -> UpdateAction.setIfAbsent(attribute, value));
    }

    /**
     * Writes a number unless the item has the attribute ({@code SET} with {@code if_not_exists}).
     *
     * @throws IllegalArgumentException if it is out of the attribute's range
     */
    public final U setIfAbsent(WholeAttribute<T, ?> attribute, long value) {
        return then(() -> UpdateAction.setIfAbsent(attribute, value));
    }

    /**
     * Writes a number unless the item has the attribute ({@code SET} with {@code if_not_exists}).
     *
     * @throws IllegalArgumentException if it is out of the attribute's range or precision
     */
    public final U setIfAbsent(DecimalAttribute<T, ?> attribute, double value) {
        return then(() -> UpdateAction.setIfAbsent(attribute, value));
    }

    /**
     * Adds to a number, which counts as 0 while absent ({@code ADD}). Counts twice if the SDK sends it again because
     * its answer was lost: see {@link Changes} for the ways to be sure.
     */
    public final U add(WholeAttribute<T, ?> attribute, long value) {
        return then(() -> UpdateAction.add(attribute, value));
    }

    /**
     * Adds to a number, which counts as 0 while absent ({@code ADD}). Counts twice if the SDK sends it again because
     * its answer was lost: see {@link Changes} for the ways to be sure, and for sums of more than 38 digits, which
     * DynamoDB refuses.
     */
    public final U add(DecimalAttribute<T, ?> attribute, double value) {
        return then(() -> UpdateAction.add(attribute, value));
    }

    /**
     * Adds to a number, which counts as 0 while absent ({@code ADD}). Counts twice if the SDK sends it again because
     * its answer was lost: see {@link Changes} for the ways to be sure, and for sums of more than 38 digits, which
     * DynamoDB refuses.
     */
    public final <V> U add(NumberAttribute<T, V> attribute, V value) {
        return then(() -> UpdateAction.add(attribute, value));
    }

    /** Adds elements to a set, which counts as empty while absent ({@code ADD}). */
    public final <V> U add(StoredSet<T, ?, V> attribute, Set<? extends V> elements) {
        return then(() -> UpdateAction.add(attribute, elements));
    }

    /**
     * Deletes elements from a set ({@code DELETE}); without its last one it is absent. From a set in a list or map
     * nothing is deleted: see {@link dev.stator.expression.InnerSetAttribute}.
     */
    public final <V> U delete(SetAttribute<T, ?, V> attribute, Set<? extends V> elements) {
        return then(() -> UpdateAction.delete(attribute, elements));
    }

    /**
     * Puts elements behind a list, which counts as empty while absent ({@code list_append}). They are in it twice if
     * the SDK sends it again because its answer was lost: see {@link Changes} for the ways to be sure.
     */
    public final <V> U append(ListAttribute<T, ?, V, ?> attribute, Collection<? extends V> elements) {
        return then(() -> UpdateAction.append(attribute, elements));
    }

    /**
     * Puts elements before a list, which counts as empty while absent ({@code list_append}). They are in it twice if
     * the SDK sends it again because its answer was lost: see {@link Changes} for the ways to be sure.
     */
    public final <V> U prepend(ListAttribute<T, ?, V, ?> attribute, Collection<? extends V> elements) {
        return then(() -> UpdateAction.prepend(attribute, elements));
    }

    /**
     * Removes attributes, list elements ({@code log.at(0)}) or map entries ({@code REMOVE}). What must be there, as a
     * primitive must, is set instead.
     */
    @SafeVarargs
    public final U remove(RemovableAttribute<T, ?>... attributes) {
        List<UpdateAction<T>> actions = new ArrayList<>();
        for (RemovableAttribute<T, ?> attribute : attributes) {
            actions.add(UpdateAction.remove(attribute));
        }
        return with(update.then(actions));
    }

    /**
     * Only if {@code condition} holds for the item as it was before. Under {@link #orCreate()}, without an item, every
     * attribute counts as absent.
     */
    public final U when(ItemCondition<T> condition) {
        return with(update.guarded(update.guard().and(condition)));
    }

    /**
     * Makes an item of the key and what the update sets, where there is none; {@code @CreatedAt} is stamped then.
     * Without that an update is refused where no item is. An update that expects a version after 0 never makes one.
     *
     * <p>{@code execute()} throws {@link dev.stator.error.EncodingException}, and sends nothing, if the item so made
     * could not be read; {@link dev.stator.error.ItemTooLargeException} if it has more than 400 KB.
     */
    public final U orCreate() {
        return with(update.guarded(update.guard().with(WriteGuard.Existence.CREATED)));
    }

    @Override
    public final U overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return with(runner().overriding(change), update);
    }

    @Override
    public final U withItemOnFailure() {
        return with(update.guarded(update.guard().withItemOnFailure()));
    }

    /** Answers with the whole item as it is after the update ({@code ALL_NEW}). */
    public final ConditionalOperation<T, T> returningNew() {
        return new ConditionalWrite<>(runner(), update, Returning.current(update.schema()));
    }

    /** Answers with the whole item as it was before ({@code ALL_OLD}); empty if there was none. */
    public final ConditionalOperation<Optional<T>, T> returningOld() {
        return new ConditionalWrite<>(runner(), update, Returning.old(update.schema()));
    }

    /**
     * Answers with the updated attributes as they are after the update ({@code UPDATED_NEW}).
     *
     * @throws IllegalArgumentException if the update takes an element out of a list and changes another one of it:
     *     DynamoDB then answers with elements that have no index
     */
    public final ConditionalOperation<Selection<T>, T> returningUpdatedNew() {
        return returningUpdated(ReturnValue.UPDATED_NEW);
    }

    /** Answers with the updated attributes as they were before ({@code UPDATED_OLD}). */
    public final ConditionalOperation<Selection<T>, T> returningUpdatedOld() {
        return returningUpdated(ReturnValue.UPDATED_OLD);
    }

    private ConditionalOperation<Selection<T>, T> returningUpdated(ReturnValue oldOrNew) {
        return new ConditionalWrite<>(runner(), update, Returning.updated(update, oldOrNew));
    }

    @Override
    public final UpdateItemRequest toRequest() {
        return (UpdateItemRequest) super.toRequest();
    }

    private U then(Supplier<UpdateAction<T>> action) {
        return with(update.then(List.of(update.located(action))));
    }
}
