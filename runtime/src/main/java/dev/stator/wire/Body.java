package dev.stator.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The bytes of a response as they arrive; as large as what has arrived. Not thread-safe. */
final class Body {
    private static final int LEAST = 1024;

    /** No more room than this is made because of what a header says. */
    private static final int MOST = 1 << 20;

    private byte[] bytes;
    private int length;

    /** @param expected how many bytes are said to come; 0 if nothing is said */
    Body(long expected) {
        this.bytes = new byte[(int) Math.max(LEAST, Math.min(MOST, expected + 1))];
    }

    /** Adds what is left in the buffer. */
    void add(ByteBuffer buffer) {
        int more = buffer.remaining();
        makeRoom(more);
        buffer.get(bytes, length, more);
        length += more;
    }

    /** Adds all that the stream brings. What it brought before it failed is added too. */
    void addAll(InputStream stream) throws IOException {
        for (int read = 0; read >= 0; read = stream.read(bytes, length, bytes.length - length)) {
            length += read;
            makeRoom(1);
        }
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), Math.addExact(length, length)));
        }
    }

    /** Holds the bytes, and perhaps more behind them. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    long crc32() {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
