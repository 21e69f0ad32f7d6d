package dev.stator.it.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.it.compile.Compiled;
import dev.stator.it.fault.SharedEngine;
import dev.stator.testing.DynamoDbLocal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What the processor accepts, the engine accepts in CreateTable; what the engine refuses, the processor refuses. */
@Tag("once")
class SchemaCorpusTest {
    private static final List<String> PROJECTIONS = List.of("ALL", "KEYS_ONLY", "INCLUDE");

    private static DynamoDbLocal engine;

    @BeforeAll
    static void start() {
        engine = SharedEngine.isolated();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void empty() {
        engine.reset();
    }

    static Stream<DescribedTable> valid() {
        return Stream.of(
                plain("hash and range key"),
                plain("hash key only").keys("h", ""),
                plain("time as range key").keys("h", "c"),
                plain("binary hash key").keys("d", "b"),
                plain("shortest name").named("a.b"),
                plain("longest name").named("n".repeat(255)),
                plain("all characters of a name").named("Aa0_.-"),
                plain("global index").gsi("by-a", List.of("a"), List.of(), "ALL"),
                plain("global index with range key").gsi("by-a", List.of("a"), List.of("b"), "KEYS_ONLY"),
                plain("global index of the table's own keys").gsi("turned", List.of("r"), List.of("h"), "ALL"),
                plain("global index that includes").gsi("by-a", List.of("a"), List.of("b"), "INCLUDE", "e", "c"),
                plain("multi-attribute keys").gsi("wide", List.of("a", "b", "c", "d"), List.of("h", "r"), "KEYS_ONLY"),
                plain("local index").lsi("by-c", List.of("c"), "ALL"),
                plain("local index that includes").lsi("by-c", List.of("c"), "INCLUDE", "a"),
                many("twenty global indexes", 20, true),
                many("five local indexes", 5, false),
                included("a hundred included attributes", 100));
    }

    static Stream<DescribedTable> invalid() {
        return Stream.of(
                plain("short table name").named("ab"),
                plain("long table name").named("n".repeat(256)),
                plain("character not of a name").named("a b c"),
                plain("boolean hash key").keys("e", "r"),
                plain("boolean range key").keys("h", "e"),
                plain("boolean index key").gsi("by-e", List.of("e"), List.of(), "ALL"),
                plain("no such component").gsi("by-z", List.of("z"), List.of(), "ALL"),
                plain("short index name").gsi("by", List.of("a"), List.of(), "ALL"),
                plain("long index name").gsi("n".repeat(256), List.of("a"), List.of(), "ALL"),
                plain("character not of an index name").gsi("by/a", List.of("a"), List.of(), "ALL"),
                plain("two indexes of one name")
                        .gsi("twice", List.of("a"), List.of(), "ALL")
                        .gsi("twice", List.of("b"), List.of(), "ALL"),
                plain("a global and a local index of one name")
                        .gsi("twice", List.of("a"), List.of(), "ALL")
                        .lsi("twice", List.of("c"), "ALL"),
                plain("local index of a hash-only table").keys("h", "").lsi("by-c", List.of("c"), "ALL"),
                plain("one attribute twice in a key").gsi("by-a", List.of("a"), List.of("a"), "ALL"),
                plain("five hash attributes").gsi("wide", List.of("a", "b", "c", "d", "h"), List.of(), "ALL"),
                plain("include with ALL").gsi("by-a", List.of("a"), List.of(), "ALL", "e"),
                plain("include with KEYS_ONLY").gsi("by-a", List.of("a"), List.of(), "KEYS_ONLY", "e"),
                plain("INCLUDE of nothing").gsi("by-a", List.of("a"), List.of(), "INCLUDE"),
                many("twenty-one global indexes", 21, true),
                many("six local indexes", 6, false),
                included("a hundred and one included attributes", 101));
    }

    private static DescribedTable plain(String comment) {
        return DescribedTable.plain(comment);
    }

    private static DescribedTable many(String comment, int count, boolean global) {
        DescribedTable table = plain(comment);
        for (int i = 0; i < count; i++) {
            String component = "key" + i;
            table = table.typed(component, "String");
            table = global
                    ? table.gsi("index-" + i, List.of(component), List.of(), "KEYS_ONLY")
                    : table.lsi("index-" + i, List.of(component), "KEYS_ONLY");
        }
        return table;
    }

    /** Over several indexes, as one may include no more than twenty. */
    private static DescribedTable included(String comment, int count) {
        DescribedTable table = plain(comment);
        for (int i = 0; i < count; i++) {
            table = table.typed("more" + i, "String");
        }
        for (int from = 0; from < count; from += 20) {
            String[] names = IntStream.range(from, Math.min(count, from + 20))
                    .mapToObj(i -> "more" + i)
                    .toArray(String[]::new);
            table = table.gsi("index-" + from, List.of("a"), List.of(), "INCLUDE", names);
        }
        return table;
    }

    @ParameterizedTest
    @MethodSource("valid")
    void bothAccept(DescribedTable table) throws ReflectiveOperationException {
        TableDescription byHand = engine.client().createTable(table.request()).tableDescription();
        engine.reset();

        Compiled compiled = Compiled.of(DescribedTable.CLASS, table.source());
        assertThat(compiled.messages()).isEmpty();
        createByDao(compiled);

        assertThat(schemaOf(engine.client()
                        .describeTable(d -> d.tableName(table.name()))
                        .table()))
                .isEqualTo(schemaOf(byHand));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void bothRefuse(DescribedTable table) {
        assertThat(refusal(table.request())).as("the engine").isEqualTo("ValidationException");

        Compiled compiled = Compiled.of(DescribedTable.CLASS, table.source());
        assertThat(compiled.messages()).as("the processor").contains("[STA");
    }

    static Stream<DescribedTable> random() {
        Random random = new Random(20261122);
        return IntStream.range(0, 40).mapToObj(i -> randomTable(random, "random table " + i));
    }

    private static DescribedTable randomTable(Random random, String comment) {
        DescribedTable table = plain(comment).keys(component(random), random.nextBoolean() ? component(random) : "");
        for (int i = random.nextInt(4); i > 0; i--) {
            String projection = PROJECTIONS.get(random.nextInt(3));
            String[] include = projection.equals("INCLUDE")
                    ? components(random, 1 + random.nextInt(2)).toArray(String[]::new)
                    : new String[0];
            table = random.nextInt(3) > 0
                    ? table.gsi(
                            "index-" + i,
                            components(random, 1 + random.nextInt(2)),
                            components(random, random.nextInt(3)),
                            projection,
                            include)
                    : table.lsi("index-" + i, components(random, 1), projection, include);
        }
        return table;
    }

    private static String component(Random random) {
        return List.of("h", "r", "a", "b", "c", "d", "e").get(random.nextInt(random.nextInt(4) == 0 ? 7 : 6));
    }

    private static List<String> components(Random random, int count) {
        List<String> names = new ArrayList<>();
        while (names.size() < count) {
            names.add(component(random));
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("random")
    void whatTheProcessorAcceptsTheEngineAccepts(DescribedTable table) throws ReflectiveOperationException {
        Compiled compiled = Compiled.of(DescribedTable.CLASS, table.source());
        String refusal = refusal(table.request());
        if (compiled.succeeded()) {
            assertThat(refusal).as(table.source()).isEmpty();
            engine.reset();
            createByDao(compiled);
        } else {
            assertThat(compiled.messages()).as(table.source()).contains("[STA");
        }
    }

    private static void createByDao(Compiled compiled) throws ReflectiveOperationException {
        Class<?> dao = compiled.loader().loadClass(DescribedTable.CLASS + "Dao");
        ((Dao<?>) dao.getConstructor(Stator.class).newInstance(Stator.create(engine.client())))
                .table()
                .create();
    }

    /** The error code, or nothing where the engine made the table. */
    private static String refusal(CreateTableRequest request) {
        try {
            engine.client().createTable(request);
            return "";
        } catch (DynamoDbException e) {
            return e.awsErrorDetails().errorCode();
        }
    }

    private static List<Object> schemaOf(TableDescription table) {
        return List.of(
                table.keySchema(),
                Set.copyOf(table.attributeDefinitions()),
                table.globalSecondaryIndexes().stream()
                        .map(i -> List.of(i.indexName(), i.keySchema(), i.projection()))
                        .collect(Collectors.toSet()),
                table.localSecondaryIndexes().stream()
                        .map(i -> List.of(i.indexName(), i.keySchema(), i.projection()))
                        .collect(Collectors.toSet()));
    }
}
