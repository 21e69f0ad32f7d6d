package dev.stator.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** A type that holds any number of another. */
public sealed interface CollectionMapping extends TypeMapping {
    @Override
    default boolean isCollection() {
        return true;
    }

    /** Asked of each, since some rule wants to see everything inside. */
    @Override
    List<Inside> inside();

    /** {@code List<T>} or {@code Collection<T>}: L. */
    record ListOf(ClassName collection, TypeMapping element) implements CollectionMapping {
        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(collection, element.type().box());
        }

        @Override
        public StoredAs storedAs() {
            return StoredAs.L;
        }

        @Override
        public List<Inside> inside() {
            return List.of(new Inside(element, "[]"));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitList(this);
        }
    }

    /** An array of anything but primitives, which are built in: L. */
    record ArrayOf(TypeMapping element) implements CollectionMapping {
        @Override
        public TypeName type() {
            return ArrayTypeName.of(element.type());
        }

        @Override
        public StoredAs storedAs() {
            return StoredAs.L;
        }

        @Override
        public List<Inside> inside() {
            return List.of(new Inside(element, "[]"));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitArray(this);
        }
    }

    /**
     * {@code Set<T>} or {@code SortedSet<T>}: SS, NS or BS where T has a scalar form, else L. A {@code Collection<T>}
     * too, in forms of another mapper.
     */
    record SetOf(ClassName collection, TypeMapping element) implements CollectionMapping {
        @Override
        public TypeName type() {
            return ParameterizedTypeName.get(collection, element.type().box());
        }

        @Override
        public StoredAs storedAs() {
            return element.scalar().map(StoredAs::set).orElse(StoredAs.L);
        }

        @Override
        public List<Inside> inside() {
            return List.of(new Inside(element, "[]"));
        }

        @Override
        public Optional<TypeMapping> oneForm() {
            return storedAs() == StoredAs.L ? Optional.empty() : Optional.of(element);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSet(this);
        }
    }

    /** {@code Map<K, V>}: M. */
    record MapOf(TypeMapping key, TypeMapping value) implements CollectionMapping {
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
        public List<Inside> inside() {
            return List.of(new Inside(key, ""), new Inside(value, ".*"));
        }

        @Override
        public Optional<TypeMapping> oneForm() {
            return Optional.of(key);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMap(this);
        }
    }
}
