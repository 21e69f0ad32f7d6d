package dev.stator.frozen.fory;

import static java.util.Objects.requireNonNull;

import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenFormat;
import dev.stator.frozen.FrozenSerializer;
import dev.stator.frozen.FrozenType;
import java.util.Map;
import org.apache.fory.Fory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What somebody stores who writes to the table himself: any value that Fory can write, in the bytes of format 1 and
 * with a checksum that fits.
 */
final class Forgery implements FrozenFormat {
    private final Fory fory;

    private Forgery(Map<String, Class<?>> classes) {
        this.fory = Fory.builder()
                .withXlang(false)
                .withCompatible(true)
                .withRefTracking(false)
                .serializeEnumByName(true)
                .requireClassRegistration(true)
                .registerGuavaTypes(false)
                .withCodegen(false)
                .build();
        classes.forEach((name, type) -> fory.register(type, name));
    }

    /** @param classes those that are not Fory's own, by the names under which the bytes have them */
    static AttributeValue of(Object value, Map<String, Class<?>> classes) {
        return requireNonNull(
                FrozenCodec.of(new Forgery(classes), FrozenType.<Object>of("java.lang.Object", Object.class))
                        .unverified()
                        .encode(value));
    }

    @Override
    public int id() {
        return ForyFormat.INSTANCE.id();
    }

    @Override
    public FrozenSerializer serializer(FrozenType<?> type) {
        return new FrozenSerializer() {
            @Override
            public byte[] serialize(Object value) {
                return fory.serialize(value);
            }

            @Override
            public Object deserialize(byte[] bytes) {
                return fory.deserialize(bytes);
            }
        };
    }
}
