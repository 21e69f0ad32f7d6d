package dev.stator.processor.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Templates out of few characters, so that they are easily taken for each other. */
final class RandomTemplates {
    private static final List<String> LITERALS = List.of("#", "##", "a", "aa", "a#", "$", "p#", "\uDBFF\uDFFF", "#a#");

    private final Random random;

    RandomTemplates(Random random) {
        this.random = random;
    }

    /** One in which each part ends somewhere. */
    ReadTemplate next() {
        List<Object> pieces = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        boolean open = false;
        for (int index = 0; index < count; index++) {
            boolean afterLiteral = index > 0 && pieces.get(index - 1) instanceof String;
            if (!afterLiteral && (open || random.nextBoolean())) {
                pieces.add(literal());
                open = false;
            } else {
                PartText part = part();
                pieces.add(part);
                open = !part.isFixed();
            }
        }
        return new ReadTemplate(escapedOnlyBeforeAscii(pieces));
    }

    private String literal() {
        return LITERALS.get(random.nextInt(LITERALS.size()));
    }

    private PartText part() {
        return switch (random.nextInt(7)) {
            case 0 -> PartText.digits(1 + random.nextInt(2));
            case 1 -> PartText.characters(1 + random.nextInt(2));
            case 2 -> PartText.words(List.of("a", "ab", "a$"));
            case 3 -> PartText.words(List.of("aa", "p#"));
            case 4 -> PartText.escaped();
            default -> PartText.any();
        };
    }

    private static List<Object> escapedOnlyBeforeAscii(List<Object> pieces) {
        List<Object> all = new ArrayList<>(pieces);
        for (int index = 0; index < all.size(); index++) {
            boolean ascii =
                    index + 1 < all.size() && all.get(index + 1) instanceof String literal && literal.charAt(0) < 0x7F;
            if (all.get(index).equals(PartText.escaped()) && !ascii) {
                all.set(index, PartText.any());
            }
        }
        return all;
    }
}
