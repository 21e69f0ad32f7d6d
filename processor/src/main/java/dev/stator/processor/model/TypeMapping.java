package dev.stator.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.BuiltInType.Family;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a Java type is stored. A new mapping is one new case; the visitor then names every place to complete. It is asked by visitor
 * or by method, never for its class: who asks for a class takes the rest for granted.
 */
public sealed interface TypeMapping {
    /** The Java type, type arguments included; primitive where the component is. */
    TypeName type();

    /** What DynamoDB stores for a value; of an Optional, for what it holds. */
    StoredAs storedAs();

    <R> R accept(Visitor<R> visitor);

    /** S, N or B, if every value is stored as that: what may stand in keys, in sets and before the values of a map. */
    default Optional<StoredAs> scalar() {
        return isOptional() ? Optional.empty() : Optional.of(storedAs()).filter(StoredAs::isScalar);
    }

    /** What an {@code Optional} holds; itself, if it is none. */
    default TypeMapping present() {
        return this;
    }

    /** Whether a value may be empty, which is stored as absence: {@code Optional}, {@code OptionalInt} and its like. */
    default boolean isOptional() {
        return false;
    }

    /** Whether absence is read as an empty collection. */
    default boolean isCollection() {
        return false;
    }

    /** Whether absence is read as a value of the type, an empty one, so that null would not come back. */
    default boolean absenceHasValue() {
        return isOptional() || isCollection();
    }

    /** Whether a range key of it takes equality only, as its converter says; other types that do not sort are no range keys. */
    default boolean isUnordered() {
        return false;
    }

    /** Whether {@code equals} of Java tells apart what is stored as one, or does not see a difference that is stored. */
    default boolean isEqualOtherwise() {
        return false;
    }

    /** Which attribute class speaks for it; one that knows equality only, where nothing more is known. */
    default Family family() {
        return Family.VALUE;
    }

    /** The type as Stator itself knows it; empty for all others. */
    default Optional<BuiltInType> builtIn() {
        return Optional.empty();
    }

    /** The enum that it is. */
    default Optional<EnumOf> enumeration() {
        return Optional.empty();
    }

    /** The record that it is, among the entity's; what is in an Optional counts. */
    default Optional<RecordOf> record() {
        return Optional.empty();
    }

    /** What it says of the end of its item, if anything; what is in an Optional counts. */
    default Optional<ExpiryOf.Kind> expiry() {
        return Optional.empty();
    }

    /** Why it has no stored form, if its type has none. */
    default Optional<Unmapped.Reason> whyUnmapped() {
        return Optional.empty();
    }

    /** How it is frozen, if it is; what is in an Optional counts. */
    default Optional<FrozenOf> frozen() {
        return Optional.empty();
    }

    /** One method for each case. */
    interface Visitor<R> {
        R visitBuiltIn(BuiltIn mapping);

        R visitEnum(EnumOf mapping);

        R visitConverted(Converted mapping);

        R visitOptional(OptionalOf mapping);

        R visitList(ListOf mapping);

        R visitArray(ArrayOf mapping);

        R visitSet(SetOf mapping);

        R visitMap(MapOf mapping);

        R visitRecord(RecordOf mapping);

        R visitSealed(SealedOf mapping);

        R visitFrozen(FrozenOf mapping);

        R visitExpiry(ExpiryOf mapping);

        R visitUnmapped(Unmapped mapping);
    }

    /** A type that Stator itself knows; {@code type} may be its primitive. */
    record BuiltIn(BuiltInType known, TypeName type) implements TypeMapping {
        @Override
        public StoredAs storedAs() {
            return known.storedAs();
        }

        @Override
        public boolean isOptional() {
            return known.isOptional();
        }

        @Override
        public boolean isCollection() {
            return known.family() == Family.COLLECTION;
        }

        @Override
        public boolean isEqualOtherwise() {
            return known.isEqualOtherwise();
        }

        @Override
        public Family family() {
            return known.family();
        }

        @Override
        public Optional<BuiltInType> builtIn() {
            return Optional.of(known);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBuiltIn(this);
        }
    }

    /** An enum, stored by the names of its constants. */
    record EnumOf(ClassName type, List<String> constants, Visibility visibility) implements TypeMapping {
        public EnumOf {
            constants = List.copyOf(constants);
        }

        /** Whether the order of the constants is the order of their names, which is DynamoDB's. */
        public boolean sortedByName() {
            return constants.stream().sorted(TypeMapping::byUtf8).toList().equals(constants);
        }

        @Override
        public StoredAs storedAs() {
            return StoredAs.S;
        }

        @Override
        public Optional<EnumOf> enumeration() {
            return Optional.of(this);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEnum(this);
        }
    }

    private static int byUtf8(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** A type that a user's converter stores. */
    record Converted(TypeName type, Visibility visibility, ConverterModel converter) implements TypeMapping {
        @Override
        public StoredAs storedAs() {
            return converter.form().storedAs();
        }

        @Override
        public boolean isUnordered() {
            return !converter.ordered();
        }

        /** Of a user's type only its converter knows what is stored. */
        @Override
        public boolean isEqualOtherwise() {
            return true;
        }

        @Override
        public Family family() {
            if (!converter.ordered()) {
                return Family.VALUE;
            }
            return switch (storedAs()) {
                case S -> Family.ORDERED;
                case N -> Family.NUMBER;
                case B -> Family.BINARY;
                default -> Family.VALUE;
            };
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConverted(this);
        }
    }

    /** {@code Optional<T>}: absent when empty. */
    record OptionalOf(TypeMapping value) implements TypeMapping {
        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(
                    ClassName.get(Optional.class), value.type().box());
        }

        @Override
        public Optional<FrozenOf> frozen() {
            return value.frozen();
        }

        @Override
        public StoredAs storedAs() {
            return value.storedAs();
        }

        @Override
        public TypeMapping present() {
            return value;
        }

        @Override
        public boolean isOptional() {
            return true;
        }

        @Override
        public Optional<RecordOf> record() {
            return value.record();
        }

        @Override
        public Optional<ExpiryOf.Kind> expiry() {
            return value.expiry();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOptional(this);
        }
    }

    /** {@code List<T>} or {@code Collection<T>}: L. */
    record ListOf(ClassName collection, TypeMapping element) implements TypeMapping {
        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(collection, element.type().box());
        }

        @Override
        public StoredAs storedAs() {
            return StoredAs.L;
        }

        @Override
        public boolean isCollection() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitList(this);
        }
    }

    /** An array of anything but primitives, which are built in: L. */
    record ArrayOf(TypeMapping element) implements TypeMapping {
        @Override
        public TypeName type() {
            return ArrayTypeName.of(element.type());
        }

        @Override
        public StoredAs storedAs() {
            return StoredAs.L;
        }

        @Override
        public boolean isCollection() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArray(this);
        }
    }

    /** {@code Set<T>} or {@code SortedSet<T>}: SS, NS or BS where T has a scalar form, else L. */
    record SetOf(ClassName collection, TypeMapping element) implements TypeMapping {
        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(collection, element.type().box());
        }

        @Override
        public StoredAs storedAs() {
            return element.scalar().map(StoredAs::set).orElse(StoredAs.L);
        }

        @Override
        public boolean isCollection() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSet(this);
        }
    }

    /** {@code Map<K, V>}: M. */
    record MapOf(TypeMapping key, TypeMapping value) implements TypeMapping {
        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(
                    ClassName.get(java.util.Map.class),
                    key.type().box(),
                    value.type().box());
        }

        @Override
        public StoredAs storedAs() {
            return StoredAs.M;
        }

        @Override
        public boolean isCollection() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMap(this);
        }
    }

    /** The entity's record itself, or one among its nested types, found there by its type: records may be recursive. */
    record RecordOf(TypeName type) implements TypeMapping {
        @Override
        public StoredAs storedAs() {
            return StoredAs.M;
        }

        @Override
        public Optional<RecordOf> record() {
            return Optional.of(this);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRecord(this);
        }
    }

    /** A sealed interface among the entity's nested types. */
    record SealedOf(TypeName type) implements TypeMapping {
        @Override
        public StoredAs storedAs() {
            return StoredAs.M;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSealed(this);
        }
    }

    /** Any type, stored as one binary attribute; primitives as their boxes. */
    record FrozenOf(TypeName type, FrozenModel model) implements TypeMapping {
        @Override
        public Optional<FrozenOf> frozen() {
            return Optional.of(this);
        }

        @Override
        public StoredAs storedAs() {
            return StoredAs.B;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFrozen(this);
        }
    }

    /**
     * What {@code @Ttl} says of a component: N, whole seconds since 1970.
     *
     * @param type one of {@link Kind}'s types; may be the primitive
     */
    record ExpiryOf(Kind kind, TypeName type) implements TypeMapping {
        /** What a component says of its item's end. */
        public enum Kind {
            /** When it is. */
            INSTANT(BuiltInType.INSTANT),
            /** When it is, in seconds. */
            SECONDS(BuiltInType.LONG),
            /** How long after the write it is. */
            LIFETIME(BuiltInType.DURATION);

            private final BuiltInType known;

            Kind(BuiltInType known) {
                this.known = known;
            }
        }

        /** Of a component's type; empty if it is of no such type, nor an Optional of one. */
        public static Optional<TypeMapping> of(TypeName type) {
            if (type instanceof ParameterizedTypeName generic
                    && generic.rawType().equals(ClassName.get(Optional.class))) {
                return plain(generic.typeArguments().get(0)).map(OptionalOf::new);
            }
            return plain(type).map(Function.identity());
        }

        private static Optional<ExpiryOf> plain(TypeName type) {
            TypeName boxed = type.isPrimitive() ? type.box() : type;
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.known.type().equals(boxed))
                    .findFirst()
                    .map(kind -> new ExpiryOf(kind, type));
        }

        /** What {@code mapping} says, if it says when an item ends. */
        public static Optional<Kind> kind(TypeMapping mapping) {
            return mapping.expiry();
        }

        @Override
        public StoredAs storedAs() {
            return StoredAs.N;
        }

        @Override
        public Family family() {
            return switch (kind) {
                case INSTANT -> Family.ORDERED;
                case SECONDS -> Family.WHOLE;
                case LIFETIME -> Family.VALUE;
            };
        }

        @Override
        public Optional<Kind> expiry() {
            return Optional.of(kind);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExpiry(this);
        }
    }

    /** A type with no stored form; a rule reports it with its path. */
    record Unmapped(TypeName type, Reason reason) implements TypeMapping {
        /** Why there is none. */
        public enum Reason {
            NO_MAPPING,
            RAW,
            WILDCARD,
            TYPE_VARIABLE,
            /** A map key without a text form. */
            MAP_KEY,
            /** An element of a sorted set that has no natural order. */
            NOT_COMPARABLE,
            /** An element of an array that has type arguments: Java cannot create such an array. */
            GENERIC_ELEMENT,
            /** Inside more than 31 maps and lists, where DynamoDB stores nothing, or in types that nest without end. */
            TOO_DEEP
        }

        @Override
        public StoredAs storedAs() {
            return StoredAs.NOTHING;
        }

        @Override
        public Optional<Reason> whyUnmapped() {
            return Optional.of(reason);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnmapped(this);
        }
    }
}
