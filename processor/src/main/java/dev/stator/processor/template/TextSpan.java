package dev.stator.processor.template;

/**
 * What a query of one hash key asks of the range key to bring the items of several records.
 *
 * @param <R> what stands for a record
 */
public sealed interface TextSpan<R> {
    /** Whether an item with such a text in the first attribute of its range key may come. */
    boolean meets(KeyTexts texts);

    /** Nothing: all that stands under the hash key. */
    record All<R>() implements TextSpan<R> {
        @Override
        public boolean meets(KeyTexts texts) {
            return true;
        }
    }

    /**
     * {@code begins_with}.
     *
     * @param text not empty
     */
    record Beginning<R>(String text) implements TextSpan<R> {
        @Override
        public boolean meets(KeyTexts texts) {
            TemplateText beginning = TemplateText.literal(text);
            return KeyTexts.beginnings(beginning, 1).meets(texts);
        }
    }

    /** {@code BETWEEN}: from one beginning up to the least text above all that begin as another. */
    record Between<R>(Bound<R> low, Bound<R> high) implements TextSpan<R> {
        @Override
        public boolean meets(KeyTexts texts) {
            return KeyTexts.from(low.literal())
                    .and(KeyTexts.upTo(KeyTexts.successor(high.literal())))
                    .meets(texts);
        }
    }

    /**
     * How the range key of a record begins.
     *
     * @param literal the first piece, not empty
     * @param pieces how many pieces are known with the hash key, from the left, in the first attribute; at least one
     */
    record Bound<R>(R record, String literal, int pieces) {}
}
