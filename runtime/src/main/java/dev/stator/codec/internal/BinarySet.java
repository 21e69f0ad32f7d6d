package dev.stator.codec.internal;

import dev.stator.codec.BinaryCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** BS. */
public final class BinarySet<T> extends SetForm<T, SdkBytes> {
    private final BinaryCodec<T> codec;

    /** Of elements that {@code codec} encodes. */
    public BinarySet(BinaryCodec<T> codec) {
        super(codec);
        this.codec = codec;
    }

    @Override
    SdkBytes write(T element) {
        return Checks.bytes(codec, element);
    }

    @Override
    T read(SdkBytes stored) {
        return codec.fromBytes(stored);
    }

    @Override
    void check(SdkBytes stored, T element) {
        Spelling.OF_ELEMENTS.check(codec, stored, element);
    }

    @Override
    AttributeValue store(List<SdkBytes> elements) {
        return AttributeValue.fromBs(elements);
    }

    @Override
    @Nullable
    List<SdkBytes> elements(AttributeValue stored) {
        return stored.hasBs() ? stored.bs() : null;
    }

    @Override
    String type() {
        return "BS";
    }
}
