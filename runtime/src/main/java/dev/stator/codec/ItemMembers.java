package dev.stator.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the attributes that a codec reads of an item, or of a nested record, one after another. Not for use by several
 * threads.
 */
public final class ItemMembers {
    private final ItemReader item;
    private final List<Member<?>> members = new ArrayList<>();

    ItemMembers(ItemReader item) {
        this.item = item;
    }

    /** What the codec would read. */
    public ItemReader item() {
        return item;
    }

    /**
     * An attribute.
     *
     * @param name its stored name
     * @param codec how it is stored, and what its absence reads as
     * @param former names under which it was stored before
     */
    public void add(String name, AttributeCodec<?> codec, String... former) {
        members.add(new Member<>(name, List.of(former), codec));
    }

    List<Member<?>> toList() {
        return List.copyOf(members);
    }
}
