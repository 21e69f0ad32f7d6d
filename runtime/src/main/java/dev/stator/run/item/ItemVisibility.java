package dev.stator.run.item;

import dev.stator.codec.Codecs;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.WholeAttribute;
import dev.stator.operation.ItemRead;
import dev.stator.operation.PageRead;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.Membership;
import dev.stator.schema.Membership.Beginning;
import dev.stator.schema.Membership.Mark;
import dev.stator.schema.Membership.Word;
import dev.stator.schema.TableSchema;
import dev.stator.schema.TtlAttribute;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * Which items a read shows: those of its record, and of them those that have not ended. DynamoDB deletes an item some
 * time after its end; until then reads hide it, unless told otherwise.
 *
 * @param ttl says when an item ends; null: that does not matter
 * @param members tells the items of the record from others
 */
public record ItemVisibility(@Nullable TtlAttribute ttl, Membership members, InstantSource clock) {
    /** Of items that are read whole, or with what they are told by. */
    static ItemVisibility of(ItemRead<?, ?> read, InstantSource clock) {
        return of(read.schema().table(), read.includesExpired(), read.schema().membership(), clock);
    }

    /** An index that does not carry the attribute that says when an item ends shows what has ended, too. */
    public static ItemVisibility of(PageRead<?, ?> read, InstantSource clock) {
        PageRead.Source source = read.source();
        ItemVisibility all = of(source.table(), read.includesExpired(), read.members(), clock);
        ItemVisibility told = all.of(attribute -> carries(source, attribute));
        if (told.members.marks().size() < all.members.marks().size()) {
            throw new IllegalArgumentException("index " + source.indexName() + " of table "
                    + source.table().name() + " does not carry all that tells its items apart: " + all.members);
        }
        return told;
    }

    private static ItemVisibility of(
            TableSchema table, boolean includesExpired, Membership members, InstantSource clock) {
        return new ItemVisibility(includesExpired ? null : table.ttl().orElse(null), members, clock);
    }

    private static boolean carries(PageRead.Source source, String attribute) {
        IndexSchema index = source.index();
        return index == null
                || index.projection() == ProjectionType.ALL
                || index.include().contains(attribute)
                || source.positionAttributes().contains(attribute);
    }

    /** What attributes that pass {@code told} tell of it. */
    public ItemVisibility of(Predicate<String> told) {
        return isOfAll()
                ? this
                : new ItemVisibility(ttl != null && told.test(ttl.name()) ? ttl : null, members.of(told), clock);
    }

    /** Whether all items are shown. */
    public boolean isOfAll() {
        return ttl == null && members.marks().isEmpty();
    }

    /** Whether an item is shown now. */
    public boolean shows(Map<String, AttributeValue> item) {
        return members.has(item) && (ttl == null || !ttl.isExpired(item, clock.instant()));
    }

    /** The attributes that tell of an item whether it is shown; none if all are. */
    List<String> attributes() {
        if (isOfAll()) {
            return List.of();
        }
        Stream<String> telling = members.marks().stream().map(Mark::attribute);
        return Stream.concat(telling, Stream.ofNullable(ttl).map(TtlAttribute::name))
                .distinct()
                .toList();
    }

    /** What a filter says to the same effect now; null for all items. */
    public <T> @Nullable ItemCondition<T> condition() {
        ItemCondition<T> condition = ttl == null ? null : alive(ttl);
        for (Mark mark : members.marks()) {
            ItemCondition<T> marked = condition(mark);
            condition = condition == null ? marked : condition.and(marked);
        }
        return condition;
    }

    /** It holds for items without the attribute. */
    private <T> ItemCondition<T> alive(TtlAttribute attribute) {
        Instant now = clock.instant();
        return new WholeAttribute<T, Long>(Path.of(attribute.name()), Codecs.LONG)
                .between(TtlAttribute.oldest(now), now.getEpochSecond())
                .not();
    }

    private static <T> ItemCondition<T> condition(Mark mark) {
        StringAttribute<T> attribute = new StringAttribute<>(Path.of(mark.attribute()));
        if (mark instanceof Beginning beginning) {
            return attribute.beginsWith(beginning.text());
        }
        return attribute.in(((Word) mark).texts());
    }
}
