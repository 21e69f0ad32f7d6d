package dev.stator.codec.internal;

/** A codec that reads a value from several texts, and tells the one that it writes from the others. */
interface Recognizing {
    /** Whether {@code text}, which the codec reads, is what it writes for the value read. */
    boolean isWritten(String text);
}
