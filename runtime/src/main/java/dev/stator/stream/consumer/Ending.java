package dev.stator.stream.consumer;

import org.jspecify.annotations.Nullable;

/**
 * Why a consumer reads no further.
 *
 * @param cause there if it failed, or is not the owner any more
 */
record Ending(Kind kind, @Nullable Throwable cause) {
    enum Kind {
        STOPPED,
        DRAINED,
        FAILED,
        LOST
    }

    static final Ending STOPPED = new Ending(Kind.STOPPED, null);
    static final Ending DRAINED = new Ending(Kind.DRAINED, null);

    static Ending failed(Throwable cause) {
        return new Ending(Kind.FAILED, cause);
    }

    static Ending lost(Throwable cause) {
        return new Ending(Kind.LOST, cause);
    }
}
