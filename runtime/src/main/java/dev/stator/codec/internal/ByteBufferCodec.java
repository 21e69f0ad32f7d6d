package dev.stator.codec.internal;

import dev.stator.codec.BinaryCodec;
import java.nio.ByteBuffer;
import software.amazon.awssdk.core.SdkBytes;

/** B. Writes what remains in the buffer and leaves its position alone; reads a read-only buffer. */
public final class ByteBufferCodec implements BinaryCodec<ByteBuffer>, OneForm {
    @Override
    public SdkBytes toBytes(ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        return SdkBytes.fromByteArrayUnsafe(bytes);
    }

    @Override
    public ByteBuffer fromBytes(SdkBytes bytes) {
        return bytes.asByteBuffer();
    }

    @Override
    public String javaType() {
        return "java.nio.ByteBuffer";
    }
}
