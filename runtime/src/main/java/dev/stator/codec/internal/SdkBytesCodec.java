package dev.stator.codec.internal;

import dev.stator.codec.BinaryCodec;
import software.amazon.awssdk.core.SdkBytes;

/** B, as it is. */
public final class SdkBytesCodec implements BinaryCodec<SdkBytes>, Canonical, OneForm {
    @Override
    public SdkBytes toBytes(SdkBytes value) {
        return value;
    }

    @Override
    public SdkBytes fromBytes(SdkBytes bytes) {
        return bytes;
    }

    @Override
    public String javaType() {
        return "software.amazon.awssdk.core.SdkBytes";
    }
}
