package dev.stator.stream.consumer.internal;

/** What can be done with a shard. */
public enum ShardState {
    /** Its parent is not read to its end. */
    WAITING,

    /** It may be read. */
    READABLE,

    /** It was given up: neither it nor what follows it is read. */
    STOPPED,

    /** It is read to its end. */
    DONE
}
