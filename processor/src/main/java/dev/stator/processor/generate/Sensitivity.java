package dev.stator.processor.generate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.SealedModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.ArrayOf;
import dev.stator.processor.model.TypeMapping.BuiltIn;
import dev.stator.processor.model.TypeMapping.Converted;
import dev.stator.processor.model.TypeMapping.EnumOf;
import dev.stator.processor.model.TypeMapping.ExpiryOf;
import dev.stator.processor.model.TypeMapping.FrozenOf;
import dev.stator.processor.model.TypeMapping.ListOf;
import dev.stator.processor.model.TypeMapping.MapOf;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.TypeMapping.RecordOf;
import dev.stator.processor.model.TypeMapping.SealedOf;
import dev.stator.processor.model.TypeMapping.SetOf;
import dev.stator.processor.model.TypeMapping.Unmapped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a record holds sensitive values, itself or in what it holds: what its constructor throws may then tell of them. */
final class Sensitivity implements TypeMapping.Visitor<Boolean> {
    private final CodecConstants constants;
    private final Set<TypeName> seen = new HashSet<>();

    private Sensitivity(CodecConstants constants) {
        this.constants = constants;
    }

    static boolean of(List<AttributeModel> attributes, CodecConstants constants) {
        return new Sensitivity(constants).any(attributes);
    }

    private boolean any(List<AttributeModel> attributes) {
        return attributes.stream()
                .anyMatch(attribute ->
                        attribute.sensitive() || attribute.mapping().accept(this));
    }

    @Override
    public Boolean visitBuiltIn(BuiltIn mapping) {
        return false;
    }

    @Override
    public Boolean visitEnum(EnumOf mapping) {
        return false;
    }

    @Override
    public Boolean visitConverted(Converted mapping) {
        return false;
    }

    @Override
    public Boolean visitOptional(OptionalOf mapping) {
        return mapping.value().accept(this);
    }

    @Override
    public Boolean visitList(ListOf mapping) {
        return mapping.element().accept(this);
    }

    @Override
    public Boolean visitArray(ArrayOf mapping) {
        return mapping.element().accept(this);
    }

    @Override
    public Boolean visitSet(SetOf mapping) {
        return mapping.element().accept(this);
    }

    @Override
    public Boolean visitMap(MapOf mapping) {
        return mapping.value().accept(this);
    }

    @Override
    public Boolean visitRecord(RecordOf mapping) {
        return seen.add(mapping.type()) && any(constants.attributes(mapping.type()));
    }

    @Override
    public Boolean visitSealed(SealedOf mapping) {
        SealedModel type = (SealedModel) constants.nested(mapping.type()).model();
        return type.subtypes().stream().anyMatch(subtype -> visitRecord(new RecordOf(subtype.type())));
    }

    @Override
    public Boolean visitFrozen(FrozenOf mapping) {
        return mapping.model().sensitive();
    }

    @Override
    public Boolean visitExpiry(ExpiryOf mapping) {
        return false;
    }

    @Override
    public Boolean visitUnmapped(Unmapped mapping) {
        throw new IllegalStateException(mapping.type() + " has no stored form, yet it reached the generator");
    }
}
