package dev.stator.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.template.KeySpace.CommonKey;
import dev.stator.processor.template.KeySpace.Entry;
import dev.stator.processor.template.TextSpan.Between;
import dev.stator.processor.template.TextSpan.Bound;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeySpaceTest {
    private static final KeySpace<String> SHOP = new KeySpace<>(List.of(
            entry("customer", "c#{customer}", "c#{customer}"),
            entry("order", "o#{order}", "c#{customer}"),
            entry("orderItem", "o#{order}", "p#{product}"),
            entry("shipment", "o#{order}", "sh#{shipment}"),
            entry("shipmentItem", "o#{order}", "shp#{product}"),
            entry("invoice", "o#{order}", "i#{invoice}")));

    private static final KeySpace<String> BATTLE = new KeySpace<>(List.of(
            entry("user", "USER#{username}", "#METADATA#{username}"),
            entry("game", "GAME#{game}", "#METADATA#{game}"),
            entry("player", "GAME#{game}", "USER#{username}"),
            entry("spectator", "GAME#{id}", "W#{username}")));

    private static Entry<String> entry(String record, String hash, String range) {
        return new Entry<>(record, List.of(text(hash)), List.of(text(range)));
    }

    private static TemplateText text(String template) {
        try {
            KeyTemplate parsed = KeyTemplate.parse(template);
            return new TemplateText(
                    parsed,
                    parsed.parts().stream()
                            .map(part -> part.width().isPresent()
                                    ? PartText.digits(part.width().getAsInt())
                                    : PartText.any())
                            .toList());
        } catch (TemplateSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void keysThatMeetAreTold() {
        KeySpace<String> space = new KeySpace<>(List.of(
                entry("one", "x#{a}", "{b}##{c}"), entry("two", "x#{a}", "c#{b}"), entry("three", "y#{a}", "c#{b}")));

        assertThat(space.common("one", "two")).contains(new CommonKey(List.of("x#a"), List.of("c##a")));
        assertThat(space.common("two", "three")).isEmpty();
        assertThat(space.common("one", "two").orElseThrow()).hasToString("\"x#a\", \"c##a\"");
    }

    @Test
    void rivalsAreThoseThatTheConditionMeets() {
        assertThat(SHOP.rivals("shipment", 0)).isEmpty();
        assertThat(SHOP.neighbours("shipment")).containsExactly("order", "orderItem", "shipmentItem", "invoice");
        assertThat(SHOP.neighbours("customer")).isEmpty();

        KeySpace<String> metadata =
                new KeySpace<>(List.of(entry("one", "x#{a}", "meta"), entry("two", "x#{a}", "metadata")));
        assertThat(metadata.known("one", 0)).isEqualTo(new KeySpace.Known(1, 0));
        assertThat(metadata.rivals("one", 0)).isEmpty();
    }

    @Test
    void beginningsTellIfNoneIsAnothersBeginning() {
        KeySpace<String> space = new KeySpace<>(List.of(
                entry("all", "x#{a}", "{b}"),
                entry("meta", "x#{a}", "meta"),
                entry("metadata", "x#{a}", "metadata#{b}"),
                entry("m", "x#{a}", "m{b}"),
                entry("other", "y#{a}", "m{b}")));

        assertThat(space.areToldByBeginnings("meta", "metadata")).isTrue();
        assertThat(space.areToldByBeginnings("metadata", "meta")).isTrue();
        assertThat(space.areToldByBeginnings("m", "meta")).isFalse();
        assertThat(space.areToldByBeginnings("meta", "all")).isFalse();
        assertThat(space.areToldByBeginnings("m", "other")).isTrue();
    }

    @Test
    void endOfARangeMayBeAKeyOfAnother() {
        KeySpace<String> space = new KeySpace<>(List.of(entry("one", "x#{a}", "k#{n:2}"), entry("two", "x#{a}", "k$")));

        assertThat(space.rivals("one", 0)).isEmpty();
        assertThat(space.rivalsBetween("one", 0)).containsExactly("two");
    }

    @Test
    void sameTemplatesAreRivals() {
        KeySpace<String> index = new KeySpace<>(
                List.of(entry("orderItem", "c#{customer}", "{orderedAt}"), entry("invoice", "c#{customer}", "{at}")));

        assertThat(index.rivals("orderItem", 0)).containsExactly("invoice");
        assertThat(index.rivals("orderItem", 1)).containsExactly("invoice");
        assertThat(index.shareHashKey("orderItem", "invoice")).isTrue();
    }

    @Test
    void whatTheHashKeyGivesIsKnown() {
        assertThat(BATTLE.known("game", 0)).isEqualTo(new KeySpace.Known(1, 0));
        assertThat(BATTLE.known("player", 0)).isEqualTo(new KeySpace.Known(0, 1));
        assertThat(BATTLE.known("player", 1)).isEqualTo(new KeySpace.Known(1, 0));
    }

    @Test
    void spanIsBetweenWhatMembersBeginWith() {
        TextSpan<String> players = BATTLE.span(List.of("game", "player"));

        assertThat(players)
                .isEqualTo(new Between<>(new Bound<>("game", "#METADATA#", 2), new Bound<>("player", "USER#", 1)));
        assertThat(BATTLE.strangers(List.of("game", "player"), players)).isEmpty();
        assertThat(BATTLE.span(List.of("game", "player", "spectator"))).isEqualTo(new TextSpan.All<>());
    }

    @Test
    void strangersBetweenAreTold() {
        List<String> members = List.of("order", "shipment");
        TextSpan<String> span = SHOP.span(members);

        assertThat(span).isEqualTo(new Between<>(new Bound<>("order", "c#", 1), new Bound<>("shipment", "sh#", 1)));
        assertThat(SHOP.strangers(members, span)).containsExactly("orderItem", "invoice");
    }

    @Test
    void sharedBeginningIsTakenWhereNobodyElseHasIt() {
        assertThat(SHOP.span(List.of("shipment", "shipmentItem"))).isEqualTo(new TextSpan.Beginning<>("sh"));
    }

    /** A table of templates that are easily taken for each other, and a key of each record under one hash key. */
    private record Trial(List<ReadTemplate> ranges, KeySpace<Integer> space, List<String> texts) {
        static Trial of(Random random) {
            RandomTemplates templates = new RandomTemplates(random);
            int count = 2 + random.nextInt(3);
            List<ReadTemplate> ranges =
                    IntStream.range(0, count).mapToObj(i -> templates.next()).toList();
            KeySpace<Integer> space = new KeySpace<>(IntStream.range(0, count)
                    .mapToObj(i -> new Entry<>(
                            i,
                            List.of(TemplateText.literal("h")),
                            List.of(ranges.get(i).keyText())))
                    .toList());
            List<String> texts = new ArrayList<>();
            for (ReadTemplate range : ranges) {
                for (int i = 0; i < 30; i++) {
                    range.write(range.values(random))
                            .filter(KeySpaceTest::isWellFormed)
                            .ifPresent(texts::add);
                }
            }
            return new Trial(ranges, space, texts);
        }

        boolean isKey(int record, String text) {
            return ranges.get(record).read(text).isPresent();
        }
    }

    @Test
    void noKeyOfARecordIsOneOfAnotherUnlessTheyMeet() {
        Random random = new Random(11);
        int apart = 0;
        for (int round = 0; round < 600; round++) {
            Trial trial = Trial.of(random);
            for (int other = 1; other < trial.ranges().size(); other++) {
                Optional<CommonKey> common = trial.space().common(0, other);
                if (common.isPresent()) {
                    String witness = common.get().range().get(0);
                    assertThat(trial.isKey(0, witness))
                            .as("%s: %s", trial, witness)
                            .isTrue();
                    assertThat(trial.isKey(other, witness))
                            .as("%s: %s", trial, witness)
                            .isTrue();
                } else {
                    apart++;
                    int second = other;
                    assertThat(trial.texts())
                            .as("%s", trial)
                            .noneMatch(text -> trial.isKey(0, text) && trial.isKey(second, text));
                }
            }
        }
        assertThat(apart).isGreaterThan(300);
    }

    @Test
    void whatAQueryBringsIsItsOwnOrOfARival() {
        Random random = new Random(12);
        int brought = 0;
        int exact = 0;
        for (int round = 0; round < 600; round++) {
            Trial trial = Trial.of(random);
            ReadTemplate asked = trial.ranges().get(0);
            int parts = asked.keyText().texts().size();
            for (int given = 0; given <= parts; given++) {
                KeySpace.Known known = trial.space().known(0, given);
                int pieces = known.whole() == 1 ? asked.pieces().size() : known.pieces();
                List<Integer> rivals = trial.space().rivals(0, given);
                List<Integer> between = trial.space().rivalsBetween(0, given);
                exact += rivals.isEmpty() ? 1 : 0;
                for (int draw = 0; draw < 20; draw++) {
                    List<String> values = asked.values(random);
                    if (asked.write(values).isEmpty()) {
                        continue;
                    }
                    String prefix = asked.glued(pieces, values);
                    String above = KeyTexts.successor(prefix);
                    List<String> texts = new ArrayList<>(trial.texts());
                    texts.add(prefix);
                    texts.add(above);
                    for (int other = 1; other < trial.ranges().size(); other++) {
                        for (String text : texts) {
                            boolean met = known.whole() == 1 ? text.equals(prefix) : text.startsWith(prefix);
                            boolean inside = met || (known.whole() == 0 && text.equals(above));
                            if (trial.isKey(other, text) && inside) {
                                brought++;
                                assertThat(between)
                                        .as("%s %s %s", trial, prefix, text)
                                        .contains(other);
                                if (met) {
                                    assertThat(rivals)
                                            .as("%s %s %s", trial, prefix, text)
                                            .contains(other);
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(brought).isGreaterThan(1_000);
        assertThat(exact).isGreaterThan(300);
    }

    @Test
    void whatASpanBringsIsOfMembersOrStrangers() {
        Random random = new Random(13);
        int members = 0;
        int betweens = 0;
        for (int round = 0; round < 2_000; round++) {
            Trial trial = Trial.of(random);
            List<Integer> asked = List.of(0, 1);
            TextSpan<Integer> span = trial.space().span(asked);
            List<Integer> strangers = trial.space().strangers(asked, span);
            betweens += span instanceof Between ? 1 : 0;
            for (String text : trial.texts()) {
                boolean brought = brings(trial, span, text);
                for (int record = 0; record < trial.ranges().size(); record++) {
                    if (trial.isKey(record, text)) {
                        if (asked.contains(record)) {
                            members++;
                            assertThat(brought)
                                    .as("%s %s %s", trial, span, text)
                                    .isTrue();
                        } else if (brought) {
                            assertThat(strangers)
                                    .as("%s %s %s", trial, span, text)
                                    .contains(record);
                        }
                    }
                }
            }
        }
        assertThat(members).isGreaterThan(10_000);
        assertThat(betweens).isGreaterThan(100);
    }

    private static boolean brings(Trial trial, TextSpan<Integer> span, String text) {
        if (span instanceof TextSpan.Beginning<Integer> beginning) {
            return text.startsWith(beginning.text());
        }
        if (span instanceof Between<Integer> between) {
            // The hash key knows no part here, so that pieces are literals.
            String low = trial.ranges()
                    .get(between.low().record())
                    .glued(between.low().pieces(), List.of());
            String high = trial.ranges()
                    .get(between.high().record())
                    .glued(between.high().pieces(), List.of());
            return compare(low, text) <= 0 && compare(text, KeyTexts.successor(high)) <= 0;
        }
        return true;
    }

    /** Others are no texts of DynamoDB. */
    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
