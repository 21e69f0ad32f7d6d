package dev.stator.annotation;

/**
 * How much is done to make a frozen value small, from 768 bytes on. What is stored can be read whichever it was, and
 * may be another with each version of the program.
 */
public enum Compression {
    /** Nothing: of bytes that do not get smaller, such as pictures. */
    NONE,
    /** Half the time of {@link #STANDARD}, for some percent more bytes. */
    FAST,
    /** What Java's deflating does by itself. */
    STANDARD,
    /** The fewest bytes that deflating gets. */
    SMALLEST
}
