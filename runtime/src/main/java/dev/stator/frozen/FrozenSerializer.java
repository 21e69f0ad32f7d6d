package dev.stator.frozen;

/**
 * Freezes and thaws the values of one type, without envelope, compression and encryption: those are added around the
 * bytes, and a checksum is verified before bytes are thawed. Safe for use by several threads.
 *
 * <p>Whatever these methods throw, but for errors of the virtual machine such as want of memory, becomes an
 * {@link dev.stator.error.EncodingException} or a {@link dev.stator.error.FrozenException}; one that is so already
 * keeps what it says.
 */
public interface FrozenSerializer {
    /**
     * The bytes of {@code value}; the caller owns them.
     *
     * @param value never null
     */
    byte[] serialize(Object value);

    /**
     * The value of {@code bytes}. Whether it is of the right type is checked by the caller.
     *
     * @param bytes as {@link #serialize} gave them, perhaps long ago; not to be changed or kept
     */
    Object deserialize(byte[] bytes);

    /**
     * A hint of {@code Stator.builder().compileFrozen()}: from now on, code may be generated for this type, which costs
     * time once and saves it later. The bytes are the same.
     */
    default void compile() {}
}
