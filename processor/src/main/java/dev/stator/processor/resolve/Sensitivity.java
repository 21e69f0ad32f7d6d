package dev.stator.processor.resolve;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.ValueMapping.FrozenOf;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.NestedType;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.model.declared.RestModel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a record holds sensitive values, itself or in what it holds: what its constructor throws may then tell of
 * them.
 */
final class Sensitivity {
    private final Map<TypeName, NestedType> types;
    private final Set<TypeName> seen = new HashSet<>();

    private Sensitivity(Map<TypeName, NestedType> types) {
        this.types = types;
    }

    /** @param types the entity's, by what mappings call them */
    static boolean of(List<AttributeModel> attributes, Map<TypeName, NestedType> types) {
        return new Sensitivity(types).any(attributes);
    }

    /** @param types the entity's, by what mappings call them */
    static boolean ofRecord(RecordModel record, Map<TypeName, NestedType> types) {
        return holdsSensitiveRest(record) || of(record.attributes(), types);
    }

    private static boolean holdsSensitiveRest(RecordModel record) {
        return record.rests().stream().anyMatch(RestModel::sensitive);
    }

    private boolean any(List<AttributeModel> attributes) {
        return attributes.stream().anyMatch(attribute -> attribute.sensitive() || any(attribute.mapping()));
    }

    private boolean any(TypeMapping mapping) {
        return mapping.frozen().filter(FrozenOf::sensitive).isPresent()
                || mapping.nested().filter(this::any).isPresent()
                || mapping.inside().stream().anyMatch(part -> any(part.mapping()));
    }

    private boolean any(TypeName name) {
        NestedType type = types.get(name);
        if (type == null) {
            throw new IllegalStateException(name + " is not among the types of the entity");
        }
        return seen.add(name)
                && (any(type.attributes())
                        || (type instanceof RecordModel record && holdsSensitiveRest(record))
                        || type.subtypes().stream().anyMatch(subtype -> any(subtype.type())));
    }
}
