package dev.stator.table;

import dev.stator.codec.json.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A policy in IAM's JSON: its text and what that means. Two of one meaning are equal: IAM gives members and elements in
 * any order, and a list of one element as that element.
 */
final class ResourcePolicy {
    /** DynamoDB's limit, white space included. */
    private static final int MOST_BYTES = 20 * 1024;

    private final String json;
    private final Object meaning;

    private ResourcePolicy(String json, Object meaning) {
        this.json = json;
        this.meaning = meaning;
    }

    /** @throws IllegalArgumentException if it is no JSON object with a Statement, or too long */
    static ResourcePolicy of(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw refused("it has " + bytes.length + " bytes, and DynamoDB takes " + MOST_BYTES);
        }
        Reading reading = new Reading(new JsonBytes(bytes, bytes.length));
        Object meaning = reading.whole();
        if (!(meaning instanceof Map<?, ?> members)) {
            throw refused("it is no JSON object");
        }
        Object statements = members.get("Statement");
        if (statements == null || statements.equals(Set.of())) {
            throw refused("it has no Statement. noResourcePolicy() is for none");
        }
        return new ResourcePolicy(json, meaning);
    }

    /** What DynamoDB answers, whatever that is. */
    static ResourcePolicy found(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Object meaning = new Reading(new JsonBytes(bytes, bytes.length)).whole();
        return new ResourcePolicy(json, meaning == null ? json : meaning);
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("resourcePolicy(..) takes a policy in IAM's JSON: " + why);
    }

    String json() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourcePolicy policy && meaning.equals(policy.meaning);
    }

    @Override
    public int hashCode() {
        return meaning.hashCode();
    }

    @Override
    public String toString() {
        return json;
    }

    /**
     * From JSON to maps, sets and text. Strings and other words are the same, as they are to IAM, and an account is its
     * root.
     */
    private static final class Reading {
        private static final int DEEPEST = 32;
        private static final Pattern WORD = Pattern.compile("true|false|-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
        private static final Pattern ROOT = Pattern.compile("arn:[^:]+:iam::([0-9]{12}):root");

        private final JsonBytes bytes;

        Reading(JsonBytes bytes) {
            this.bytes = bytes;
        }

        /** Null if it is no JSON. */
        @Nullable
        Object whole() {
            Object value = value(0);
            return bytes.isAtEnd() ? value : null;
        }

        private @Nullable Object value(int depth) {
            if (depth > DEEPEST) {
                return null;
            }
            return switch (bytes.next()) {
                case '{' -> members(depth);
                case '[' -> elements(depth);
                default -> word();
            };
        }

        private @Nullable Object members(int depth) {
            Map<String, Object> members = new TreeMap<>();
            return bytes.members(name -> {
                        Object value = value(depth + 1);
                        return value != null && members.put(name, value) == null;
                    })
                    ? members
                    : null;
        }

        private @Nullable Object elements(int depth) {
            Set<Object> elements = new HashSet<>();
            boolean passed = bytes.elements(() -> {
                Object element = value(depth + 1);
                if (element != null) {
                    elements.add(element);
                }
                return element != null;
            });
            if (!passed) {
                return null;
            }
            return elements.size() == 1 ? elements.iterator().next() : elements;
        }

        private @Nullable Object word() {
            String text = bytes.name();
            if (text != null) {
                return ROOT.matcher(text).replaceAll("$1");
            }
            String word = bytes.wordOrString();
            return word != null && WORD.matcher(word).matches() ? word : null;
        }
    }
}
