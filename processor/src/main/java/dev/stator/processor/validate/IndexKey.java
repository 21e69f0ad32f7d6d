package dev.stator.processor.validate;

import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.ComponentName;
import java.util.List;
import java.util.stream.Stream;

/** A component in the key of an index, resolved. */
record IndexKey(ComponentName named, AttributeModel attribute, boolean range) {

    /** The key as written; names of no component are left to their own rule. */
    static List<IndexKey> of(EntityModel entity, IndexModel index) {
        return Stream.concat(
                        index.hashKey().stream().flatMap(name -> find(entity, name, false)),
                        index.rangeKey().stream().flatMap(name -> find(entity, name, true)))
                .toList();
    }

    private static Stream<IndexKey> find(EntityModel entity, ComponentName name, boolean range) {
        return entity.component(name.name()).map(attribute -> new IndexKey(name, attribute, range)).stream();
    }

    String part() {
        return range ? "range" : "hash";
    }
}
