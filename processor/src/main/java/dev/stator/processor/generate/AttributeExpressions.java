package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.generate.plan.CodecConstants;
import dev.stator.processor.generate.plan.RuntimeTypes;
import dev.stator.processor.model.BuiltInType.Family;
import dev.stator.processor.model.CollectionMapping.ArrayOf;
import dev.stator.processor.model.CollectionMapping.ListOf;
import dev.stator.processor.model.CollectionMapping.MapOf;
import dev.stator.processor.model.CollectionMapping.SetOf;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.TypeMapping.RecordOf;
import dev.stator.processor.model.TypeMapping.SealedOf;
import dev.stator.processor.model.TypeMapping.Unmapped;
import dev.stator.processor.model.ValueMapping.BuiltIn;
import dev.stator.processor.model.ValueMapping.Converted;
import dev.stator.processor.model.ValueMapping.EnumOf;
import dev.stator.processor.model.ValueMapping.ExpiryOf;
import dev.stator.processor.model.ValueMapping.FrozenOf;
import java.util.Collection;
import java.util.List;

/** The typed attribute for each mapping. An {@code Optional<T>} is spoken to as a T. */
final class AttributeExpressions implements TypeMapping.Visitor<AttributeExpression> {
    private final TypeName entity;
    private final CodecConstants constants;
    private final RecordClasses records;
    private final int depth;

    /** Whether it is what an {@code Optional} holds, which absence is not, be it a list or a set. */
    private final boolean held;

    /** Whether an update may remove it. */
    private final boolean removable;

    /** Whether it may stand under a former name, where an update would have to add to it. */
    private final boolean renamed;

    /** The generated attribute classes of nested records. */
    interface RecordClasses {
        /** That of {@code record}, in the form of one that may be missing or in that of one that must be there. */
        ClassName of(TypeName record, boolean removable);
    }

    /** @param entity type whose attributes they are */
    AttributeExpressions(TypeName entity, CodecConstants constants, RecordClasses records) {
        this(entity, constants, records, 1, false, false, false);
    }

    private AttributeExpressions(
            TypeName entity,
            CodecConstants constants,
            RecordClasses records,
            int depth,
            boolean held,
            boolean removable,
            boolean renamed) {
        this.entity = entity;
        this.constants = constants;
        this.records = records;
        this.depth = depth;
        this.held = held;
        this.removable = removable;
        this.renamed = renamed;
    }

    /** That of a component, which knows what it reads as where it is missing. */
    AttributeExpression of(EntityAttribute attribute) {
        boolean mayBeMissing = attribute.isUpdatable() && !attribute.mustBeThere();
        AttributeExpressions component = new AttributeExpressions(
                entity,
                constants,
                records,
                depth,
                held,
                mayBeMissing,
                !attribute.former().isEmpty());
        return attribute.whenMissing().isPresent()
                ? component.scalar(attribute.mapping(), List.of(constants.readingOutside(attribute)))
                : attribute.mapping().accept(component);
    }

    @Override
    public AttributeExpression visitBuiltIn(BuiltIn mapping) {
        return mapping.known()
                .element()
                .map(element -> collection(mapping, new BuiltIn(element, element.type())))
                .orElseGet(() -> scalar(mapping));
    }

    @Override
    public AttributeExpression visitEnum(EnumOf mapping) {
        return scalar(mapping);
    }

    @Override
    public AttributeExpression visitConverted(Converted mapping) {
        return scalar(mapping);
    }

    @Override
    public AttributeExpression visitOptional(OptionalOf mapping) {
        return mapping.value()
                .accept(new AttributeExpressions(entity, constants, records, depth, true, removable, renamed));
    }

    @Override
    public AttributeExpression visitList(ListOf mapping) {
        AttributeExpression inner = inside(mapping.element());
        return new AttributeExpression(
                ParameterizedTypeName.get(
                        RuntimeTypes.LIST_ATTRIBUTE, entity, mapping.type(), inner.value(), inner.type()),
                mapping.type(),
                List.of(codec(mapping), codecOfElement(mapping.element()), inner.factory(parameter("element"))));
    }

    @Override
    public AttributeExpression visitArray(ArrayOf mapping) {
        return collection(mapping, mapping.element());
    }

    @Override
    public AttributeExpression visitSet(SetOf mapping) {
        boolean isSet = !mapping.collection().equals(ClassName.get(Collection.class));
        if (renamed || mapping.storedAs() == StoredAs.L || !isSet) {
            return collection(mapping, mapping.element());
        }
        return new AttributeExpression(
                ParameterizedTypeName.get(
                        depth == 1 ? RuntimeTypes.SET_ATTRIBUTE : RuntimeTypes.INNER_SET_ATTRIBUTE,
                        entity,
                        mapping.type(),
                        mapping.element().type().box()),
                mapping.type(),
                List.of(codec(mapping), constants.outside(mapping.element())));
    }

    @Override
    public AttributeExpression visitMap(MapOf mapping) {
        AttributeExpression value = inside(mapping.value());
        return new AttributeExpression(
                ParameterizedTypeName.get(
                        RuntimeTypes.MAP_ATTRIBUTE,
                        entity,
                        mapping.key().type().box(),
                        mapping.value().type().box(),
                        value.type()),
                mapping.type(),
                List.of(codec(mapping), constants.outside(mapping.key()), value.factory(parameter("value"))));
    }

    @Override
    public AttributeExpression visitRecord(RecordOf mapping) {
        return new AttributeExpression(records.of(mapping.type(), removable), mapping.type(), List.of());
    }

    @Override
    public AttributeExpression visitSealed(SealedOf mapping) {
        return scalar(mapping);
    }

    @Override
    public AttributeExpression visitFrozen(FrozenOf mapping) {
        return new AttributeExpression(
                ParameterizedTypeName.get(form(RuntimeTypes.FROZEN_ATTRIBUTE), entity, mapping.type()),
                mapping.type(),
                List.of(constants.outside(mapping)));
    }

    @Override
    public AttributeExpression visitExpiry(ExpiryOf mapping) {
        return mapping.kind() == ExpiryOf.Kind.LIFETIME
                ? new AttributeExpression(
                        ParameterizedTypeName.get(form(RuntimeTypes.LIFETIME_ATTRIBUTE), entity),
                        mapping.type(),
                        List.of())
                : scalar(mapping);
    }

    @Override
    public AttributeExpression visitUnmapped(Unmapped mapping) {
        throw new IllegalStateException(mapping.type() + " has no stored form, yet it reached the generator");
    }

    private AttributeExpression scalar(TypeMapping mapping) {
        return scalar(mapping, mapping.family() == Family.TEXT ? List.of() : List.of(constants.outside(mapping)));
    }

    private AttributeExpression scalar(TypeMapping mapping, List<CodeBlock> codec) {
        Family family = mapping.family();
        TypeName value = mapping.type().box();
        if (family == Family.TEXT) {
            return new AttributeExpression(
                    ParameterizedTypeName.get(form(RuntimeTypes.attribute(family)), entity),
                    ParameterizedTypeName.get(RuntimeTypes.keyAttribute(family), entity),
                    value,
                    codec);
        }
        return new AttributeExpression(
                ParameterizedTypeName.get(form(RuntimeTypes.attribute(family)), entity, value),
                ParameterizedTypeName.get(RuntimeTypes.keyAttribute(family), entity, value),
                value,
                codec);
    }

    private ClassName form(ClassName attribute) {
        return removable ? RuntimeTypes.removable(attribute) : attribute;
    }

    private AttributeExpression collection(TypeMapping mapping, TypeMapping element) {
        TypeMapping inner = element.present();
        return new AttributeExpression(
                ParameterizedTypeName.get(
                        RuntimeTypes.COLLECTION_ATTRIBUTE,
                        entity,
                        mapping.type(),
                        inner.type().box()),
                mapping.type(),
                List.of(codec(mapping), codecOfElement(element)));
    }

    /** How a collection is stored; what an Optional holds is not read from absence. */
    private CodeBlock codec(TypeMapping collection) {
        CodeBlock codec = constants.outside(collection);
        return held ? CodeBlock.of("$L.held($Z$L)", constants.types().outside(RuntimeTypes.CODECS), codec) : codec;
    }

    private CodeBlock codecOfElement(TypeMapping element) {
        TypeMapping inner = element.present();
        CodeBlock codec = constants.outside(inner);
        return inner != element && inner.absenceHasValue()
                ? CodeBlock.of("$L.held($Z$L)", constants.types().outside(RuntimeTypes.CODECS), codec)
                : codec;
    }

    private AttributeExpression inside(TypeMapping mapping) {
        return mapping.accept(new AttributeExpressions(entity, constants, records, depth + 1, false, true, false));
    }

    private String parameter(String name) {
        return depth == 1 ? name : name + depth;
    }
}
