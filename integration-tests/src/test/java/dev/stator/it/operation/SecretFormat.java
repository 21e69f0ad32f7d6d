package dev.stator.it.operation;

import dev.stator.frozen.FrozenFormat;
import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;
import java.nio.charset.StandardCharsets;

/** Secrets as UTF-8. */
enum SecretFormat implements FrozenFormat, FrozenSerializer {
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
        return ((Locked.Secret) value).text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object deserialize(byte[] bytes) {
        return new Locked.Secret(new String(bytes, StandardCharsets.UTF_8));
    }
}
