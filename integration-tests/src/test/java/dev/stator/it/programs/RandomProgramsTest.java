package dev.stator.it.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.it.compile.Compiled;
import dev.stator.table.DeclaredTable;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Two programs of random schemas write the items of one table in turns, each by all operations that it has. What
 * neither named stays, what an operation leaves out by the guide goes, and where two names of an attribute hold two
 * values, nothing that reads it takes one of them.
 */
@Order(1)
@StatorTest
class RandomProgramsTest {
    private static final int TABLES = Integer.getInteger("stator.schemas", 40);
    private static final int TURNS = Integer.getInteger("stator.turns", 30);
    private static final long SEED = Long.getLong("stator.seed", 20_261_130L);
    private static final String ID = "x";

    private final Stator stator;
    private final DynamoDbClient client;

    RandomProgramsTest(Stator stator, DynamoDbClient client) {
        this.stator = stator;
        this.client = client;
    }

    @Test
    void nothingIsLost() {
        Random random = new Random(SEED);
        List<DrawnTable> tables = IntStream.range(0, TABLES)
                .mapToObj(at -> DrawnTable.draw(random))
                .toList();
        List<ClassLoader> loaders = IntStream.range(0, 2)
                .mapToObj(program -> compiled(tables, program))
                .toList();
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < TABLES; at++) {
            DrawnTable table = tables.get(at);
            int number = at;
            List<DrawnProgram> programs = IntStream.range(0, 2)
                    .mapToObj(each -> DrawnProgram.of(loaders.get(each), home(number, each), table, each, stator))
                    .toList();
            try {
                play(table, number, programs, new Random(random.nextLong()));
            } catch (AssertionError fault) {
                faults.add(String.valueOf(fault.getMessage()));
            }
        }
        assertThat(String.join("\n\n", faults)).isEmpty();
    }

    private void play(DrawnTable table, int at, List<DrawnProgram> programs, Random random) {
        DeclaredTable.of(programs.get(0).items()).ensure();
        Map<String, AttributeValue> item = made(table, random);
        store(at, item);
        List<Map<String, AttributeValue>> others = table.shared()
                ? IntStream.range(0, 2)
                        .mapToObj(program -> DrawnTable.other(program, "other-" + program))
                        .toList()
                : List.of();
        others.forEach(other -> store(at, other));
        DrawnTurn.Turns turns = new DrawnTurn.Turns(stator, ID, random);
        for (int step = 0; step < TURNS; step++) {
            if (random.nextInt(12) == 0) {
                item = random.nextBoolean() ? new HashMap<>() : made(table, random);
                if (item.isEmpty()) {
                    client.deleteItem(delete -> delete.tableName(name(at)).key(Map.of("id", AttributeValue.fromS(ID))));
                } else {
                    store(at, item);
                }
            }
            int which = random.nextInt(2);
            DrawnProgram program = programs.get(which);
            String before = table.source("example", name(at), 0) + table.source("example", name(at), 1) + "seed " + SEED
                    + ", table " + at + ", step " + step + ": program " + which + "\n" + item + "\n";
            reads(program, item, before);
            DrawnTurn turn = turns.draw(program, item, programs.get(1 - which));
            Throwable thrown = catchThrowable(turn.action()::run);
            String told = before + turn.name() + "\n";
            if (turn.refusal() == null) {
                assertThat(thrown).as(told).isNull();
            } else {
                assertThat(thrown).as(told).isInstanceOf(turn.refusal());
            }
            item = new HashMap<>(turn.after().get());
            assertThat(DrawnRecord.sorted(stored(at))).as(told).isEqualTo(DrawnRecord.sorted(item));
        }
        assertThat(client.scan(scan -> scan.tableName(name(at))).items())
                .filteredOn(stored -> !AttributeValue.fromS(ID).equals(stored.get("id")))
                .as("what one program alone knows")
                .containsExactlyInAnyOrderElementsOf(others);
    }

    private static Map<String, AttributeValue> made(DrawnTable table, Random random) {
        Map<String, AttributeValue> item = new HashMap<>(table.all().value(random, true));
        item.put("id", AttributeValue.fromS(ID));
        item.putAll(table.told());
        return item;
    }

    /** The program reads what is stored as the guide says. */
    private void reads(DrawnProgram program, Map<String, AttributeValue> item, String told) {
        Throwable thrown = catchThrowable(() -> {
            Object record =
                    program.items().get(program.key(ID)).consistent().execute().orElse(null);
            Map<String, AttributeValue> written =
                    record == null ? Map.of() : program.body(program.codec().toItem(record));
            assertThat(DrawnRecord.sorted(written))
                    .as(told)
                    .isEqualTo(DrawnRecord.sorted(
                            item.isEmpty() ? Map.of() : program.root().written(program.body(item))));
        });
        if (item.isEmpty() || program.root().reads(program.body(item))) {
            assertThat(thrown).as(told).isNull();
        } else {
            assertThat(thrown).as(told).isInstanceOf(DecodingException.class);
        }
    }

    private void store(int at, Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(name(at)).item(item));
    }

    private Map<String, AttributeValue> stored(int at) {
        return client.getItem(get -> get.tableName(name(at))
                        .key(Map.of("id", AttributeValue.fromS(ID)))
                        .consistentRead(true))
                .item();
    }

    private static ClassLoader compiled(List<DrawnTable> tables, int program) {
        Map<String, String> sources = new TreeMap<>();
        for (int at = 0; at < tables.size(); at++) {
            String home = home(at, program);
            sources.put(home + ".Home", tables.get(at).source(home, name(at), program));
        }
        Compiled compiled = Compiled.of(sources);
        assertThat(compiled.messages()).isEmpty();
        return compiled.loader();
    }

    private static String home(int at, int program) {
        return "example.table" + at + ".program" + program;
    }

    private static String name(int at) {
        return "drawn-" + at;
    }
}
