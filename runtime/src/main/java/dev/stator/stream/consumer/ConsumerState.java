package dev.stator.stream.consumer;

/** What a consumer is doing. */
public enum ConsumerState {
    /** Not started. */
    NEW,

    /** Waits for another process, which owns the consumer, to stop or die. */
    STANDBY,

    /** Reads the stream. */
    RUNNING,

    /** Finishes what is in hand. */
    STOPPING,

    /** Stopped as asked. */
    STOPPED,

    /** Has read a disabled stream to its end: nothing more will come. */
    DRAINED,

    /** Stopped because of an error. */
    FAILED;

    /** Whether it is over. */
    public boolean isEnd() {
        return this == STOPPED || this == DRAINED || this == FAILED;
    }
}
