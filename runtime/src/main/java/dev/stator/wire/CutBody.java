package dev.stator.wire;

import dev.stator.codec.json.JsonBytes;
import dev.stator.codec.json.Layouts;
import dev.stator.codec.json.ValueScan;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response in two: its items, and what it is without them. */
final class CutBody<I> {
    private final I items;
    private final byte[] rest;

    private CutBody(I items, byte[] rest) {
        this.items = items;
        this.rest = rest;
    }

    I items() {
        return items;
    }

    /** The same bytes, with the empty array in the place of items. */
    byte[] rest() {
        return rest;
    }

    /**
     * Cuts the first {@code length} bytes.
     *
     * @return null if they are anything but one object with one such array, all of it understood
     */
    static <I> @Nullable CutBody<I> of(byte[] body, int length, ItemArray<I> array, Layouts layouts) {
        ValueScan scan = new ValueScan(body, length, layouts);
        JsonBytes json = scan.json();
        if (!json.take('{')) {
            return null;
        }
        CutBody<I> cut = null;
        do {
            String member = json.name();
            if (member == null || !json.take(':')) {
                return null;
            }
            if (!member.equals(array.member())) {
                if (!json.skip()) {
                    return null;
                }
            } else if (cut == null) {
                int begin = json.position();
                I items = array.read(new ItemParser(scan));
                if (items == null) {
                    return null;
                }
                cut = new CutBody<>(items, without(body, begin, json.position(), length, array.empty()));
            } else {
                return null;
            }
        } while (json.take(','));
        return json.take('}') ? cut : null;
    }

    private static byte[] without(byte[] body, int begin, int end, int length, String empty) {
        byte[] array = empty.getBytes(StandardCharsets.US_ASCII);
        byte[] rest = new byte[begin + array.length + length - end];
        System.arraycopy(body, 0, rest, 0, begin);
        System.arraycopy(array, 0, rest, begin, array.length);
        System.arraycopy(body, end, rest, begin + array.length, length - end);
        return rest;
    }
}
