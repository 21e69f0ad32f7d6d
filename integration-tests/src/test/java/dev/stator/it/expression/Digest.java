package dev.stator.it.expression;

import dev.stator.annotation.Convert;
import dev.stator.codec.BinaryCodec;
import java.util.HexFormat;
import software.amazon.awssdk.core.SdkBytes;

/** A user's type stored as B. */
@Convert(Digest.Converter.class)
record Digest(String hex) {
    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Two hexadecimal digits a byte. */
    static final class Converter implements BinaryCodec<Digest> {
        @Override
        public SdkBytes toBytes(Digest digest) {
            return SdkBytes.fromByteArray(digest.bytes());
        }

        @Override
        public Digest fromBytes(SdkBytes bytes) {
            return new Digest(HexFormat.of().formatHex(bytes.asByteArray()));
        }
    }
}
