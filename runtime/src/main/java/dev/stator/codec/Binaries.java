package dev.stator.codec;

import java.nio.ByteBuffer;
import software.amazon.awssdk.core.SdkBytes;

/** The codecs of B. */
final class Binaries {
    private Binaries() {}

    /** The stored form has bytes of its own: an array can change. */
    static final class BytesCodec extends BuiltIn implements BinaryCodec<byte[]> {
        BytesCodec() {
            super("byte[]", Reads.ONE_FORM);
        }

        @Override
        public SdkBytes toBytes(byte[] value) {
            return SdkBytes.fromByteArray(value);
        }

        @Override
        public byte[] fromBytes(SdkBytes bytes) {
            return bytes.asByteArray();
        }

        @Override
        boolean keepsApart() {
            return false;
        }
    }

    /** Writes what remains in the buffer and leaves its position alone; reads a read-only buffer. */
    static final class ByteBufferCodec extends BuiltIn implements BinaryCodec<ByteBuffer> {
        ByteBufferCodec() {
            super("java.nio.ByteBuffer", Reads.ONE_FORM);
        }

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
        boolean keepsApart() {
            return false;
        }
    }

    /** B, as it is. */
    static final class SdkBytesCodec extends BuiltIn implements BinaryCodec<SdkBytes> {
        SdkBytesCodec() {
            super("software.amazon.awssdk.core.SdkBytes", Reads.ONE_FORM);
        }

        @Override
        public SdkBytes toBytes(SdkBytes value) {
            return value;
        }

        @Override
        public SdkBytes fromBytes(SdkBytes bytes) {
            return bytes;
        }
    }
}
