package dev.stator.frozen;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.EncodingException;
import dev.stator.error.FrozenException;
import dev.stator.error.FrozenException.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores values frozen: as B, the bytes of a format in an envelope that says which and detects damage. Equal values
 * need not freeze to equal bytes, so nothing compares them. Immutable; generated codecs hold one in a constant for each
 * {@code @Frozen} attribute.
 *
 * <p>A value is thawed before it is sent, unless {@link #unverified()}: what could not be read back is refused while it
 * can still be mended.
 *
 * @param <T> the Java type; never null
 */
public final class FrozenCodec<T> implements AttributeCodec<T> {
    private static final int LAST_KEPT = 127;
    private static final int FORY = 1;
    private static final int LAST = 255;

    private final FrozenFormat format;
    private final int id;
    private final FrozenType<T> type;
    private final boolean verified;
    private final int level;

    /** Made when it is first needed: the values of many attributes are never thawed in a process. */
    private volatile @Nullable FrozenSerializer serializer;

    private FrozenCodec(FrozenFormat format, FrozenType<T> type, boolean verified, int level) {
        this.format = Objects.requireNonNull(format, "format");
        this.id = format.id();
        this.type = Objects.requireNonNull(type, "type");
        this.verified = verified;
        this.level = level;
        if (id != FORY && (id <= LAST_KEPT || id > LAST)) {
            throw new IllegalArgumentException(
                    "Frozen format " + format.getClass().getName() + " has id " + id
                            + ": a format of your own takes one from 128 to 255, and keeps it for as long as items "
                            + "have its bytes");
        }
    }

    /**
     * Values of {@code type}, frozen by {@code format} and verified.
     *
     * @throws IllegalArgumentException if the format has an id that is kept for Stator
     */
    public static <T> FrozenCodec<T> of(FrozenFormat format, FrozenType<T> type) {
        return new FrozenCodec<>(format, type, true, FrozenEnvelope.LEVEL);
    }

    /** The same, without thawing what is frozen before it is sent: for values that are known to come back. */
    public FrozenCodec<T> unverified() {
        return new FrozenCodec<>(format, type, false, level);
    }

    /**
     * The same, deflating by another level than 6. What is frozen by one is thawed by all.
     *
     * @param other from 0, which does not deflate, to 9, which takes longest
     */
    public FrozenCodec<T> level(int other) {
        if (other < 0 || other > 9) {
            throw new IllegalArgumentException("level(" + other + "): deflating has levels from 0 to 9");
        }
        return new FrozenCodec<>(format, type, verified, other);
    }

    /** What it stores. */
    public FrozenType<T> type() {
        return type;
    }

    /** The format that freezes and thaws. */
    public FrozenFormat format() {
        return format;
    }

    /** Lets the format generate code for the type: {@code Stator.builder().compileFrozen()}. */
    public void compile() {
        serializer().compile();
    }

    @Override
    public AttributeValue encode(T value) {
        Objects.requireNonNull(value, "value");
        try {
            byte[] raw = frozen(value);
            if (verified) {
                verify(raw);
            }
            return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(
                    FrozenEnvelope.of(id, raw, level).toBytes()));
        } catch (EncodingException e) {
            throw e.typed("B", javaType());
        }
    }

    private byte[] frozen(T value) {
        try {
            byte @Nullable [] raw = serializer().serialize(value);
            if (raw == null) {
                throw new EncodingException(named() + " gave null for its bytes");
            }
            return raw;
        } catch (EncodingException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new EncodingException(named() + " cannot freeze it: " + e, e);
        }
    }

    private void verify(byte[] raw) {
        try {
            value(raw);
        } catch (FrozenException e) {
            throw new EncodingException(
                    "once frozen it could not be thawed, so nothing is stored: " + e.problem(),
                    e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public T decode(AttributeValue stored) {
        SdkBytes bytes = stored.b();
        if (bytes == null) {
            throw new FrozenException(Reason.NOT_FROZEN, "a frozen value is stored as B");
        }
        FrozenEnvelope envelope = FrozenEnvelope.read(bytes.asByteArrayUnsafe());
        if (envelope.lock() != null) {
            throw new FrozenException(
                    Reason.ENCRYPTED,
                    "it is encrypted with key " + FrozenEncryption.quoted(envelope.lock())
                            + ", and no encryption was given: Stator.builder().frozenEncryption(...)");
        }
        if (envelope.format() != id) {
            throw new FrozenException(
                    Reason.FORMAT,
                    "it was frozen by format " + envelope.format() + ", and the attribute is of format " + id
                            + ": read it with a record whose component has that format, and put it anew");
        }
        return value(envelope.raw());
    }

    @SuppressWarnings("unchecked") // the root is checked; what it holds is the format's to keep to
    private T value(byte[] raw) {
        @Nullable Object value;
        try {
            value = serializer().deserialize(raw);
        } catch (FrozenException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new FrozenException(
                    Reason.VALUE,
                    named() + " cannot thaw its bytes: " + e.getClass().getName(),
                    e);
        }
        if (!type.root().isInstance(value)) {
            String made = value == null
                    ? "null"
                    : "an instance of " + value.getClass().getName();
            throw new FrozenException(
                    Reason.VALUE, named() + " makes " + made + " of its bytes, which is no " + type.javaType());
        }
        return (T) value;
    }

    private FrozenSerializer serializer() {
        FrozenSerializer made = serializer;
        if (made == null) {
            synchronized (this) {
                made = serializer;
                if (made == null) {
                    made = Objects.requireNonNull(format.serializer(type), () -> named() + " has no serializer");
                    serializer = made;
                }
            }
        }
        return made;
    }

    private String named() {
        return "format " + id + " (" + format.getClass().getName() + ")";
    }

    @Override
    public String javaType() {
        return type.javaType();
    }
}
