package dev.stator.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a Java type is stored. A new mapping is one new case; the visitor then names every place to complete. */
public sealed interface TypeMapping {
    /** The Java type, type arguments included; primitive where the component is. */
    TypeName type();

    <R> R accept(Visitor<R> visitor);

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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMap(this);
        }
    }

    /** The entity's record itself, or one among its nested types, found there by its type: records may be recursive. */
    record RecordOf(TypeName type) implements TypeMapping {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRecord(this);
        }
    }

    /** A sealed interface among the entity's nested types. */
    record SealedOf(TypeName type) implements TypeMapping {
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
            TypeMapping plain = mapping instanceof OptionalOf optional ? optional.value() : mapping;
            return plain instanceof ExpiryOf expiry ? Optional.of(expiry.kind()) : Optional.empty();
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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnmapped(this);
        }
    }
}
