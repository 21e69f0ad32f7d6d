package dev.stator.it.codec.convert;

import dev.stator.codec.BinaryCodec;
import software.amazon.awssdk.core.SdkBytes;

/** A mood as B; an enum of one constant. */
public enum MoodConverter implements BinaryCodec<Mood> {
    /** The one instance. */
    INSTANCE;

    @Override
    public SdkBytes toBytes(Mood mood) {
        return SdkBytes.fromByteArray(new byte[] {(byte) (mood == Mood.UP ? 1 : 0)});
    }

    @Override
    public Mood fromBytes(SdkBytes bytes) {
        return bytes.asByteArrayUnsafe()[0] == 1 ? Mood.UP : Mood.DOWN;
    }
}
