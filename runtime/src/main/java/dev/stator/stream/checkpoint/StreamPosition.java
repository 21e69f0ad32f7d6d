package dev.stator.stream.checkpoint;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a consumer has come in a whole stream, as a value that can be kept as text and gone back to while the stream
 * still has the records, for 24 hours.
 *
 * @param streamArn the stream
 * @param shards by shard
 */
public record StreamPosition(String streamArn, SortedMap<String, Checkpoint> shards) {
    private static final String VERSION = "1";
    private static final String SEPARATOR = ";";

    /** Copies {@code shards}. */
    public StreamPosition {
        shards = Collections.unmodifiableSortedMap(new TreeMap<>(shards));
    }

    /** A position of these checkpoints. */
    public static StreamPosition of(String streamArn, Map<String, Checkpoint> shards) {
        return new StreamPosition(streamArn, new TreeMap<>(shards));
    }

    /** As one line of text, which {@link #parse} reads. */
    public String token() {
        return shards.entrySet().stream()
                .map(entry -> SEPARATOR + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("", VERSION + SEPARATOR + streamArn, ""));
    }

    /**
     * The position of a token.
     *
     * @throws PositionRefusedException if it is none
     */
    public static StreamPosition parse(String token) {
        String[] parts = token.split(SEPARATOR, -1);
        if (parts.length < 2 || !parts[0].equals(VERSION) || !parts[1].startsWith("arn:")) {
            throw new PositionRefusedException("\"" + token
                    + "\" is not the token of a position: that begins with \"1;arn:\", as position().token() "
                    + "gives it.");
        }
        SortedMap<String, Checkpoint> shards = new TreeMap<>();
        for (String part : Arrays.asList(parts).subList(2, parts.length)) {
            int equals = part.indexOf('=');
            if (equals <= 0) {
                throw new PositionRefusedException(
                        "\"" + part + "\" is not \"<shard>=<checkpoint>\", in the token of a position.");
            }
            shards.put(part.substring(0, equals), Checkpoint.parse(part.substring(equals + 1)));
        }
        return new StreamPosition(parts[1], shards);
    }
}
