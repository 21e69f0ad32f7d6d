package dev.stator.operation;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * Reads an item consistently (GetItem), lets a function make a new one of it, and writes what differs, if nobody has
 * changed the item meanwhile (UpdateItem with a ConditionExpression). Otherwise it begins anew after a pause, so the
 * function may be called several times; it should do nothing but compute.
 *
 * <p>The answer is the item as stored; if the function gives back one that equals what it got, nothing is written, and
 * the answer is that item. It is empty if there is no item: then the function is not called.
 *
 * <p>What the record does not know stays: attributes of the item, and in maps and in records inside it, as deep as they
 * go. Of a list, elements that are as they were keep what was stored of them; one that changed keeps it if the list is
 * as long as before. What the function left alone is not written.
 *
 * <p>Nobody has changed the item: it has the version that was read. Of a record without one, all attributes that the
 * record reads are as they were; those that it does not know may change. Such a record may have too many attributes for
 * a condition, about 100, which is refused with an {@link IllegalArgumentException}; with a version it may have any
 * number. What takes more than DynamoDB's limits of an update is written by PutItem.
 *
 * <p>What is written once ({@code @WriteOnce}) stays as it was: else {@link WriteOnceException} is thrown.
 *
 * <p>The new item must have the key of the old one; its version does not matter. What the function throws ends it.
 * {@code execute()} throws {@link VersionConflictException}, or {@link ItemChangedException} where no version tells,
 * when the attempts are used up or the patience of the {@code Stator}'s {@link dev.stator.session.Backoff} is; and,
 * then {@code inDoubt()}, when the SDK had to send the write more than once, or does not tell, and the first one may
 * have been applied. So the change is never applied twice.
 *
 * @param <T> the entity
 * @param <R> the answer: an Optional of the item, or with {@link #orCreate} the item
 */
@CheckReturnValue
public final class ModifyOperation<T, R> extends ForwardingOperation<R>
        implements RequestOptions<ModifyOperation<T, R>> {
    private static final int USUAL_ATTEMPTS = 10;

    private final Runner runner;
    private final Modification<T> modification;
    private final Function<Optional<T>, R> answer;

    private ModifyOperation(Runner runner, Modification<T> modification, Function<Optional<T>, R> answer) {
        this.runner = runner;
        this.modification = modification;
        this.answer = answer;
    }

    /**
     * What is to be made of an item. Immutable.
     *
     * @param change makes the new item of the stored one
     * @param attempts how often to begin at most
     * @param absent gives the item where there is none; null: nothing is written then
     */
    public record Modification<T>(
            EntitySchema<T> schema,
            ItemKey key,
            UnaryOperator<T> change,
            int attempts,
            @Nullable Supplier<T> absent) {}

    /** With {@code change}; for DAOs. */
    public static <T> ModifyOperation<T, Optional<T>> of(
            Runner runner, EntitySchema<T> schema, ItemKey key, UnaryOperator<T> change) {
        Objects.requireNonNull(change, "change");
        return new ModifyOperation<>(
                runner, new Modification<>(schema, key, change, USUAL_ATTEMPTS, null), Function.identity());
    }

    /**
     * Begins at most {@code most} times; 10 unless said.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ModifyOperation<T, R> attempts(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("modify(...).attempts(" + most + "): it must begin at least once");
        }
        Modification<T> m = modification;
        return new ModifyOperation<>(
                runner, new Modification<>(m.schema(), m.key(), m.change(), most, m.absent()), answer);
    }

    /**
     * Stores what {@code absent} gives, if there is no item, as it is: the function is not called then. It must have
     * the same key. The answer is the item as stored.
     */
    public ModifyOperation<T, T> orCreate(Supplier<T> absent) {
        Objects.requireNonNull(absent, "absent");
        Modification<T> m = modification;
        return new ModifyOperation<>(
                runner,
                new Modification<>(m.schema(), m.key(), m.change(), m.attempts(), absent),
                Optional::orElseThrow);
    }

    /** What it does. */
    public Modification<T> modification() {
        return modification;
    }

    /** What is answered of the item as stored; empty if there is none. */
    public Function<Optional<T>, R> answer() {
        return answer;
    }

    @Override
    Operation<R> running() {
        return runner.modify(this);
    }

    @CanIgnoreReturnValue
    @Override
    public R execute() {
        return super.execute();
    }

    /** The read that it begins with. */
    @Override
    public GetItemRequest toRequest() {
        return (GetItemRequest) super.toRequest();
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return "modify in table " + modification.schema().table().name();
    }

    @Override
    public ModifyOperation<T, R> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new ModifyOperation<>(runner.overriding(change), modification, answer);
    }
}
