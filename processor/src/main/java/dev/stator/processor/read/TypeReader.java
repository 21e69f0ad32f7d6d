package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.CollectionMapping.ArrayOf;
import dev.stator.processor.model.CollectionMapping.ListOf;
import dev.stator.processor.model.CollectionMapping.MapOf;
import dev.stator.processor.model.CollectionMapping.SetOf;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.MapperForms;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.TypeMapping.RecordOf;
import dev.stator.processor.model.TypeMapping.SealedOf;
import dev.stator.processor.model.TypeMapping.Unmapped;
import dev.stator.processor.model.TypeMapping.Unmapped.Reason;
import dev.stator.processor.model.ValueMapping.BuiltIn;
import dev.stator.processor.model.ValueMapping.Converted;
import dev.stator.processor.model.Visibility;
import dev.stator.processor.model.declared.FrozenFlaw;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** From a Java type to how it is stored. */
final class TypeReader {
    private static final Set<Reason> WITHOUT_MAPPING =
            EnumSet.of(Reason.NO_MAPPING, Reason.ONLY_FROZEN, Reason.ONLY_FROZEN_AS_LISTED);

    private final Types types;
    private final Elements elements;
    private final VisibilityReader visibility;
    private final NestedTypes nested;
    private final KeyTypes keys;
    private final MapperForms forms;
    private final EnumReader enums;
    private final MissingTypes missing;

    /** @param forms those in which types are stored that no converter stores */
    TypeReader(
            Types types,
            Elements elements,
            VisibilityReader visibility,
            NestedTypes nested,
            KeyTypes keys,
            MapperForms forms,
            EnumReader enums,
            MissingTypes missing) {
        this.types = types;
        this.elements = elements;
        this.visibility = visibility;
        this.nested = nested;
        this.keys = keys;
        this.forms = forms;
        this.enums = enums;
        this.missing = missing;
    }

    /** @param level how many maps and lists enclose the value */
    TypeMapping read(TypeMirror type, int level, Converters.Scope converters) {
        TypeName name = missing.name(type);
        if (missing.is(type) || converters.isMissing(type)) {
            return new Unmapped(name, Reason.MISSING);
        }
        if (type.getKind() == TypeKind.WILDCARD) {
            return new Unmapped(name, Reason.WILDCARD);
        }
        if (type.getKind() == TypeKind.TYPEVAR) {
            return new Unmapped(name, Reason.TYPE_VARIABLE);
        }
        Optional<ConverterModel> converter = converters.find(type, name);
        if (converter.isPresent()) {
            return new Converted(name, visibility.of(type), converter.get(), Optional.empty());
        }
        Optional<BuiltInType> known = BuiltInType.of(name);
        if (known.isPresent()) {
            return stored(known.get(), name, forms.of(known.get()));
        }
        if (type instanceof ArrayType array) {
            return array(array, level, converters);
        }
        return type instanceof DeclaredType declared
                ? declared(declared, name, level, converters)
                : new Unmapped(name, Reason.NO_MAPPING);
    }

    private static TypeMapping stored(BuiltInType known, TypeName name, Optional<ConverterModel> form) {
        return form.isPresent()
                ? new Converted(name, Visibility.PUBLIC, form.get(), Optional.of(known))
                : new BuiltIn(known, name);
    }

    private TypeMapping array(ArrayType type, int level, Converters.Scope converters) {
        TypeMapping element = inside(type.getComponentType(), level, converters);
        boolean generic = type.getComponentType() instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty();
        return new ArrayOf(generic ? new Unmapped(element.type(), Reason.GENERIC_ELEMENT) : element);
    }

    private TypeMapping declared(DeclaredType type, TypeName name, int level, Converters.Scope converters) {
        TypeElement element = (TypeElement) type.asElement();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.size() < element.getTypeParameters().size()) {
            return new Unmapped(name, Reason.RAW);
        }
        return switch (element.getQualifiedName().toString()) {
            case "java.util.Optional" -> new OptionalOf(held(arguments.get(0), level, converters));
            case "java.util.List" -> new ListOf(ClassName.get(element), inside(arguments.get(0), level, converters));
            case "java.util.Collection" -> collection(name, inside(arguments.get(0), level, converters));
            case "java.util.Set" -> new SetOf(ClassName.get(element), inside(arguments.get(0), level, converters));
            case "java.util.SortedSet" ->
                new SetOf(ClassName.get(SortedSet.class), ordered(arguments.get(0), level, converters));
            case "java.util.Map" ->
                new MapOf(key(arguments.get(0), level, converters), inside(arguments.get(1), level, converters));
            default ->
                missing.in(type) ? new Unmapped(name, Reason.MISSING) : own(type, element, name, level, converters);
        };
    }

    private TypeMapping collection(TypeName name, TypeMapping element) {
        ClassName collection = ClassName.get(Collection.class);
        if (!forms.collectionsAreSets()) {
            return new ListOf(collection, element);
        }
        return element.scalar().isPresent() || element.storedAs() == StoredAs.NOTHING
                ? new SetOf(collection, element)
                : new Unmapped(name, Reason.NO_SET);
    }

    /** A type of the user's. */
    private TypeMapping own(
            DeclaredType type, TypeElement element, TypeName name, int level, Converters.Scope converters) {
        if (element.getKind() == ElementKind.ENUM) {
            return enums.read(element);
        }
        boolean isRecord = element.getKind() == ElementKind.RECORD || keys.isKey(element);
        boolean isSealed = element.getKind() == ElementKind.INTERFACE
                && element.getModifiers().contains(Modifier.SEALED);
        if (!isRecord && !isSealed) {
            return new Unmapped(name, converters.isComplete() ? withoutMapping(type, element) : Reason.MISSING);
        }
        if (type.getTypeArguments().stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD)) {
            return new Unmapped(name, Reason.WILDCARD);
        }
        Optional<TypeMirror> orNull = NullnessReader.nullableInside(type);
        if (orNull.isPresent()) {
            return new Unmapped(missing.name(orNull.get()), Reason.NULLABLE);
        }
        if (!nested.reach(type, name, level)) {
            return new Unmapped(name, Reason.TOO_DEEP);
        }
        return isRecord ? new RecordOf(name) : new SealedOf(name);
    }

    private Reason withoutMapping(DeclaredType type, TypeElement element) {
        FrozenWalk walk = new FrozenWalk(types, elements, keys, visibility, List.of(), missing);
        walk.walk(type, "", Site.of(element));
        if (walk.flaws().isEmpty()) {
            return Reason.ONLY_FROZEN;
        }
        boolean open = walk.flaws().stream().allMatch(flaw -> flaw.reason() == FrozenFlaw.Reason.OPEN);
        return open ? Reason.ONLY_FROZEN_AS_LISTED : Reason.NO_MAPPING;
    }

    /** What a map or list at {@code level} holds. */
    private TypeMapping inside(TypeMirror type, int level, Converters.Scope converters) {
        return level >= NestedTypes.LEVELS
                ? new Unmapped(missing.name(type), Reason.TOO_DEEP)
                : held(type, level + 1, converters);
    }

    /** What something holds that holds no null. */
    private TypeMapping held(TypeMirror type, int level, Converters.Scope converters) {
        return NullnessReader.isNullable(type)
                ? new Unmapped(missing.name(type), Reason.NULLABLE)
                : read(type, level, converters);
    }

    private TypeMapping ordered(TypeMirror type, int level, Converters.Scope converters) {
        TypeMapping element = inside(type, level, converters);
        TypeMirror comparable =
                types.erasure(elements.getTypeElement("java.lang.Comparable").asType());
        return element.whyUnmapped().isPresent() || types.isAssignable(type, comparable)
                ? element
                : new Unmapped(element.type(), Reason.NOT_COMPARABLE);
    }

    private TypeMapping key(TypeMirror type, int level, Converters.Scope converters) {
        TypeMapping key = name(held(type, level, converters));
        return hasText(key) || isUnclear(key) ? key : new Unmapped(key.type(), Reason.MAP_KEY);
    }

    /** What names an entry may have a form of its own. */
    private TypeMapping name(TypeMapping key) {
        Optional<BuiltInType> known = key.javaType();
        if (known.isEmpty()) {
            return key;
        }
        return forms.canName(known.get())
                ? stored(known.get(), key.type(), forms.ofName(known.get()))
                : new Unmapped(key.type(), Reason.NO_NAME);
    }

    /** Whether something is wrong with it already. */
    private static boolean isUnclear(TypeMapping key) {
        return key.storedAs() == StoredAs.NOTHING
                && !key.whyUnmapped().filter(WITHOUT_MAPPING::contains).isPresent();
    }

    private static boolean hasText(TypeMapping key) {
        return key.scalar().filter(stored -> stored != StoredAs.B).isPresent();
    }
}
