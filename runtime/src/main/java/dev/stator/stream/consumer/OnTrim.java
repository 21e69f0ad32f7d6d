package dev.stator.stream.consumer;

/**
 * What a consumer does when changes are lost to it: it was behind by more than the 24 hours for which a stream keeps
 * them.
 */
public enum OnTrim {
    /** Stops, and fails with a {@link TrimmedDataException}: nobody misses changes without knowing. */
    FAIL,

    /**
     * Goes on with the oldest change that is left, after {@link ConsumerListener#onTrimmed} and a line in the log. For
     * handlers to which only the latest matters, or which a scan of the table has brought up to date.
     */
    SKIP_TO_HORIZON
}
