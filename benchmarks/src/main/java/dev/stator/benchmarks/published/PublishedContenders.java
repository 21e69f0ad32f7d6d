package dev.stator.benchmarks.published;

import dev.stator.benchmarks.contender.Contender;
import dev.stator.benchmarks.contender.EnhancedClient;
import dev.stator.benchmarks.contender.GeneratedCode;
import dev.stator.benchmarks.contender.Way;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Who stores AWS's items. */
public final class PublishedContenders {
    private PublishedContenders() {}

    /** With the tiny item. */
    public static Contender<TinyItem, ?> tiny(Way way) {
        return switch (way) {
            case STATOR -> new GeneratedCode<>(TinyItemCodec.INSTANCE);
            case HAND_WRITTEN -> new HandWrittenTiny();
            case ENHANCED_STATIC -> new EnhancedClient<>(PublishedSchemas.tiny(), TinyBean::of, TinyBean::toRecord);
            case ENHANCED_BEAN ->
                new EnhancedClient<>(TableSchema.fromBean(TinyBean.class), TinyBean::of, TinyBean::toRecord);
            case ENHANCED_IMMUTABLE -> throw notCompared();
        };
    }

    /** With the small item. */
    public static Contender<SmallItem, ?> small(Way way) {
        return switch (way) {
            case STATOR -> new GeneratedCode<>(SmallItemCodec.INSTANCE);
            case HAND_WRITTEN -> new HandWrittenSmall();
            case ENHANCED_STATIC -> new EnhancedClient<>(PublishedSchemas.small(), SmallBean::of, SmallBean::toRecord);
            case ENHANCED_BEAN ->
                new EnhancedClient<>(TableSchema.fromBean(SmallBean.class), SmallBean::of, SmallBean::toRecord);
            case ENHANCED_IMMUTABLE -> throw notCompared();
        };
    }

    /** With the huge item. */
    public static Contender<HugeItem, ?> huge(Way way) {
        return switch (way) {
            case STATOR -> new GeneratedCode<>(HugeItemCodec.INSTANCE);
            case HAND_WRITTEN -> new HandWrittenHuge();
            case ENHANCED_STATIC -> new EnhancedClient<>(PublishedSchemas.huge(), HugeBean::of, HugeBean::toRecord);
            case ENHANCED_BEAN ->
                new EnhancedClient<>(TableSchema.fromBean(HugeBean.class), HugeBean::of, HugeBean::toRecord);
            case ENHANCED_IMMUTABLE -> throw notCompared();
        };
    }

    /** With the huge flat item. */
    public static Contender<FlatItem, ?> flat(Way way) {
        return switch (way) {
            case STATOR -> new GeneratedCode<>(FlatItemCodec.INSTANCE);
            case HAND_WRITTEN -> new HandWrittenFlat();
            case ENHANCED_STATIC -> new EnhancedClient<>(PublishedSchemas.flat(), FlatBean::of, FlatBean::toRecord);
            case ENHANCED_BEAN ->
                new EnhancedClient<>(TableSchema.fromBean(FlatBean.class), FlatBean::of, FlatBean::toRecord);
            case ENHANCED_IMMUTABLE -> throw notCompared();
        };
    }

    /** AWS has these items as beans only. */
    private static IllegalArgumentException notCompared() {
        return new IllegalArgumentException("AWS's items are not immutable");
    }
}
