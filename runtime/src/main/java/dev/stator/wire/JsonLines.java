package dev.stator.wire;

import dev.stator.codec.json.JsonBytes;
import dev.stator.codec.json.Layouts;
import dev.stator.codec.json.ValueScan;
import dev.stator.error.DecodingException;
import dev.stator.schema.EntitySchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items of a record in files of DynamoDB's JSON: a line for each, <code>{"Item":{"name":{"S":"text"}}}</code>. It is
 * the format of exports to S3 and of imports from there ({@code DYNAMODB_JSON}). The streams are the user's, and so is
 * compression: {@code new GZIPInputStream(...)}. They are read and written as they come, in little memory. Immutable.
 *
 * @param <T> the record
 */
public final class JsonLines<T> {
    private final EntitySchema<T> schema;
    private final @Nullable Consumer<? super JsonLineException> badLines;

    private JsonLines(EntitySchema<T> schema, @Nullable Consumer<? super JsonLineException> badLines) {
        this.schema = schema;
        this.badLines = badLines;
    }

    /** Lines of items that are stored so; for DAOs. */
    public static <T> JsonLines<T> of(EntitySchema<T> schema) {
        return new JsonLines<>(schema, null);
    }

    /**
     * Passes over lines that cannot be read, and hands the error of each to {@code handler}. Without it, the first one
     * ends the reading.
     */
    public JsonLines<T> onBadLine(Consumer<? super JsonLineException> handler) {
        return new JsonLines<>(schema, Objects.requireNonNull(handler, "handler"));
    }

    /**
     * The items of a full export, or of any file of such lines; blank lines are passed over. The stream closes
     * {@code in}. It throws {@link JsonLineException} for a line that cannot be read, unless told otherwise, and
     * {@link UncheckedIOException} where {@code in} throws.
     */
    public Stream<T> read(InputStream in) {
        return lines(in, "an item: {\"Item\":{...}}", line -> line.item() == null ? null : schema.decode(line.item()));
    }

    /** The changes of an incremental export; all else as {@link #read}. */
    public Stream<ExportedChange<T>> readChanges(InputStream in) {
        return lines(in, "a change: {\"Metadata\":{...},\"Keys\":{...}}", line -> {
            if (line.keys() == null || line.writtenAt() == null) {
                return null;
            }
            return new ExportedChange<>(
                    line.keys(), decoded(line.oldImage()), decoded(line.newImage()), line.writtenAt());
        });
    }

    private Optional<T> decoded(@Nullable Map<String, AttributeValue> image) {
        return Optional.ofNullable(image).map(schema::decode);
    }

    /** Writes items to {@code out}, which it neither buffers nor closes. */
    public JsonLineWriter<T> writer(OutputStream out) {
        return new JsonLineWriter<>(schema, Objects.requireNonNull(out, "out"));
    }

    /** What is read of a line; null: it has another form. */
    private interface Reading<R> {
        @Nullable
        R of(ExportLine line);
    }

    private <R> Stream<R> lines(InputStream in, String expected, Reading<R> reading) {
        Objects.requireNonNull(in, "in");
        return StreamSupport.stream(new Lines<>(in, expected, reading, badLines), false)
                .onClose(() -> {
                    try {
                        in.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static final class Lines<R> extends Spliterators.AbstractSpliterator<R> {
        private final LineReader lines;
        private final Layouts layouts = new Layouts();
        private final String expected;
        private final Reading<R> reading;
        private final @Nullable Consumer<? super JsonLineException> badLines;

        Lines(
                InputStream in,
                String expected,
                Reading<R> reading,
                @Nullable Consumer<? super JsonLineException> badLines) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.lines = new LineReader(in);
            this.expected = expected;
            this.reading = reading;
            this.badLines = badLines;
        }

        @Override
        public boolean tryAdvance(Consumer<? super R> action) {
            while (hasNext()) {
                R read = next();
                if (read != null) {
                    action.accept(read);
                    return true;
                }
            }
            return false;
        }

        private boolean hasNext() {
            try {
                return lines.next();
            } catch (IOException e) {
                throw new UncheckedIOException("Line " + lines.number() + ": " + e.getMessage(), e);
            }
        }

        /** Null: the line is blank, or a bad one that was told. */
        private @Nullable R next() {
            ValueScan scan = lines.scan(layouts);
            JsonBytes json = scan.json();
            int begin = json.position();
            if (json.isAtEnd()) {
                return null;
            }
            JsonLineException bad;
            try {
                ExportLine line = ExportLine.read(scan);
                R read = line == null ? null : reading.of(line);
                if (read != null) {
                    return read;
                }
                bad = JsonLineException.malformed(lines.number(), json.position() - begin + 1, expected);
            } catch (DecodingException e) {
                bad = JsonLineException.unreadable(lines.number(), e);
            }
            if (badLines == null) {
                throw bad;
            }
            badLines.accept(bad);
            return null;
        }
    }
}
