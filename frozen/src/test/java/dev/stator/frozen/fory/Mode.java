package dev.stator.frozen.fory;

import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenFormat;
import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;

/** How Fory runs; the bytes are the same. */
enum Mode {
    INTERPRETED,
    COMPILED;

    <T> FrozenCodec<T> codec(FrozenType<T> type) {
        return FrozenCodec.of(this == COMPILED ? Compiled.INSTANCE : ForyFormat.INSTANCE, type);
    }

    private static final class Compiled implements FrozenFormat {
        static final Compiled INSTANCE = new Compiled();

        @Override
        public int id() {
            return ForyFormat.INSTANCE.id();
        }

        @Override
        public FrozenSerializer serializer(FrozenType<?> type) {
            FrozenSerializer serializer = ForyFormat.INSTANCE.serializer(type);
            serializer.compile();
            return serializer;
        }
    }
}
