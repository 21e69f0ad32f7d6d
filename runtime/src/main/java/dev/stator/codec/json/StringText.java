package dev.stator.codec.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of one string with escapes or more than ASCII in it. Half of a surrogate pair may be escaped alone. */
final class StringText {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final byte[] bytes;
    private final int end;
    private final StringBuilder text = new StringBuilder();
    private int position;

    /** @param begin where the text begins, plain ASCII up to {@code position} */
    StringText(byte[] bytes, int position, int end, int begin) {
        this.bytes = bytes;
        this.end = end;
        this.position = position;
        text.append(new String(bytes, begin, position - begin, StandardCharsets.ISO_8859_1));
    }

    /** After the quotation mark that ends it. */
    int position() {
        return position;
    }

    /** Null if it does not end, or is no JSON or no UTF-8. */
    @Nullable
    String read() {
        while (position < end) {
            byte next = bytes[position++];
            if (next == '"') {
                return text.toString();
            }
            if (next == '\\' ? !escape() : next < 0 ? !beyondAscii(next & 0xFF) : !ascii(next)) {
                return null;
            }
        }
        return null;
    }

    private boolean ascii(byte next) {
        text.append((char) next);
        return next >= ' ';
    }

    private boolean escape() {
        if (position == end) {
            return false;
        }
        byte sign = bytes[position++];
        if (sign == 'u') {
            return hexadecimal();
        }
        int known = ESCAPES.indexOf(sign);
        if (known >= 0) {
            text.append(ESCAPED.charAt(known));
        }
        return known >= 0;
    }

    private boolean hexadecimal() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = position < end ? Character.digit((char) (bytes[position++] & 0xFF), 16) : -1;
            if (digit < 0) {
                return false;
            }
            unit = unit << 4 | digit;
        }
        text.append((char) unit);
        return true;
    }

    private boolean beyondAscii(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return codePoint(first & 0x1F, 1, 0x80);
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return codePoint(first & 0x0F, 2, 0x800);
        }
        return first >= 0xF0 && first <= 0xF4 && codePoint(first & 0x07, 3, 0x10000);
    }

    /** @param least what takes so many bytes */
    private boolean codePoint(int begun, int more, int least) {
        int point = begun;
        for (int i = 0; i < more; i++) {
            if (position == end || (bytes[position] & 0xC0) != 0x80) {
                return false;
            }
            point = (point << 6) | (bytes[position++] & 0x3F);
        }
        if (point < least || point > Character.MAX_CODE_POINT || (point >= 0xD800 && point <= 0xDFFF)) {
            return false;
        }
        text.appendCodePoint(point);
        return true;
    }
}
