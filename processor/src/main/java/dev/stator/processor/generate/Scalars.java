package dev.stator.processor.generate;

import dev.stator.processor.model.BuiltInType.Family;
import dev.stator.processor.model.BuiltInType.Form;
import dev.stator.processor.model.ConverterModel;
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

/** Whether a mapping is a scalar that keys, sets and map keys may hold, and which attribute class speaks for it. */
final class Scalars implements TypeMapping.Visitor<Scalars.Scalar> {
    private static final Scalars INSTANCE = new Scalars();
    private static final Scalar NONE = new Scalar(Form.OTHER, Family.VALUE);

    private Scalars() {}

    record Scalar(Form form, Family family) {}

    static Form form(TypeMapping mapping) {
        return mapping.accept(INSTANCE).form();
    }

    static Family family(TypeMapping mapping) {
        return mapping.accept(INSTANCE).family();
    }

    /** Whether a range key of it takes equality and no other condition; other types that do not sort are no range keys. */
    static boolean unordered(TypeMapping mapping) {
        return mapping instanceof Converted converted && !converted.converter().ordered();
    }

    @Override
    public Scalar visitBuiltIn(BuiltIn mapping) {
        return new Scalar(mapping.known().form(), mapping.known().family());
    }

    @Override
    public Scalar visitEnum(EnumOf mapping) {
        return new Scalar(Form.TEXT, Family.VALUE);
    }

    @Override
    public Scalar visitConverted(Converted mapping) {
        ConverterModel converter = mapping.converter();
        Scalar scalar = ofConverter(converter.form());
        return converter.ordered() ? scalar : new Scalar(scalar.form(), Family.VALUE);
    }

    private static Scalar ofConverter(ConverterModel.Form form) {
        return switch (form) {
            case TEXT -> new Scalar(Form.TEXT, Family.ORDERED);
            case NUMBER -> new Scalar(Form.NUMBER, Family.NUMBER);
            case BINARY -> new Scalar(Form.BINARY, Family.BINARY);
            case ANY -> NONE;
            case NONE -> throw new IllegalStateException("a converter that implements no codec reached the generator");
        };
    }

    @Override
    public Scalar visitOptional(OptionalOf mapping) {
        return NONE;
    }

    @Override
    public Scalar visitList(ListOf mapping) {
        return NONE;
    }

    @Override
    public Scalar visitArray(ArrayOf mapping) {
        return NONE;
    }

    @Override
    public Scalar visitSet(SetOf mapping) {
        return NONE;
    }

    @Override
    public Scalar visitMap(MapOf mapping) {
        return NONE;
    }

    @Override
    public Scalar visitRecord(RecordOf mapping) {
        return NONE;
    }

    @Override
    public Scalar visitSealed(SealedOf mapping) {
        return NONE;
    }

    @Override
    public Scalar visitFrozen(FrozenOf mapping) {
        return NONE;
    }

    @Override
    public Scalar visitExpiry(ExpiryOf mapping) {
        return switch (mapping.kind()) {
            case INSTANT -> new Scalar(Form.NUMBER, Family.ORDERED);
            case SECONDS -> new Scalar(Form.NUMBER, Family.WHOLE);
            case LIFETIME -> NONE;
        };
    }

    @Override
    public Scalar visitUnmapped(Unmapped mapping) {
        throw new IllegalStateException(mapping.type() + " has no stored form, yet it reached the generator");
    }
}
