package dev.stator.codec.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names that an item, or a map in it, has, in their order: the last of them, and the layout before it. Items of one
 * table have few layouts, which are kept and found again by a look at each name's bytes; the name that followed the
 * last time is looked at first. Safe for use by several threads: what one has kept another may miss, and keep again.
 */
final class Layout {
    /** Of how many ways to go on from here the other ones are kept. A further one takes the place of one of them. */
    private static final int OTHERS = 8;

    private static final Layout[] NO_OTHERS = {};

    private final @Nullable Layout before;
    private final String name;
    private final byte[] bytes;
    private final int size;
    private @Nullable Layout usual;
    private @Nullable Layout[] others = NO_OTHERS;
    private @Nullable LayoutNames names;

    private Layout(@Nullable Layout before, String name, byte[] bytes, int size) {
        this.before = before;
        this.name = name;
        this.bytes = bytes;
        this.size = size;
    }

    /** That of an object that is empty. */
    static Layout empty() {
        return new Layout(null, "", new byte[0], 0);
    }

    /** How many bytes the last name takes. */
    int length() {
        return bytes.length;
    }

    /** The layout with the name that followed the last time, if that begins at {@code from}; else null. */
    @Nullable
    Layout usual(byte[] in, int from, int end) {
        Layout next = usual;
        if (next == null || end - from <= next.bytes.length || in[from + next.bytes.length] != '"') {
            return null;
        }
        return next.isLast(in, from, from + next.bytes.length) ? next : null;
    }

    private boolean isLast(byte[] in, int from, int to) {
        return Arrays.equals(bytes, 0, bytes.length, in, from, to);
    }

    /** The layout with the name whose bytes these are, if it is kept; else null. */
    @Nullable
    Layout known(byte[] in, int from, int to) {
        @Nullable Layout[] kept = others;
        Layout next = kept.length == 0 ? null : kept[place(in, from, to)];
        if (next == null || !next.isLast(in, from, to)) {
            return null;
        }
        keep(next);
        return next;
    }

    /** The layout with a name that follows here for the first time. */
    Layout and(String added, byte[] in, int from, int to) {
        return new Layout(this, added, Arrays.copyOfRange(in, from, to), size + 1);
    }

    /** Keeps one that follows as the usual one; that of before becomes another. */
    void keep(Layout next) {
        Layout last = usual;
        if (last != null) {
            @Nullable Layout[] kept = others.length == 0 ? new Layout[OTHERS] : others;
            kept[place(last.bytes, 0, last.bytes.length)] = last;
            others = kept;
        }
        usual = next;
    }

    private static int place(byte[] in, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + in[i];
        }
        return (hash ^ (hash >>> 3) ^ (hash >>> 11)) & (OTHERS - 1);
    }

    /** The names, to look them up. */
    LayoutNames names() {
        LayoutNames known = names;
        if (known == null) {
            String[] all = new String[size];
            int i = size;
            for (Layout layout = this; layout != null && i > 0; layout = layout.before) {
                all[--i] = layout.name;
            }
            known = LayoutNames.of(all);
            names = known;
        }
        return known;
    }
}
