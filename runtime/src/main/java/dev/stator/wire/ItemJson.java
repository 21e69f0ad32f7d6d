package dev.stator.wire;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items in DynamoDB's JSON, in UTF-8: what the AWS SDK sends, to the byte, but for surrogate pairs, which the SDK
 * escapes in three times the bytes. What it is not sure of it does not write: a value of no type or two, null, half a
 * surrogate pair, more levels than DynamoDB has. Not thread-safe.
 */
public final class ItemJson {
    /** DynamoDB takes 32 levels. */
    private static final int DEEPEST = 64;

    /** The most bytes that a character takes: an escape, or half of a pair with its quotation marks beside it. */
    private static final int LONGEST = 6;

    /** So many characters are written without looking at the room that is left. */
    private static final int PIECE = 1024;

    private static final byte[] HEXADECIMAL = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
    };

    /** Characters that stand for themselves, in one byte. */
    private static final boolean[] PLAIN = plain();

    private byte[] bytes;
    private int length;

    /** @param expected how many bytes will come, as far as that is known */
    public ItemJson(int expected) {
        this.bytes = new byte[Math.max(expected, 64)];
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        Arrays.fill(plain, ' ', plain.length, true);
        plain['"'] = false;
        plain['\\'] = false;
        return plain;
    }

    /** How many bytes were written. */
    public int length() {
        return length;
    }

    /** What was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Copies a part of what was written. */
    void copy(int from, int to, byte[] into, int at) {
        System.arraycopy(bytes, from, into, at, to - from);
    }

    /**
     * Adds an item.
     *
     * @return false, and nothing is added, if it holds what is not sure
     */
    public boolean add(Map<String, AttributeValue> item) {
        int before = length;
        boolean written = map(item, 0);
        length = written ? length : before;
        return written;
    }

    /**
     * Adds items, with commas between them.
     *
     * @return false, and nothing is added, if one holds what is not sure
     */
    boolean addAll(List<Map<String, AttributeValue>> items) {
        int before = length;
        for (Map<String, AttributeValue> item : items) {
            if (length > before) {
                sign(',');
            }
            if (!map(item, 0)) {
                length = before;
                return false;
            }
        }
        return true;
    }

    private boolean map(Map<String, AttributeValue> map, int depth) {
        int before = length;
        sign('{');
        Members members = new Members(before, depth);
        map.forEach(members);
        sign('}');
        return members.sure;
    }

    /** Takes the entries of a map, which makes no object of each for that. */
    private final class Members implements BiConsumer<String, AttributeValue> {
        private final int before;
        private final int depth;
        private boolean sure = true;

        Members(int before, int depth) {
            this.before = before;
            this.depth = depth;
        }

        @Override
        public void accept(String name, AttributeValue value) {
            if (sure) {
                comma(before);
                sure = text(name) && tag(":") && value(value, depth);
            }
        }
    }

    private boolean list(List<AttributeValue> list, int depth) {
        int before = length;
        sign('[');
        for (AttributeValue element : list) {
            comma(before);
            if (!value(element, depth)) {
                return false;
            }
        }
        sign(']');
        return true;
    }

    private boolean value(AttributeValue value, int depth) {
        if (value == null || depth == DEEPEST) {
            return false;
        }
        AttributeValue.Type type = value.type();
        if (type == null) { // it has two
            return false;
        }
        boolean written = switch (type) {
            case S -> tag("{\"S\":") && text(value.s());
            case N -> tag("{\"N\":") && text(value.n());
            case B -> tag("{\"B\":") && base64(value.b());
            case BOOL -> tag("{\"BOOL\":") && tag(value.bool() ? "true" : "false");
            case NUL -> tag("{\"NULL\":") && tag(value.nul() ? "true" : "false");
            case SS -> tag("{\"SS\":") && texts(value.ss());
            case NS -> tag("{\"NS\":") && texts(value.ns());
            case BS -> tag("{\"BS\":") && binaries(value.bs());
            case L -> tag("{\"L\":") && list(value.l(), depth + 1);
            case M -> tag("{\"M\":") && map(value.m(), depth + 1);
            case UNKNOWN_TO_SDK_VERSION -> false;
        };
        sign('}');
        return written;
    }

    private boolean texts(List<String> texts) {
        int before = length;
        sign('[');
        for (String text : texts) {
            comma(before);
            if (!text(text)) {
                return false;
            }
        }
        sign(']');
        return true;
    }

    private boolean binaries(List<SdkBytes> binaries) {
        int before = length;
        sign('[');
        for (SdkBytes binary : binaries) {
            comma(before);
            if (!base64(binary)) {
                return false;
            }
        }
        sign(']');
        return true;
    }

    /** Before each but the first of what was opened at {@code before}. */
    private void comma(int before) {
        if (length > before + 1) {
            sign(',');
        }
    }

    private void sign(char sign) {
        makeRoom(1);
        bytes[length++] = (byte) sign;
    }

    private boolean tag(String ascii) {
        makeRoom(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return true;
    }

    private boolean base64(SdkBytes binary) {
        if (binary == null) {
            return false;
        }
        byte[] encoded = Base64.getEncoder().encode(binary.asByteArrayUnsafe());
        makeRoom(encoded.length + 2);
        bytes[length++] = '"';
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        bytes[length++] = '"';
        return true;
    }

    private boolean text(String text) {
        if (text == null) {
            return false;
        }
        sign('"');
        int end = text.length();
        for (int from = 0; from < end; ) {
            from = piece(text, from, Math.min(end, from + PIECE));
            if (from < 0) {
                return false;
            }
        }
        sign('"');
        return true;
    }

    /** Up to where it was written, which may be one further; negative if that is not sure. */
    private int piece(String text, int from, int to) {
        makeRoom((to - from + 1) * LONGEST);
        byte[] into = bytes;
        int at = length;
        int i = from;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80 && PLAIN[c]) {
                into[at++] = (byte) c;
            } else if (c < 0x80) {
                at = escape(into, at, c);
            } else {
                if (c < 0x800) {
                    into[at++] = (byte) (0xC0 | (c >> 6));
                } else if (!Character.isSurrogate(c)) {
                    into[at++] = (byte) (0xE0 | (c >> 12));
                    into[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                } else {
                    int point = text.codePointAt(i++);
                    if (!Character.isSupplementaryCodePoint(point)) {
                        return -1;
                    }
                    into[at++] = (byte) (0xF0 | (point >> 18));
                    into[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                    into[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                    c = (char) (point & 0x3F);
                }
                into[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        length = at;
        return i;
    }

    private static int escape(byte[] into, int from, char c) {
        int at = from;
        int known = "\"\\\b\f\n\r\t".indexOf(c);
        into[at++] = '\\';
        if (known >= 0) {
            into[at++] = (byte) "\"\\bfnrt".charAt(known);
        } else {
            into[at++] = 'u';
            into[at++] = '0';
            into[at++] = '0';
            into[at++] = HEXADECIMAL[c >> 4];
            into[at++] = HEXADECIMAL[c & 0xF];
        }
        return at;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), Math.addExact(length, length)));
        }
    }
}
