package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A record and the attributes it is stored as: an entity's, one inside another, or what an index holds.
 *
 * @param name the class
 * @param type the type as used: the class, or the class with type arguments
 * @param visibility how far the record is visible
 * @param nullMarked whether its components are non-null where nothing else is said (JSpecify)
 * @param attributes one for each component, in order, but for the one that holds the rest
 * @param rest the component that holds what is stored besides, if it has one
 * @param sensitive whether it holds values that no text must show, itself or in what it holds
 */
public record RecordType(
        ClassName name,
        TypeName type,
        Visibility visibility,
        boolean nullMarked,
        List<EntityAttribute> attributes,
        Optional<RestPlace> rest,
        boolean sensitive)
        implements ItemType {
    public RecordType {
        attributes = List.copyOf(attributes);
    }

    /** What is there for each component, in their order. */
    public <C> List<C> components(Function<EntityAttribute, C> attribute, Function<RestPlace, C> held) {
        List<C> components = new ArrayList<>(attributes.stream().map(attribute).toList());
        rest.ifPresent(component -> components.add(component.place(), held.apply(component)));
        return components;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRecord(this);
    }
}
