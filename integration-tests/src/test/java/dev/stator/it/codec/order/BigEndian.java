package dev.stator.it.codec.order;

import dev.stator.codec.BinaryCodec;
import java.nio.ByteBuffer;
import software.amazon.awssdk.core.SdkBytes;

/** A number as eight bytes, which DynamoDB orders as an unsigned one. */
public final class BigEndian implements BinaryCodec<Long> {
    @Override
    public SdkBytes toBytes(Long value) {
        return SdkBytes.fromByteArray(
                ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    @Override
    public Long fromBytes(SdkBytes bytes) {
        return bytes.asByteBuffer().getLong();
    }
}
