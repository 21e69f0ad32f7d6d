package dev.stator.it.codec.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.codec.AttributeCodec;
import dev.stator.codec.BinaryCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.codec.convert.EpochMillis;
import dev.stator.codec.convert.InstantMillis;
import dev.stator.codec.convert.InstantSeconds;
import dev.stator.codec.convert.InstantToString;
import dev.stator.codec.convert.LocalTimeToString;
import dev.stator.codec.convert.LongText;
import dev.stator.codec.convert.UpperCaseUuid;
import dev.stator.dao.EntityOperations;
import dev.stator.dao.IndexOperations;
import dev.stator.error.DecodingException;
import dev.stator.expression.MapAttribute;
import dev.stator.expression.Path;
import dev.stator.expression.SetAttribute;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.WholeAttribute;
import dev.stator.it.codec.Colour;
import dev.stator.it.codec.convert.HexConverter;
import dev.stator.it.codec.order.BigEndian;
import dev.stator.operation.BadItem;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyPart;
import dev.stator.table.DeclaredTable;
import dev.stator.testing.StatorTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One key, one form: whatever others stored under a key, in a set or as the name of an entry, is found by the value
 * that is read from it, or is refused with what it should have been.
 */
@StatorTest
class KeyFormsOnEngineTest {
    private static final KeyPart<String> ID = KeyPart.text("id", Codecs.STRING);
    private static final String FOREIGN = " reads as a value that is ";

    private final DynamoDbClient client;
    private final Stator stator;

    KeyFormsOnEngineTest(DynamoDbClient client, Stator stator) {
        this.client = client;
        this.stator = stator;
    }

    /**
     * A type of keys.
     *
     * @param stored forms of its values: its own, those of others, and such as mean nothing
     */
    record Type<K>(String name, AttributeCodec<K> codec, List<AttributeValue> stored) {
        KeyPart<K> part(String attribute) {
            if (codec instanceof TextCodec<K> text) {
                return KeyPart.text(attribute, text);
            } else if (codec instanceof NumberCodec<K> number) {
                return KeyPart.number(attribute, number);
            }
            return KeyPart.binary(attribute, (BinaryCodec<K>) codec);
        }

        AttributeCodec<Set<K>> set() {
            if (codec instanceof TextCodec<K> text) {
                return Codecs.set(text);
            } else if (codec instanceof NumberCodec<K> number) {
                return Codecs.set(number);
            }
            return Codecs.set((BinaryCodec<K>) codec);
        }

        AttributeCodec<Map<K, String>> maps() {
            if (codec instanceof TextCodec<K> text) {
                return Codecs.map(text, Codecs.STRING);
            }
            return Codecs.map((NumberCodec<K>) codec, Codecs.STRING);
        }

        MapAttribute<Bag<K>, K, String, StringAttribute<Bag<K>>> map() {
            return codec instanceof TextCodec<K> text
                    ? new MapAttribute<>(Path.of("map"), maps(), text, StringAttribute::new)
                    : new MapAttribute<>(Path.of("map"), maps(), (NumberCodec<K>) codec, StringAttribute::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static <K> Type<K> text(String name, TextCodec<K> codec, String... stored) {
        return new Type<>(
                name, codec, Stream.of(stored).map(AttributeValue::fromS).toList());
    }

    private static <K> Type<K> number(String name, NumberCodec<K> codec, String... stored) {
        return new Type<>(
                name, codec, Stream.of(stored).map(AttributeValue::fromN).toList());
    }

    private static <K> Type<K> binary(String name, BinaryCodec<K> codec, String... stored) {
        return new Type<>(
                name,
                codec,
                Stream.of(stored)
                        .map(it -> AttributeValue.fromB(SdkBytes.fromString(it, StandardCharsets.ISO_8859_1)))
                        .toList());
    }

    private static final String[] INSTANTS = {
        "2026-01-01T00:00:00.000000000Z",
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.000Z",
        "2026-01-01T00:00Z",
        "2026-01-01T00:00:00.500Z",
        "2026-01-01T01:00:00.000000000+01:00",
        "2026-01-01T00:00:00.123456789Z",
        "2026-01-01T00:00:00+00:00",
        "0000-01-01T00:00:00+18:00",
        "2026-01-01T00:00:00.000000+0000",
        "yesterday",
        "1767225600",
        "2026-01-01T00:00:00.120Z"
    };

    private static final String[] NUMBERS = {
        "0",
        "1",
        "-1",
        "1.0",
        "100",
        "1E2",
        "0.1",
        "0.10000000000000000000001",
        "9007199254740993",
        "4611686018427387904",
        "4611686018427387900",
        "4611686018427388000",
        "1764393600123456789",
        "1764393600123456800",
        "0.33333333333333333333333333333333333333",
        "1E-130",
        "9.9E125",
        "1.17549435E-38",
        "0.100000001490116"
    };

    private static final String[] UUIDS = {
        "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
        "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
        "a0eebc99-9C0B-4ef8-bb6d-6bb9bd380a11",
        "00000000-0000-0000-0000-000000000000",
        "0-0-0-0-0"
    };

    static List<Type<?>> types() {
        return List.of(
                text("String", Codecs.STRING, "a", "A", "1", " a"),
                text("char", Codecs.CHARACTER, "a", "A", "ab"),
                text("enum", Codecs.enumeration(Colour.class, Colour.values()), "RED", "red", "Red"),
                text("UUID", Codecs.UUID, UUIDS),
                text("upper UUID", new UpperCaseUuid(), UUIDS),
                text(
                        "URI",
                        Codecs.URI,
                        "http://a.b/c",
                        "HTTP://a.b/c",
                        "http://A.b/c",
                        "http://a.b:/c",
                        "http://a.b:080/c",
                        "http://a.b:80/c",
                        "http://a.b/%c3%a9",
                        "http://a.b/%C3%A9",
                        "mailto:a@b",
                        "MAILTO:a@b",
                        "file:///x",
                        "file:/x",
                        "a b"),
                text("Locale", Codecs.LOCALE, "en-GB", "EN-gb", "en_GB", "und", "de-u-nu-thai-ca-buddhist", "iw", "he"),
                text("Currency", Codecs.CURRENCY, "EUR", "eur"),
                text(
                        "ZoneId",
                        Codecs.ZONE_ID,
                        "Z",
                        "UTC",
                        "+01:00",
                        "+1",
                        "UTC+1",
                        "UTC+01:00",
                        "Europe/Paris",
                        "GMT0"),
                text("ZoneOffset", Codecs.ZONE_OFFSET, "Z", "+00:00", "+01:00", "+1", "+0100"),
                text("Period", Codecs.PERIOD, "P1D", "P14D", "P2W", "p1d", "P0D", "P0Y", "-P1D", "P-1D", "P1Y0M"),
                text("Year", Codecs.YEAR, "2026", "02026", "+2026"),
                text("YearMonth", Codecs.YEAR_MONTH, "2026-01", "2026-1", "2026-13"),
                text("MonthDay", Codecs.MONTH_DAY, "--02-29", "02-29", "--2-29"),
                text("LocalDate", Codecs.LOCAL_DATE, "2026-01-01", "2026-1-1", "2026-01-01Z"),
                text("Instant", Codecs.INSTANT, INSTANTS),
                text("instant of seconds", new InstantSeconds(), INSTANTS),
                text("instant of milliseconds", new InstantMillis(), INSTANTS),
                text("instant to string", new InstantToString(), INSTANTS),
                text(
                        "LocalTime",
                        Codecs.LOCAL_TIME,
                        "10:15",
                        "10:15:00",
                        "10:15:00.000",
                        "10:15:00.000000000",
                        "10:15:00.0000000001"),
                text(
                        "time to string",
                        new LocalTimeToString(),
                        "10:15",
                        "10:15:00",
                        "10:15:00.000",
                        "10:15:30.100",
                        "10:15:30.1"),
                text(
                        "LocalDateTime",
                        Codecs.LOCAL_DATE_TIME,
                        "2026-01-01T10:15",
                        "2026-01-01T10:15:00.000",
                        "2026-01-01T10:15:00.000000000",
                        "2026-01-01 10:15"),
                text("hex", new HexConverter(), "0000000a", "0000000A", "a", "+a"),
                text("long as text", new LongText(), "7", "007", "7.0", "7E0"),
                number("byte", Codecs.BYTE, NUMBERS),
                number("short", Codecs.SHORT, NUMBERS),
                number("int", Codecs.INTEGER, NUMBERS),
                number("long", Codecs.LONG, NUMBERS),
                number("float", Codecs.FLOAT, NUMBERS),
                number("double", Codecs.DOUBLE, NUMBERS),
                number("BigInteger", Codecs.BIG_INTEGER, NUMBERS),
                number("BigDecimal", Codecs.BIG_DECIMAL, NUMBERS),
                number("Duration", Codecs.DURATION, NUMBERS),
                number("epoch", new EpochMillis(), NUMBERS),
                number("rounding", new Rounding(), NUMBERS),
                binary("SdkBytes", Codecs.SDK_BYTES, "a", "\u00ff"),
                binary("BigEndian", new BigEndian(), "abcdefgh", "abcdefg", "abcdefghi"),
                binary("folding", new Folding(), "a", "A", "aB"));
    }

    /** A user's converter of whole numbers that cuts. */
    private static final class Rounding implements NumberCodec<Integer> {
        @Override
        public String toNumber(Integer value) {
            return value.toString();
        }

        @Override
        public Integer fromNumber(String number) {
            return new BigDecimal(number).intValue();
        }
    }

    /** A user's converter of bytes that takes upper case for lower. */
    private static final class Folding implements BinaryCodec<String> {
        @Override
        public SdkBytes toBytes(String value) {
            return SdkBytes.fromUtf8String(value);
        }

        @Override
        public String fromBytes(SdkBytes bytes) {
            return bytes.asUtf8String().toLowerCase(Locale.ROOT);
        }
    }

    /** An item with the key of a type as each kind of key. */
    record Row<K>(K key, K range, K global, K local, long count) {}

    private static <K> ItemCodec<Row<K>> rows(AttributeCodec<K> codec) {
        return new ItemCodec<>() {
            @Override
            public void write(Row<K> row, ItemWriter item) {
                item.expect(5);
                item.put("key", codec, row.key());
                item.put("range", codec, row.range());
                item.put("global", codec, row.global());
                item.put("local", codec, row.local());
                item.putLong("count", row.count());
            }

            @Override
            public Row<K> read(ItemReader item) {
                return new Row<>(
                        item.required("key", codec),
                        item.required("range", codec),
                        item.required("global", codec),
                        item.required("local", codec),
                        item.requiredLong("count"));
            }
        };
    }

    private void put(String table, Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(table).item(item));
    }

    private static Map<String, AttributeValue> item(AttributeValue own, String attribute, AttributeValue stored) {
        Map<String, AttributeValue> item = new HashMap<>();
        for (String name : List.of("key", "range", "global", "local")) {
            item.put(name, own);
        }
        item.put("count", AttributeValue.fromN("0"));
        item.put(attribute, stored);
        return item;
    }

    /** Of a table, each form in the hash key and in the range key. */
    @ParameterizedTest
    @MethodSource("types")
    <K> void whatIsReadUnderAKeyOfTheTableIsFoundByIt(Type<K> type) {
        EntityOperations<Row<K>> rows = table(type);
        AttributeValue own = own(type);
        for (String attribute : List.of("key", "range")) {
            for (AttributeValue form : type.stored()) {
                put("forms", item(own, attribute, form));
            }
        }
        int stored = client.scan(scan -> scan.tableName("forms")).count();
        List<BadItem> bad = new ArrayList<>();
        List<Row<K>> read = rows.scan().onBadItem(bad::add).list();
        assertThat(read.size() + bad.size()).isEqualTo(stored);
        for (Row<K> row : read) {
            ItemKey key = ItemKey.of(type.part("key"), row.key(), type.part("range"), row.range());
            assertThat(rows.get(key).execute()).as("%s", row).isPresent();
            rows.update(key).add(KeyFormsOnEngineTest.<K>count(), 1).execute();
            assertThat(rows.get(key).execute().map(Row::count)).as("%s", row).contains(1L);
        }
        assertThat(client.scan(scan -> scan.tableName("forms")).count())
                .as("no update made an item")
                .isEqualTo(stored);
        for (Row<K> row : read) {
            rows.delete(ItemKey.of(type.part("key"), row.key(), type.part("range"), row.range()))
                    .execute();
        }
        assertThat(client.scan(scan -> scan.tableName("forms")).items())
                .containsExactlyInAnyOrderElementsOf(
                        bad.stream().map(BadItem::item).toList());
        bad.forEach(it -> requireReason(type, it.error(), "key", "range"));
    }

    /** Of indexes: the item is read by its own key and in the table, and in the index if the index's key finds it. */
    @ParameterizedTest
    @MethodSource("types")
    <K> void aForeignKeyOfAnIndexFailsThatIndexOnly(Type<K> type) {
        EntityOperations<Row<K>> rows = table(type);
        AttributeValue own = own(type);
        ItemKey key = ItemKey.of(
                type.part("key"),
                type.codec().decode(own),
                type.part("range"),
                type.codec().decode(own));
        for (String attribute : List.of("global", "local")) {
            IndexOperations<Row<K>> index = rows.index(index(type, attribute), rows(type.codec()));
            IndexOperations<Row<K>> other =
                    rows.index(index(type, attribute.equals("global") ? "local" : "global"), rows(type.codec()));
            for (AttributeValue form : type.stored()) {
                Map<String, AttributeValue> item = item(own, attribute, form);
                put("forms", item);
                List<BadItem> bad = new ArrayList<>();
                List<Row<K>> read = index.scan().onBadItem(bad::add).list();
                assertThat(read.size() + bad.size()).isEqualTo(1);
                for (Row<K> row : read) {
                    K value = attribute.equals("global") ? row.global() : row.local();
                    assertThat(
                                    attribute.equals("global")
                                            ? index.globalQuery(
                                                            type.part("global").is(value))
                                                    .list()
                                            : index.query(
                                                            type.part("key").is(row.key()),
                                                            type.part("local").is(value))
                                                    .list())
                            .as("%s", form)
                            .hasSize(1);
                }
                boolean unreadable = bad.stream().anyMatch(it -> !isForeign(it.error()));
                if (!unreadable) {
                    assertThat(rows.get(key).execute()).as("%s", form).isPresent();
                    assertThat(rows.scan().list()).as("%s", form).hasSize(1);
                    assertThat(other.scan().list()).as("%s", form).hasSize(1);
                }
                bad.forEach(it -> requireReason(type, it.error(), attribute));
            }
        }
    }

    /** Of a set and of a map: by the element or key that was read, it is removed and changed. */
    @ParameterizedTest
    @MethodSource("types")
    <K> void whatIsReadOfSetsAndNamesIsFoundByIt(Type<K> type) {
        AttributeCodec<Set<K>> sets = type.set();
        SetAttribute<Bag<K>, Set<K>, K> set = new SetAttribute<>(Path.of("set"), sets, type.codec());
        EntityOperations<Bag<K>> bags =
                stator.entity(EntitySchema.of("bags", KeyFormsOnEngineTest.<Bag<K>>cast(Bag.class), bags(type), ID));
        DeclaredTable.of(bags).create();
        ItemKey key = ItemKey.of(ID, "1");
        for (AttributeValue form : type.stored()) {
            Map<String, AttributeValue> item =
                    new HashMap<>(Map.of("id", AttributeValue.fromS("1"), "set", setOf(form)));
            put("bags", item);
            try {
                K element =
                        bags.get(key).execute().orElseThrow().set().iterator().next();
                bags.update(key).delete(set, Set.of(element)).execute();
                assertThat(client.getItem(get -> get.tableName("bags").key(Map.of("id", AttributeValue.fromS("1"))))
                                .item())
                        .as("%s", form)
                        .doesNotContainKey("set");
            } catch (DecodingException e) {
                requireReason(type, e, "set");
            }
            if (form.b() != null) {
                continue;
            }
            String name = form.s() == null ? form.n() : form.s();
            put(
                    "bags",
                    Map.of(
                            "id",
                            AttributeValue.fromS("1"),
                            "map",
                            AttributeValue.fromM(Map.of(name, AttributeValue.fromS("stored")))));
            try {
                K read = bags.get(key)
                        .execute()
                        .orElseThrow()
                        .map()
                        .keySet()
                        .iterator()
                        .next();
                MapAttribute<Bag<K>, K, String, StringAttribute<Bag<K>>> map = type.map();
                bags.update(key).set(map.at(read), "changed").execute();
                assertThat(client.getItem(get -> get.tableName("bags").key(Map.of("id", AttributeValue.fromS("1"))))
                                .item())
                        .as(name)
                        .containsEntry("map", AttributeValue.fromM(Map.of(name, AttributeValue.fromS("changed"))));
            } catch (DecodingException e) {
                assertThat(e.path()).isEqualTo("map." + name);
                assertThat(isForeign(e) || !reads(type, form))
                        .as("%s", e.getMessage())
                        .isTrue();
            }
        }
    }

    /** A set and a map of a type. */
    record Bag<K>(Set<K> set, Map<K, String> map) {}

    private static <K> ItemCodec<Bag<K>> bags(Type<K> type) {
        return new ItemCodec<>() {
            @Override
            public void write(Bag<K> bag, ItemWriter item) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Bag<K> read(ItemReader item) {
                Set<K> set = item.required("set", type.set());
                boolean mapped = item.nullable("map", Codecs.ATTRIBUTE_VALUE) != null;
                return new Bag<>(set, mapped ? item.required("map", type.maps()) : Map.of());
            }
        };
    }

    private <K> EntityOperations<Row<K>> table(Type<K> type) {
        EntityOperations<Row<K>> rows = stator.entity(EntitySchema.of(
                        "forms", KeyFormsOnEngineTest.<Row<K>>cast(Row.class), rows(type.codec()), type.part("key"))
                .rangeKey(type.part("range"))
                .index(index(type, "global"))
                .index(index(type, "local")));
        DeclaredTable.of(rows).create();
        return rows;
    }

    private static EntityIndex index(Type<?> type, String attribute) {
        return attribute.equals("global")
                ? EntityIndex.global("by-global").hashKey(type.part("global"))
                : EntityIndex.local("by-local").rangeKey(type.part("local"));
    }

    private static <K> WholeAttribute<Row<K>, Long> count() {
        return new WholeAttribute<>(Path.of("count"), Codecs.LONG);
    }

    @SuppressWarnings("unchecked") // of a generic record there is but one class
    private static <T> Class<T> cast(Class<?> type) {
        return (Class<T>) type;
    }

    private static AttributeValue setOf(AttributeValue form) {
        if (form.s() != null) {
            return AttributeValue.fromSs(List.of(form.s()));
        }
        return form.n() != null ? AttributeValue.fromNs(List.of(form.n())) : AttributeValue.fromBs(List.of(form.b()));
    }

    /** A form that the codec itself writes. */
    private static <K> AttributeValue own(Type<K> type) {
        return type.stored().stream()
                .filter(form -> reads(type, form))
                .map(form -> type.codec().encode(type.codec().decode(form)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean reads(Type<?> type, AttributeValue form) {
        try {
            return type.codec().decode(form) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isForeign(DecodingException error) {
        return error.problem().contains(FOREIGN);
    }

    /**
     * Refused is what means nothing, or what the codec would have written otherwise; then the error says how, and what
     * to do.
     */
    private static <K> void requireReason(Type<K> type, DecodingException error, String... attributes) {
        assertThat(attributes).contains(error.path());
        AttributeValue stored =
                Objects.requireNonNull(error.item().orElseThrow().get(error.path()));
        AttributeValue one = stored.hasSs()
                ? AttributeValue.fromS(stored.ss().get(0))
                : stored.hasNs()
                        ? AttributeValue.fromN(stored.ns().get(0))
                        : stored.hasBs() ? AttributeValue.fromB(stored.bs().get(0)) : stored;
        assertThat(isForeign(error)).as("%s", error).isEqualTo(reads(type, one));
        if (isForeign(error)) {
            assertThat(error.problem()).contains("If others write it so");
            assertThat(error.problem()).contains(one.b() == null ? one.s() == null ? one.n() : one.s() : "base64");
        }
    }
}
