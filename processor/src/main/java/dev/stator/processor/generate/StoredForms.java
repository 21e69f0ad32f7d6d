package dev.stator.processor.generate;

import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.CollectionMapping.ArrayOf;
import dev.stator.processor.model.CollectionMapping.ListOf;
import dev.stator.processor.model.CollectionMapping.MapOf;
import dev.stator.processor.model.CollectionMapping.SetOf;
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

/** What DynamoDB stores for a mapping, for people: {@code S}, {@code SS}, {@code M of L of M}. */
final class StoredForms implements TypeMapping.Visitor<String> {
    private static final StoredForms INSTANCE = new StoredForms();

    private StoredForms() {}

    /** The form of one mapping. */
    static String of(TypeMapping mapping) {
        return mapping.accept(INSTANCE);
    }

    @Override
    public String visitBuiltIn(BuiltIn mapping) {
        BuiltInType known = mapping.known();
        return known.storedAs() == StoredAs.ANY
                ? "any"
                : known.element().map(element -> "L of " + element.storedAs()).orElseGet(() -> name(mapping));
    }

    @Override
    public String visitEnum(EnumOf mapping) {
        return name(mapping);
    }

    @Override
    public String visitConverted(Converted mapping) {
        return mapping.storedAs() == StoredAs.ANY
                ? "by " + mapping.converter().name().simpleName()
                : name(mapping);
    }

    @Override
    public String visitOptional(OptionalOf mapping) {
        return of(mapping.value());
    }

    @Override
    public String visitList(ListOf mapping) {
        return "L of " + of(mapping.element());
    }

    @Override
    public String visitArray(ArrayOf mapping) {
        return "L of " + of(mapping.element());
    }

    @Override
    public String visitSet(SetOf mapping) {
        return mapping.storedAs() == StoredAs.L ? "L of " + of(mapping.element()) : name(mapping);
    }

    @Override
    public String visitMap(MapOf mapping) {
        return "M of " + of(mapping.value());
    }

    @Override
    public String visitRecord(RecordOf mapping) {
        return name(mapping);
    }

    @Override
    public String visitSealed(SealedOf mapping) {
        return name(mapping);
    }

    @Override
    public String visitFrozen(FrozenOf mapping) {
        return "B, frozen";
    }

    @Override
    public String visitExpiry(ExpiryOf mapping) {
        return name(mapping);
    }

    @Override
    public String visitUnmapped(Unmapped mapping) {
        throw new IllegalStateException(mapping.type() + " has no stored form, yet it reached the generator");
    }

    private static String name(TypeMapping mapping) {
        return mapping.storedAs().name();
    }
}
