package dev.stator.operation;

import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.Requirement;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.UpdateAction;
import dev.stator.expression.ValueAttribute;
import dev.stator.schema.DiscriminatorAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyLimit;
import dev.stator.schema.KeyPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Under which condition a write happens.
 *
 * @param version the version that the item must have; null: any
 * @param condition what must hold besides; null: nothing
 * @param existence whether there must be an item; an update alone asks for that, as it makes none unless told to
 * @param requirements what the changes of an update ask of the item, and what is written once
 * @param record what the item must say that it is; null: anything
 * @param withItem whether a failure shows the stored item
 */
public record WriteGuard<T>(
        @Nullable ExpectedVersion<T> version,
        @Nullable ItemCondition<T> condition,
        Existence existence,
        List<Requirement> requirements,
        @Nullable DiscriminatorAttribute record,
        boolean withItem) {
    private static final WriteGuard<?> NONE = new WriteGuard<>(null, null, Existence.ANY, List.of(), null, false);

    /** Whether there must be an item. */
    public enum Existence {
        /** Either will do. */
        ANY,
        /** It is an update, which changes only what is there. */
        REQUIRED,
        /** It is an update that makes an item where there is none. */
        CREATED,
        /** It was read, and what was read of it is as it was. */
        READ,
        /** It was looked for, and there was none. */
        MISSED
    }

    /** Nothing. */
    @SuppressWarnings("unchecked") // It holds nothing of an entity.
    public static <T> WriteGuard<T> none() {
        return (WriteGuard<T>) NONE;
    }

    /** Of an update, which changes only what is there, and is of the record. */
    public static <T> WriteGuard<T> update(EntitySchema<T> schema) {
        return new WriteGuard<>(
                null, null, Existence.REQUIRED, List.of(), schema.implied().discriminator(), false);
    }

    /** Of a write that is not meant for items of other records, where only they themselves say what they are. */
    public static <T> WriteGuard<T> ofRecord(EntitySchema<T> schema) {
        DiscriminatorAttribute telling = schema.telling().orElse(null);
        return new WriteGuard<>(null, null, Existence.ANY, List.of(), telling, false);
    }

    /** The item must have {@code expected}; a failure brings it, to tell which condition did not hold. */
    public WriteGuard<T> expecting(ExpectedVersion<T> expected) {
        return new WriteGuard<>(expected, condition, existence, requirements, record, true);
    }

    /** The item may have any version. */
    public WriteGuard<T> ignoringVersion() {
        return new WriteGuard<>(null, condition, existence, requirements, record, withItem);
    }

    public WriteGuard<T> with(Existence other) {
        return new WriteGuard<>(version, condition, other, requirements, record, withItem);
    }

    /** Whether an item is made where there is none; an item of a version after 0 is there, or was. */
    public boolean creates() {
        return existence == Existence.CREATED && !expectsItem();
    }

    private boolean expectsItem() {
        return version != null && version.version() > 0;
    }

    public WriteGuard<T> and(ItemCondition<T> other) {
        return new WriteGuard<>(
                version, condition == null ? other : condition.and(other), existence, requirements, record, withItem);
    }

    public WriteGuard<T> withItemOnFailure() {
        return new WriteGuard<>(version, condition, existence, requirements, record, true);
    }

    /** What the user asked for; null: nothing. */
    public @Nullable ItemCondition<T> asked() {
        if (version == null) {
            return condition;
        }
        return condition == null ? version.condition() : version.condition().and(condition);
    }

    /** What {@code changes} ask of the item, too. */
    public WriteGuard<T> requiring(EntitySchema<T> schema, List<UpdateAction<T>> changes) {
        List<Requirement> all = new ArrayList<>();
        for (UpdateAction<T> change : changes) {
            all.addAll(change.requirements());
            Optional<KeyLimit> key = change.path().wholeAttribute().flatMap(schema.keys()::limitOfIndexes);
            if (key.isPresent()) {
                all.addAll(change.requirements(key.get()));
            }
        }
        List<Requirement> each =
                all.size() < 2 ? List.copyOf(all) : all.stream().distinct().toList();
        return new WriteGuard<>(version, condition, existence, each, record, withItem);
    }

    /** And this. */
    public WriteGuard<T> requiring(List<Requirement> more) {
        List<Requirement> all = new ArrayList<>(requirements);
        all.addAll(more);
        return new WriteGuard<>(version, condition, existence, List.copyOf(all), record, withItem);
    }

    /** All that must hold; null: nothing. */
    public @Nullable ItemCondition<T> whole(EntitySchema<T> schema) {
        List<ItemCondition<T>> all = new ArrayList<>();
        if (existence == Existence.MISSED) {
            all.add(absent(schema));
        } else if (record != null) {
            all.add(ofRecord(record, schema));
        } else if (isForItem() && !expectsItem()) {
            all.add(present(schema));
        }
        @Nullable ItemCondition<T> asked = asked();
        if (asked != null) {
            all.add(asked);
        }
        for (Requirement requirement : requirements) {
            all.add(requirement.condition());
        }
        return all.isEmpty() ? null : ItemCondition.allOf(all);
    }

    private ItemCondition<T> ofRecord(DiscriminatorAttribute asked, EntitySchema<T> schema) {
        ItemCondition<T> said = new StringAttribute<T>(Path.of(asked.attribute())).in(asked.words());
        return isForItem() || expectsItem() ? said : said.or(absent(schema));
    }

    private boolean isForItem() {
        return existence == Existence.REQUIRED || existence == Existence.READ;
    }

    /**
     * What to throw when the condition did not hold.
     *
     * @param stored what is stored, if that was asked for and there is something
     */
    public ConditionFailedException failed(
            EntitySchema<T> schema,
            Map<String, AttributeValue> key,
            @Nullable Map<String, AttributeValue> stored,
            @Nullable Throwable cause) {
        boolean read = existence == Existence.READ || existence == Existence.MISSED;
        if (stored == null && existence != Existence.ANY && !creates() && !read) {
            String whole = Objects.toString(whole(schema));
            return new ItemNotFoundException(
                    schema.table().name(), key, whole, version == null ? 0 : version.version(), cause);
        }
        String text = Objects.toString(asked());
        @Nullable Map<String, AttributeValue> item = withItem ? stored : null;
        DiscriminatorAttribute discriminator = schema.implied().discriminator();
        if (stored != null && discriminator != null && !discriminator.isOn(stored)) {
            return new OtherRecordException(schema, discriminator, key, text, stored, item, cause);
        }
        boolean expected = version == null || (version.isMet(stored) && !(read && stored == null));
        if (expected && read) {
            return new ItemChangedException(schema.table().name(), key, text, item, schema::decode, cause);
        }
        if (expected && stored != null) {
            Optional<Requirement> unmet = requirements.stream()
                    .filter(requirement -> !requirement.isMet(stored))
                    .findFirst();
            if (unmet.isPresent() && unmet.get().isOnce()) {
                return new WriteOnceException(
                        schema.table().name(), key, text, unmet.get().path(), item, schema::decode, cause);
            }
            if (unmet.isPresent()) {
                return new UpdateRefusedException(
                        schema.table().name(),
                        key,
                        Objects.toString(unmet.get()),
                        unmet.get().path(),
                        unmet.get().problem(stored),
                        item,
                        schema::decode,
                        cause);
            }
        }
        return version == null || expected
                ? new ConditionFailedException(schema.table().name(), key, text, item, schema::decode, cause)
                : new VersionConflictException(
                        schema.table().name(),
                        key,
                        text,
                        version.version(),
                        version.stored(stored),
                        item,
                        schema::decode,
                        cause);
    }

    /** The item tells why it was refused. */
    public @Nullable ReturnValuesOnConditionCheckFailure onFailure() {
        return withItem || existence != Existence.ANY || record != null || !requirements.isEmpty()
                ? ReturnValuesOnConditionCheckFailure.ALL_OLD
                : null;
    }

    /** There is no item with this key: every item has its hash key. */
    public static <T> ItemCondition<T> absent(EntitySchema<T> schema) {
        return WriteGuard.<T>hashKey(schema.keys().primary().hash().get(0)).absent();
    }

    /** There is an item with this key. */
    public static <T> ItemCondition<T> present(EntitySchema<T> schema) {
        return WriteGuard.<T>hashKey(schema.keys().primary().hash().get(0)).exists();
    }

    private static <T> ValueAttribute<T, ?> hashKey(KeyPart<?> part) {
        return attribute(part);
    }

    private static <T, K> ValueAttribute<T, K> attribute(KeyPart<K> part) {
        return new ValueAttribute<>(Path.of(part), part.codec());
    }

    /** As in {@code , if likes < N}; no values. */
    @Override
    public String toString() {
        @Nullable ItemCondition<T> asked = asked();
        return asked == null ? "" : ", if " + asked;
    }
}
