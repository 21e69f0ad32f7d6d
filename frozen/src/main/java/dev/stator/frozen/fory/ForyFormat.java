package dev.stator.frozen.fory;

import dev.stator.frozen.FrozenFormat;
import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;
import org.apache.fory.logging.LoggerFactory;

/**
 * Freezes values as Apache Fory 1.6 writes them; format 1. Any value whose classes its {@link FrozenType} names:
 * records, enums, and what the JDK has of numbers, text, times, collections and arrays. No other class comes out of
 * stored bytes, whatever they say.
 *
 * <p>Generated codecs use {@link #INSTANCE}; {@code @Frozen} needs no more of this module than to find it.
 *
 * <p>Values are trees: an object met twice is written twice, and a value that contains itself is refused.
 */
public final class ForyFormat implements FrozenFormat {
    static {
        // Before any class of Fory asks for its logger: by default they print to System.out.
        LoggerFactory.disableLogging();
    }

    /** The one instance. */
    public static final ForyFormat INSTANCE = new ForyFormat();

    private ForyFormat() {}

    /** 1: the bytes of Fory's generation 1.6, native and compatible mode. */
    @Override
    public int id() {
        return 1;
    }

    /** Costs nothing until it first writes or reads. */
    @Override
    public FrozenSerializer serializer(FrozenType<?> type) {
        return new ForySerializer(type);
    }
}
