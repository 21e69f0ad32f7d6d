package dev.stator.processor.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** A template as pieces, written and read piece by piece, as slowly and plainly as the rules say it. */
record ReadTemplate(List<Object> pieces) {
    static ReadTemplate of(Object... pieces) {
        return new ReadTemplate(List.of(pieces));
    }

    KeyTexts texts() {
        return KeyTexts.of(keyText());
    }

    /** With components named after their places: {@code p0}. */
    TemplateText keyText() {
        List<KeyTemplate.Piece> written = new ArrayList<>();
        List<PartText> texts = new ArrayList<>();
        for (Object piece : pieces) {
            if (piece instanceof PartText text) {
                written.add(new KeyTemplate.Part("p" + texts.size(), OptionalInt.empty(), 0));
                texts.add(text);
            } else {
                written.add(new KeyTemplate.Literal((String) piece, 0));
            }
        }
        return new TemplateText(new KeyTemplate(pieces.toString(), written), texts);
    }

    /** The key of these values; empty if one of them would be read as another. */
    Optional<String> write(List<String> values) {
        String text = glued(pieces.size(), values);
        return read(text).filter(values::equals).map(read -> text);
    }

    /** The first {@code count} pieces, as they are. */
    String glued(int count, List<String> values) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int index = 0; index < count; index++) {
            text.append(pieces.get(index) instanceof String literal ? literal : values.get(next++));
        }
        return text.toString();
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
                    end = at + fixed.places().size();
                } else if (part instanceof PartText.Words some && part.isFixed()) {
                    end = at + some.words().get(0).length();
                } else if (index + 1 < pieces.size()) {
                    end = text.indexOf((String) pieces.get(index + 1), at);
                } else {
                    end = text.length();
                }
                if (end <= at || end > text.length() || !holds(index, text.substring(at, end))) {
                    return Optional.empty();
                }
                values.add(text.substring(at, end));
                at = end;
            }
        }
        return at == text.length() ? Optional.of(values) : Optional.empty();
    }

    private boolean holds(int index, String value) {
        PartText part = (PartText) pieces.get(index);
        if (part.equals(PartText.escaped())) {
            return isEscaped(value, ((String) pieces.get(index + 1)).charAt(0));
        }
        if (part instanceof PartText.Words some) {
            return some.words().contains(value);
        }
        if (part instanceof PartText.Fixed fixed) {
            for (int place = 0; place < value.length(); place++) {
                char character = value.charAt(place);
                if (fixed.places().get(place).stream().noneMatch(range -> range.has(character))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isEscaped(String value, char ending) {
        int at = 0;
        while (at < value.length()) {
            char here = value.charAt(at++);
            if (here <= ending) {
                return false;
            }
            if (here == ending + 1) {
                int code = at < value.length() ? value.charAt(at++) - 0x100 : -1;
                if (code < 0 || code > ending + 1) {
                    return false;
                }
            }
        }
        return true;
    }

    static String escaped(String value, char ending) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character <= ending + 1) {
                text.append((char) (ending + 1)).append((char) (0x100 + character));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    /** Values of which {@link #write} takes many, as they are written. */
    List<String> values(Random random) {
        List<String> values = new ArrayList<>();
        for (int index = 0; index < pieces.size(); index++) {
            if (pieces.get(index) instanceof PartText part) {
                String value = value(part, random);
                values.add(
                        part.equals(PartText.escaped())
                                ? escaped(value, ((String) pieces.get(index + 1)).charAt(0))
                                : value);
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
            for (List<CharRange> ranges : fixed.places()) {
                CharRange range = ranges.get(random.nextInt(ranges.size()));
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
