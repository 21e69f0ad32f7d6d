package dev.stator.processor.model.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** A type with a codec of its own inside the codec of the entity that reaches it. */
public sealed interface NestedType permits RecordModel, SealedModel {
    ClassName name();

    /** The type as used, with its type arguments: what a mapping names it by. */
    TypeName type();

    /** What it is stored as; nothing of its own, where it is an interface. */
    default List<AttributeModel> attributes() {
        return List.of();
    }

    /** The records below it, where it is an interface. */
    default List<SealedModel.Subtype> subtypes() {
        return List.of();
    }

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind, so that a new kind names every place to complete. */
    interface Visitor<R> {
        R visitRecord(RecordModel record);

        R visitSealed(SealedModel sealed);
    }
}
