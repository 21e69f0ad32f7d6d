package dev.stator.it.encryption;

import dev.stator.frozen.FrozenFormat;
import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;
import java.nio.charset.StandardCharsets;

/** A user's own format: bodies as UTF-8. */
enum BodyFormat implements FrozenFormat, FrozenSerializer {
    INSTANCE;

    @Override
    public int id() {
        return 150;
    }

    @Override
    public FrozenSerializer serializer(FrozenType<?> type) {
        return this;
    }

    @Override
    public byte[] serialize(Object value) {
        return ((Letter.Body) value).text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object deserialize(byte[] bytes) {
        return new Letter.Body(new String(bytes, StandardCharsets.UTF_8));
    }
}
