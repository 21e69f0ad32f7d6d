package dev.stator.wire;

import dev.stator.codec.json.Layouts;
import dev.stator.codec.json.ValueScan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of bytes, each in the same array. Not thread-safe. */
final class LineReader {
    /** An item has 400 KB; an escape six times what it stands for, and an incremental export two images of it. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final int FIRST = 64 * 1024;

    /** The mark that some editors put at the beginning of a file in UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] bytes = new byte[FIRST];

    /** Where the line begins, and where it ends, without its break. */
    private int from;

    private int to;

    /** Where what was read of the stream ends. */
    private int end;

    private boolean over;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next line.
     *
     * @return false if there is none
     */
    boolean next() throws IOException {
        boolean found = find();
        if (number == 1 && to - from >= 3 && Arrays.equals(bytes, from, from + 3, MARK, 0, 3)) {
            from += 3;
        }
        return found;
    }

    private boolean find() throws IOException {
        from = number == 0 ? 0 : Math.min(to + 1, end);
        number++;
        to = from;
        while (true) {
            while (to < end) {
                if (bytes[to] == '\n') {
                    return true;
                }
                to++;
            }
            if (over) {
                return from < end;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, end - from);
            to -= from;
            end -= from;
            from = 0;
        }
        if (end == bytes.length) {
            if (end >= LONGEST) {
                throw JsonLineException.tooLong(number, LONGEST);
            }
            bytes = Arrays.copyOf(bytes, Math.min(LONGEST, 2 * bytes.length));
        }
        int read = in.read(bytes, end, bytes.length - end);
        over = read < 0;
        end += Math.max(0, read);
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }

    /** Its text, which counts until the next one is asked for. */
    ValueScan scan(Layouts layouts) {
        return new ValueScan(bytes, from, to, layouts);
    }
}
