package dev.stator.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes in the place of a stream that they came out of, which fails where that failed, and is closed with it. */
final class ReadStream extends InputStream {
    private final InputStream bytes;
    private final InputStream source;
    private final @Nullable Exception failure;

    /** @param failure null: it does not fail; an {@link IOException} or unchecked */
    ReadStream(byte[] bytes, int length, InputStream source, @Nullable Exception failure) {
        this.bytes = new ByteArrayInputStream(bytes, 0, length);
        this.source = source;
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        int read = bytes.read();
        return read < 0 ? end() : read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = bytes.read(into, offset, length);
        return read < 0 ? end() : read;
    }

    private int end() throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return -1;
    }

    @Override
    public int available() throws IOException {
        return bytes.available();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
