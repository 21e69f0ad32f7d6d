package dev.stator.codec.json;

import org.jspecify.annotations.Nullable;

/** The layouts of items that came before. Safe for use by several threads. */
public final class Layouts {
    /** So many names are kept, then all begins anew: maps may have ever new ones. */
    private static final int MOST = 4_000;

    /** A name that takes more bytes is not kept. */
    private static final int MOST_BYTES = 255;

    /** From here on the SDK refuses a name. */
    private static final int LONGEST_NAME = 50_000;

    private volatile Layout empty = Layout.empty();
    private int kept;

    /** That of an object that is empty, which others begin with. */
    Layout empty() {
        if (kept > MOST) { // or about so many, where several threads count
            kept = 0;
            empty = Layout.empty();
        }
        return empty;
    }

    /** {@code layout} with a name more, which is passed; null if there is none. */
    @Nullable
    Layout next(Layout layout, JsonBytes json) {
        if (!json.take('"')) {
            return null;
        }
        Layout usual = layout.usual(json.bytes(), json.position(), json.end());
        if (usual != null) {
            json.pass(usual.length() + 1);
            return usual;
        }
        if (!json.takeText()) {
            return null;
        }
        Layout known = layout.known(json.bytes(), json.from(), json.to());
        return known == null ? added(layout, json) : known;
    }

    private @Nullable Layout added(Layout layout, JsonBytes json) {
        String name = json.text();
        if (name.length() > LONGEST_NAME || json.hasHalfPair()) {
            return null;
        }
        Layout next = layout.and(name, json.bytes(), json.from(), json.to());
        if (json.to() - json.from() <= MOST_BYTES) {
            kept++;
            layout.keep(next);
        }
        return next;
    }
}
