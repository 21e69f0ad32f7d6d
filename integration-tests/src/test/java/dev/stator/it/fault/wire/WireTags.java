package dev.stator.it.fault.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The tags of one table, as DynamoDB keeps them. DynamoDB Local keeps none, which is known by its ARNs, and so these
 * become those of a Region.
 */
final class WireTags {
    private static final Pattern TAG = Pattern.compile(
            "\\{\"Key\":\"([^\"]*)\",\"Value\":\"([^\"]*)\"}|\\{\"Value\":\"([^\"]*)\",\"Key\":\"([^\"]*)\"}");

    private final Map<String, String> begun;
    private final Map<String, String> tags = new TreeMap<>();

    /** @param begun the tags after each reset */
    WireTags(Map<String, String> begun) {
        this.begun = Map.copyOf(begun);
        reset();
    }

    synchronized void reset() {
        tags.clear();
        tags.putAll(begun);
    }

    synchronized Map<String, String> all() {
        return Map.copyOf(tags);
    }

    /** Does what is asked of tags; empty if it is not about them. */
    synchronized Optional<WireAnswer> answer(WireRequest request) {
        if (request.operation().equals("TagResource")) {
            Matcher tag = TAG.matcher(new String(request.body(), StandardCharsets.UTF_8));
            while (tag.find()) {
                tags.put(
                        tag.group(1) == null ? tag.group(4) : tag.group(1),
                        tag.group(2) == null ? tag.group(3) : tag.group(2));
            }
            return Optional.of(answer(""));
        }
        if (request.operation().equals("ListTagsOfResource")) {
            return Optional.of(answer(tags.entrySet().stream()
                    .map(tag -> "{\"Key\":\"" + tag.getKey() + "\",\"Value\":\"" + tag.getValue() + "\"}")
                    .collect(Collectors.joining(",", "{\"Tags\":[", "]}"))));
        }
        return Optional.empty();
    }

    /** The same, of a table in a Region. */
    WireAnswer described(WireAnswer answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        String there =
                body.replace("\"TableArn\":\"arn:aws:dynamodb:ddblocal:", "\"TableArn\":\"arn:aws:dynamodb:eu-west-1:");
        return there.equals(body) ? answer : checked(answer, there);
    }

    private static WireAnswer answer(String body) {
        return checked(new WireAnswer(200, Map.of("Content-Type", "application/x-amz-json-1.0"), new byte[0]), body);
    }

    private static WireAnswer checked(WireAnswer answer, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return answer.with(bytes, String.valueOf(checksum.getValue()));
    }
}
