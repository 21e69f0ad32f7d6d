package dev.stator.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Names of attributes and types that were read before, so that items of one table share them. It has room for so many,
 * and a new name takes the place of another. Safe for use by several threads: entries are immutable, and one that is
 * missed is made again.
 */
final class NameCache {
    private static final int ROOM = 1024;

    private static final int LONGEST = 64;

    private final @Nullable Name[] names = new Name[ROOM];

    private static final class Name {
        private final byte[] bytes;
        private final String text;

        private Name(byte[] bytes, String text) {
            this.bytes = bytes;
            this.text = text;
        }
    }

    /** The name that stands in {@code from} to {@code to}, in ASCII; {@code hash} depends on nothing but its bytes. */
    String name(byte[] bytes, int from, int to, int hash) {
        if (to - from > LONGEST) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        int place = (hash ^ hash >>> 10 ^ hash >>> 20) & (ROOM - 1);
        Name known = names[place];
        if (known != null && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to)) {
            return known.text;
        }
        Name added = new Name(
                Arrays.copyOfRange(bytes, from, to), new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        names[place] = added;
        return added.text;
    }
}
