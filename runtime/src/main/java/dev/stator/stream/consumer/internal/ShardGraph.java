package dev.stator.stream.consumer.internal;

import dev.stator.stream.checkpoint.Checkpoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shards of a stream, how far each is read, and which may be read now: one whose parent is read to its end, or is
 * not there any more. Listings come again and again, complete each, but not quite up to date: a shard may be missing
 * for a while, and a parent may look open although its child is there.
 *
 * <p>A state machine: no client, no thread, no clock. Not thread-safe.
 */
public final class ShardGraph {
    /** So often must a shard be missing from listings, one after another, before it counts as gone. */
    static final int MISSING = 2;

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /**
     * No shard is listed yet.
     *
     * @param checkpoints by shard, as they were kept
     */
    public ShardGraph(Map<String, Checkpoint> checkpoints) {
        checkpoints.forEach((id, checkpoint) -> nodes.put(id, new Node(id, checkpoint)));
    }

    /**
     * Whether the stream has gone on so far since these checkpoints were kept that none of its shards is known, nor
     * follows one that is: what lay between can have had records, and is lost.
     */
    public static boolean isSevered(Map<String, Checkpoint> checkpoints, Collection<ShardInfo> shards) {
        return !checkpoints.isEmpty()
                && !shards.isEmpty()
                && shards.stream()
                        .noneMatch(shard -> checkpoints.containsKey(shard.id())
                                || (shard.parent() != null && checkpoints.containsKey(shard.parent())));
    }

    /**
     * Takes a complete listing.
     *
     * @return shards that are read to their end and not listed any more: their checkpoints serve nobody
     */
    public List<String> listed(Collection<ShardInfo> shards) {
        nodes.values().forEach(node -> node.missing++);
        for (ShardInfo shard : shards) {
            Node node = nodes.computeIfAbsent(shard.id(), id -> new Node(id, Checkpoint.BEGIN));
            node.parent = shard.parent();
            node.missing = 0;
        }
        List<String> gone = nodes.values().stream()
                .filter(node -> node.missing >= MISSING && node.isDone())
                .map(node -> node.id)
                .toList();
        gone.forEach(nodes::remove);
        return gone;
    }

    /**
     * The shards that may be read now. One that has a checkpoint and is not listed is among them: whether its records
     * are lost, DynamoDB says when it is read.
     */
    public List<String> readable() {
        return ids(node -> state(node) == ShardState.READABLE);
    }

    /** How far a shard is read. */
    public Checkpoint checkpoint(String id) {
        return node(id).checkpoint;
    }

    /** A shard is read so far; {@link Checkpoint#END}: its children may be read. */
    public void moved(String id, Checkpoint checkpoint) {
        Node node = node(id);
        if (node.isDone()) {
            throw new IllegalStateException(id + " is at its end already");
        }
        node.checkpoint = checkpoint;
    }

    /** A shard is read no further, so its children are not either. */
    public void stopped(String id) {
        node(id).stopped = true;
    }

    /** The shards that go on where {@code id} ends, as far as listed: one, or two after a split. */
    public List<String> children(String id) {
        return ids(node -> id.equals(node.parent));
    }

    /** Read to their end, and no listing has told what goes on there. On an enabled stream something does. */
    public List<String> withoutChildren() {
        return ids(
                node -> node.isDone() && node.missing == 0 && children(node.id).isEmpty());
    }

    /** All shards there are, are read to their end. Of a disabled stream nothing more comes then. */
    public boolean isDrained() {
        return nodes.values().stream().allMatch(Node::isDone);
    }

    /** Nothing can be read any more, because of shards that were stopped. */
    public boolean isStuck() {
        return nodes.values().stream().anyMatch(node -> node.stopped)
                && readable().isEmpty();
    }

    /** All shards, in the order in which they became known. */
    public List<Shard> shards() {
        return nodes.values().stream()
                .map(node -> new Shard(node.id, Optional.ofNullable(node.parent), node.checkpoint, state(node)))
                .toList();
    }

    private List<String> ids(Predicate<Node> which) {
        List<String> ids = new ArrayList<>();
        matching(which).forEach(node -> ids.add(node.id));
        return List.copyOf(ids);
    }

    private Stream<Node> matching(Predicate<Node> which) {
        return nodes.values().stream().filter(which);
    }

    private ShardState state(Node node) {
        if (node.isDone()) {
            return ShardState.DONE;
        }
        if (node.stopped) {
            return ShardState.STOPPED;
        }
        Node parent = node.parent == null ? null : nodes.get(node.parent);
        return parent == null || parent.isDone() ? ShardState.READABLE : ShardState.WAITING;
    }

    private Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("no shard " + id);
        }
        return node;
    }

    /**
     * A shard in the graph.
     *
     * @param parent the shard it continues, which may be gone
     */
    public record Shard(String id, Optional<String> parent, Checkpoint checkpoint, ShardState state) {}

    private static final class Node {
        final String id;
        Checkpoint checkpoint;
        boolean stopped;

        @Nullable
        String parent;

        /** The listings since it was listed last. */
        int missing;

        Node(String id, Checkpoint checkpoint) {
            this.id = id;
            this.checkpoint = checkpoint;
        }

        boolean isDone() {
            return checkpoint.equals(Checkpoint.END);
        }
    }
}
