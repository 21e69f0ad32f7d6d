package dev.stator.it.expression;

import dev.stator.annotation.Convert;
import dev.stator.codec.TextCodec;

/** A user's type stored as S in its own order. */
@Convert(Code.Converter.class)
record Code(char series, int number) implements Comparable<Code> {
    @Override
    public int compareTo(Code other) {
        return series == other.series ? Integer.compare(number, other.number) : Character.compare(series, other.series);
    }

    /** Fixed width, so that text order is the order of codes. */
    static final class Converter implements TextCodec<Code> {
        @Override
        public String toText(Code code) {
            return "%c-%05d".formatted(code.series, code.number);
        }

        @Override
        public Code fromText(String text) {
            return new Code(text.charAt(0), Integer.parseInt(text.substring(2)));
        }
    }
}
