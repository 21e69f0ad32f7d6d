package dev.stator.expression.tree;

import dev.stator.error.CodecException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where a value stands in an item, as far as expressions ask; equal to one of the same steps. */
public interface ItemPath {
    /** Is told of the steps of a path. */
    interface Steps {
        /**
         * A name.
         *
         * @param first whether it is that of an attribute of the item
         */
        void name(String name, boolean first);

        /** The index of an element. */
        void index(int index);
    }

    /** Tells of each step, outermost first. The first is a name. */
    void tell(Steps steps);

    /** To the attribute {@code name} of the record stored here. */
    ItemPath attribute(String name);

    /** The same, to an attribute that was stored under other names before. */
    ItemPath formerly(String... names);

    /** To the value of key {@code key} of the map stored here. */
    ItemPath key(String key);

    /** To the element {@code index} of the list stored here, from 0. */
    ItemPath index(int index);

    /** To what has the last step in it; empty for an attribute of the item. */
    Optional<? extends ItemPath> parent();

    /**
     * Of an attribute of a record that has no map of its own and may be absent: to what is there where the record is.
     */
    Optional<? extends ItemPath> witness();

    /**
     * Where the value may stand, each a path of one place: first where it is written, then where it was before a
     * component was renamed. One unless it was. An item that can be read has it in one place only, or alike.
     */
    List<? extends ItemPath> places();

    /** Whether it may stand in several places. */
    boolean isRenamed();

    /** Whether it leads last to an element of a list or an entry of a map, which keep their place as NULL. */
    boolean placeholder();

    /** Whether it leads to an attribute of a key, which DynamoDB never stores as NULL. */
    boolean isKey();

    /** Whether no text must show the value. */
    boolean isSensitive();

    /** What {@code item} has here, in the first place where that is not NULL; empty if nothing, present if NULL. */
    Optional<AttributeValue> in(Map<String, AttributeValue> item);

    /** {@code error}, of a value that stands here. */
    CodecException locate(CodecException error);
}
