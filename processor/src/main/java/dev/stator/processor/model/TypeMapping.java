package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.BuiltInType.Family;
import dev.stator.processor.model.CollectionMapping.ArrayOf;
import dev.stator.processor.model.CollectionMapping.ListOf;
import dev.stator.processor.model.CollectionMapping.MapOf;
import dev.stator.processor.model.CollectionMapping.SetOf;
import dev.stator.processor.model.ValueMapping.BuiltIn;
import dev.stator.processor.model.ValueMapping.Converted;
import dev.stator.processor.model.ValueMapping.EnumOf;
import dev.stator.processor.model.ValueMapping.ExpiryOf;
import dev.stator.processor.model.ValueMapping.FrozenOf;
import java.util.List;
import java.util.Optional;

/**
 * How a Java type is stored. A new mapping is one new case; the visitor then names every place to complete. It is asked
 * by visitor or by method, never for its class: who asks for a class takes the rest for granted.
 */
public sealed interface TypeMapping
        permits ValueMapping,
                CollectionMapping,
                TypeMapping.OptionalOf,
                TypeMapping.RecordOf,
                TypeMapping.SealedOf,
                TypeMapping.Unmapped {
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

    /** Whether each of its values is stored as something that does not read as absent. */
    default boolean isAlwaysStored() {
        return !absenceHasValue()
                && convertedBy().isEmpty()
                && !builtIn().equals(Optional.of(BuiltInType.ATTRIBUTE_VALUE));
    }

    /**
     * Whether a range key of it takes equality only, as its converter says; other types that do not sort are no range
     * keys.
     */
    default boolean isUnordered() {
        return false;
    }

    /**
     * Whether {@code equals} of Java tells apart what is stored as one, or does not see a difference that is stored.
     */
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

    /** The same, also where the forms of another mapper store it. */
    default Optional<BuiltInType> javaType() {
        return builtIn();
    }

    /** The enum that it is. */
    default Optional<EnumOf> enumeration() {
        return Optional.empty();
    }

    /** The record that it is, among the entity's; what is in an Optional counts. */
    default Optional<RecordOf> record() {
        return Optional.empty();
    }

    /** Whether it reads an end of its item that is none in seconds as none. */
    default boolean readsOtherEnds() {
        return false;
    }

    /** What it says of the end of its item, if anything; what is in an Optional counts. */
    default Optional<ExpiryOf.Kind> expiry() {
        return Optional.empty();
    }

    /** How a key of it behaves, once one; what is in an Optional counts. */
    default KeyFitness keyFitness() {
        return KeyFitness.NO_SCALAR;
    }

    /** The converter that stores it. */
    default Optional<ConverterModel> convertedBy() {
        return Optional.empty();
    }

    /** How far the type is visible, where the mapping itself makes generated code name it. */
    default Visibility visibility() {
        return Visibility.PUBLIC;
    }

    /** The record or sealed interface that it is, among the entity's. */
    default Optional<TypeName> nested() {
        return Optional.empty();
    }

    /** What is directly inside it, but not inside nested records. */
    default List<Inside> inside() {
        return List.of();
    }

    /** What is directly inside it and has one form: what a set consists of, or a map's keys. */
    default Optional<TypeMapping> oneForm() {
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

    /** Whether the type is not there, so that nothing is known of it. */
    default boolean isMissing() {
        return whyUnmapped().filter(Unmapped.Reason.MISSING::equals).isPresent();
    }

    /** Whether it, or something inside it but not inside nested records, is not there. */
    default boolean mentionsMissing() {
        return isMissing() || inside().stream().anyMatch(part -> part.mapping().mentionsMissing());
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

    /**
     * A type inside another.
     *
     * @param step how a path goes there: {@code []} to an element, {@code .*} to a value of a map, else empty
     */
    record Inside(TypeMapping mapping, String step) {}

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
        public KeyFitness keyFitness() {
            return value.keyFitness();
        }

        @Override
        public List<Inside> inside() {
            return List.of(new Inside(value, ""));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOptional(this);
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
        public Optional<TypeName> nested() {
            return Optional.of(type);
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
        public Optional<TypeName> nested() {
            return Optional.of(type);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSealed(this);
        }
    }

    /** A type with no stored form; a rule reports it with its path. */
    record Unmapped(TypeName type, Reason reason) implements TypeMapping {
        /** Why there is none. */
        public enum Reason {
            NO_MAPPING,
            /** As {@link #NO_MAPPING}, but it can be frozen. */
            ONLY_FROZEN,
            /** As {@link #NO_MAPPING}, but it can be frozen where the classes of its values are listed. */
            ONLY_FROZEN_AS_LISTED,
            /** Not there: who misses it says so. */
            MISSING,
            RAW,
            /** Said to be nullable where no null can be: inside a collection, a map or an Optional. */
            NULLABLE,
            WILDCARD,
            TYPE_VARIABLE,
            /** A map key without a text form. */
            MAP_KEY,
            /** A collection that another mapper stores as a set, of elements that no set holds. */
            NO_SET,
            /** A map key whose text another mapper writes in several ways. */
            NO_NAME,
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
        public KeyFitness keyFitness() {
            return KeyFitness.UNCLEAR;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitUnmapped(this);
        }
    }
}
