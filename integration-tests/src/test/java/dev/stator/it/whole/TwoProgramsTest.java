package dev.stator.it.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.codec.RestComponent;
import dev.stator.dao.EntityOperations;
import dev.stator.expression.Path;
import dev.stator.expression.ValueAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyPart;
import dev.stator.table.DeclaredTable;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Two programs write one item in turns. Each knows attributes that the other does not, in maps and lists inside it too:
 * which ones is drawn, and what they do. Nothing is lost.
 */
@StatorTest
class TwoProgramsTest {
    private static final List<String> NAMES =
            IntStream.range(0, 8).mapToObj(i -> "a" + i).toList();
    private static final KeyPart<String> ID = KeyPart.text("id", Codecs.STRING);
    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("x"));

    private final Stator stator;
    private final DynamoDbClient client;

    TwoProgramsTest(Stator stator, DynamoDbClient client) {
        this.stator = stator;
        this.client = client;
    }

    /** Of an item what a program knows, and what it keeps. */
    private record Sheet(Map<String, AttributeValue> known, Map<String, AttributeValue> rest) {}

    /** Knows {@code names}, at each level of the item; it {@code keeps} all others, or does not see them. */
    private record SheetCodec(Set<String> names, boolean keeps) implements ItemCodec<Sheet> {
        private RestComponent rest() {
            Set<String> known = new TreeSet<>(names);
            known.add("id");
            return new RestComponent("rest", known, false);
        }

        @Override
        public void write(Sheet sheet, ItemWriter item) {
            item.put("id", Codecs.STRING, "x");
            sheet.known().forEach((name, value) -> item.put(name, Codecs.ATTRIBUTE_VALUE, value));
            if (keeps) {
                item.putRest(rest(), sheet.rest());
            }
        }

        @Override
        public Sheet read(ItemReader item) {
            Map<String, AttributeValue> known = new LinkedHashMap<>();
            for (String name : names) {
                AttributeValue value = item.nullable(name, Codecs.ATTRIBUTE_VALUE);
                if (value != null) {
                    known.put(name, keeps ? value : seen(value));
                }
            }
            return new Sheet(known, keeps ? item.rest(rest()) : Map.of());
        }

        private AttributeValue seen(AttributeValue value) {
            if (value.hasL()) {
                return AttributeValue.fromL(value.l().stream().map(this::seen).toList());
            }
            return value.hasM()
                    ? AttributeValue.fromM(value.m().entrySet().stream()
                            .filter(entry -> names.contains(entry.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> seen(entry.getValue()))))
                    : value;
        }
    }

    private record Program(EntityOperations<Sheet> items, SheetCodec codec) {}

    private Program program(Random random, boolean keeps) {
        Set<String> names = new TreeSet<>();
        NAMES.stream().filter(name -> random.nextInt(3) > 0).forEach(names::add);
        SheetCodec codec = new SheetCodec(names, keeps);
        return new Program(stator.entity(EntitySchema.of("sheets", Sheet.class, codec, ID)), codec);
    }

    private static AttributeValue leaf(Random random) {
        return AttributeValue.fromN(Integer.toString(random.nextInt(1000)));
    }

    private static AttributeValue value(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(3);
        if (kind == 0) {
            return leaf(random);
        }
        return kind == 1
                ? AttributeValue.fromM(map(random, depth - 1))
                : AttributeValue.fromL(IntStream.range(0, 3)
                        .mapToObj(i -> AttributeValue.fromM(map(random, depth - 1)))
                        .toList());
    }

    private static Map<String, AttributeValue> map(Random random, int depth) {
        Map<String, AttributeValue> map = new HashMap<>();
        NAMES.forEach(name -> map.put(name, value(random, depth)));
        return map;
    }

    /** With one number somewhere that {@code names} lead to made another; the same where they lead to none. */
    private static Map<String, AttributeValue> changed(Map<String, AttributeValue> map, Set<String> names, long seed) {
        Random random = new Random(seed);
        List<String> known = names.stream().filter(map::containsKey).toList();
        if (known.isEmpty()) {
            return map;
        }
        String name = known.get(random.nextInt(known.size()));
        Map<String, AttributeValue> changed = new LinkedHashMap<>(map);
        changed.put(name, changed(map.get(name), names, random.nextLong()));
        return changed;
    }

    private static AttributeValue changed(@Nullable AttributeValue value, Set<String> names, long seed) {
        Random random = new Random(seed);
        if (value != null && value.hasM()) {
            return AttributeValue.fromM(changed(value.m(), names, random.nextLong()));
        }
        if (value != null && value.hasL()) {
            int place = random.nextInt(value.l().size());
            List<AttributeValue> elements = new ArrayList<>(value.l());
            elements.set(place, changed(elements.get(place), names, random.nextLong()));
            return AttributeValue.fromL(elements);
        }
        return AttributeValue.fromN(Integer.toString(1000 + random.nextInt(1000)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingIsLost(long seed) {
        Random random = new Random(seed);
        List<Program> programs = List.of(program(random, false), program(random, true), program(random, false));
        DeclaredTable.of(programs.get(0).items()).ensure();
        Map<String, AttributeValue> item = new HashMap<>(map(random, 3));
        item.putAll(KEY);
        Map<String, AttributeValue> first = item;
        client.putItem(put -> put.tableName("sheets").item(first));
        for (int step = 0; step < 30; step++) {
            Program program = programs.get(random.nextInt(programs.size()));
            item = write(program, item, random);
            assertThat(client.getItem(get -> get.tableName("sheets").key(KEY).consistentRead(true))
                            .item())
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(item);
        }
    }

    /** Writes by one of the operations; what is stored then. */
    private Map<String, AttributeValue> write(Program program, Map<String, AttributeValue> item, Random random) {
        EntityOperations<Sheet> items = program.items();
        Set<String> names = program.codec().names();
        ItemKey key = ItemKey.of(ID, "x");
        long change = random.nextLong();
        Map<String, AttributeValue> changed = changed(item, names, change);
        switch (random.nextInt(program.codec().keeps() ? 6 : 2)) {
            case 0 ->
                items.modify(key, sheet -> new Sheet(changed(sheet.known(), names, change), sheet.rest()))
                        .execute();
            case 1 -> {
                String name = names.iterator().next();
                AttributeValue value = leaf(random);
                items.update(key)
                        .set(new ValueAttribute<>(Path.of(name), Codecs.ATTRIBUTE_VALUE), value)
                        .execute();
                Map<String, AttributeValue> set = new HashMap<>(item);
                set.put(name, value);
                return set;
            }
            case 2 -> items.put(read(items, key, names, change)).execute();
            case 3 ->
                stator.transactWrite(items.put(read(items, key, names, change))).execute();
            case 4 -> items.patch(read(items, key, names, change)).execute();
            default ->
                stator.batchWrite(items.put(read(items, key, names, change))).execute();
        }
        return changed;
    }

    private static Sheet read(EntityOperations<Sheet> items, ItemKey key, Set<String> names, long change) {
        Sheet sheet = items.get(key).consistent().execute().orElseThrow();
        return new Sheet(changed(sheet.known(), names, change), sheet.rest());
    }
}
