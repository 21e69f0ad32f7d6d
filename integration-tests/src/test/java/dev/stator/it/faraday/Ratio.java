package dev.stator.it.faraday;

import dev.stator.annotation.Convert;
import dev.stator.codec.TextCodec;

/** A type of a user's own, as Clojure's {@code 22/7}. */
@Convert(Ratio.Codec.class)
record Ratio(long numerator, long denominator) {

    /** Both directions, where Faraday's protocol has only the way there. */
    static final class Codec implements TextCodec<Ratio> {
        @Override
        public String toText(Ratio ratio) {
            return ratio.numerator + "/" + ratio.denominator;
        }

        @Override
        public Ratio fromText(String text) {
            String[] parts = text.split("/", 2);
            return new Ratio(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }
}
