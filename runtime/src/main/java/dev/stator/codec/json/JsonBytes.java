package dev.stator.codec.json;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * JSON in UTF-8, read from its bytes from front to back. It reads no more than it is sure of, as RFC 8259 says it:
 * where a method answers null or false, the text is something else, and what has been read of it does not count. Not
 * thread-safe.
 */
public final class JsonBytes {
    private static final long EACH = 0x0101010101010101L;
    private static final long QUOTES = EACH * '"';
    private static final long BACKSLASHES = EACH * '\\';
    private static final long SPACES = EACH * ' ';
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final long SEVEN = -1L >>> 8;
    private static final long BEFORE_TEXT = word(":{\"S\":\"");
    private static final long BEFORE_NUMBER = word(":{\"N\":\"");
    private static final char UNREADABLE = '\uFFFD';

    private final byte[] bytes;
    private final ByteBuffer words;
    private final int end;
    private int position;
    private int from;
    private int to;
    private @Nullable String text;

    /** @param end how many of the bytes count */
    public JsonBytes(byte[] bytes, int end) {
        this(bytes, 0, end);
    }

    /** The bytes from {@code from} to {@code end}. */
    JsonBytes(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.end = end;
    }

    private static long word(String signs) {
        long word = 0;
        for (int i = 0; i < signs.length(); i++) {
            word |= (long) signs.charAt(i) << (i * Byte.SIZE);
        }
        return word;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many of the bytes count. */
    int end() {
        return end;
    }

    /** How many bytes have been read. */
    public int position() {
        return position;
    }

    /** Passes so many bytes, which are known. */
    void pass(int count) {
        position += count;
    }

    /** Passes white space and this sign, if it stands there. */
    public boolean take(char sign) {
        if (position < end && bytes[position] == sign) {
            position++;
            return true;
        }
        if (next() != sign) {
            return false;
        }
        position++;
        return true;
    }

    /** The byte that follows white space, which is passed; -1 at the end. */
    public int next() {
        while (position < end) {
            byte next = bytes[position];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                return next;
            }
            position++;
        }
        return -1;
    }

    /**
     * Passes what stands between the name and the text of an S or N, if it is that, without white space.
     *
     * @return which of both, of {@link JsonValues}; -1 if it is neither
     */
    int takeUsualType() {
        if (end - position < Long.BYTES) {
            return -1;
        }
        long next = words.getLong(position) & SEVEN;
        if (next != BEFORE_TEXT && next != BEFORE_NUMBER) {
            return -1;
        }
        position += 7;
        return next == BEFORE_TEXT ? JsonValues.S : JsonValues.N;
    }

    /** Passes white space and the name of a type; -1 if it is none of DynamoDB's. */
    int takeType() {
        if (!take('"') || end - position < 5) {
            return -1;
        }
        int length = bytes[position + 1] == '"' ? 1 : bytes[position + 2] == '"' ? 2 : 4;
        if (bytes[position + length] != '"') {
            return -1;
        }
        int type = JsonValues.typeOf(bytes, position, length);
        position += length + 1;
        return type;
    }

    /** Whether nothing but white space follows, which is passed. */
    public boolean isAtEnd() {
        return next() < 0;
    }

    /** A string, or the text of a number or another word. */
    public @Nullable String wordOrString() {
        if (next() == '"') {
            return takeString() ? text() : null;
        }
        int begin = position;
        skipWord();
        return new String(bytes, begin, position - begin, StandardCharsets.ISO_8859_1);
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

    /** A string that names something: no half of a surrogate pair stands in it. */
    public @Nullable String name() {
        return takeString() && !hasHalfPair() ? text() : null;
    }

    /** Whether half of a surrogate pair stands in the text. */
    boolean hasHalfPair() {
        return text != null
                && text.codePoints()
                        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** Passes a string, which is {@link #text} then. Half of a surrogate pair may stand in it. */
    boolean takeString() {
        return take('"') && takeText();
    }

    /** Passes the text of a string, which has begun, and the quotation mark that ends it. */
    boolean takeText() {
        from = position;
        to = plainEnd(position);
        text = null;
        if (to < end && bytes[to] != '"') {
            return takeOther();
        }
        position = to + 1;
        return to < end;
    }

    /** Where the text of {@link #takeString} begins. */
    int from() {
        return from;
    }

    /** Where it ends. */
    int to() {
        return to;
    }

    /** The text itself, where it is not what stands there, sign for sign, in ASCII; else null. */
    @Nullable
    String unlike() {
        return text;
    }

    /** The text itself. */
    String text() {
        return text == null ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1) : text;
    }

    /**
     * The first place from {@code begin} on where something other stands than a sign of ASCII that means itself. Eight
     * bytes are looked at together: of those that are something other, the first has its highest bit set, and what it
     * does to those behind it does not matter.
     */
    private int plainEnd(int begin) {
        int i = begin;
        for (; end - i >= Long.BYTES; i += Long.BYTES) {
            long word = words.getLong(i);
            long other =
                    (((word ^ QUOTES) - EACH) | ((word ^ BACKSLASHES) - EACH) | (word - SPACES) | word) & HIGHEST_BITS;
            if (other != 0) {
                return i + (Long.numberOfTrailingZeros(other) >>> 3);
            }
        }
        while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** Passes the rest of a text that is plain up to {@link #to}, and something other there. */
    private boolean takeOther() {
        int plain = to;
        while (to < end && (bytes[to] >= ' ' || bytes[to] < 0) && bytes[to] != '"' && bytes[to] != '\\') {
            to++;
        }
        if (to < end && bytes[to] == '"') {
            text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            position = to + 1;
            if (text.indexOf(UNREADABLE) < 0) {
                return true;
            }
        }
        StringText other = new StringText(bytes, plain, end, from);
        text = other.read();
        position = other.position();
        to = position - 1;
        return text != null;
    }

    /** Passes an array, each element with {@code element}; false if one is not passed, or no array is there. */
    public boolean elements(BooleanSupplier element) {
        if (!take('[')) {
            return false;
        }
        if (take(']')) {
            return true;
        }
        do {
            if (!element.getAsBoolean()) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    /** Passes an object; {@code value} is given the name of each member, and passes its value. */
    public boolean members(Predicate<String> value) {
        if (!take('{')) {
            return false;
        }
        if (take('}')) {
            return true;
        }
        do {
            String name = name();
            if (name == null || !take(':') || !value.test(name)) {
                return false;
            }
        } while (take(','));
        return take('}');
    }

    /**
     * Passes a value. Where it is no JSON, it may pass something else; then the text is no JSON as a whole, and a
     * stricter reader of it finds that out where it begins.
     */
    public boolean skip() {
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
