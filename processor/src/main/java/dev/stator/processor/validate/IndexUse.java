package dev.stator.processor.validate;

import dev.stator.processor.model.Index.Kind;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.WrittenName;
import java.util.List;
import java.util.stream.Stream;

/** An index and the entity whose components it names. */
record IndexUse(EntityModel entity, IndexModel model) {
    /**
     * A component in the key of an index.
     *
     * @param range whether of the range key; else of the hash key
     */
    record KeyComponent(WrittenName named, AttributeModel attribute, boolean range) {
        /** {@code hash} or {@code range}. */
        String part() {
            return range ? "range" : "hash";
        }
    }

    String name() {
        return model.name();
    }

    boolean isLocal() {
        return model.kind() == Kind.LOCAL;
    }

    /** The components named in the key. */
    List<WrittenName> keyNames() {
        return Stream.concat(model.hashKey().stream(), model.rangeKey().stream())
                .toList();
    }

    boolean hasInKey(AttributeModel attribute) {
        return keyNames().stream().anyMatch(named -> named.name().equals(attribute.component()));
    }

    /** The components named anywhere. */
    List<WrittenName> names() {
        return Stream.concat(keyNames().stream(), model.include().stream()).toList();
    }

    /** The key as written; names of no component are left to their own rule. */
    List<KeyComponent> key() {
        return Stream.concat(
                        model.hashKey().stream().flatMap(name -> find(name, false)),
                        model.rangeKey().stream().flatMap(name -> find(name, true)))
                .toList();
    }

    private Stream<KeyComponent> find(WrittenName name, boolean range) {
        return entity.component(name.name()).map(attribute -> new KeyComponent(name, attribute, range)).stream();
    }
}
