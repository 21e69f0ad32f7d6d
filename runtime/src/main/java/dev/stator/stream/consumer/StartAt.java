package dev.stator.stream.consumer;

/** Where a consumer begins that has no checkpoint. There is no other place: a stream cannot be entered by time. */
public enum StartAt {
    /** At the oldest change that the stream still has: up to 24 hours back. */
    TRIM_HORIZON,

    /** At the changes that are made from now on. */
    LATEST
}
