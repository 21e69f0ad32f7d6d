package dev.stator.codec.internal;

import dev.stator.codec.BinaryCodec;
import software.amazon.awssdk.core.SdkBytes;

/** B. The stored form has bytes of its own: an array can change. */
public final class BytesCodec implements BinaryCodec<byte[]>, OneForm {
    @Override
    public SdkBytes toBytes(byte[] value) {
        return SdkBytes.fromByteArray(value);
    }

    @Override
    public byte[] fromBytes(SdkBytes bytes) {
        return bytes.asByteArray();
    }

    @Override
    public String javaType() {
        return "byte[]";
    }
}
