package dev.stator.run.page;

import dev.stator.operation.CursorRefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes and reads the text that says where a query or scan stopped: the values of the key attributes in an
 * {@link PositionText}.
 */
public final class Cursor {
    private final PositionText envelope;
    private final KeyLayout layout;

    /**
     * The cursors of one query.
     *
     * @param attributes the key attributes of the table and the index, in the order of their declaration
     */
    public Cursor(byte[] fingerprint, List<String> attributes) {
        this.envelope = new PositionText(
                fingerprint,
                "cursor",
                "another query: it fits only the table, index, key condition (with its values), order and filter it was"
                        + " made for. Repeat the query as it was, or begin again without a cursor.",
                "Take cursors from Page.cursor() and hand them on unchanged.");
        this.layout = new KeyLayout(attributes);
    }

    /** The text for a position: {@code key} holds a value for each key attribute. */
    public String write(Map<String, AttributeValue> key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        layout.write(key, out);
        return envelope.write(out.toByteArray());
    }

    /**
     * The position a text stands for.
     *
     * @throws CursorRefusedException if it is no cursor, a damaged one, or that of another query
     */
    public Map<String, AttributeValue> read(String text) {
        ByteBuffer content = envelope.read(text);
        try {
            Map<String, AttributeValue> key = layout.read(content);
            if (content.hasRemaining()) {
                throw envelope.damaged(null);
            }
            return key;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw envelope.damaged(e);
        }
    }
}
