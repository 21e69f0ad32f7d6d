package dev.stator.it.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.UnversionedTableDao;
import dev.stator.codec.ItemCodec;
import dev.stator.error.EncodingException;
import dev.stator.it.compile.Compiled;
import dev.stator.it.fault.SharedEngine;
import dev.stator.testing.DynamoDbLocal;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** Tables of several records that the processor accepts are made by the engine, and hold what is put. */
@Tag("once")
class SharedTablesTest {
    private static final String NAMED = "@Table(\"described\") @HashKey(\"PK\") @RangeKey(\"SK\") ";
    private static final List<String> LITERALS = List.of("x#", "y#", "x", "#", "xy#", "!");
    private static final List<String> PARTS = List.of("{a}", "{b}", "{b:3}", "{c}", "{d}");

    private static final Pattern MEETING = Pattern.compile("\\[STA931] .* can have one key, (.*), so that a put of one"
            + " would replace an item of the other: (.*) and (.*) both make it\\.");

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

    private static String root(String annotations, String... records) {
        StringBuilder text = new StringBuilder("package described;\nimport dev.stator.annotation.*;\n");
        text.append(annotations).append("\npublic sealed interface Root {\n");
        for (int i = 0; i < records.length; i++) {
            int name = records[i].lastIndexOf("record (") + "record ".length();
            text.append(records[i], 0, name)
                    .append("R" + i)
                    .append(records[i].substring(name))
                    .append(" implements Root {}\n");
        }
        return text.append("}\n").toString();
    }

    static Stream<String> valid() {
        String first = "@Key(hash = \"x#{a}\", range = \"!\") record (String a, int n)";
        return Stream.of(
                root(NAMED, first, "@Key(hash = \"y#{a}\", range = \"!\") record (String a)"),
                root(NAMED, first, "@Key(hash = \"x#{a}\", range = \"r#{b:3}\") record (String a, int b)"),
                root(
                        NAMED + "@Gsi(name = \"inverted\", hashKey = \"SK\", rangeKey = \"PK\")",
                        first,
                        "@Key(hash = \"x#{a}\", range = \"r#{c}\") record (String a, java.util.UUID c)"),
                root(
                        NAMED + "@Gsi(name = \"by-n\", hashKey = \"n\", projection = IndexProjection.KEYS_ONLY)",
                        first,
                        "@Key(hash = \"y#{a}\", range = \"!\") record (String a, String m)"),
                root(
                        NAMED + "@Lsi(name = \"local\", rangeKey = \"L\")",
                        first,
                        "@Key(hash = \"x#{a}\", range = \"r#{b}\") @Key(index = \"local\", range = \"{d}#{b:3}\")"
                                + " record (String a, int b, java.time.LocalDate d)"),
                root(
                        NAMED + "@Gsi(name = \"wide\", hashKey = {\"n\", \"m\"}, rangeKey = {\"o\", \"p\"})",
                        first,
                        "@Key(hash = \"y#{a}\", range = \"!\") record (String a, int n, String m, long o, String p)"),
                root(
                        "@Table(\"described\") @HashKey(\"a\") @RangeKey(\"b\") @Discriminator(\"kind\")",
                        "record (String a, long b, int n)",
                        "record (String a, long b)"),
                root(
                        NAMED + "@Gsi(name = \"GSI1\", hashKey = \"G1\", rangeKey = \"G2\","
                                + " projection = IndexProjection.INCLUDE, include = \"n\")",
                        "@Key(hash = \"x#{a}\", range = \"!\") @Key(index = \"GSI1\", hash = \"n#{n}\", range = \"!\","
                                + " when = \"open\") record (String a, int n, boolean open)",
                        "@Key(hash = \"y#{a}\", range = \"!\") @Key(index = \"GSI1\", hash = \"n#{b}\","
                                + " range = \"{d}\") record (String a, @KeyOnly int b, java.time.LocalDate d)"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void isMadeAndExportedAsTheSame(String source) throws Exception {
        Compiled compiled = compiled(source);
        assertThat(compiled.messages()).isEmpty();
        made(compiled, new Random(1));
        for (var form : Map.<String, Function<JsonNode, CreateTableRequest>>of(
                        "cloudformation/described.Root.json", ExportOnEngineTest::cloudFormation,
                        "terraform/described.Root.tf.json", ExportOnEngineTest::terraform)
                .entrySet()) {
            engine.reset();
            Path exported = compiled.output().resolve("META-INF/stator").resolve(form.getKey());
            engine.client().createTable(form.getValue().apply(JsonNode.parser().parse(Files.readString(exported))));
            assertThat(table(compiled).table().onDemand().verify())
                    .as(form.getKey())
                    .isEmpty();
        }
    }

    static Stream<String> random() {
        Random random = new Random(Long.getLong("shared.seed", 20261130));
        return IntStream.range(0, Integer.getInteger("shared.tries", 12)).mapToObj(i -> randomTable(random));
    }

    private static String randomTable(Random random) {
        int indexes = random.nextInt(3);
        StringBuilder annotations = new StringBuilder(NAMED);
        for (int i = 0; i < indexes; i++) {
            annotations.append("@Gsi(name = \"GSI" + i + "\", hashKey = \"H" + i + "\", rangeKey = \"R" + i + "\") ");
        }
        String[] records = new String[2 + random.nextInt(3)];
        for (int r = 0; r < records.length; r++) {
            StringBuilder text = new StringBuilder(key("", random));
            for (int i = 0; i < indexes; i++) {
                if (random.nextInt(3) > 0) {
                    text.append(key("index = \"GSI" + i + "\", ", random));
                }
            }
            records[r] = text + "record (String a, int b, java.util.UUID c, java.time.LocalDate d, String n)";
        }
        return root(annotations.toString(), records);
    }

    private static String key(String index, Random random) {
        return "@Key(" + index + "hash = \"" + template(random, 1) + "\", range = \"" + template(random, 0) + "\") ";
    }

    private static String template(Random random, int least) {
        StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? "" : oneOf(LITERALS, random));
        for (int i = least + random.nextInt(3 - least); i > 0; i--) {
            String part = oneOf(PARTS, random);
            text.append(part).append(i > 1 ? oneOf(LITERALS, random) : "");
        }
        return text.isEmpty() ? "!" : text.toString();
    }

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    @ParameterizedTest
    @MethodSource("random")
    void isRefusedOrHoldsWhatIsPut(String source) throws Exception {
        Compiled compiled = compiled(source);
        if (compiled.succeeded()) {
            made(compiled, new Random(source.hashCode()));
        } else {
            refused(compiled, source);
            for (Diagnostic<?> error : compiled.errors()) {
                Matcher meeting = MEETING.matcher(error.getMessage(Locale.ROOT));
                if (meeting.find()) {
                    oneKey(texts(meeting.group(1)), texts(meeting.group(2)), texts(meeting.group(3)));
                }
            }
        }
    }

    private static void refused(Compiled compiled, String source) {
        assertThat(compiled.errors())
                .as(source)
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getMessage(Locale.ROOT))
                        .startsWith("[STA")
                        .doesNotStartWith("[STA001]"));
    }

    /** Both records can make the key, and the table then holds one item. */
    private static void oneKey(List<String> key, List<String> one, List<String> other) {
        for (int i = 0; i < key.size(); i++) {
            assertThat(key.get(i)).matches(made(one.get(i))).matches(made(other.get(i)));
        }
        engine.reset();
        Harm.oneIsLeft(
                        Harm.item("PK", key.get(0), "SK", key.get(1), "n", 1),
                        Harm.item("PK", key.get(0), "SK", key.get(1), "n", 2))
                .show(engine.client());
    }

    private static List<String> texts(String quoted) {
        return Stream.of(quoted.substring(1, quoted.length() - 1).split("\", \""))
                .toList();
    }

    /** What a template makes: a part of any length ends at the first literal behind it. */
    private static Pattern made(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher pieces = Pattern.compile("\\{(\\w)(?::(\\d+))?}([^{]*)|([^{]+)").matcher(template);
        while (pieces.find()) {
            String behind = pieces.group(3);
            pattern.append(
                    behind == null
                            ? Pattern.quote(pieces.group(4))
                            : part(pieces.group(1), pieces.group(2), behind) + Pattern.quote(behind));
        }
        return Pattern.compile(pattern.toString());
    }

    private static String part(String component, String width, String behind) {
        return switch (component) {
            case "b" -> "\\d{" + (width == null ? "10" : width) + "}";
            case "c" -> "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
            case "d" -> "\\d{4}-\\d\\d-\\d\\d";
            default -> behind.isEmpty() ? ".+" : "(?:(?!" + Pattern.quote(behind) + ").)+";
        };
    }

    /** What makes any table wrong. */
    private enum Mistake {
        UNCLOSED("STA901", "\\{a}", "{a"),
        UNKNOWN("STA902", "\\{a}", "{zz}"),
        INDEX("STA904", "index = \"GSI0\", hash", "index = \"GSI9\", hash"),
        NO_RANGE("STA906", "@Key\\((hash = \"[^\"]*\"), range = \"[^\"]*\"", "@Key($1"),
        TWICE("STA905", "(@Key\\(hash = [^)]*\\)) ", "$1 $1 "),
        OPEN("STA936", "\\{a}", "{a}{n}"),
        TYPE("STA937", "String a,", "double a,"),
        ALIKE("STA931", "(?s)(@Key.* record )R0(\\([^)]*\\) implements Root \\{})(.*)}", "$1R0$2$3 $1R99$2}"),
        STORED("STA942", "String n\\)", "String n, @Attribute(\"SK\") String s)"),
        INCLUDED(
                "STA953",
                "rangeKey = \"R0\"\\)",
                "rangeKey = \"R0\", projection = IndexProjection.INCLUDE, include = \"title\")");

        private final String id;
        private final Pattern place;
        private final String wrong;

        Mistake(String id, String place, String wrong) {
            this.id = id;
            this.place = Pattern.compile(place);
            this.wrong = wrong;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedWithAnyMistake(Mistake mistake) {
        Random random = new Random(Long.getLong("shared.seed", 20261130));
        int made = 0;
        while (made < Integer.getInteger("shared.tries", 12) / 4) {
            String right = randomTable(random);
            String source = mistake.place.matcher(right).replaceFirst(mistake.wrong);
            if (!source.equals(right)) {
                Compiled compiled = compiled(source);
                refused(compiled, source);
                assertThat(compiled.messages()).as(source).contains("[" + mistake.id + "]");
                made++;
            }
        }
    }

    private static Compiled compiled(String source) {
        return Compiled.of("described.Root", source, "-Astator.export=cloudformation,terraform");
    }

    @SuppressWarnings("unchecked") // it is the root's, whatever that is
    private static UnversionedTableDao<Object> table(Compiled compiled) throws ReflectiveOperationException {
        return (UnversionedTableDao<Object>) compiled.loader()
                .loadClass("described.RootTable")
                .getConstructor(Stator.class)
                .newInstance(Stator.create(engine.client()));
    }

    @SuppressWarnings("unchecked") // as above
    private static void made(Compiled compiled, Random random) throws ReflectiveOperationException {
        UnversionedTableDao<Object> table = table(compiled);
        table.table().create();
        assertThat(table.table().verify()).isEmpty();
        assertThat(table.table().plan().steps()).isEmpty();
        ItemCodec<Object> codec = (ItemCodec<Object>) table.getClass()
                .getClassLoader()
                .loadClass("described.RootCodec")
                .getField("INSTANCE")
                .get(null);
        Map<List<AttributeValue>, Object> put = new HashMap<>();
        int daos = 0;
        for (Method accessor : table.getClass().getMethods()) {
            if (accessor.getParameterCount() == 0 && Dao.class.isAssignableFrom(accessor.getReturnType())) {
                Dao<?> dao = (Dao<?>) accessor.invoke(table);
                assertThat(dao.table().verify()).isEmpty();
                assertThat(dao.table().plan().steps()).isEmpty();
                daos++;
                for (int i = 0; i < 5; i++) {
                    Object item = item(dao.changes().type(), random);
                    try {
                        Map<String, AttributeValue> stored = codec.toItem(item);
                        assertThat(codec.fromItem(stored)).isEqualTo(item);
                        put.put(keyOf(stored), item);
                    } catch (EncodingException refused) {
                        assertThat(item.toString()).contains("#");
                    }
                }
            }
        }
        assertThat(daos).isGreaterThan(1);
        table.putAll(put.values()).execute();
        assertThat(table.scan().list()).containsExactlyInAnyOrderElementsOf(put.values());
        assertThat(table.table().check().execute().findings()).isEmpty();
    }

    private static List<AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return item.containsKey("PK") ? List.of(item.get("PK"), item.get("SK")) : List.of(item.get("a"), item.get("b"));
    }

    private static Object item(Class<?> type, Random random) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            types.add(component.getType());
            values.add(value(component.getType(), random));
        }
        return type.getConstructor(types.toArray(Class<?>[]::new)).newInstance(values.toArray());
    }

    private static Object value(Class<?> type, Random random) {
        if (type == int.class) {
            return random.nextInt(1000);
        } else if (type == long.class) {
            return random.nextLong();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(30000));
        }
        return (random.nextInt(4) == 0 ? "z#" : "") + "k" + Integer.toString(random.nextInt(100000), 7);
    }
}
