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
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Holds one stored item against the codec of its record: each attribute is decoded by itself and encoded again, down to
 * the leaves, so that one that is refused does not hide the others.
 */
final class ItemInspection {
    private static final String WRITTEN = " would be written as ";
    private static final String HIDDEN = "its value, which is not shown, is not one that is written";

    private final EntitySchema<?> schema;
    private final Map<String, AttributeValue> item;
    private final Map<String, AttributeValue> key;
    private final ItemFindings findings;

    private ItemInspection(EntitySchema<?> schema, Map<String, AttributeValue> item) {
        this.schema = schema;
        this.item = item;
        this.key = schema.table().key(item);
        this.findings = new ItemFindings(key);
    }

    /** What is not read as it is stored. */
    static List<Finding> of(EntitySchema<?> schema, Map<String, AttributeValue> item) {
        ItemInspection inspection = new ItemInspection(schema, item);
        inspection.run();
        return inspection.findings.list();
    }

    private void run() {
        List<Member<?>> members = members(schema.codec(), item, "");
        for (Member<?> member : members) {
            AttributeValue stored = item.get(member.name());
            if (stored != null) {
                attribute(member, stored);
            }
        }
        unknown("", members, item);
        schema.keys().indexes().forEach(this::index);
        if (!findings.refused()) {
            new Completeness(schema, item, findings).run();
        }
        if (!findings.refused()) {
            entries(schema);
        }
    }

    /** What the record would write for the keys of indexes, of which nothing is found yet. */
    private <T> void entries(EntitySchema<T> entity) {
        if (entity.keys().indexes().isEmpty()) {
            return;
        }
        Map<String, AttributeValue> written = entity.encoded(entity.decode(item));
        Set<String> held = entity.keys().indexes().stream()
                .filter(index -> index.key().stream().allMatch(part -> item.containsKey(part.attribute())))
                .flatMap(index -> index.key().stream())
                .map(KeyPart::attribute)
                .collect(Collectors.toSet());
        entity.keys().indexes().stream()
                .flatMap(index -> index.key().stream())
                .filter(part -> !findings.has(part.attribute()))
                .forEach(part -> entry(
                        held.contains(part.attribute()) ? Kind.REFUSED_BY_INDEX : Kind.WRITTEN_OTHERWISE,
                        part,
                        item.get(part.attribute()),
                        written.get(part.attribute())));
    }

    /** @param kind of an item that does not have what the record would write: an index holds it, or none does */
    private void entry(Kind kind, KeyPart<?> part, @Nullable AttributeValue stored, @Nullable AttributeValue written) {
        boolean bothThere = stored != null && written != null;
        boolean same = bothThere ? StoredValues.same(stored, written) : stored == null && written == null;
        if (!same) {
            findings.add(
                    kind,
                    part.attribute(),
                    stored == null ? null : stored.type().name(),
                    part.codec().javaType(),
                    part.sensitive() ? HIDDEN : text(stored) + WRITTEN + text(written),
                    List.of(),
                    CheckRemedies.ENTRY);
        }
    }

    private static String text(@Nullable AttributeValue value) {
        return value == null ? "no attribute" : shown(value);
    }

    /** Each under every name that it stands under; none if the item does not say which record it is. */
    private List<Member<?>> members(ItemCodec<?> codec, Map<String, AttributeValue> attributes, String path) {
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

    private void attribute(Member<?> member, AttributeValue stored) {
        Optional<KeyPart<?>> part = keyParts()
                .filter(candidate -> candidate.attribute().equals(member.name()))
                .findFirst();
        if (part.isPresent()) {
            keyPart(Kind.REFUSED, part.get(), stored);
            return;
        }
        try {
            AttributeValue encoded =
                    StoredValues.isNull(stored) ? stored : schema.boundaries().inward(member.name(), stored, key);
            value(member.name(), member.codec(), encoded, false);
        } catch (CodecException e) {
            refused(member.name(), member.codec(), stored, e);
        }
    }

    private Stream<KeyPart<?>> keyParts() {
        return schema.keys().primary().stream();
    }

    /** Its attributes may be missing, or of another type: then the item is not in the index. */
    private void index(EntityIndex index) {
        List<String> primary = keyParts().map(KeyPart::attribute).toList();
        index.key().stream().filter(part -> !primary.contains(part.attribute())).forEach(part -> {
            AttributeValue stored = item.get(part.attribute());
            boolean refused = findings.has(Kind.REFUSED, part.attribute());
            if (stored != null && !StoredValues.isNull(stored) && !refused) {
                keyPart(Kind.REFUSED_BY_INDEX, part, stored);
            }
        });
    }

    private <K> void keyPart(Kind kind, KeyPart<K> part, AttributeValue stored) {
        try {
            part.decode(stored);
        } catch (DecodingException e) {
            findings.withdraw(Kind.WRITTEN_OTHERWISE, part.attribute());
            note(kind, part.attribute(), part.codec(), stored, part.sensitive() ? HIDDEN : spelling(part, stored, e));
        }
    }

    private static <K> String spelling(KeyPart<K> part, AttributeValue stored, DecodingException refusal) {
        try {
            AttributeValue written = part.encode(part.codec().decode(stored));
            return StoredValues.same(stored, written) ? refusal.problem() : shown(stored) + WRITTEN + shown(written);
        } catch (RuntimeException e) {
            return refusal.problem();
        }
    }

    private <V> void value(String path, AttributeCodec<V> codec, AttributeValue stored, boolean element) {
        AttributeCodec<?> core = Composite.core(codec);
        if (core == Codecs.ATTRIBUTE_VALUE) {
            return;
        }
        if (StoredValues.isNull(stored)) {
            nothing(path, codec, element);
            return;
        }
        V value;
        try {
            value = codec.decode(stored);
        } catch (RuntimeException e) {
            int before = findings.refusals();
            inside(path, core, stored);
            if (findings.refusals() == before) {
                untold(path, codec, stored, e);
            }
            return;
        }
        if (core instanceof Composite || core instanceof ItemCodec) {
            inside(path, core, stored);
        } else if (!(core instanceof FrozenCodec)) {
            compare(path, codec, stored, value);
        }
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
    private void nothing(String path, AttributeCodec<?> codec, boolean element) {
        if (!element) {
            findings.add(
                    Kind.NULL,
                    path,
                    "NULL",
                    codec.javaType(),
                    "NULL is stored",
                    List.of(),
                    CheckRemedies.of(Kind.NULL));
        } else if (codec.absent() == null) {
            findings.add(
                    Kind.REFUSED,
                    path,
                    "NULL",
                    codec.javaType(),
                    "NULL is stored among the elements",
                    List.of(),
                    CheckRemedies.NULL_ELEMENT);
        }
    }

    private <V> void compare(String path, AttributeCodec<V> codec, AttributeValue stored, V value) {
        AttributeValue written;
        try {
            written = codec.encode(value);
        } catch (RuntimeException e) {
            refused(path, codec, stored, e);
            return;
        }
        if (!StoredValues.same(stored, written)) {
            boolean rounded = stored.n() != null && isBinaryFraction(Composite.core(codec));
            differs(rounded ? Kind.ROUNDED : Kind.WRITTEN_OTHERWISE, path, codec, stored, written);
        }
    }

    private static boolean isBinaryFraction(AttributeCodec<?> core) {
        return core == Codecs.DOUBLE || core == Codecs.FLOAT || core == Codecs.OPTIONAL_DOUBLE;
    }

    /** Goes down into what {@code stored} is made of. */
    private void inside(String path, AttributeCodec<?> core, AttributeValue stored) {
        if (core instanceof ItemCodec<?> codec && stored.hasM()) {
            nested(path, codec, stored.m());
        } else if (core instanceof Composite composite) {
            AttributeCodec<?> element = composite.element();
            switch (composite.form()) {
                case LIST, LISTED_SET -> stored.l().forEach(each -> value(path + "[]", element, each, true));
                case SET -> elements(stored).forEach(each -> only(path + "[]", element, each));
                case MAP ->
                    stored.m().forEach((name, each) -> {
                        name(path + ".*", composite.parts().get(0), name);
                        value(path + ".*", element, each, true);
                    });
                case SAME -> throw new IllegalStateException("the core of a codec wraps no other");
            }
        }
    }

    private void nested(String path, ItemCodec<?> codec, Map<String, AttributeValue> attributes) {
        List<Member<?>> members = members(codec, attributes, path);
        for (Member<?> member : members) {
            AttributeValue stored = attributes.get(member.name());
            if (stored != null && !(StoredValues.isNull(stored) && writesNull(codec, attributes, member.name()))) {
                value(below(path, member.name()), member.codec(), stored, false);
            }
        }
        unknown(path, members, attributes);
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

    private static List<AttributeValue> elements(AttributeValue set) {
        return Stream.of(
                        set.ss().stream().map(AttributeValue::fromS),
                        set.ns().stream().map(AttributeValue::fromN),
                        set.bs().stream().map(AttributeValue::fromB))
                .flatMap(each -> each)
                .toList();
    }

    private void name(String path, AttributeCodec<?> codec, String name) {
        AttributeCodec<?> core = Composite.core(codec);
        if (core instanceof TextCodec) {
            only(path, codec, AttributeValue.fromS(name));
        } else if (core instanceof NumberCodec<?> number) {
            numberName(path, number, name);
        }
    }

    private <V> void numberName(String path, NumberCodec<V> codec, String name) {
        AttributeValue stored = AttributeValue.fromS(name);
        try {
            AttributeValue written = codec.encode(codec.fromNumber(DecimalText.checkLength(name)));
            if (!name.equals(written.n())) {
                differs(Kind.REFUSED, path, codec, stored, AttributeValue.fromS(written.n()));
            }
        } catch (RuntimeException e) {
            refused(path, codec, stored, e);
        }
    }

    /** An element of a set or a name is read in one form only. */
    private <V> void only(String path, AttributeCodec<V> codec, AttributeValue stored) {
        AttributeValue written;
        try {
            written = codec.encode(codec.decode(stored));
        } catch (RuntimeException e) {
            refused(path, codec, stored, e);
            return;
        }
        if (!StoredValues.same(stored, written)) {
            differs(Kind.REFUSED, path, codec, stored, written);
        }
    }

    private void unknown(String path, List<Member<?>> members, Map<String, AttributeValue> attributes) {
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

    private void refused(String path, AttributeCodec<?> codec, AttributeValue stored, RuntimeException failure) {
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

    private void note(Kind kind, String path, AttributeCodec<?> codec, AttributeValue stored, String problem) {
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

    private static String shown(AttributeValue value) {
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
