package dev.stator.processor.template;

/** A text is no template. */
public final class TemplateSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final int position;

    TemplateSyntaxException(String problem, int position) {
        super(problem);
        this.position = position;
    }

    /** Where the fault stands in the text, in {@code char}s from 0. */
    public int position() {
        return position;
    }
}
