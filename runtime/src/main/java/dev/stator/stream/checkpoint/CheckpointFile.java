package dev.stator.stream.checkpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The text of a file of checkpoints: a line for each shard, between a line that says whose they are and one that ends
 * it.
 */
final class CheckpointFile {
    private static final String HEAD = "stator-checkpoints 1 ";
    private static final String LAST = "end";

    private CheckpointFile() {}

    static String format(String consumer, Map<String, Map<String, Checkpoint>> streams) {
        StringBuilder text = new StringBuilder(HEAD).append(consumer).append('\n');
        streams.forEach((arn, shards) -> shards.forEach((shard, checkpoint) -> text.append(arn)
                .append(' ')
                .append(shard)
                .append(' ')
                .append(checkpoint)
                .append('\n')));
        return text.append(LAST).append('\n').toString();
    }

    static Shards parse(Path path, String consumer, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2
                || !lines.get(0).startsWith(HEAD)
                || !lines.get(lines.size() - 1).equals(LAST)) {
            throw new PositionRefusedException(path + " is no file of checkpoints, or a damaged one. It begins with \""
                    + HEAD + "<consumer>\" and has \"" + LAST + "\" as its last line.");
        }
        String owner = lines.get(0).substring(HEAD.length());
        if (!owner.equals(consumer)) {
            throw new PositionRefusedException(path + " has the checkpoints of consumer \"" + owner + "\", not of \""
                    + consumer + "\": a file is for one consumer.");
        }
        Shards shards = new Shards();
        for (String line : lines.subList(1, lines.size() - 1)) {
            String[] parts = line.split(" ", 3);
            if (parts.length < 3) {
                throw new PositionRefusedException(
                        path + " is damaged: \"" + line + "\" is not \"<stream ARN> <shard> <checkpoint>\".");
            }
            shards.put(parts[0], parts[1], Checkpoint.parse(parts[2]));
        }
        return shards;
    }
}
