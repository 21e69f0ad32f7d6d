package dev.stator.benchmarks.contender;

import dev.stator.benchmarks.enhanced.OrderBean;
import dev.stator.benchmarks.enhanced.ReadingBean;
import dev.stator.benchmarks.enhanced.StaticSchemas;
import dev.stator.benchmarks.enhanced.StoryBean;
import dev.stator.benchmarks.item.Order;
import dev.stator.benchmarks.item.OrderCodec;
import dev.stator.benchmarks.item.Reading;
import dev.stator.benchmarks.item.ReadingCodec;
import dev.stator.benchmarks.item.Samples;
import dev.stator.benchmarks.item.Story;
import dev.stator.benchmarks.item.StoryCodec;
import dev.stator.benchmarks.published.PublishedContenders;
import dev.stator.benchmarks.published.PublishedItems;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * One contender with one item, ready to be measured.
 *
 * @param <T> the item's record
 * @param <J> the contender's own type for it
 */
public final class Trial<T, J> {
    private final Contender<T, J> contender;
    private final T sample;
    private final J item;
    private final Map<String, AttributeValue> stored;
    private final byte[] json;
    private final JsonSource source;

    private Trial(Contender<T, J> contender, T sample) {
        this.contender = contender;
        this.sample = sample;
        this.item = contender.fromRecord(sample);
        // As the SDK answers: in a map of its own, the same kind for every contender.
        this.stored =
                GetItemResponse.builder().item(contender.encode(item)).build().item();
        this.json = JsonSource.json(stored);
        this.source = contender instanceof GeneratedCode ? new JsonSource.ToRecords() : new JsonSource.ToMaps();
    }

    public static Trial<?, ?> of(Way way, Size size) {
        return switch (size) {
            case SMALL -> new Trial<>(reading(way), Samples.reading());
            case MIXED -> new Trial<>(order(way), Samples.order());
            case LARGE -> new Trial<>(story(way), Samples.story());
            case AWS_TINY -> new Trial<>(PublishedContenders.tiny(way), PublishedItems.tiny());
            case AWS_SMALL -> new Trial<>(PublishedContenders.small(way), PublishedItems.small());
            case AWS_HUGE -> new Trial<>(PublishedContenders.huge(way), PublishedItems.huge());
            case AWS_HUGE_FLAT -> new Trial<>(PublishedContenders.flat(way), PublishedItems.flat());
        };
    }

    private static Contender<Reading, ?> reading(Way way) {
        return switch (way) {
            case STATOR -> new GeneratedCode<>(ReadingCodec.INSTANCE);
            case HAND_WRITTEN -> new HandWrittenReading();
            case ENHANCED_STATIC ->
                new EnhancedClient<>(StaticSchemas.reading(), ReadingBean::of, ReadingBean::toRecord);
            case ENHANCED_IMMUTABLE -> EnhancedClient.ofRecord(TableSchema.fromImmutableClass(Reading.class));
            case ENHANCED_BEAN ->
                new EnhancedClient<>(TableSchema.fromBean(ReadingBean.class), ReadingBean::of, ReadingBean::toRecord);
        };
    }

    private static Contender<Order, ?> order(Way way) {
        return switch (way) {
            case STATOR -> new GeneratedCode<>(OrderCodec.INSTANCE);
            case HAND_WRITTEN -> new HandWrittenOrder();
            case ENHANCED_STATIC -> new EnhancedClient<>(StaticSchemas.order(), OrderBean::of, OrderBean::toRecord);
            case ENHANCED_IMMUTABLE -> EnhancedClient.ofRecord(TableSchema.fromImmutableClass(Order.class));
            case ENHANCED_BEAN ->
                new EnhancedClient<>(TableSchema.fromBean(OrderBean.class), OrderBean::of, OrderBean::toRecord);
        };
    }

    private static Contender<Story, ?> story(Way way) {
        return switch (way) {
            case STATOR -> new GeneratedCode<>(StoryCodec.INSTANCE);
            case HAND_WRITTEN -> new HandWrittenStory();
            case ENHANCED_STATIC -> new EnhancedClient<>(StaticSchemas.story(), StoryBean::of, StoryBean::toRecord);
            case ENHANCED_IMMUTABLE -> EnhancedClient.ofRecord(TableSchema.fromImmutableClass(Story.class));
            case ENHANCED_BEAN ->
                new EnhancedClient<>(TableSchema.fromBean(StoryBean.class), StoryBean::of, StoryBean::toRecord);
        };
    }

    public Map<String, AttributeValue> encode() {
        return contender.encode(item);
    }

    public J decode() {
        return contender.decode(stored);
    }

    /** The same from the JSON that DynamoDB answers with. */
    public J parse() {
        return contender.decode(source.item(json));
    }

    /** The item's stored form. */
    public Map<String, AttributeValue> stored() {
        return stored;
    }

    /** The record that went in. */
    public T sample() {
        return sample;
    }

    /** The record that comes out of JSON. */
    public T parsed() {
        return contender.toRecord(parse());
    }

    /** The record that comes out again. */
    public T roundTrip() {
        return contender.toRecord(contender.decode(contender.encode(item)));
    }
}
