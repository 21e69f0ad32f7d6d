package dev.stator.codec;

import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.MapCapacity;
import dev.stator.codec.internal.SdkValues;
import dev.stator.codec.json.JsonValues;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of sets whose elements are S, N or B: SS, NS, BS. */
final class Sets {
    private Sets() {}

    /**
     * SS, NS or BS. DynamoDB has no empty set, so that one is absent.
     *
     * @param <T> the Java type of an element
     * @param <S> its stored form
     */
    abstract static class SetForm<T, S> {
        private final AttributeCodec<T> codec;
        private final boolean distinct;

        SetForm(AttributeCodec<T> codec) {
            this.codec = codec;
            this.distinct = codec instanceof BuiltIn known && known.keepsApart();
        }

        abstract S write(T element);

        abstract T read(S stored);

        /** Refuses an element that is read from another form than the one it is written in. */
        abstract void check(S stored, T element);

        abstract AttributeValue store(List<S> elements);

        /** The elements of a stored set, null when {@code stored} is none of this form. */
        abstract @Nullable List<S> elements(AttributeValue stored);

        /** Those of a set in JSON, null when it is none of this form. */
        abstract @Nullable List<S> elements(JsonValues json, int at);

        /** DynamoDB's name of the form. */
        abstract String type();

        final @Nullable AttributeValue encode(Collection<T> set) {
            if (set.isEmpty()) {
                return null;
            }
            List<S> elements = new ArrayList<>(set.size());
            try {
                for (T element : set) {
                    if (element == null) {
                        throw new EncodingException("the set holds null, which DynamoDB's sets do not");
                    }
                    elements.add(write(element));
                }
            } catch (RuntimeException e) {
                throw Checks.encoding(e, codec);
            }
            if (!distinct || !(set instanceof Set)) {
                refuseEqual(elements);
            }
            return store(elements);
        }

        private void refuseEqual(List<S> elements) {
            Set<S> seen = new HashSet<>(MapCapacity.of(elements.size()));
            for (S element : elements) {
                if (!seen.add(element)) {
                    throw new EncodingException(
                                    "two elements are stored alike, as " + element + "; a set would come back smaller")
                            .typed(type(), codec.javaType());
                }
            }
        }

        final <C extends Set<T>> C decode(AttributeValue stored, C into) {
            List<S> elements = elements(stored);
            if (elements == null) {
                throw CodecErrors.expected(type());
            }
            return decodeAll(elements, into);
        }

        /** The same of what stands in JSON; null where that is none of this form. */
        final @Nullable Set<T> decode(JsonValues json, int at) {
            List<S> elements = elements(json, at);
            return elements == null ? null : decodeAll(elements, new LinkedHashSet<>(MapCapacity.of(elements.size())));
        }

        private <C extends Set<T>> C decodeAll(List<S> elements, C into) {
            for (S element : elements) {
                T decoded;
                try {
                    decoded = Checks.read(codec, read(element));
                    check(element, decoded);
                } catch (RuntimeException e) {
                    throw CodecErrors.decoding(e, type(), codec.javaType());
                }
                if (!into.add(decoded)) {
                    throw new DecodingException("two stored elements read as one, of " + element);
                }
            }
            return into;
        }

        final int size(AttributeValue stored) {
            List<S> elements = elements(stored);
            return elements == null ? 0 : elements.size();
        }
    }

    /** SS. */
    static final class TextSet<T> extends SetForm<T, String> {
        private final TextCodec<T> codec;

        TextSet(TextCodec<T> codec) {
            super(codec);
            this.codec = codec;
        }

        @Override
        String write(T element) {
            return Checks.text(codec, element);
        }

        @Override
        T read(String stored) {
            return codec.fromText(stored);
        }

        @Override
        void check(String stored, T element) {
            Spelling.OF_ELEMENTS.check(codec, stored, element);
        }

        @Override
        AttributeValue store(List<String> elements) {
            return SdkValues.ss(elements);
        }

        @Override
        @Nullable
        List<String> elements(AttributeValue stored) {
            return stored.hasSs() ? stored.ss() : null;
        }

        @Override
        @Nullable
        List<String> elements(JsonValues json, int at) {
            return json.texts(at);
        }

        @Override
        String type() {
            return "SS";
        }
    }

    /** NS. */
    static final class NumberSet<T> extends SetForm<T, String> {
        private final NumberCodec<T> codec;

        NumberSet(NumberCodec<T> codec) {
            super(codec);
            this.codec = codec;
        }

        @Override
        String write(T element) {
            return Checks.number(codec, element);
        }

        @Override
        T read(String stored) {
            return codec.fromNumber(DecimalText.checkLength(stored));
        }

        @Override
        void check(String stored, T element) {
            Spelling.OF_ELEMENTS.check(codec, stored, element);
        }

        @Override
        AttributeValue store(List<String> elements) {
            return SdkValues.ns(elements);
        }

        @Override
        @Nullable
        List<String> elements(AttributeValue stored) {
            return stored.hasNs() ? stored.ns() : null;
        }

        @Override
        @Nullable
        List<String> elements(JsonValues json, int at) {
            return json.numbers(at);
        }

        @Override
        String type() {
            return "NS";
        }
    }

    /** BS. */
    static final class BinarySet<T> extends SetForm<T, SdkBytes> {
        private final BinaryCodec<T> codec;

        BinarySet(BinaryCodec<T> codec) {
            super(codec);
            this.codec = codec;
        }

        @Override
        SdkBytes write(T element) {
            return Checks.bytes(codec, element);
        }

        @Override
        T read(SdkBytes stored) {
            return codec.fromBytes(stored);
        }

        @Override
        void check(SdkBytes stored, T element) {
            Spelling.OF_ELEMENTS.check(codec, stored, element);
        }

        @Override
        AttributeValue store(List<SdkBytes> elements) {
            return SdkValues.bs(elements);
        }

        @Override
        @Nullable
        List<SdkBytes> elements(AttributeValue stored) {
            return stored.hasBs() ? stored.bs() : null;
        }

        @Override
        @Nullable
        List<SdkBytes> elements(JsonValues json, int at) {
            return json.binaries(at);
        }

        @Override
        String type() {
            return "BS";
        }
    }

    /** A set stored as {@code form}. Reads unmodifiable. */
    private abstract static class SetAs<T, C extends Set<T>> implements AttributeCodec<C>, Composite {
        final SetForm<T, ?> form;

        SetAs(SetForm<T, ?> form) {
            this.form = form;
        }

        @Override
        public final @Nullable AttributeValue encode(C value) {
            return form.encode(value);
        }

        @Override
        public final Form form() {
            return Form.SET;
        }

        @Override
        public final List<AttributeCodec<?>> parts() {
            return List.of(form.codec);
        }
    }

    /** Reads in stored order. */
    static final class SetCodec<T> extends SetAs<T, Set<T>> implements FromJson<Set<T>> {
        SetCodec(SetForm<T, ?> form) {
            super(form);
        }

        @Override
        public Set<T> decode(AttributeValue stored) {
            return Collections.unmodifiableSet(
                    form.decode(stored, new LinkedHashSet<>(MapCapacity.of(form.size(stored)))));
        }

        @Override
        public Set<T> decode(JsonValues json, int at) {
            Set<T> decoded = form.decode(json, at);
            return decoded == null ? decode(json.value(at)) : Collections.unmodifiableSet(decoded);
        }

        @Override
        public Set<T> absent() {
            return Set.of();
        }

        @Override
        public String javaType() {
            return "java.util.Set<" + form.codec.javaType() + ">";
        }
    }

    /** Reads in natural order. */
    static final class SortedSetCodec<T extends Comparable<? super T>> extends SetAs<T, SortedSet<T>> {
        SortedSetCodec(SetForm<T, ?> form) {
            super(form);
        }

        @Override
        public SortedSet<T> decode(AttributeValue stored) {
            return Collections.unmodifiableSortedSet(form.decode(stored, new TreeSet<>()));
        }

        @Override
        public SortedSet<T> absent() {
            return Collections.emptySortedSet();
        }

        @Override
        public String javaType() {
            return "java.util.SortedSet<" + form.codec.javaType() + ">";
        }
    }

    /** A collection of any kind, of which no two elements are stored alike. Reads in stored order. */
    static final class CollectionCodec<T> implements AttributeCodec<Collection<T>>, Composite {
        private final SetForm<T, ?> form;

        CollectionCodec(SetForm<T, ?> form) {
            this.form = form;
        }

        @Override
        public @Nullable AttributeValue encode(Collection<T> value) {
            return form.encode(value);
        }

        @Override
        public Collection<T> decode(AttributeValue stored) {
            return Collections.unmodifiableSet(
                    form.decode(stored, new LinkedHashSet<>(MapCapacity.of(form.size(stored)))));
        }

        @Override
        public Collection<T> absent() {
            return Set.of();
        }

        @Override
        public Form form() {
            return Form.SET;
        }

        @Override
        public List<AttributeCodec<?>> parts() {
            return List.of(form.codec);
        }

        @Override
        public String javaType() {
            return "java.util.Collection<" + form.codec.javaType() + ">";
        }
    }
}
