package dev.stator.wire;

import dev.stator.schema.EntitySchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes items as lines of DynamoDB's JSON. A line is given to the stream with its break in one piece. Safe for use by
 * several threads, whose lines do not mix.
 *
 * @param <T> the record
 */
public final class JsonLineWriter<T> {
    private static final byte[] BEFORE = {'{', '"', 'I', 't', 'e', 'm', '"', ':'};
    private static final byte[] AFTER = {'}', '\n'};
    private static final int USUAL_LINE = 512;

    private final EntitySchema<T> schema;
    private final OutputStream out;
    private long lines;

    JsonLineWriter(EntitySchema<T> schema, OutputStream out) {
        this.schema = schema;
        this.out = out;
    }

    /**
     * Writes an item, as a put would store it, but for versions and stamps, which stay as they are.
     *
     * @throws dev.stator.error.EncodingException if it cannot be stored; then nothing is written
     * @throws UncheckedIOException if the stream takes no more
     */
    public void write(T entity) {
        writeItem(schema.encode(entity));
    }

    /**
     * Writes items, one after the other, so that no other thread's come between them.
     *
     * @throws dev.stator.error.EncodingException if one cannot be stored; then those before it are written
     * @throws UncheckedIOException if the stream takes no more
     */
    public synchronized void writeAll(List<? extends T> entities) {
        entities.forEach(this::write);
    }

    /**
     * Writes an item as it is stored.
     *
     * @throws IllegalArgumentException if it is none that DynamoDB gives: then nothing is written
     * @throws UncheckedIOException if the stream takes no more
     */
    public void writeItem(Map<String, AttributeValue> item) {
        ItemJson json = new ItemJson(USUAL_LINE);
        if (!json.add(item)) {
            throw new IllegalArgumentException("An item with attributes " + item.keySet()
                    + " is none that DynamoDB gives: a value of it has no type or two, holds half a surrogate pair, or"
                    + " is nested too deep");
        }
        byte[] line = new byte[BEFORE.length + json.length() + AFTER.length];
        System.arraycopy(BEFORE, 0, line, 0, BEFORE.length);
        json.copy(0, json.length(), line, BEFORE.length);
        System.arraycopy(AFTER, 0, line, BEFORE.length + json.length(), AFTER.length);
        synchronized (this) {
            try {
                out.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException("After " + lines + " lines: " + e.getMessage(), e);
            }
            lines++;
        }
    }

    /** How many lines were written. */
    public synchronized long lines() {
        return lines;
    }

    /**
     * Flushes the stream, so that a checkpoint may be saved.
     *
     * @throws UncheckedIOException if it takes no more
     */
    public synchronized void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("After " + lines + " lines: " + e.getMessage(), e);
        }
    }
}
