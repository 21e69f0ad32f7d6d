package dev.stator.it.codec.convert;

import dev.stator.codec.TextCodec;
import java.util.List;

/** Words as S, in a field. */
public final class WordsConverter implements TextCodec<Words> {
    /** The one instance. */
    public static final WordsConverter INSTANCE = new WordsConverter();

    private WordsConverter() {}

    @Override
    public String toText(Words words) {
        return String.join(" ", words.words());
    }

    @Override
    public Words fromText(String text) {
        return new Words(List.of(text.split(" ", -1)));
    }
}
