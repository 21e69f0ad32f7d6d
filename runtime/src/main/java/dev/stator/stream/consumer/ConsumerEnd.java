package dev.stator.stream.consumer;

import org.jspecify.annotations.Nullable;

/**
 * Why a consumer reads no further.
 *
 * @param cause there if it failed, or is not the owner any more
 */
record ConsumerEnd(Kind kind, @Nullable Throwable cause) {
    enum Kind {
        STOPPED,
        DRAINED,
        FAILED,
        LOST
    }

    static final ConsumerEnd STOPPED = new ConsumerEnd(Kind.STOPPED, null);
    static final ConsumerEnd DRAINED = new ConsumerEnd(Kind.DRAINED, null);

    static ConsumerEnd failed(Throwable cause) {
        return new ConsumerEnd(Kind.FAILED, cause);
    }

    static ConsumerEnd lost(Throwable cause) {
        return new ConsumerEnd(Kind.LOST, cause);
    }
}
