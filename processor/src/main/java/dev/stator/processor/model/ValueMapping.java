package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.BuiltInType.Family;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A type that one codec stores as one value. */
public sealed interface ValueMapping extends TypeMapping {
    /** A type that Stator itself knows; {@code type} may be its primitive. */
    record BuiltIn(BuiltInType known, TypeName type) implements ValueMapping {
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
            return known.element().isPresent();
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
        public KeyFitness keyFitness() {
            return known.keyFitness();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitBuiltIn(this);
        }
    }

    /**
     * An enum, stored by the names of its constants, or by other words for them.
     *
     * @param byText whether it is stored by {@code toString()} instead
     */
    record EnumOf(ClassName type, List<EnumConstant> all, Visibility visibility, boolean byText)
            implements ValueMapping {
        public EnumOf {
            all = List.copyOf(all);
        }

        /** The names of the constants. */
        public List<String> constants() {
            return all.stream().map(EnumConstant::name).toList();
        }

        /** The words that stand for them. */
        public List<String> words() {
            return all.stream().map(EnumConstant::word).toList();
        }

        /** Whether other words stood for some of them before. */
        public boolean isReworded() {
            return !byText
                    && all.stream().anyMatch(constant -> !constant.former().isEmpty());
        }

        /** Whether the order of the constants is the order of their words, which is DynamoDB's. */
        private boolean sortedByName() {
            return words().stream().sorted(EnumOf::byUtf8).toList().equals(words());
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
        public KeyFitness keyFitness() {
            return byText || sortedByName() ? KeyFitness.ORDERED : KeyFitness.EQUALITY;
        }

        /** What {@code toString()} answers, nothing here knows. */
        @Override
        public boolean isUnordered() {
            return byText;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitEnum(this);
        }

        private static int byUtf8(String one, String other) {
            return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * A type that a converter stores.
     *
     * @param chosen the type as Stator itself knows it, where the forms of another mapper chose the converter; empty
     *     where the user did
     */
    record Converted(TypeName type, Visibility visibility, ConverterModel converter, Optional<BuiltInType> chosen)
            implements ValueMapping {
        @Override
        public StoredAs storedAs() {
            return converter.storedAs();
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

        /** On trust, but where the converter says otherwise. */
        @Override
        public KeyFitness keyFitness() {
            return switch (storedAs()) {
                case S, N, B -> KeyFitness.ORDERED;
                case NOTHING -> KeyFitness.UNCLEAR;
                default -> KeyFitness.NO_SCALAR;
            };
        }

        @Override
        public Optional<ConverterModel> convertedBy() {
            return Optional.of(converter);
        }

        @Override
        public Optional<BuiltInType> javaType() {
            return chosen;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitConverted(this);
        }
    }

    /**
     * Any type, stored as one binary attribute; primitives as their boxes.
     *
     * @param format class of the format
     * @param access how generated code gets an instance of it
     * @param verify whether values are thawed again before they are sent
     * @param compression the name of the constant that says how much they are compressed
     * @param classes those that may come out of the bytes
     * @param deprecated whether naming the classes takes a warning
     * @param sensitive whether what it holds must not be shown
     */
    record FrozenOf(
            TypeName type,
            ClassName format,
            ConverterModel.Access access,
            boolean verify,
            String compression,
            List<HeldClass> classes,
            boolean deprecated,
            boolean sensitive)
            implements ValueMapping {
        public FrozenOf {
            classes = List.copyOf(classes);
        }

        /**
         * A class that may come out of the bytes.
         *
         * @param name what the bytes call it
         */
        public record HeldClass(String name, ClassName type) {}

        @Override
        public Optional<FrozenOf> frozen() {
            return Optional.of(this);
        }

        @Override
        public StoredAs storedAs() {
            return StoredAs.B;
        }

        @Override
        public KeyFitness keyFitness() {
            return KeyFitness.UNCLEAR;
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
     * @param readsOtherEnds whether one that is none in seconds reads as none
     */
    record ExpiryOf(Kind kind, TypeName type, boolean readsOtherEnds) implements ValueMapping {
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
        public static Optional<TypeMapping> of(TypeName type, boolean readsOtherEnds) {
            if (type instanceof ParameterizedTypeName generic
                    && generic.rawType().equals(ClassName.get(Optional.class))) {
                return plain(generic.typeArguments().get(0), readsOtherEnds).map(OptionalOf::new);
            }
            return plain(type, readsOtherEnds).map(Function.identity());
        }

        private static Optional<ExpiryOf> plain(TypeName type, boolean readsOtherEnds) {
            TypeName boxed = type.isPrimitive() ? type.box() : type;
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.known.type().equals(boxed))
                    .findFirst()
                    .map(kind -> new ExpiryOf(kind, type, readsOtherEnds));
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
        public KeyFitness keyFitness() {
            return KeyFitness.ORDERED;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExpiry(this);
        }
    }
}
