package dev.stator.processor.diagnostics;

/** What a message quotes of a source, which may be of any length. */
final class Quotation {
    private static final int LONGEST = 1_000;

    private Quotation() {}

    /** The same, but of a long text its beginning and end. */
    static Object of(Object argument) {
        if (!(argument instanceof CharSequence text) || text.length() <= LONGEST) {
            return argument;
        }
        int half = LONGEST / 2;
        return text.subSequence(0, half) + "...(" + (text.length() - LONGEST) + " characters)..."
                + text.subSequence(text.length() - half, text.length());
    }
}
