package dev.stator.processor.lock;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.CollectionMapping.ArrayOf;
import dev.stator.processor.model.CollectionMapping.ListOf;
import dev.stator.processor.model.CollectionMapping.MapOf;
import dev.stator.processor.model.CollectionMapping.SetOf;
import dev.stator.processor.model.MapperForms;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.ValueMapping.BuiltIn;
import dev.stator.processor.model.ValueMapping.Converted;
import dev.stator.processor.model.ValueMapping.EnumOf;
import dev.stator.processor.model.ValueMapping.ExpiryOf;
import dev.stator.processor.model.ValueMapping.FrozenOf;
import java.util.Optional;

/** The form of a mapping. Mappings with one form have one text: an array is a list, a box its primitive. */
final class FormReader implements TypeMapping.Visitor<LockedForm> {
    private static final FormReader INSTANCE = new FormReader();

    private FormReader() {}

    static LockedForm of(TypeMapping mapping) {
        return mapping.accept(INSTANCE);
    }

    /** A class of the user's, with its type arguments. */
    static String name(TypeName type) {
        return type.toString().replace(", ", ",");
    }

    @Override
    public LockedForm visitBuiltIn(BuiltIn mapping) {
        BuiltInType known = mapping.known();
        Optional<BuiltInType> element = known.element();
        return element.isPresent()
                ? new LockedForm(FormChange.LIST, builtIn(element.get()))
                : known.inOptional().map(held -> builtIn(held).orAbsent(true)).orElseGet(() -> builtIn(known));
    }

    static LockedForm builtIn(BuiltInType known) {
        TypeName type = known.type();
        return new LockedForm(type instanceof ArrayTypeName ? type.toString() : ((ClassName) type).simpleName());
    }

    @Override
    public LockedForm visitEnum(EnumOf mapping) {
        return mapping.byText()
                ? new LockedForm(StoredAs.S.name() + ScalarChange.BY + MapperForms.ENUM.reflectionName())
                : new LockedForm(name(mapping.type()));
    }

    @Override
    public LockedForm visitConverted(Converted mapping) {
        String stored = mapping.storedAs() == StoredAs.ANY
                ? FormChange.ANY
                : mapping.storedAs().name();
        return new LockedForm(
                stored + ScalarChange.BY + mapping.converter().name().reflectionName());
    }

    @Override
    public LockedForm visitOptional(TypeMapping.OptionalOf mapping) {
        return of(mapping.value()).orAbsent(true);
    }

    @Override
    public LockedForm visitList(ListOf mapping) {
        return new LockedForm(FormChange.LIST, of(mapping.element()));
    }

    @Override
    public LockedForm visitArray(ArrayOf mapping) {
        return new LockedForm(FormChange.LIST, of(mapping.element()));
    }

    @Override
    public LockedForm visitSet(SetOf mapping) {
        return new LockedForm(
                mapping.storedAs() == StoredAs.L ? FormChange.LISTED_SET : FormChange.SET, of(mapping.element()));
    }

    @Override
    public LockedForm visitMap(MapOf mapping) {
        return new LockedForm(FormChange.MAP, of(mapping.key()), of(mapping.value()));
    }

    @Override
    public LockedForm visitRecord(TypeMapping.RecordOf mapping) {
        return new LockedForm(name(mapping.type()));
    }

    @Override
    public LockedForm visitSealed(TypeMapping.SealedOf mapping) {
        return new LockedForm(name(mapping.type()));
    }

    @Override
    public LockedForm visitFrozen(FrozenOf mapping) {
        return new LockedForm("frozen");
    }

    @Override
    public LockedForm visitExpiry(ExpiryOf mapping) {
        return new LockedForm("expiry " + ((ClassName) mapping.type().box()).simpleName());
    }

    @Override
    public LockedForm visitUnmapped(TypeMapping.Unmapped mapping) {
        throw new IllegalStateException(mapping.type() + " has no stored form, yet it reached the lock");
    }
}
