package dev.stator.processor.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A template as pieces, written and read piece by piece, as slowly and plainly as the rules say it. */
record ReadTemplate(List<Object> pieces) {
    static ReadTemplate of(Object... pieces) {
        return new ReadTemplate(List.of(pieces));
    }

    KeyTexts texts() {
        return builder().whole();
    }

    KeyTexts.Builder builder() {
        KeyTexts.Builder builder = KeyTexts.of();
        for (Object piece : pieces) {
            if (piece instanceof String literal) {
                builder.literal(literal);
            } else {
                builder.part((PartText) piece);
            }
        }
        return builder;
    }

    /** The key of these values; empty if one of them would be read as another. */
    Optional<String> write(List<String> values) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int index = 0; index < pieces.size(); index++) {
            if (pieces.get(index) instanceof String literal) {
                text.append(literal);
            } else {
                text.append(values.get(next++));
            }
        }
        return read(text.toString()).filter(values::equals).map(read -> text.toString());
    }

    /** The values in {@code text}; empty if it is no key of this template. */
    Optional<List<String>> read(String text) {
        List<String> values = new ArrayList<>();
        int at = 0;
        for (int index = 0; index < pieces.size(); index++) {
            if (pieces.get(index) instanceof String literal) {
                if (!text.startsWith(literal, at)) {
                    return Optional.empty();
                }
                at += literal.length();
            } else {
                PartText part = (PartText) pieces.get(index);
                int end;
                if (part instanceof PartText.Fixed fixed) {
                    end = at + fixed.characters().size();
                } else if (index + 1 < pieces.size()) {
                    end = text.indexOf((String) pieces.get(index + 1), at);
                } else {
                    end = text.length();
                }
                if (end <= at || end > text.length() || !holds(part, text.substring(at, end))) {
                    return Optional.empty();
                }
                values.add(text.substring(at, end));
                at = end;
            }
        }
        return at == text.length() ? Optional.of(values) : Optional.empty();
    }

    private boolean holds(PartText part, String value) {
        if (part instanceof PartText.Words some) {
            return some.words().contains(value);
        }
        if (part instanceof PartText.Fixed fixed) {
            for (int index = 0; index < value.length(); index++) {
                if (!fixed.characters().get(index).has(value.charAt(index))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Values of which {@link #write} takes many. */
    List<String> values(Random random) {
        List<String> values = new ArrayList<>();
        for (Object piece : pieces) {
            if (piece instanceof PartText part) {
                values.add(value(part, random));
            }
        }
        return values;
    }

    private String value(PartText part, Random random) {
        if (part instanceof PartText.Words some) {
            return some.words().get(random.nextInt(some.words().size()));
        }
        StringBuilder text = new StringBuilder();
        if (part instanceof PartText.Fixed fixed) {
            for (CharRange range : fixed.characters()) {
                text.append(
                        random.nextInt(4) > 0 || range.low() == range.high()
                                ? (char) (range.low() + random.nextInt(range.high() - range.low() + 1))
                                : among(range, random));
            }
            return text.toString();
        }
        int length = 1 + random.nextInt(5);
        for (int count = 0; count < length; count++) {
            text.append(among(CharRange.ALL, random));
        }
        return text.toString();
    }

    private char among(CharRange range, Random random) {
        String alphabet = "ax"
                + String.join(
                        "",
                        pieces.stream()
                                .filter(String.class::isInstance)
                                .map(Object::toString)
                                .toList());
        char drawn = alphabet.charAt(random.nextInt(alphabet.length()));
        return range.has(drawn) ? drawn : range.low();
    }
}
