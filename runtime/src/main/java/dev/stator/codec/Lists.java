package dev.stator.codec;

import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.MapCapacity;
import dev.stator.codec.internal.SdkValues;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.codec.json.JsonValues;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of L whose elements have one codec. What they read is unmodifiable, but for arrays. */
final class Lists {
    private Lists() {}

    /** The elements of L. */
    static List<AttributeValue> elements(AttributeValue stored) {
        if (!StoredTypes.isList(stored)) {
            throw CodecErrors.expected("L");
        }
        return stored.l();
    }

    /** Of several elements in one. */
    private abstract static class Listed<T, C> implements AttributeCodec<C>, FromJson<C>, Composite {
        private final AttributeCodec<T> element;

        Listed(AttributeCodec<T> element) {
            this.element = element;
        }

        /** All of {@code elements}, in that order. */
        abstract C of(List<T> elements);

        final AttributeValue encodeAll(Collection<T> elements) {
            List<AttributeValue> stored = new ArrayList<>(elements.size());
            try {
                for (T each : elements) {
                    stored.add(Elements.encode(element, each));
                }
            } catch (CodecException e) {
                throw e.under(stored.size());
            }
            return SdkValues.l(stored);
        }

        @Override
        public final C decode(AttributeValue stored) {
            List<AttributeValue> elements = elements(stored);
            List<T> decoded = new ArrayList<>(elements.size());
            try {
                for (int i = 0, size = elements.size();
                        i < size;
                        i++) { // of the SDK's lists, all of which have an index
                    decoded.add(Elements.decode(element, elements.get(i)));
                }
            } catch (CodecException e) {
                throw e.under(decoded.size());
            }
            return of(decoded);
        }

        @Override
        public final C decode(JsonValues json, int at) {
            int size = json.listSize(at);
            if (size < 0) {
                return decode(json.value(at));
            }
            List<T> decoded = new ArrayList<>(size);
            try {
                for (int i = 0; i < size; i++) {
                    decoded.add(FromJson.decodeElement(element, json, json.element(at, i)));
                }
            } catch (CodecException e) {
                throw e.under(decoded.size());
            }
            return of(decoded);
        }

        @Override
        public Form form() {
            return Form.LIST;
        }

        @Override
        public final List<AttributeCodec<?>> parts() {
            return List.of(element);
        }

        final String elementType() {
            return element.javaType();
        }
    }

    static final class ListCodec<T> extends Listed<T, List<T>> {
        ListCodec(AttributeCodec<T> element) {
            super(element);
        }

        @Override
        public AttributeValue encode(List<T> value) {
            return encodeAll(value);
        }

        @Override
        List<T> of(List<T> elements) {
            return Collections.unmodifiableList(elements);
        }

        @Override
        public List<T> absent() {
            return List.of();
        }

        @Override
        public String javaType() {
            return "java.util.List<" + elementType() + ">";
        }
    }

    /** Reads a list, in the order in which the collection was iterated. */
    static final class CollectionCodec<T> extends Listed<T, Collection<T>> {
        CollectionCodec(AttributeCodec<T> element) {
            super(element);
        }

        @Override
        public AttributeValue encode(Collection<T> value) {
            return encodeAll(value);
        }

        @Override
        Collection<T> of(List<T> elements) {
            return Collections.unmodifiableList(elements);
        }

        @Override
        public Collection<T> absent() {
            return List.of();
        }

        @Override
        public String javaType() {
            return "java.util.Collection<" + elementType() + ">";
        }
    }

    static final class ArrayCodec<T> extends Listed<T, T[]> {
        private final IntFunction<T[]> newArray;

        ArrayCodec(AttributeCodec<T> element, IntFunction<T[]> newArray) {
            super(element);
            this.newArray = newArray;
        }

        @Override
        public AttributeValue encode(T[] value) {
            return encodeAll(Arrays.asList(value));
        }

        @Override
        T[] of(List<T> elements) {
            return elements.toArray(absent());
        }

        @Override
        public T[] absent() {
            return newArray.apply(0);
        }

        @Override
        public String javaType() {
            return elementType() + "[]";
        }
    }

    /** A set whose elements have no set of DynamoDB's; absent when empty as those are. */
    private abstract static class ListedAsSet<T, C extends Set<T>> extends Listed<T, C> {
        ListedAsSet(AttributeCodec<T> element) {
            super(element);
        }

        @Override
        public final @Nullable AttributeValue encode(C value) {
            return value.isEmpty() ? null : encodeAll(value);
        }

        static <T, S extends Set<T>> S allOf(List<T> elements, S into) {
            for (T element : elements) {
                if (!into.add(element)) {
                    throw new DecodingException("two stored elements read as one, " + element);
                }
            }
            return into;
        }

        @Override
        public final Form form() {
            return Form.LISTED_SET;
        }
    }

    /** Reads in stored order. */
    static final class ListedSetCodec<T> extends ListedAsSet<T, Set<T>> {
        ListedSetCodec(AttributeCodec<T> element) {
            super(element);
        }

        @Override
        Set<T> of(List<T> elements) {
            return Collections.unmodifiableSet(allOf(elements, new LinkedHashSet<>(MapCapacity.of(elements.size()))));
        }

        @Override
        public Set<T> absent() {
            return Set.of();
        }

        @Override
        public String javaType() {
            return "java.util.Set<" + elementType() + ">";
        }
    }

    /** Reads in natural order. */
    static final class ListedSortedSetCodec<T extends Comparable<? super T>> extends ListedAsSet<T, SortedSet<T>> {
        ListedSortedSetCodec(AttributeCodec<T> element) {
            super(element);
        }

        @Override
        SortedSet<T> of(List<T> elements) {
            return Collections.unmodifiableSortedSet(allOf(elements, new TreeSet<>()));
        }

        @Override
        public SortedSet<T> absent() {
            return Collections.emptySortedSet();
        }

        @Override
        public String javaType() {
            return "java.util.SortedSet<" + elementType() + ">";
        }
    }
}
