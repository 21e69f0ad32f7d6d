package dev.stator.it.fleet;

import dev.stator.frozen.FrozenFormat;
import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;
import java.nio.charset.StandardCharsets;

/** What is frozen. */
public record Papers(String text) {
    /** As UTF-8. */
    public enum Format implements FrozenFormat, FrozenSerializer {
        INSTANCE;

        @Override
        public int id() {
            return 151;
        }

        @Override
        public FrozenSerializer serializer(FrozenType<?> type) {
            return this;
        }

        @Override
        public byte[] serialize(Object value) {
            return ((Papers) value).text().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object deserialize(byte[] bytes) {
            return new Papers(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
