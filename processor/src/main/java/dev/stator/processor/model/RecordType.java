package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A record and the attributes it is stored as: an entity's, one inside another, or what an index holds.
 *
 * @param name the class
 * @param type the type as used: the class, or the class with type arguments
 * @param visibility how far the record is visible
 * @param nullMarked whether its components are non-null where nothing else is said (JSpecify)
 * @param attributes one for each component, in order
 * @param sensitive whether it holds values that no text must show, itself or in what it holds
 */
public record RecordType(
        ClassName name,
        TypeName type,
        Visibility visibility,
        boolean nullMarked,
        List<EntityAttribute> attributes,
        boolean sensitive)
        implements ItemType {
    public RecordType {
        attributes = List.copyOf(attributes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRecord(this);
    }
}
