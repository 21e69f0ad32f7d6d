package dev.stator.it.schema;

import static dev.stator.it.schema.Harm.foundToo;
import static dev.stator.it.schema.Harm.gsi;
import static dev.stator.it.schema.Harm.hash;
import static dev.stator.it.schema.Harm.item;
import static dev.stator.it.schema.Harm.lsi;
import static dev.stator.it.schema.Harm.noItem;
import static dev.stator.it.schema.Harm.noTable;
import static dev.stator.it.schema.Harm.notInIndex;
import static dev.stator.it.schema.Harm.oneIsLeft;
import static dev.stator.it.schema.Harm.oneOfTwoIsFound;
import static dev.stator.it.schema.Harm.put;
import static dev.stator.it.schema.Harm.range;
import static dev.stator.it.schema.Harm.sortedOtherwise;
import static dev.stator.it.schema.Harm.stale;
import static dev.stator.it.schema.Harm.table;
import static dev.stator.it.schema.Harm.text;
import static dev.stator.it.schema.Harm.toldToo;
import static dev.stator.it.schema.Harm.withIndex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.it.compile.Compiled;
import dev.stator.it.fault.SharedEngine;
import dev.stator.testing.DynamoDbLocal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * Tables of several records that the processor refuses, each with what would come of it: the engine refuses the table
 * or the item too, or takes it, and then something is lost, or found where it is not.
 */
@Tag("once")
class InvalidSharedTablesTest {
    private static final String NAMED = "@Table(\"described\") @HashKey(\"PK\") @RangeKey(\"SK\") ";
    private static final String ORDER =
            "@Key(hash = \"o#{order}\", range = \"meta\") record Order(String order, int n)";
    private static final String BY = "@Gsi(name = \"by-state\", hashKey = \"GPK\", rangeKey = \"GSK\") ";

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

    /**
     * What is refused, and why.
     *
     * @param id of the fault that the processor tells
     * @param harm shows on the engine what would come of it
     */
    private record Invalid(String comment, String id, String source, Harm harm) {
        @Override
        public String toString() {
            return id + " " + comment;
        }
    }

    private static Invalid invalid(String comment, String id, String annotations, Harm harm, String... records) {
        StringBuilder text =
                new StringBuilder("package described;\nimport dev.stator.annotation.*;\nimport java.util.*;\n");
        text.append(annotations).append("\npublic sealed interface Root {\n");
        for (String record : records) {
            text.append(record).append(" implements Root {}\n");
        }
        return new Invalid(comment, id, text.append("}\n").toString(), harm);
    }

    static Stream<Invalid> tables() {
        String many = NAMED
                + IntStream.rangeClosed(0, 20)
                        .mapToObj(i -> "@Gsi(name = \"by-" + i + "\", hashKey = \"n\") ")
                        .reduce("", String::concat);
        String local = NAMED
                + IntStream.rangeClosed(0, 5)
                        .mapToObj(i -> "@Lsi(name = \"by-" + i + "\", rangeKey = \"n\") ")
                        .reduce("", String::concat);
        return Stream.of(
                invalid(
                        "no hash key",
                        "STA908",
                        "@Table(\"described\") @RangeKey(\"SK\")",
                        noTable(t -> t.keySchema(range("SK")).attributeDefinitions(text("SK"))),
                        "@Key(range = \"meta\") record Order(String order)"),
                invalid(
                        "an attribute that is both keys",
                        "STA209",
                        "@Table(\"described\") @HashKey(\"PK\") @RangeKey(\"PK\")",
                        noTable(t -> t.keySchema(hash("PK"), range("PK")).attributeDefinitions(text("PK"))),
                        "@Key(hash = \"o#{order}\", range = \"meta\") record Order(String order)"),
                invalid(
                        "an attribute without a name",
                        "STA909",
                        "@Table(\"described\") @HashKey(\"\") @RangeKey(\"SK\")",
                        noTable(t -> t.keySchema(hash(""), range("SK")).attributeDefinitions(text(""), text("SK"))),
                        ORDER),
                invalid(
                        "a long name",
                        "STA909",
                        "@Table(\"described\") @HashKey(\"" + "k".repeat(256) + "\")",
                        noTable(t -> t.keySchema(hash("k".repeat(256))).attributeDefinitions(text("k".repeat(256)))),
                        "@Key(hash = \"o#{order}\") record Order(String order)"),
                invalid(
                        "an index that nobody is in, so that its key has no type",
                        "STA946",
                        NAMED + BY,
                        noTable(t -> t.globalSecondaryIndexes(gsi("by-state", "ALL", hash("GPK"), range("GSK")))),
                        ORDER),
                invalid(
                        "an index twice",
                        "STA302",
                        NAMED + "@Gsi(name = \"by-n\", hashKey = \"n\") @Gsi(name = \"by-n\", hashKey = \"PK\")",
                        noTable(t -> t.globalSecondaryIndexes(
                                gsi("by-n", "ALL", hash("SK")), gsi("by-n", "ALL", hash("PK")))),
                        ORDER),
                invalid(
                        "a key twice in an index",
                        "STA308",
                        NAMED + "@Gsi(name = \"by-n\", hashKey = \"n\", rangeKey = \"n\")",
                        noTable(t -> t.globalSecondaryIndexes(gsi("by-n", "ALL", hash("SK"), range("SK")))),
                        ORDER),
                invalid(
                        "too many indexes",
                        "STA305",
                        many,
                        noTable(t -> t.globalSecondaryIndexes(IntStream.rangeClosed(0, 20)
                                .mapToObj(i -> gsi("by-" + i, "ALL", hash("SK")))
                                .toList())),
                        ORDER),
                invalid(
                        "too many local indexes",
                        "STA304",
                        local,
                        noTable(t -> t.localSecondaryIndexes(IntStream.rangeClosed(0, 5)
                                .mapToObj(i -> lsi("by-" + i, "SK"))
                                .toList())),
                        ORDER),
                invalid(
                        "a local index without a range key beside it",
                        "STA306",
                        "@Table(\"described\") @HashKey(\"PK\") @Lsi(name = \"by-n\", rangeKey = \"n\")",
                        noTable(t -> t.keySchema(hash("PK")).localSecondaryIndexes(lsi("by-n", "SK"))),
                        "@Key(hash = \"o#{order}\") record Order(String order, int n)"),
                invalid(
                        "a local index with a hash key of its own",
                        "STA945",
                        NAMED + "@Lsi(name = \"by-n\", rangeKey = \"N\")",
                        noTable(t -> t.localSecondaryIndexes(LocalSecondaryIndex.builder()
                                .indexName("by-n")
                                .keySchema(hash("SK"), range("PK"))
                                .projection(Projection.builder()
                                        .projectionType("ALL")
                                        .build())
                                .build())),
                        "@Key(index = \"by-n\", hash = \"n#{n}\", range = \"{n}\") " + ORDER),
                invalid(
                        "INCLUDE of nothing",
                        "STA316",
                        NAMED + "@Gsi(name = \"by-n\", hashKey = \"n\", projection = IndexProjection.INCLUDE)",
                        noTable(t -> t.globalSecondaryIndexes(gsi("by-n", "INCLUDE", hash("SK")))),
                        ORDER));
    }

    static Stream<Invalid> keys() {
        return Stream.of(
                invalid(
                        "two records with one key",
                        "STA931",
                        NAMED,
                        oneIsLeft(item("PK", "o#7", "SK", "meta", "n", 1), item("PK", "o#7", "SK", "meta")),
                        ORDER,
                        "@Key(hash = \"o#{id}\", range = \"{name}\") record Item(String id, String name)"),
                invalid(
                        "templates of other beginnings that make one text",
                        "STA931",
                        NAMED + "@Discriminator(\"type\")",
                        oneIsLeft(
                                item("PK", "x", "SK", "c##a", "type", "One"),
                                item("PK", "x", "SK", "c##a", "type", "Two")),
                        "@Key(hash = \"x\", range = \"{a}##{b}\") record One(String a, String b)",
                        "@Key(hash = \"x\", range = \"c#{a}\") record Two(String a)"),
                invalid(
                        "components that are keys, and nothing that tells",
                        "STA931",
                        NAMED,
                        oneIsLeft(item("PK", "a", "SK", "b", "n", 1), item("PK", "a", "SK", "b", "m", 2)),
                        "record One(@Attribute(\"PK\") String a, @Attribute(\"SK\") String b, int n)",
                        "record Two(@Attribute(\"PK\") String a, @Attribute(\"SK\") String b, int m)"),
                invalid(
                        "two values with one text",
                        "STA936",
                        NAMED,
                        oneIsLeft(item("PK", "x" + "a" + "bc", "SK", "m"), item("PK", "x" + "ab" + "c", "SK", "m")),
                        "@Key(hash = \"x{a}{b}\", range = \"m\") record One(String a, String b)"),
                invalid(
                        "a key that no condition asks for alone",
                        "STA932",
                        NAMED,
                        foundToo(
                                "PK = :o AND SK BETWEEN :first AND :last",
                                item(":o", "o#7", ":first", "0000-01-01", ":last", "p"),
                                item("PK", "o#7", "SK", "meta")),
                        ORDER,
                        "@Key(hash = \"o#{id}\", range = \"{day}\") record Item(String id, java.time.LocalDate day)"),
                invalid(
                        "a record without a range key",
                        "STA906",
                        NAMED,
                        noItem(table(), item("PK", "o", "SK", "meta"), item("PK", "p")),
                        ORDER,
                        "@Key(hash = \"p#{id}\") record Item(String id)"),
                invalid(
                        "a record that may be without its key",
                        "STA206",
                        NAMED,
                        noItem(table(), item("PK", "o", "SK", "meta"), item("PK", "i#1")),
                        ORDER,
                        "@Key(hash = \"i#{id}\", range = \"{name}\") record Item(String id, Optional<String> name)"),
                invalid(
                        "a component that the key overwrites",
                        "STA942",
                        NAMED,
                        client -> {
                            client.createTable(table().build());
                            Map<String, AttributeValue> item = item("PK", "o#7", "SK", "a value of the component");
                            item.put("SK", AttributeValue.fromS("meta"));
                            put(client, item);
                            assertThat(client.scan(scan -> scan.tableName("described"))
                                            .items()
                                            .get(0))
                                    .doesNotContainValue(AttributeValue.fromS("a value of the component"));
                        },
                        "@Key(hash = \"o#{order}\", range = \"meta\") record Order(String order, String SK)"),
                invalid(
                        "numbers as texts, which do not sort",
                        "STA937",
                        NAMED,
                        sortedOtherwise("9.0", "10.0"),
                        "@Key(hash = \"x\", range = \"{a}\") record One(double a)"),
                invalid(
                        "times with an offset, of which one instant has many",
                        "STA937",
                        NAMED,
                        oneOfTwoIsFound("2026-01-01T10:00:00Z", "2026-01-01T11:00:00+01:00"),
                        "@Key(hash = \"x\", range = \"{a}\") record One(java.time.OffsetDateTime a)"),
                invalid(
                        "a component of two types",
                        "STA947",
                        NAMED + "@Gsi(name = \"by-state\", hashKey = \"GPK\", rangeKey = \"GSK\")",
                        noItem(
                                withIndex("ALL"),
                                item("PK", "o#1", "SK", "meta", "GPK", "a", "GSK", "b"),
                                item("PK", "p#1", "SK", "meta", "GPK", 7, "GSK", "b")),
                        "@Key(hash = \"o#{id}\", range = \"meta\") record One(String id, String GPK, String GSK)",
                        "@Key(hash = \"p#{id}\", range = \"meta\") record Two(String id, int GPK, String GSK)"),
                invalid(
                        "a component that is a map where others have a key",
                        "STA947",
                        NAMED + BY,
                        client -> {
                            Map<String, AttributeValue> map = item("PK", "p#1", "SK", "meta", "GSK", "b");
                            map.put("GPK", AttributeValue.fromM(Map.of()));
                            noItem(withIndex("ALL"), item("PK", "o#1", "SK", "meta"), map)
                                    .show(client);
                        },
                        "@Key(hash = \"o#{id}\", range = \"meta\") record One(String id, String GPK, String GSK)",
                        "@Key(hash = \"p#{id}\", range = \"meta\") record Two(String id, Map<String, String> GPK)"));
    }

    static Stream<Invalid> indexes() {
        String stated = "@Key(index = \"by-state\", hash = \"s#{state}\", range = \"{order}\") ";
        return Stream.of(
                invalid(
                        "half a key",
                        "STA907",
                        NAMED + BY,
                        notInIndex(item("PK", "o#7", "SK", "meta", "GPK", "s#OPEN")),
                        "@Key(index = \"by-state\", hash = \"s#{n}\") " + ORDER),
                invalid(
                        "the table's key, made anew for an index",
                        "STA943",
                        NAMED + "@Gsi(name = \"inverted\", hashKey = \"SK\", rangeKey = \"PK\")",
                        client -> {
                            client.createTable(table().build());
                            put(client, item("PK", "o#7", "SK", "n#1"));
                            assertThat(client.getItem(get ->
                                                    get.tableName("described").key(item("PK", "o#7", "SK", "meta")))
                                            .hasItem())
                                    .isFalse();
                        },
                        "@Key(index = \"inverted\", hash = \"n#{n}\") " + ORDER),
                invalid(
                        "one attribute made for two indexes",
                        "STA943",
                        NAMED + BY + "@Gsi(name = \"other\", hashKey = \"GPK\")",
                        foundToo(
                                "PK = :o",
                                item(":o", "o#7"),
                                item("PK", "o#7", "SK", "meta", "GPK", "other#7", "GSK", "7")),
                        "@Key(index = \"by-state\", hash = \"s#{n}\", range = \"{n}\")"
                                + " @Key(index = \"other\", hash = \"other#{n}\") " + ORDER),
                invalid(
                        "a filter on what the index has not",
                        "STA933",
                        NAMED + "@Discriminator(\"type\") @Gsi(name = \"by-state\", hashKey = \"GPK\", rangeKey ="
                                + " \"GSK\", projection = IndexProjection.KEYS_ONLY)",
                        client -> {
                            client.createTable(withIndex("KEYS_ONLY").build());
                            assertThatThrownBy(() -> client.query(query -> query.tableName("described")
                                            .indexName("by-state")
                                            .keyConditionExpression("GPK = :g")
                                            .filterExpression("#t = :t")
                                            .expressionAttributeNames(Map.of("#t", "type"))
                                            .expressionAttributeValues(item(":g", "a", ":t", "One"))))
                                    .isInstanceOf(DynamoDbException.class)
                                    .hasMessageContaining("does not project");
                        },
                        "record One(@Attribute(\"PK\") String a, @Attribute(\"SK\") String b, String GPK, String GSK)",
                        "record Two(@Attribute(\"PK\") String a, @Attribute(\"SK\") String b, String GPK, String GSK)"),
                invalid(
                        "a value that is lost with the index",
                        "STA949",
                        NAMED + BY,
                        client -> {
                            client.createTable(withIndex("ALL").build());
                            put(client, item("PK", "o#7", "SK", "meta", "GPK", "s#OPEN", "GSK", "ada"));
                            client.updateItem(update -> update.tableName("described")
                                    .key(item("PK", "o#7", "SK", "meta"))
                                    .updateExpression("REMOVE GPK, GSK"));
                            assertThat(client.scan(scan -> scan.tableName("described"))
                                            .items()
                                            .get(0)
                                            .toString())
                                    .doesNotContain("OPEN");
                        },
                        "@Key(hash = \"o#{order}\", range = \"meta\") @Key(index = \"by-state\", hash = \"s#{state}\","
                                + " range = \"{owner}\") record Order(String order, @KeyOnly String state,"
                                + " Optional<String> owner)"),
                invalid(
                        "a stamp that an update cannot put into its key",
                        "STA951",
                        NAMED + BY,
                        stale(
                                item(
                                        "PK", "o#7", "SK", "meta", "stamped", "1", "GPK", "x", "GSK", "OPEN#1", "state",
                                        "OPEN"),
                                "SET stamped = :at",
                                item(":at", "2"),
                                "GSK",
                                "OPEN#2"),
                        "@Key(hash = \"o#{order}\", range = \"meta\") @Key(index = \"by-state\", hash = \"x\", range ="
                                + " \"{state}#{at}\") record Order(String order, String state, @UpdatedAt"
                                + " java.time.Instant at)"),
                invalid(
                        "a count that no update knows",
                        "STA939",
                        NAMED + BY,
                        stale(
                                item("PK", "o#7", "SK", "meta", "v", 1, "GPK", "x", "GSK", "v#1"),
                                "SET v = v + :one",
                                item(":one", 1),
                                "GSK",
                                "v#2"),
                        "@Key(hash = \"o#{order}\", range = \"meta\") @Key(index = \"by-state\", hash = \"x\", range ="
                                + " \"v#{v}\") record Order(String order, @Version long v)"),
                invalid(
                        "an attribute that nobody has",
                        "STA953",
                        NAMED + "@Gsi(name = \"by-state\", hashKey = \"GPK\", rangeKey = \"GSK\", projection ="
                                + " IndexProjection.INCLUDE, include = \"tilte\")",
                        client -> {
                            client.createTable(
                                    table().attributeDefinitions(text("PK"), text("SK"), text("GPK"), text("GSK"))
                                            .globalSecondaryIndexes(
                                                    gsi("by-state", "ALL", hash("GPK"), range("GSK")).toBuilder()
                                                            .projection(Projection.builder()
                                                                    .projectionType("INCLUDE")
                                                                    .nonKeyAttributes("tilte")
                                                                    .build())
                                                            .build())
                                            .build());
                            put(client, item("PK", "o#7", "SK", "meta", "GPK", "a", "GSK", "b", "title", "T"));
                            assertThat(client.scan(scan ->
                                                    scan.tableName("described").indexName("by-state"))
                                            .items())
                                    .containsExactly(item("PK", "o#7", "SK", "meta", "GPK", "a", "GSK", "b"));
                        },
                        "@Key(hash = \"o#{order}\", range = \"meta\") record Order(String order, String GPK,"
                                + " String GSK, String title)"),
                invalid(
                        "an index that takes a record in by what is not there",
                        "STA914",
                        NAMED + BY,
                        notInIndex(item("PK", "o#7", "SK", "meta")),
                        stated.replace(") ", ", when = \"listed\") ") + ORDER.replace("int n", "String state")));
    }

    static Stream<Invalid> words() {
        String natural = "(@Attribute(\"PK\") String a, @Attribute(\"SK\") String b)";
        return Stream.of(
                invalid(
                        "two records told by one word",
                        "STA934",
                        NAMED + "@Discriminator(\"type\")",
                        toldToo("x"),
                        "@DiscriminatorValue(\"x\") record One" + natural,
                        "@DiscriminatorValue(\"x\") record Two" + natural),
                invalid(
                        "a word that another record had before",
                        "STA934",
                        NAMED + "@Discriminator(\"type\")",
                        toldToo("x"),
                        "@DiscriminatorValue(\"x\") record One" + natural,
                        "@DiscriminatorValue(value = \"y\", former = \"x\") record Two" + natural),
                invalid(
                        "a component where the word is",
                        "STA935",
                        NAMED + "@Discriminator(\"type\")",
                        toldToo("Two"),
                        "record One(@Attribute(\"PK\") String a, @Attribute(\"SK\") String b, String type)",
                        "record Two" + natural),
                invalid(
                        "a word in the place of a key",
                        "STA935",
                        NAMED + "@Discriminator(\"SK\")",
                        oneIsLeft(item("PK", "o#7", "SK", "Order", "n", 1), item("PK", "o#7", "SK", "Order", "n", 2)),
                        ORDER),
                invalid(
                        "two attributes by which items expire",
                        "STA950",
                        NAMED,
                        client -> {
                            client.createTable(table().build());
                            client.updateTimeToLive(ttl -> ttl.tableName("described")
                                    .timeToLiveSpecification(spec ->
                                            spec.attributeName("expiresAt").enabled(true)));
                            assertThatThrownBy(() -> client.updateTimeToLive(ttl -> ttl.tableName("described")
                                            .timeToLiveSpecification(spec ->
                                                    spec.attributeName("until").enabled(true))))
                                    .isInstanceOf(DynamoDbException.class);
                        },
                        "@Key(hash = \"o#{id}\", range = \"meta\") record One(String id,"
                                + " @Ttl java.time.Instant expiresAt)",
                        "@Key(hash = \"p#{id}\", range = \"meta\") record Two(String id,"
                                + " @Ttl java.time.Instant until)"));
    }

    @ParameterizedTest
    @MethodSource({"tables", "keys", "indexes", "words"})
    void isRefusedForAReason(Invalid invalid) {
        Compiled compiled = Compiled.of("described.Root", invalid.source());
        assertThat(compiled.errors()).as(invalid.source()).isNotEmpty();
        assertThat(compiled.messages()).contains("[" + invalid.id() + "]").doesNotContain("[STA001]");
        assertThat(compiled.errors().stream()
                        .map(error -> error.getMessage(Locale.ROOT))
                        .filter(text -> !text.contains("[STA")))
                .isEmpty();
        invalid.harm().show(engine.client());
    }
}
