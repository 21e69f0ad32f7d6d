package dev.stator.check;

import dev.stator.check.Finding.Kind;
import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.Composite;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.Member;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.Spelling;
import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.frozen.FrozenCodec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Holds stored values against their codecs, down to the leaves: each is decoded by itself and encoded again, so that
 * one that is refused does not hide the others. It tells what it finds, and gives what would be stored in the form that
 * is written now. What cannot be read, or would lose something, stays as it is.
 */
final class ValueInspection {
    static final String WRITTEN = " would be written as ";
    static final String HIDDEN = "its value, which is not shown, is not one that is written";

    private final ItemFindings findings;

    ValueInspection(ItemFindings findings) {
        this.findings = findings;
    }

    /**
     * A value in the form that is written now.
     *
     * @param element whether it stands in a collection, where what is absent is written as NULL
     * @return null: none is written
     */
    <V> @Nullable AttributeValue value(String path, AttributeCodec<V> codec, AttributeValue stored, boolean element) {
        AttributeCodec<?> core = Composite.core(codec);
        if (core == Codecs.ATTRIBUTE_VALUE) {
            return stored;
        }
        if (StoredValues.isNull(stored)) {
            return nothing(path, codec, stored, element);
        }
        V value;
        try {
            value = codec.decode(stored);
        } catch (RuntimeException e) {
            int before = findings.refusals();
            AttributeValue present = inside(path, core, stored);
            if (findings.refusals() == before) {
                untold(path, codec, stored, e);
            }
            return present;
        }
        if (core instanceof Composite || core instanceof ItemCodec) {
            return inside(path, core, stored);
        }
        return core instanceof FrozenCodec ? stored : compared(path, codec, stored, value);
    }

    /** A refusal of which no part is at fault by itself: one is missing, or the constructor refuses them. */
    private void untold(String path, AttributeCodec<?> codec, AttributeValue stored, RuntimeException failure) {
        if (failure instanceof DecodingException error
                && error.storedType().isEmpty()
                && !error.path().isEmpty()) {
            findings.incomplete(below(path, error.path()), error);
        } else {
            refused(path, codec, stored, failure);
        }
    }

    /** Elements are written as NULL where they are absent. */
    private @Nullable AttributeValue nothing(
            String path, AttributeCodec<?> codec, AttributeValue stored, boolean element) {
        if (!element) {
            findings.add(
                    Kind.NULL,
                    path,
                    "NULL",
                    codec.javaType(),
                    "NULL is stored",
                    List.of(),
                    CheckRemedies.of(Kind.NULL));
            return null;
        }
        if (codec.absent() == null) {
            findings.add(
                    Kind.REFUSED,
                    path,
                    "NULL",
                    codec.javaType(),
                    "NULL is stored among the elements",
                    List.of(),
                    CheckRemedies.NULL_ELEMENT);
        }
        return stored;
    }

    private <V> @Nullable AttributeValue compared(
            String path, AttributeCodec<V> codec, AttributeValue stored, V value) {
        AttributeValue written;
        try {
            written = codec.encode(value);
        } catch (RuntimeException e) {
            refused(path, codec, stored, e);
            return stored;
        }
        if (StoredValues.same(stored, written)) {
            return stored;
        }
        boolean rounded = isRounded(stored, written);
        differs(rounded ? Kind.ROUNDED : Kind.WRITTEN_OTHERWISE, path, codec, stored, written);
        return !rounded && keeps(stored, written) && isStable(codec, written) ? written : stored;
    }

    /** Whether a number would be written as the nearest one that a binary fraction holds. */
    static boolean isRounded(AttributeValue stored, @Nullable AttributeValue written) {
        if (written == null) {
            return false;
        }
        Set<BigDecimal> exact =
                numbers(written).map(BigDecimal::stripTrailingZeros).collect(Collectors.toSet());
        Set<Object> near = exact.stream()
                .flatMap(number -> Stream.of(number.doubleValue(), number.floatValue()))
                .collect(Collectors.toSet());
        return numbers(stored)
                .filter(number -> !exact.contains(number.stripTrailingZeros()))
                .anyMatch(number -> near.contains(number.doubleValue()) || near.contains(number.floatValue()));
    }

    private static Stream<BigDecimal> numbers(AttributeValue value) {
        Stream<String> here = value.n() == null ? value.ns().stream() : Stream.of(value.n());
        Stream<AttributeValue> inside = Stream.concat(value.l().stream(), value.m().values().stream());
        return Stream.concat(here.map(DecimalText::read), inside.flatMap(ValueInspection::numbers));
    }

    /** Whether no attribute in maps of {@code stored} is missing in {@code written}: a converter may not know it. */
    private static boolean keeps(AttributeValue stored, @Nullable AttributeValue written) {
        if (stored.hasM()) {
            return written != null
                    && written.hasM()
                    && stored.m().entrySet().stream()
                            .allMatch(part -> keeps(part.getValue(), written.m().get(part.getKey())));
        }
        if (stored.hasL() && stored.l().stream().anyMatch(ValueInspection::holdsMaps)) {
            return written != null
                    && written.hasL()
                    && written.l().size() == stored.l().size()
                    && IntStream.range(0, stored.l().size())
                            .allMatch(i -> keeps(stored.l().get(i), written.l().get(i)));
        }
        return true;
    }

    private static boolean holdsMaps(AttributeValue value) {
        return value.hasM() || (value.hasL() && value.l().stream().anyMatch(ValueInspection::holdsMaps));
    }

    /** Whether what is written reads as what is written so; a converter of one's own may not keep to it. */
    private static <V> boolean isStable(AttributeCodec<V> codec, @Nullable AttributeValue written) {
        try {
            return written == null || StoredValues.same(written, codec.encode(codec.decode(written)));
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Goes down into what {@code stored} is made of. */
    private AttributeValue inside(String path, AttributeCodec<?> core, AttributeValue stored) {
        if (core instanceof ItemCodec<?> codec && stored.hasM()) {
            return AttributeValue.fromM(nested(path, codec, stored.m()));
        }
        return core instanceof Composite composite ? parts(path, composite, stored) : stored;
    }

    private AttributeValue parts(String path, Composite composite, AttributeValue stored) {
        AttributeCodec<?> element = composite.element();
        return switch (composite.form()) {
            case LIST, LISTED_SET ->
                stored.hasL()
                        ? AttributeValue.fromL(stored.l().stream()
                                .map(each -> element(path + "[]", element, each))
                                .toList())
                        : stored;
            case SET -> set(stored, each -> only(path + "[]", element, each));
            case MAP -> stored.hasM() ? map(path, composite, stored) : stored;
            case SAME -> throw new IllegalStateException("the core of a codec wraps no other");
        };
    }

    private AttributeValue element(String path, AttributeCodec<?> codec, AttributeValue stored) {
        AttributeValue present = value(path, codec, stored, true);
        return present == null ? stored : present;
    }

    private AttributeValue map(String path, Composite composite, AttributeValue stored) {
        Map<String, AttributeValue> entries = new LinkedHashMap<>();
        Set<String> names = new HashSet<>(stored.m().keySet());
        stored.m().forEach((name, each) -> {
            String present = name(path + ".*", composite.parts().get(0), name);
            boolean free = present.equals(name) || names.add(present);
            entries.put(free ? present : name, element(path + ".*", composite.element(), each));
        });
        return AttributeValue.fromM(entries);
    }

    Map<String, AttributeValue> nested(String path, ItemCodec<?> codec, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> present = new LinkedHashMap<>(attributes);
        List<Member<?>> members = members(codec, attributes, path);
        for (Member<?> member : members) {
            AttributeValue stored = attributes.get(member.name());
            if (stored != null && !(StoredValues.isNull(stored) && writesNull(codec, attributes, member.name()))) {
                store(present, member.name(), value(below(path, member.name()), member.codec(), stored, false));
            }
        }
        unknown(path, members, attributes);
        return present;
    }

    /** Puts a value in the place of another one; null takes it away. */
    static void store(Map<String, AttributeValue> item, String name, @Nullable AttributeValue value) {
        if (value == null) {
            item.remove(name);
        } else {
            item.put(name, value);
        }
    }

    /** Whether the record itself would write the NULL that is stored, as others do beside it. */
    private static <V> boolean writesNull(ItemCodec<V> codec, Map<String, AttributeValue> attributes, String name) {
        try {
            AttributeValue written = codec.toItem(codec.fromItem(attributes)).get(name);
            return written != null && StoredValues.isNull(written);
        } catch (RuntimeException e) {
            return false; // what refuses it is told of the part
        }
    }

    /** Each under every name that it stands under; none if the item does not say which record it is. */
    List<Member<?>> members(ItemCodec<?> codec, Map<String, AttributeValue> attributes, String path) {
        try {
            List<Member<?>> members = new ArrayList<>(codec.members(attributes));
            List.copyOf(members)
                    .forEach(member -> member.former().forEach(name -> {
                        AttributeValue stored = attributes.get(name);
                        if (stored != null) {
                            members.add(new Member<>(name, List.of(), member.codec()));
                            findings.renamed(below(path, name), member, stored);
                        }
                    }));
            return members;
        } catch (DecodingException e) {
            findings.incomplete(below(path, e.path()), e);
            return List.of();
        }
    }

    void unknown(String path, List<Member<?>> members, Map<String, AttributeValue> attributes) {
        if (members.isEmpty()) {
            return;
        }
        Set<String> known = members.stream().map(Member::name).collect(Collectors.toSet());
        attributes.forEach((name, stored) -> {
            if (!known.contains(name)) {
                findings.unknown(below(path, name), stored);
            }
        });
    }

    private static AttributeValue set(AttributeValue stored, UnaryOperator<AttributeValue> present) {
        if (stored.hasSs()) {
            return AttributeValue.fromSs(stored.ss().stream()
                    .map(text -> present.apply(AttributeValue.fromS(text)).s())
                    .distinct()
                    .toList());
        }
        if (stored.hasNs()) {
            return AttributeValue.fromNs(stored.ns().stream()
                    .map(number -> present.apply(AttributeValue.fromN(number)).n())
                    .distinct()
                    .toList());
        }
        if (stored.hasBs()) {
            List<SdkBytes> elements = stored.bs().stream()
                    .map(bytes -> present.apply(AttributeValue.fromB(bytes)).b())
                    .distinct()
                    .toList();
            return AttributeValue.fromBs(elements);
        }
        return stored;
    }

    private String name(String path, AttributeCodec<?> codec, String name) {
        AttributeCodec<?> core = Composite.core(codec);
        if (core instanceof TextCodec) {
            return Objects.requireNonNull(
                    only(path, codec, AttributeValue.fromS(name)).s());
        }
        return core instanceof NumberCodec<?> number ? numberName(path, number, name) : name;
    }

    private <V> String numberName(String path, NumberCodec<V> codec, String name) {
        AttributeValue stored = AttributeValue.fromS(name);
        try {
            AttributeValue written = codec.encode(codec.fromNumber(DecimalText.checkLength(name)));
            if (name.equals(written.n())) {
                return name;
            }
            differs(Kind.REFUSED, path, codec, stored, AttributeValue.fromS(written.n()));
            boolean rounded = DecimalText.read(name).compareTo(DecimalText.read(written.n())) != 0;
            return rounded ? name : written.n();
        } catch (RuntimeException e) {
            refused(path, codec, stored, e);
            return name;
        }
    }

    /** An element of a set or a name is read in one form only. */
    private <V> AttributeValue only(String path, AttributeCodec<V> codec, AttributeValue stored) {
        AttributeValue written;
        try {
            written = codec.encode(codec.decode(stored));
        } catch (RuntimeException e) {
            refused(path, codec, stored, e);
            return stored;
        }
        if (StoredValues.same(stored, written)) {
            return stored;
        }
        differs(Kind.REFUSED, path, codec, stored, written);
        if (written == null || written.type() != stored.type() || isRounded(stored, written)) {
            return stored;
        }
        return isStable(codec, written) ? written : stored;
    }

    void refused(String path, AttributeCodec<?> codec, AttributeValue stored, RuntimeException failure) {
        String problem = Composite.isSensitive(codec)
                ? HIDDEN
                : failure instanceof CodecException known ? known.problem() : failure.toString();
        note(Kind.REFUSED, path, codec, stored, problem);
    }

    private void differs(
            Kind kind, String path, AttributeCodec<?> codec, AttributeValue stored, @Nullable AttributeValue written) {
        String problem = Composite.isSensitive(codec) ? HIDDEN : shown(stored) + WRITTEN + text(written);
        note(kind, path, codec, stored, problem);
    }

    void note(Kind kind, String path, AttributeCodec<?> codec, AttributeValue stored, String problem) {
        List<String> converters = Spelling.converters(codec, stored);
        findings.add(
                kind,
                path,
                StoredTypes.nameOf(stored),
                codec.javaType(),
                problem,
                converters,
                converters.isEmpty() ? CheckRemedies.of(kind) : CheckRemedies.convert(converters));
    }

    static String text(@Nullable AttributeValue value) {
        return value == null ? "no attribute" : shown(value);
    }

    static String shown(AttributeValue value) {
        if (value.s() != null) {
            return '"' + value.s() + '"';
        }
        return value.n() != null ? value.n() : "a value of type " + value.type();
    }

    private static String below(String path, String name) {
        if (name.isEmpty()) {
            return path;
        }
        return path.isEmpty() || name.startsWith("[") ? path + name : path + "." + name;
    }
}
