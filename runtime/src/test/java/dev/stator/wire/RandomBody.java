package dev.stator.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Responses as DynamoDB might write them, with whatever JSON allows, and some that it does not. */
final class RandomBody {
    private static final List<String> NAMES =
            List.of("id", "\\u0069d", "name", "größe", "a b", "x\\u0041", "\\uD83D\\uDE00", "z");
    private static final List<String> SPACES = List.of("", "", "", " ", "\n", "\t \r\n");
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "two words",
            "\\\"",
            "\\\\",
            "\\/",
            "\\b\\f\\n\\r\\t",
            "\\u0000",
            "\\u00e9",
            "\\uFFFD",
            "\\u20ac",
            "\\uD83D\\uDE00",
            "\\uD83D",
            "\\uDE00",
            "\\uDE00\\uD83D",
            "é",
            "€",
            "\uD83D\uDE00",
            "\u007f",
            "\u2028",
            "x\\u0");
    /** The SDK refuses a name with one of these. */
    private static final String HALF_PAIRS = "\\\\u[dD][89a-fA-F]..";

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-17.50",
            "1E+125",
            "9.9999999999999999999999999999999999999E+125",
            "1e-130",
            "123456789012345678901234567890123456789012345678901234567890",
            "NaN",
            "",
            " 1",
            "0x1");
    private static final List<String> ODDITIES = List.of(
            "null",
            "{}",
            "[]",
            "5",
            "true",
            "\"text\"",
            "{\"S\":null}",
            "{\"N\":5}",
            "{\"S\":5}",
            "{\"X\":\"a\"}",
            "{\"S\":\"a\",\"N\":\"1\"}",
            "{\"S\":\"a\",\"S\":\"b\"}",
            "{\"BOOL\":\"true\"}",
            "{\"BOOL\":null}",
            "{\"NULL\":null}",
            "{\"NULL\":\"true\"}",
            "{\"L\":null}",
            "{\"L\":[null]}",
            "{\"M\":null}",
            "{\"M\":{\"a\":null}}",
            "{\"SS\":[null]}",
            "{\"SS\":[\"a\",5]}",
            "{\"BS\":[\"*\"]}",
            "{\"B\":\"A\"}",
            "{\"B\":\"AA\"}",
            "{\"B\":\"AAA\"}",
            "{\"B\":\"AA==\\n\"}",
            "{\"B\":\"A A=\"}",
            "{\"B\":\"-_-_\"}",
            "{\"s\":\"a\"}",
            "{\"\\u0053\":\"escaped\"}",
            "{\"S\":\"a\"/**/}",
            "{'S':'a'}",
            "{\"S\":\"a\",}",
            "{\"S\":\"\u0001\"}",
            "{\"BOOL\":TRUE}",
            "{\"BOOL\":truer}",
            "{\"S\" \"a\"}",
            "{\"SDK_UNKNOWN_MEMBER\":{\"name\":\"x\"}}",
            "{\"L\":[{\"S\":\"a\"} {\"S\":\"b\"}]}",
            "{\"S\":[\"a\"]}");

    private final Random random;

    RandomBody(Random random) {
        this.random = random;
    }

    /** What is read of it. */
    enum Kind {
        PAGE,
        BATCH,
        TRANSACTION
    }

    /** A body; about one in four has something that DynamoDB does not write. */
    byte[] next(Kind kind) {
        List<String> members =
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> other()).collect(Collectors.toList());
        if (random.nextInt(20) > 0) {
            members.add(items(kind));
        }
        if (random.nextInt(100) == 0) {
            members.add(items(kind));
        }
        Collections.shuffle(members, random);
        byte[] body = (space() + "{" + space() + String.join(space() + "," + space(), members) + space() + "}"
                        + space())
                .getBytes(StandardCharsets.UTF_8);
        return random.nextInt(12) == 0 ? damaged(body) : body;
    }

    private String other() {
        return switch (random.nextInt(8)) {
            case 0 -> "\"Count\":" + (random.nextInt(50) == 0 ? digits() : random.nextInt(9));
            case 1 -> "\"ScannedCount\":" + random.nextInt(9);
            case 2 -> "\"LastEvaluatedKey\":" + item(2);
            case 3 -> "\"ConsumedCapacity\":{\"TableName\":\"t\",\"CapacityUnits\":1.5}";
            case 4 -> "\"UnprocessedKeys\":{\"t\":{\"Keys\":[" + item(2) + "]}}";
            case 5 -> "\"Future\":[1,-2.5e7,{\"a\":[true,false,null]},\"" + text() + "\"," + digits() + "]";
            case 6 -> "\"\\u0043ount\":3";
            default -> "\"items\":[]";
        };
    }

    private String items(Kind kind) {
        return switch (kind) {
            case PAGE -> "\"Items\"" + colon() + list();
            case BATCH ->
                "\"Responses\"" + colon() + "{" + joined(3, () -> "\"" + name() + "\"" + colon() + list()) + "}";
            case TRANSACTION -> "\"Responses\"" + colon() + "[" + joined(4, this::found) + "]";
        };
    }

    private String found() {
        return switch (random.nextInt(20)) {
            case 0, 1 -> "{" + space() + "}";
            case 2 -> random.nextBoolean() ? "{\"Item\":null}" : "{\"Item\":{},\"Next\":1}";
            default -> "{\"Item\"" + colon() + item(4) + "}";
        };
    }

    private String list() {
        return random.nextInt(60) == 0 ? pick(ODDITIES) : "[" + joined(4, () -> item(4)) + "]";
    }

    private String item(int depth) {
        return random.nextInt(200) == 0
                ? pick(ODDITIES)
                : "{" + joined(6, () -> "\"" + name() + "\"" + colon() + value(depth)) + "}";
    }

    private String name() {
        return random.nextInt(5) > 0 ? pick(NAMES) : text().replaceAll(HALF_PAIRS, random.nextInt(20) > 0 ? "" : "$0");
    }

    private String value(int depth) {
        if (random.nextInt(250) == 0) {
            return random.nextInt(5) == 0 ? deep() : pick(ODDITIES);
        }
        return "{" + space() + tagged(depth) + space() + "}";
    }

    private String tagged(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 7)) {
            case 0, 1 -> "\"S\"" + colon() + "\"" + text() + "\"";
            case 2 -> "\"N\"" + colon() + "\"" + number() + "\"";
            case 3 -> "\"B\"" + colon() + "\"" + binary() + "\"";
            case 4 -> "\"BOOL\"" + colon() + random.nextBoolean();
            case 5 -> "\"NULL\"" + colon() + (random.nextInt(4) > 0);
            case 6 -> set();
            case 7, 8 -> "\"L\"" + colon() + "[" + joined(4, () -> value(depth - 1)) + "]";
            default -> "\"M\"" + colon() + item(depth - 1);
        };
    }

    private String set() {
        return switch (random.nextInt(3)) {
            case 0 -> "\"SS\"" + colon() + "[" + joined(4, () -> "\"" + text() + "\"") + "]";
            case 1 -> "\"NS\"" + colon() + "[" + joined(4, () -> "\"" + number() + "\"") + "]";
            default -> "\"BS\"" + colon() + "[" + joined(4, () -> "\"" + binary() + "\"") + "]";
        };
    }

    private String deep() {
        int levels = random.nextInt(4) == 0 ? 1100 : random.nextInt(100);
        String before = random.nextBoolean() ? "{\"L\":[" : "{\"M\":{\"id\":";
        String after = before.endsWith("[") ? "]}" : "}}";
        return before.repeat(levels) + "{\"S\":\"deep\"}" + after.repeat(levels);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(random.nextInt(1000) == 0 ? pick(TEXTS) : pick(TEXTS.subList(0, TEXTS.size() - 1)));
        }
        return text.toString();
    }

    private String number() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> pick(NUMBERS);
            case 4 -> digits();
            default -> "" + random.nextLong();
        };
    }

    /** Up to more than any parser keeps at once. */
    private String digits() {
        int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 3_000 : 50);
        StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "").append(1 + random.nextInt(9));
        for (int i = 1; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.append(random.nextInt(4) == 0 ? "e" + random.nextInt(400) : "")
                .toString();
    }

    private String binary() {
        byte[] bytes = new byte[random.nextInt(random.nextInt(10) == 0 ? 300 : 12)];
        random.nextBytes(bytes);
        String text = Base64.getEncoder().encodeToString(bytes);
        return random.nextInt(8) == 0 ? text.replace("/", "\\/").replace("A", "\\u0041") : text;
    }

    private String joined(int most, Supplier<String> element) {
        return space()
                + IntStream.range(0, random.nextInt(most))
                        .mapToObj(i -> element.get())
                        .collect(Collectors.joining(space() + "," + space()))
                + space();
    }

    private byte[] damaged(byte[] body) {
        int at = random.nextInt(body.length);
        byte[] damaged = body.clone();
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 ->
                with(
                        body,
                        at,
                        at,
                        "\",:{}[]\\ nx0\u0000\uFEFF"
                                .substring(random.nextInt(12))
                                .substring(0, 1));
            case 2 -> with(body, at, Math.min(body.length, at + 1 + random.nextInt(3)), "");
            case 3 -> with(body, body.length, body.length, pick(List.of("x", "}", "{}", "\u0000", ",")));
            case 4 -> with(body, 0, 0, pick(List.of("\uFEFF", "\u0000", "[", " ")));
            default -> {
                damaged[at] = (byte) random.nextInt(256);
                yield damaged;
            }
        };
    }

    private static byte[] with(byte[] body, int from, int to, String other) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(body, 0, from);
        changed.writeBytes(other.getBytes(StandardCharsets.UTF_8));
        changed.write(body, to, body.length - to);
        return changed.toByteArray();
    }

    private String colon() {
        return space() + ":" + space();
    }

    private String space() {
        return random.nextInt(6) == 0 ? pick(SPACES) : "";
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
