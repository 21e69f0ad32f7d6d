package dev.stator.codec;

/**
 * A codec of a whole type that Stator knows. What it writes is canonical and needs no check, and it says what forms it
 * reads. Where DynamoDB finds a value by its stored form, that tells whether a value read must be written again to
 * compare.
 */
abstract class BuiltIn {
    /**
     * What forms a codec reads. Equal numbers are one form, but as names of a map's entries, which DynamoDB takes as
     * they are spelled.
     */
    enum Reads {
        /** Each value from one stored form alone, the one that it writes. */
        ONE_FORM,
        /** Some values from several. */
        SEVERAL_FORMS
    }

    private final String javaType;
    private final boolean oneForm;

    BuiltIn(String javaType, Reads forms) {
        this.javaType = javaType;
        this.oneForm = forms == Reads.ONE_FORM;
    }

    public final String javaType() {
        return javaType;
    }

    /** Whether all that it reads is in the form that it writes. */
    final boolean readsOneForm() {
        return oneForm;
    }

    /** Whether {@code text}, which it reads, is known to be what it writes for the value read. */
    boolean isWritten(String text) {
        return oneForm;
    }

    /** Whether each value has a form of its own, so that those of a set cannot collide. */
    boolean keepsApart() {
        return true;
    }
}
