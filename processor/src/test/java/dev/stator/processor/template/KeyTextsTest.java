package dev.stator.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTextsTest {
    private static final PartText ANY = PartText.any();

    /** Templates that are easily taken for each other. */
    private static final List<ReadTemplate> AWKWARD = List.of(
            ReadTemplate.of(ANY),
            ReadTemplate.of("metadata"),
            ReadTemplate.of("meta"),
            ReadTemplate.of("c#", ANY),
            ReadTemplate.of("child#", ANY),
            ReadTemplate.of("sh#", ANY),
            ReadTemplate.of("shp#", ANY),
            ReadTemplate.of(ANY, "#", ANY),
            ReadTemplate.of(ANY, "##", ANY),
            ReadTemplate.of(ANY, "aa", ANY),
            ReadTemplate.of(ANY, "aba", ANY, "b"),
            ReadTemplate.of(ANY, "#", ANY, "#", ANY),
            ReadTemplate.of("a", ANY, "a"),
            ReadTemplate.of("#", ANY, "##", ANY, "#"),
            ReadTemplate.of(PartText.characters(2), ANY),
            ReadTemplate.of(PartText.characters(3), "#", ANY),
            ReadTemplate.of(PartText.digits(2), "#", PartText.digits(3)),
            ReadTemplate.of(PartText.pattern("0000-00-00"), "#", ANY),
            ReadTemplate.of(PartText.pattern("0000-00-00")),
            ReadTemplate.of(PartText.words(List.of("a", "ab", "aab", "x#x")), "#", ANY),
            ReadTemplate.of("p", PartText.words(List.of("OPEN", "OPENED"))),
            ReadTemplate.of("p", PartText.words(List.of("OPEN", "OPENED")), "ED", ANY),
            ReadTemplate.of("{", ANY, "}"));

    @Test
    void holdsExactlyWhatReadingTakesApart() {
        Random random = new Random(7);
        for (ReadTemplate template : AWKWARD) {
            KeyTexts texts = template.texts();
            for (int count = 0; count < 2_000; count++) {
                String text = glued(template, random);
                assertThat(texts.has(text))
                        .as("%s has %s", template, text)
                        .isEqualTo(template.read(text).isPresent());
            }
        }
    }

    /** Values put together without a look at whether they can be told apart again. */
    private static String glued(ReadTemplate template, Random random) {
        List<String> values = template.values(random);
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (Object piece : template.pieces()) {
            text.append(piece instanceof String literal ? literal : values.get(next++));
        }
        if (random.nextInt(4) == 0) {
            text.deleteCharAt(random.nextInt(text.length()));
        }
        return text.toString();
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        Random random = new Random(8);
        int written = 0;
        for (ReadTemplate template : AWKWARD) {
            for (int count = 0; count < 2_000; count++) {
                Optional<String> key = template.write(template.values(random));
                if (key.isPresent()) {
                    written++;
                    assertThat(template.texts().has(key.get()))
                            .as("%s has %s", template, key)
                            .isTrue();
                }
            }
        }
        assertThat(written).isGreaterThan(30_000);
    }

    @Test
    void meetsOnlyWhereATextIsMadeByBoth() {
        Random random = new Random(9);
        int meeting = 0;
        for (int one = 0; one < AWKWARD.size(); one++) {
            for (int two = one; two < AWKWARD.size(); two++) {
                ReadTemplate first = AWKWARD.get(one);
                ReadTemplate second = AWKWARD.get(two);
                Optional<String> common = first.texts().common(second.texts());
                assertThat(second.texts().common(first.texts()).map(String::length))
                        .isEqualTo(common.map(String::length));
                if (common.isPresent()) {
                    meeting++;
                    assertThat(first.read(common.get()))
                            .as("%s reads %s", first, common)
                            .isPresent();
                    assertThat(second.read(common.get()))
                            .as("%s reads %s", second, common)
                            .isPresent();
                } else {
                    for (int count = 0; count < 1_500; count++) {
                        first.write(first.values(random))
                                .ifPresent(key -> assertThat(second.read(key))
                                        .as("%s reads %s", second, key)
                                        .isEmpty());
                        second.write(second.values(random))
                                .ifPresent(key -> assertThat(first.read(key))
                                        .as("%s reads %s", first, key)
                                        .isEmpty());
                    }
                }
            }
        }
        assertThat(meeting).isBetween(AWKWARD.size() + 20, 200);
    }

    @Test
    void shortestIsTold() {
        assertThat(common(ReadTemplate.of(ANY, "##", ANY), ReadTemplate.of("c#", ANY)))
                .contains("c##a");
        assertThat(common(ReadTemplate.of(ANY), ReadTemplate.of("metadata"))).contains("metadata");
        assertThat(common(ReadTemplate.of(PartText.pattern("00:00")), ReadTemplate.of(ANY, ":", ANY)))
                .contains("11:11");
    }

    @Test
    void whatBeginsOtherwiseDoesNotMeet() {
        assertThat(common(ReadTemplate.of("sh#", ANY), ReadTemplate.of("shp#", ANY)))
                .isEmpty();
        assertThat(common(ReadTemplate.of("c#", ANY), ReadTemplate.of("child#", ANY)))
                .isEmpty();
        assertThat(common(ReadTemplate.of("c", ANY), ReadTemplate.of("child", ANY)))
                .contains("childa");
        assertThat(common(ReadTemplate.of(PartText.pattern("0000-00-00T00:00:00.000Z")), ReadTemplate.of("meta")))
                .isEmpty();
    }

    @Test
    void beginningsMeetWhatGoesOn() {
        KeyTexts shipments = KeyTexts.beginnings(ReadTemplate.of("sh#").keyText(), 1);

        assertThat(shipments.has("sh#")).isTrue();
        assertThat(shipments.has("sh#1")).isTrue();
        assertThat(shipments.common(ReadTemplate.of("sh#", ANY).texts())).contains("sh#a");
        assertThat(shipments.common(ReadTemplate.of("shp#", ANY).texts())).isEmpty();
        assertThat(KeyTexts.beginnings(ReadTemplate.of(ANY, "#").keyText(), 2)
                        .common(ReadTemplate.of("a#b").texts()))
                .contains("a#b");
    }

    @Test
    void escapedTextHasNoCharacterUpToTheLiterals() {
        KeyTexts texts = ReadTemplate.of(PartText.escaped(), "#", ANY).texts();

        assertThat(texts.has("a#b")).isTrue();
        assertThat(texts.has("a b#b")).isFalse();
        assertThat(texts.has("a$\u0120b#b")).isTrue();
        assertThat(texts.has("a$b#b")).isFalse();
        assertThat(texts.has("#b")).isFalse();
    }

    private static Optional<String> common(ReadTemplate one, ReadTemplate other) {
        return one.texts().common(other.texts());
    }
}
