package dev.stator.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A frozen attribute that cannot be thawed: bytes that were altered, cut, moved or made by something else, or whose key
 * is missing. Whatever was done to the bytes, this is what comes of it: no other format is tried, and no part of a
 * value is answered.
 */
public final class FrozenException extends DecodingException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What is wrong with the bytes. */
    public enum Reason {
        /** They do not begin as a frozen value does, or it is no B at all. */
        NOT_FROZEN,
        /** A newer version of Stator froze it. */
        VERSION,
        /** It was frozen by another format than the attribute's. */
        FORMAT,
        /** It is compressed or encrypted in a way that this version does not know. */
        FLAGS,
        /** It is cut off, or its lengths contradict each other or the limit of 4 MiB. */
        LENGTH,
        /** The bytes are not those that were written. */
        CHECKSUM,
        /** What is compressed cannot be decompressed to what it was. */
        INFLATE,
        /** It is encrypted, and no encryption was given. */
        ENCRYPTED,
        /** It is plain, where encryption was given and plain values are not to be read. */
        PLAIN,
        /** The key it is encrypted with cannot be had. */
        KEY,
        /** The key is another one, or the bytes were altered, or were encrypted for another place. */
        DECRYPT,
        /** The format cannot read its bytes, or makes a value of another type of them. */
        VALUE
    }

    /** A problem whose place is not known yet. */
    public FrozenException(Reason reason, String problem) {
        this(reason, problem, null);
    }

    /**
     * A problem whose place is not known yet.
     *
     * @param problem tells nothing of the value
     */
    public FrozenException(Reason reason, String problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    private FrozenException(FrozenException same, Place place, @Nullable Throwable cause) {
        super(same, place, cause);
        this.reason = same.reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    @Override
    DecodingException at(Place place) {
        return new FrozenException(this, place, getCause());
    }

    /** The same without the messages of its causes, which may quote the value. */
    FrozenException withheld() {
        return new FrozenException(this, place(), WithheldException.of(getCause()));
    }
}
