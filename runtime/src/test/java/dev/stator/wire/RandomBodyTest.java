package dev.stator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A comparison of random bodies is worth what they have in them. */
class RandomBodyTest {
    private static final Map<String, String> STRANGE = Map.ofEntries(
            Map.entry("each short escape", "\\\\[bfnrt/\"\\\\]"),
            Map.entry("an escape of four digits", "\\\\u00e9"),
            Map.entry("a pair of surrogates, escaped", "\\\\uD83D\\\\uDE00"),
            Map.entry("a pair of surrogates as it is", "\uD83D\uDE00"),
            Map.entry("the first half of a pair alone", "\\\\uD83D(?!\\\\uDE00)"),
            Map.entry("the second half of a pair alone", "(?<!\\\\uD83D)\\\\uDE00"),
            Map.entry("an escape that ends early", "\\\\u0\""),
            Map.entry("a name twice", "[{,]\\s*(\"\\w+\")\\s*:\\s*\\{[^{}]*\\},\\s*\\1"),
            Map.entry("a name twice, once escaped", "\"id\"[^{}]*\\{[^{}]*\\}\\s*,\\s*\"\\\\u0069d\""),
            Map.entry("items twice", "\"(Items|Responses)\".*\"(Items|Responses)\""),
            Map.entry("a hundred lists deep", "(\\{\"L\":\\[){100}"),
            Map.entry("a hundred maps deep", "(\\{\"M\":\\{\"id\":){100}"),
            Map.entry("deeper than the SDK reads", "(\\{\"L\":\\[){1001}"),
            Map.entry("white space before and after", "(?s)^\\s.*\\s$"),
            Map.entry("white space before a colon", "\"\\s+:"),
            Map.entry("NULL that is false", "\"NULL\"\\s*:\\s*false"),
            Map.entry("a number of more than a thousand digits", "\"N\"\\s*:\\s*\"-?\\d{1000}"),
            Map.entry("more digits than any number has, bare", "\"Future\":.*,-?\\d{50,}"),
            Map.entry("a count that no int is", "\"Count\":\\d{11}"),
            Map.entry("an exponent", "\\d[eE][+-]?\\d"),
            Map.entry("base64 with escapes", "\"B\"\\s*:\\s*\"[^\"]*\\\\u0041"),
            Map.entry("a tag that nobody knows", "\"X\":"),
            Map.entry("two tags", "\"S\":\"a\",\"N\""));

    private static final Pattern BINARY = Pattern.compile("\"B\"\\s*:\\s*\"([A-Za-z0-9+/]*)=*\"");

    @Test
    void drawsWhatJsonAllows() {
        RandomBody random = new RandomBody(new Random(42));
        List<RandomBody.Kind> kinds = List.of(RandomBody.Kind.values());
        List<String> bodies = IntStream.range(0, 6_000)
                .mapToObj(i -> new String(random.next(kinds.get(i % kinds.size())), StandardCharsets.UTF_8))
                .toList();
        Map<String, Long> found = new LinkedHashMap<>();
        STRANGE.forEach((name, pattern) -> {
            Pattern compiled = Pattern.compile(pattern);
            found.put(
                    name,
                    bodies.stream()
                            .filter(body -> compiled.matcher(body).find())
                            .count());
        });
        assertThat(found).allSatisfy((name, times) -> assertThat(times).as(name).isPositive());
        TreeSet<Integer> lengths = new TreeSet<>();
        bodies.forEach(body -> {
            Matcher binary = BINARY.matcher(body);
            while (binary.find()) {
                lengths.add(binary.group(1).length() * 3 / 4);
            }
        });
        assertThat(lengths)
                .as("lengths of base64")
                .containsAll(IntStream.range(0, 12).boxed().toList())
                .hasSizeGreaterThan(150);
    }
}
