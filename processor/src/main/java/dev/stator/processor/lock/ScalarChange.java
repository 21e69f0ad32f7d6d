package dev.stator.processor.lock;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which values that one codec stored another reads. Measured on the codecs, which a test does again: what is allowed is
 * read, every value of it, and would be written as it is stored. What is read, and would be written otherwise, is
 * allowed where nothing is found by its stored form: not in keys, elements of sets and names of maps.
 */
final class ScalarChange {
    /** Between what a converter stores and its class. */
    static final String BY = " by ";

    private static final String READY = "dev.stator.codec.convert.";

    /** By what they are stored as, the types that Stator stores by itself. */
    private static final Map<String, Set<String>> STORED = Map.of(
            "S",
            Set.of(
                    "String",
                    "Character",
                    "Instant",
                    "LocalDate",
                    "LocalTime",
                    "LocalDateTime",
                    "Year",
                    "YearMonth",
                    "MonthDay",
                    "UUID",
                    "URI",
                    "Locale",
                    "Currency",
                    "ZoneId",
                    "ZoneOffset",
                    "Period",
                    "OffsetDateTime",
                    "ZonedDateTime"),
            "N",
            Set.of(
                    "Byte",
                    "Short",
                    "Integer",
                    "Long",
                    "Float",
                    "Double",
                    "BigInteger",
                    "BigDecimal",
                    "Duration",
                    "expiry Instant",
                    "expiry Long",
                    "expiry Duration"),
            "B",
            Set.of("byte[]", "ByteBuffer", "SdkBytes"));

    /** What takes whatever is stored as that. */
    private static final Map<String, Set<String>> TAKES =
            Map.of("S", Set.of("String"), "N", Set.of("BigDecimal"), "B", Set.of("byte[]", "ByteBuffer", "SdkBytes"));

    private static final Map<String, Set<String>> SAME_FORM = Map.of(
            "Byte", Set.of("Short", "Integer", "Long", "Float", "Double", "BigInteger"),
            "Short", Set.of("Integer", "Long", "Float", "Double", "BigInteger"),
            "Integer", Set.of("Long", "Double", "BigInteger", ready("N", "EpochSeconds")),
            "Long", Set.of("BigInteger", ready("N", "EpochMillis")),
            "Float", Set.of("Double"),
            "expiry Instant", Set.of("expiry Long", "Long", "BigInteger", ready("N", "EpochSeconds")),
            "expiry Long", Set.of("Long", "BigInteger"),
            "Instant", Set.of("OffsetDateTime", "ZonedDateTime"),
            "OffsetDateTime", Set.of("ZonedDateTime"),
            "ZoneOffset", Set.of("ZoneId"));

    private static final Map<String, Set<String>> OTHER_FORM = otherForms(Map.of(
            "Instant", List.of("InstantToString", "InstantSeconds", "InstantMillis", "PythonInstant"),
            "LocalTime", List.of("LocalTimeToString", "LocalTimeSeconds", "LocalTimeMillis"),
            "LocalDateTime", List.of("LocalDateTimeToString", "LocalDateTimeSeconds", "LocalDateTimeMillis"),
            "UUID", List.of("UpperCaseUuid")));

    private ScalarChange() {}

    /** @param converters of each type those whose form it reads; it is the first that reads what the type stores */
    private static Map<String, Set<String>> otherForms(Map<String, List<String>> converters) {
        Map<String, Set<String>> forms = new TreeMap<>();
        converters.forEach((type, known) -> {
            known.forEach(converter -> forms.put(ready("S", converter), Set.of(type)));
            forms.put(type, Set.of(ready("S", known.get(0))));
        });
        return forms;
    }

    private static String ready(String stored, String converter) {
        return stored + BY + READY + converter;
    }

    /**
     * Whether stored values are read, all of them, as the same.
     *
     * @param exact whether in the very form that would be written
     */
    static boolean reads(String before, String now, boolean exact) {
        String stored = stored(before);
        return before.equals(now)
                || SAME_FORM.getOrDefault(before, Set.of()).contains(now)
                || (!exact && OTHER_FORM.getOrDefault(before, Set.of()).contains(now))
                || TAKES.getOrDefault(stored, Set.of()).contains(now)
                || (isConverted(now) && now.startsWith(stored + BY) && !isReady(now) && !isOwn(before));
    }

    /** {@code S}, {@code N} or {@code B}; {@code any} of what is none of them. */
    static String stored(String form) {
        return STORED.entrySet().stream()
                .filter(stored -> stored.getValue().contains(form) || form.startsWith(stored.getKey() + BY))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("any");
    }

    static boolean isConverted(String form) {
        return form.contains(BY);
    }

    /** Whether it is by a converter of the user's, of which only he knows what it writes, and who has it for what. */
    static boolean isOwn(String form) {
        return isConverted(form) && !isReady(form);
    }

    private static boolean isReady(String form) {
        return form.contains(BY + READY);
    }

    /** All that is known by name, for the test that measures it. */
    static List<String> known() {
        return STORED.values().stream().flatMap(Set::stream).sorted().toList();
    }
}
