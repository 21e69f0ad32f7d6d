package dev.stator.run.page;

import dev.stator.operation.CursorRefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes and reads the text that says how far each segment of a parallel scan has come. Segments are begun in the order
 * of their numbers, so it need not name them all: only those begun and not done, of which there are no more than were
 * read at the same time; every other one before {@link State#begun} is done.
 */
public final class ScanCheckpoint {
    private final PositionText envelope;
    private final KeyLayout layout;
    private final int segments;

    /**
     * The checkpoints of one scan over so many segments.
     *
     * @param attributes the key attributes of the table and the index, in the order of their declaration
     */
    public ScanCheckpoint(byte[] fingerprint, List<String> attributes, int segments) {
        this.envelope = new PositionText(
                fingerprint,
                "checkpoint",
                "another scan: it fits only the table, index and filter (with its values) it was made for, scanned in"
                        + " parallel. Repeat the scan as it was, or begin again without a checkpoint.",
                "Take checkpoints from onCheckpoint(...) and hand them on unchanged.");
        this.layout = new KeyLayout(attributes);
        this.segments = segments;
    }

    /**
     * How far a scan has come.
     *
     * @param begun segments below this number were begun
     * @param open of these, the ones not done, and the last key of each; empty when none of its pages is finished
     */
    public record State(int begun, Map<Integer, Optional<Map<String, AttributeValue>>> open) {
        /** Nothing was read yet. */
        public static final State START = new State(0, Map.of());
    }

    /** The text for a state. */
    public String write(State state) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(3 * Integer.BYTES)
                .putInt(segments)
                .putInt(state.begun())
                .putInt(state.open().size())
                .array());
        state.open().forEach((segment, key) -> {
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(segment).array());
            out.write(key.isPresent() ? 1 : 0);
            key.ifPresent(position -> layout.write(position, out));
        });
        return envelope.write(out.toByteArray());
    }

    /**
     * The state a text stands for.
     *
     * @throws CursorRefusedException if it is no checkpoint, a damaged one, or that of another scan or of another
     *     number of segments
     */
    public State read(String text) {
        ByteBuffer content = envelope.read(text);
        try {
            int of = content.getInt();
            if (of != segments) {
                throw new CursorRefusedException("The checkpoint is of a scan over " + of + " segments, and this one is"
                        + " over " + segments + ": segments of another number cut the table elsewhere. Resume with"
                        + " parallel(" + of + ").");
            }
            int begun = content.getInt();
            int count = content.getInt();
            Map<Integer, Optional<Map<String, AttributeValue>>> open = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                int segment = content.getInt();
                boolean within = content.get() == 1;
                open.put(segment, within ? Optional.of(layout.read(content)) : Optional.empty());
                if (segment < 0 || segment >= begun) {
                    throw envelope.damaged(null);
                }
            }
            if (content.hasRemaining() || begun < 0 || begun > segments || open.size() != count) {
                throw envelope.damaged(null);
            }
            return new State(begun, open);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw envelope.damaged(e);
        }
    }
}
