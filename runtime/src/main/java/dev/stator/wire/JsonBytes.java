package dev.stator.wire;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON in UTF-8, read from its bytes from front to back. It reads no more than it is sure of, as RFC 8259 says it:
 * where a method answers null or false, the text is something else, and what has been read of it does not count. Not
 * thread-safe.
 */
final class JsonBytes {
    private final byte[] bytes;
    private final int end;
    private final NameCache names;
    private int position;

    /** @param end how many of the bytes count */
    JsonBytes(byte[] bytes, int end, NameCache names) {
        this(bytes, 0, end, names);
    }

    /** The bytes from {@code from} to {@code end}. */
    JsonBytes(byte[] bytes, int from, int end, NameCache names) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
        this.names = names;
    }

    /** How many bytes have been read. */
    int position() {
        return position;
    }

    /** Passes white space and this sign, if it stands there. */
    boolean take(char sign) {
        if (next() != sign) {
            return false;
        }
        position++;
        return true;
    }

    /** The byte that follows white space, which is passed; -1 at the end. */
    private int next() {
        while (position < end) {
            byte next = bytes[position];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next;
            }
            position++;
        }
        return -1;
    }

    /** Passes white space and this word, if it stands there. */
    boolean takeWord(String word) {
        next();
        if (end - position < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[position + i] != word.charAt(i)) {
                return false;
            }
        }
        position += word.length();
        return true;
    }

    /** Whether nothing but white space follows, which is passed. */
    boolean isAtEnd() {
        return next() < 0;
    }

    /** A string, or the text of a number or another word. */
    @Nullable
    String wordOrString() {
        if (next() == '"') {
            return string();
        }
        int from = position;
        skipWord();
        return new String(bytes, from, position - from, StandardCharsets.ISO_8859_1);
    }

    /** A string that comes again and again; one object for all that are equal, where it is short. */
    @Nullable
    String name() {
        if (!take('"')) {
            return null;
        }
        int hash = 0;
        for (int i = position; i < end; i++) {
            byte next = bytes[i];
            if (next == '"') {
                String name = names.name(bytes, position, i, hash);
                position = i + 1;
                return name;
            }
            if (next < ' ' || next == '\\') {
                String name = escaped(i);
                return name == null || hasHalfPair(name) ? null : name;
            }
            hash = 31 * hash + next;
        }
        return null;
    }

    /** A string. Half of a surrogate pair may stand in it. */
    @Nullable
    String string() {
        if (!take('"')) {
            return null;
        }
        for (int i = position; i < end; i++) {
            byte next = bytes[i];
            if (next == '"') {
                String text = new String(bytes, position, i - position, StandardCharsets.ISO_8859_1);
                position = i + 1;
                return text;
            }
            if (next < ' ' || next == '\\') {
                return escaped(i);
            }
        }
        return null;
    }

    private static boolean hasHalfPair(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** The rest of a string that is plain ASCII up to {@code from}. */
    private @Nullable String escaped(int from) {
        StringText text = new StringText(bytes, from, end, position);
        String read = text.read();
        position = text.position();
        return read;
    }

    /**
     * Passes a value. Where it is no JSON, it may pass something else; then the text is no JSON as a whole, and a
     * stricter reader of it finds that out where it begins.
     */
    boolean skip() {
        int depth = 0;
        do {
            switch (next()) {
                case -1 -> {
                    return false;
                }
                case '{', '[' -> {
                    depth++;
                    position++;
                }
                case '}', ']' -> {
                    depth--;
                    position++;
                }
                case ',', ':' -> position++;
                case '"' -> {
                    if (!skipString()) {
                        return false;
                    }
                }
                default -> skipWord();
            }
        } while (depth > 0);
        return depth == 0;
    }

    private boolean skipString() {
        for (position++; position < end; position++) {
            if (bytes[position] == '\\') {
                position++;
            } else if (bytes[position] == '"') {
                position++;
                return true;
            }
        }
        return false;
    }

    /** Passes a number, or what else stands before the next sign of structure. */
    private void skipWord() {
        while (position < end && ",:]}[{\" \n\r\t".indexOf(bytes[position]) < 0) {
            position++;
        }
    }
}
