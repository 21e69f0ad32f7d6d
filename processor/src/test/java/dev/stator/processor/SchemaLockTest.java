package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.Compiler.Compilation;
import dev.stator.processor.diagnostics.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Changes of a schema as pairs of builds over stored items: each goes in and reads them, or is refused with remedies,
 * which then work. Each change has a package and a table of its own, and all are compiled together.
 */
class SchemaLockTest {
    private static final Pattern ROOT = Pattern.compile("(?s)@Table\\([^)]*\\).*?(?:record|interface|class) (\\w+)");
    private static final Pattern LINES = Pattern.compile("begin with: (.*?)(?: or (table .*))?$");
    private static final Pattern LINE = Pattern.compile("(remove from|let) schema\\.lock(?: say instead)?: (.*)$");

    private static final Pattern HOME = Pattern.compile("change(\\d+)");

    private static final List<Change> CHANGES = changes();
    private static final Map<Integer, List<Map<String, AttributeValue>>> ITEMS = new HashMap<>();
    private static final Map<Integer, List<String>> READ = new HashMap<>();

    /** Messages by change: of what is refused, of what is mended in the source, in the lock. */
    private static final Map<Integer, List<String>> REFUSED = new HashMap<>();

    private static final Map<Integer, List<String>> MENDED = new HashMap<>();
    private static final Map<Integer, List<String>> EDITED = new HashMap<>();
    private static final Map<Integer, String> PLACES = new HashMap<>();
    private static final Map<String, String> LOCKS = new HashMap<>();

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /**
     * A change.
     *
     * @param before a source
     * @param values what it stores, as expressions
     * @param code why it is refused, if it is
     * @param after the source later, with {@code ^} before what is to be underlined
     * @param right what goes in: the same, or what is written instead
     * @param read what the stored values are read as
     */
    private record Change(
            String before, String values, Optional<Code> code, String after, String right, List<String> read) {
        @Override
        public String toString() {
            return code.map(Code::id).orElse("") + " " + before + " -> " + after;
        }

        String later() {
            return after.replace("^", "");
        }
    }

    private static String post(String components) {
        return "@Table(\"posts\") record Post(@HashKey String id, " + components + ") {} ";
    }

    private static String value(String components) {
        return "new Post(\"a\", " + components + ")";
    }

    private static Change goesIn(String before, String value, String after, String read) {
        return goesIn(post(before), value(value), post(after), List.of("Post[id=a, " + read + "]"));
    }

    private static Change goesIn(String before, String values, String after, List<String> read) {
        return new Change(before, values, Optional.empty(), after, after, read);
    }

    private static Change refused(Code code, String before, String value, String after, String right, String read) {
        return refused(code, post(before), value(value), post(after), post(right), List.of("Post[id=a, " + read + "]"));
    }

    private static Change refused(
            Code code, String before, String values, String after, String right, List<String> read) {
        return new Change(before, values, Optional.of(code), after, right, read);
    }

    private static final String DESK = """
            @Table("posts") @HashKey("pk") @RangeKey("sk") @Discriminator("kind")
            sealed interface Desk permits %s {}
            """;

    private static String desk(String permits, String... records) {
        return DESK.replace("%s", permits) + String.join("\n", records);
    }

    private static final String A =
            "@Key(hash = \"d#{desk}\", range = \"a#{n}\") record A(String desk, int n, String text) implements Desk {}";
    private static final String B =
            "@Key(hash = \"d#{desk}\", range = \"b#{n}\") record B(String desk, int n) implements Desk {}";

    static List<Change> changes() {
        return Stream.of(
                        attributes(),
                        forms(),
                        nested(),
                        rests(),
                        embedded(),
                        keys(),
                        tables(),
                        refusedForms(),
                        refusedNested(),
                        refusedRests(),
                        refusedEmbedded(),
                        refusedTables())
                .flatMap(changes -> changes)
                .toList();
    }

    /** Why changes are refused. */
    static List<Code> codes() {
        return changes().stream().flatMap(change -> change.code().stream()).toList();
    }

    private static Stream<Change> attributes() {
        return Stream.of(
                goesIn("int n", "7", "int n, Optional<String> note", "n=7, note=Optional.empty"),
                goesIn("int n", "7", "int n, @Nullable String note", "n=7, note=null"),
                goesIn("int n", "7", "int n, @Default(\"3\") int m", "n=7, m=3"),
                goesIn(
                        "int n",
                        "7",
                        "int n, List<String> l, Map<String, Integer> m, Set<String> s",
                        "n=7, l=[], m={}, s=[]"),
                goesIn("int n", "7", "int n, @Version long v", "n=7, v=0"),
                goesIn("int n", "7", "int n, @Ttl Optional<Instant> end", "n=7, end=Optional.empty"),
                goesIn("int n", "7", "@Attribute(\"n\") int count", "count=7"),
                goesIn("int n", "7", "@Attribute(value = \"count\", former = \"n\") int count", "count=7"),
                goesIn("int n", "7", "@Attribute(value = \"m\", former = {\"k\", \"n\"}) long n", "n=7"),
                goesIn(
                        "@Attribute(value = \"m\", former = \"n\") int n",
                        "7",
                        "@Attribute(value = \"k\", former = {\"m\", \"n\"}) int n",
                        "n=7"),
                goesIn("int n, String s", "7, \"x\"", "String s, int n", "s=x, n=7"),
                goesIn("@Default(\"1\") int n", "7", "Optional<Integer> n", "n=Optional[7]"),
                refused(
                        Code.SCHEMA_LOST,
                        "int n",
                        "7",
                        "int ^count, @Default(\"1\") int x",
                        "@Attribute(\"n\") int count, @Default(\"1\") int x",
                        "count=7, x=1"),
                refused(
                        Code.SCHEMA_LOST,
                        "int n",
                        "7",
                        "@Default(\"1\") int ^count",
                        "@Attribute(value = \"count\", former = \"n\") @Default(\"1\") int count",
                        "count=7"),
                refused(
                        Code.SCHEMA_LOST,
                        post("@Attribute(value = \"count\", former = \"n\") int count"),
                        value("7"),
                        "@Table(\"posts\") ^record Post(@HashKey String id, int count) {}",
                        post("@Attribute(value = \"count\", former = \"n\") int count"),
                        List.of("Post[id=a, count=7]")),
                refused(
                        Code.SCHEMA_LOST,
                        post("@Attribute(value = \"count\", former = \"n\") int count"),
                        value("7"),
                        "@Table(\"posts\") ^record Post(@HashKey String id, int count, " + REST + ") {}",
                        post("@Attribute(value = \"count\", former = \"n\") int count"),
                        List.of("Post[id=a, count=7]")),
                refused(
                        Code.SCHEMA_RETYPED,
                        "int n",
                        "7",
                        "@Attribute(value = \"s\", former = \"n\") Optional<Boolean> ^s",
                        "@Attribute(value = \"s\", former = \"n\") Optional<Integer> s",
                        "s=Optional[7]"),
                refused(
                        Code.SCHEMA_LOST,
                        post("int n, String s"),
                        value("7, \"x\""),
                        "@Table(\"posts\") ^record Post(@HashKey String id, String s) {}",
                        post("String s, Optional<Integer> n"),
                        List.of("Post[id=a, s=x, n=Optional[7]]")),
                refused(
                        Code.SCHEMA_LOST,
                        post("@Attribute(\"a \\\"b: c\\\" \\n\\\\\") int n, String s"),
                        value("7, \"x\""),
                        "@Table(\"posts\") ^record Post(@HashKey String id, String s) {}",
                        post("String s, @Attribute(\"a \\\"b: c\\\" \\n\\\\\") int n"),
                        List.of("Post[id=a, s=x, n=7]")),
                refused(
                        Code.SCHEMA_REQUIRED,
                        "int n",
                        "7",
                        "int n, int ^s",
                        "int n, @Default(\"2\") int s",
                        "n=7, s=2"),
                refused(Code.SCHEMA_REQUIRED, "@Nullable Integer n", "null", "int ^n", "@Default(\"0\") int n", "n=0"),
                refused(
                        Code.SCHEMA_REQUIRED,
                        "Optional<Integer> n",
                        "Optional.empty()",
                        "int ^n",
                        "@Default(\"0\") int n",
                        "n=0"),
                refused(
                        Code.SCHEMA_REQUIRED,
                        "@Default(\"1\") int n",
                        "7",
                        "int ^n",
                        "OptionalInt n",
                        "n=OptionalInt[7]"),
                refused(
                        Code.SCHEMA_REQUIRED,
                        post("String s"),
                        value("null"),
                        "@org.jspecify.annotations.NullMarked " + post("String ^s"),
                        "@org.jspecify.annotations.NullMarked " + post("@Nullable String s"),
                        List.of("Post[id=a, s=null]")));
    }

    private static Stream<Change> forms() {
        return Stream.of(
                goesIn("int n", "7", "long n", "n=7"),
                goesIn("int n", "7", "Integer n", "n=7"),
                goesIn("int n", "16777217", "double n", "n=1.6777217E7"),
                goesIn("long n", "Long.MAX_VALUE", "BigDecimal n", "n=9223372036854775807"),
                goesIn("float n", "0.1f", "double n", "n=0.1"),
                goesIn("Optional<Integer> n", "Optional.empty()", "OptionalInt n", "n=OptionalInt.empty"),
                goesIn("int n", "7", "Optional<Integer> n", "n=Optional[7]"),
                goesIn("UUID u", "new UUID(1, 2)", "String u", "u=00000000-0000-0001-0000-000000000002"),
                goesIn("Instant at", "Instant.EPOCH", "OffsetDateTime at", "at=1970-01-01T00:00Z"),
                goesIn(
                        "@Convert(dev.stator.codec.convert.InstantToString.class) Instant at",
                        "Instant.EPOCH",
                        "Instant at",
                        "at=1970-01-01T00:00:00Z"),
                goesIn(
                        "Instant at",
                        "Instant.EPOCH",
                        "@Convert(dev.stator.codec.convert.InstantToString.class) Instant at",
                        "at=1970-01-01T00:00:00Z"),
                goesIn(
                        "long at",
                        "5",
                        "@Convert(dev.stator.codec.convert.EpochMillis.class) Instant at",
                        "at=1970-01-01T00:00:00.005Z"),
                goesIn("List<String> t", "List.of(\"x\")", "Collection<String> t", "t=[x]"),
                goesIn("int[] t", "new int[] {1}", "List<Long> t", "t=[1]"),
                goesIn("Set<Integer> t", "Set.of(1)", "SortedSet<Long> t", "t=[1]"),
                goesIn("Set<Boolean> t", "Set.of(true)", "List<Boolean> t", "t=[true]"),
                goesIn(
                        "Map<UUID, Integer> t",
                        "Map.of(new UUID(0, 1), 1)",
                        "Map<String, Optional<Long>> t",
                        "t={00000000-0000-0000-0000-000000000001=Optional[1]}"),
                goesIn("int n", "7", "@Nullable AttributeValue n", "n=AttributeValue(N=7)"),
                goesIn(
                        "List<Integer> n",
                        "List.of(7)",
                        "@Nullable AttributeValue n",
                        "n=AttributeValue(L=[AttributeValue(N=7)])"));
    }

    private static Stream<Change> refusedForms() {
        String own = "final class Own implements TextCodec<Integer> { public String toText(Integer n) { return"
                + " n.toString(); } public Integer fromText(String t) { return t.length(); } }";
        return Stream.of(
                refused(Code.SCHEMA_RETYPED, "long n", "5_000_000_000L", "int ^n", "BigInteger n", "n=5000000000"),
                refused(
                        Code.SCHEMA_RETYPED,
                        "long n",
                        "9007199254740993L",
                        "double ^n",
                        "BigDecimal n",
                        "n=9007199254740993"),
                refused(
                        Code.SCHEMA_RETYPED,
                        post("String n"),
                        value("\"seven\""),
                        post("int ^n"),
                        post("@Convert(Own.class) Integer n") + own,
                        List.of("Post[id=a, n=5]")),
                refused(
                        Code.SCHEMA_RETYPED,
                        post("@Convert(Own.class) int n") + own,
                        value("7"),
                        post("@Convert(Other.class) int ^n") + own.replace("Own", "Other"),
                        post("@Convert(Own.class) int n") + own,
                        List.of("Post[id=a, n=1]")),
                refused(
                        Code.SCHEMA_RETYPED,
                        "Set<String> n",
                        "Set.of(\"x\")",
                        "List<String> ^n",
                        "Set<String> n",
                        "n=[x]"),
                refused(
                        Code.SCHEMA_RETYPED,
                        "List<String> n",
                        "List.of(\"x\", \"x\")",
                        "Set<String> ^n",
                        "Collection<String> n",
                        "n=[x, x]"),
                refused(
                        Code.SCHEMA_RETYPED,
                        "List<Optional<String>> n",
                        "List.of(Optional.empty())",
                        "List<String> ^n",
                        "List<Optional<String>> n",
                        "n=[Optional.empty]"),
                refused(
                        Code.SCHEMA_RETYPED,
                        "Instant n",
                        "Instant.EPOCH",
                        "@Convert(dev.stator.codec.convert.EpochMillis.class) Instant ^n",
                        "OffsetDateTime n",
                        "n=1970-01-01T00:00Z"),
                refused(
                        Code.SCHEMA_RETYPED,
                        "UUID n",
                        "new UUID(0, 1)",
                        "Set<UUID> ^n",
                        "@Convert(dev.stator.codec.convert.UpperCaseUuid.class) UUID n",
                        "n=00000000-0000-0000-0000-000000000001"),
                refused(
                        Code.SCHEMA_RETYPED,
                        "Duration n",
                        "Duration.ofMillis(5)",
                        "long ^n",
                        "BigDecimal n",
                        "n=0.005"),
                refused(Code.SCHEMA_RETYPED, "boolean n", "true", "String ^n", "Boolean n", "n=true"));
    }

    private static Stream<Change> nested() {
        return Stream.of(
                goesIn(
                        post("Level l") + "enum Level { LOW }",
                        value("Level.LOW"),
                        post("Level l") + "enum Level { HIGH, LOW }",
                        List.of("Post[id=a, l=LOW]")),
                goesIn(
                        post("List<Level> l") + "enum Level { LOW }",
                        value("List.of(Level.LOW)"),
                        post("List<Grade> l") + "enum Grade { LOW, HIGH }",
                        List.of("Post[id=a, l=[LOW]]")),
                goesIn(
                        post("Level l") + "enum Level { LOW }",
                        value("Level.LOW"),
                        post("String l"),
                        List.of("Post[id=a, l=LOW]")),
                goesIn(
                        post("List<Level> l") + "enum Level { LOW }",
                        value("List.of(Level.LOW)"),
                        post("List<Level> l") + "enum Level { HIGH, @ConstantValue(former = \"LOW\") SMALL }",
                        List.of("Post[id=a, l=[SMALL]]")),
                goesIn(
                        post("Place p") + "record Place(int n) {}",
                        value("new Place(7)"),
                        post("Spot p") + "record Spot(long n, @Nullable String s) {}",
                        List.of("Post[id=a, p=Spot[n=7, s=null]]")),
                goesIn(
                        post("Place p") + "record Place(int n, List<Place> more) {}",
                        value("new Place(7, List.of(new Place(8, List.of())))"),
                        post("Place p") + "record Place(long n, List<Place> more, Optional<String> s) {}",
                        List.of("Post[id=a, p=Place[n=7, more=[Place[n=8, more=[], s=Optional.empty]],"
                                + " s=Optional.empty]]")),
                goesIn(
                        post("Shape p") + "sealed interface Shape {} record Dot(int n) implements Shape {}",
                        value("new Dot(7)"),
                        post("Form p") + "sealed interface Form {} @DiscriminatorValue(\"Dot\") record Point(long n)"
                                + " implements Form {} record Line(int m) implements Form {}",
                        List.of("Post[id=a, p=Point[n=7]]")),
                goesIn(
                        post("Shape p") + "sealed interface Shape {} record Dot(int n) implements Shape {}",
                        value("new Dot(7)"),
                        post("Shape p") + "sealed interface Shape {} @DiscriminatorValue(value = \"point\", former ="
                                + " \"Dot\") record Dot(int n) implements Shape {}",
                        List.of("Post[id=a, p=Dot[n=7]]")),
                goesIn(
                        post("Box<String> p") + "record Box<T>(T held) {}",
                        value("new Box<>(\"x\")"),
                        post("Box<Optional<String>> p") + "record Box<T>(T held) {}",
                        List.of("Post[id=a, p=Box[held=Optional[x]]]")));
    }

    private static Stream<Change> refusedNested() {
        return Stream.of(
                refused(
                        Code.SCHEMA_CONSTANT,
                        post("Set<Level> l") + "enum Level { LOW, HIGH }",
                        value("Set.of(Level.LOW)"),
                        post("Set<Level> ^l") + "enum Level { HIGH }",
                        post("Set<Level> l") + "enum Level { HIGH, @Deprecated LOW }",
                        List.of("Post[id=a, l=[LOW]]")),
                refused(
                        Code.SCHEMA_CONSTANT,
                        post("Level l") + "enum Level { LOW, HIGH }",
                        value("Level.LOW"),
                        post("Level ^l") + "enum Level { SMALL, HIGH }",
                        post("Level l") + "enum Level { @ConstantValue(former = \"LOW\") SMALL, HIGH }",
                        List.of("Post[id=a, l=SMALL]")),
                refused(
                        Code.SCHEMA_CONSTANT,
                        post("Level l") + "enum Level { LOW, HIGH }",
                        value("Level.LOW"),
                        post("Level ^l") + "enum Level { @ConstantValue(\"low\") LOW, HIGH }",
                        post("Level l") + "enum Level { @ConstantValue(value = \"low\", former = \"LOW\") LOW, HIGH }",
                        List.of("Post[id=a, l=LOW]")),
                refused(
                        Code.SCHEMA_LOST,
                        post("Place p") + "record Place(int n) {}",
                        value("new Place(7)"),
                        post("Place p") + "record Place(int ^count) {}",
                        post("Place p") + "record Place(@Attribute(\"n\") int count) {}",
                        List.of("Post[id=a, p=Place[count=7]]")),
                refused(
                        Code.SCHEMA_REQUIRED,
                        post("List<Place> p") + "record Place(int n) {}",
                        value("List.of(new Place(7))"),
                        post("List<Place> p") + "record Place(int n, int ^m) {}",
                        post("List<Place> p") + "record Place(int n, @Default(\"1\") int m) {}",
                        List.of("Post[id=a, p=[Place[n=7, m=1]]]")),
                refused(
                        Code.SCHEMA_RETYPED,
                        post("Map<String, Place> p") + "record Place(long n) {}",
                        value("Map.of(\"k\", new Place(7))"),
                        post("Map<String, Place> p") + "record Place(int ^n) {}",
                        post("Map<String, Place> p") + "record Place(BigInteger n) {}",
                        List.of("Post[id=a, p={k=Place[n=7]}]")),
                refused(
                        Code.SCHEMA_RETYPED,
                        post("Place p") + "record Place(long n) {}",
                        value("new Place(7)"),
                        post("Spot ^p") + "record Spot(int n) {}",
                        post("Spot p") + "record Spot(BigDecimal n) {}",
                        List.of("Post[id=a, p=Spot[n=7]]")),
                refused(
                        Code.SCHEMA_RETYPED,
                        post("Pair p") + "record Pair(Place a, Place b) {} record Place(long n) {}",
                        value("new Pair(new Place(7), new Place(8))"),
                        post("Two ^p")
                                + "record Two(Spot a, Zone b) {} record Spot(BigDecimal n) {} record Zone(int n) {}",
                        post("Two p") + "record Two(Spot a, Spot b) {} record Spot(BigDecimal n) {}",
                        List.of("Post[id=a, p=Two[a=Spot[n=7], b=Spot[n=8]]]")),
                refused(
                        Code.SCHEMA_KIND,
                        post("Place p") + "record Place(long n) {}",
                        value("new Place(7)"),
                        post("Place ^p") + "enum Place { HERE }",
                        post("Place p, @Nullable Spot q") + "record Place(long n) {} enum Spot { HERE }",
                        List.of("Post[id=a, p=Place[n=7], q=null]")),
                refused(
                        Code.SCHEMA_WORD,
                        post("Shape p") + "sealed interface Shape {} record Dot(int n) implements Shape {} record Line"
                                + "(int m) implements Shape {}",
                        value("new Dot(7)"),
                        post("Shape p") + "sealed ^interface Shape {} record Point(int n) implements Shape {} record"
                                + " Line(int m) implements Shape {}",
                        post("Shape p") + "sealed interface Shape {} @DiscriminatorValue(\"Dot\") record Point(int n)"
                                + " implements Shape {} record Line(int m) implements Shape {}",
                        List.of("Post[id=a, p=Point[n=7]]")),
                refused(
                        Code.SCHEMA_DISCRIMINATOR,
                        post("Shape p") + "sealed interface Shape {} record Dot(int n) implements Shape {}",
                        value("new Dot(7)"),
                        post("Shape p") + "@Discriminator(\"kind\") sealed ^interface Shape {} record Dot(int n)"
                                + " implements Shape {}",
                        post("Shape p") + "@Discriminator(\"type\") sealed interface Shape {} record Dot(int n)"
                                + " implements Shape {}",
                        List.of("Post[id=a, p=Dot[n=7]]")));
    }

    private static final String REST = "@Rest Map<String, AttributeValue> rest";

    /** What no component reads any more stays in the rest, and is written back. */
    private static Stream<Change> rests() {
        return Stream.of(
                goesIn("int n", "7", "int n, " + REST, "n=7, rest={}"),
                goesIn("int n, String s", "7, \"x\"", "String s, " + REST, "s=x, rest={n=AttributeValue(N=7)}"),
                goesIn(
                        REST + ", int n, String s",
                        "Map.of(), 7, \"x\"",
                        REST,
                        "rest={n=AttributeValue(N=7), s=AttributeValue(S=x)}"),
                goesIn(
                        "int n, " + REST,
                        "7, Map.of(\"more\", AttributeValue.fromS(\"x\"))",
                        "int n, Optional<String> more",
                        "n=7, more=Optional[x]"),
                goesIn("int n, " + REST, "7, Map.of(\"more\", AttributeValue.fromS(\"x\"))", "int n", "n=7"),
                goesIn(
                        post("List<Place> p") + "record Place(int n, int m) {}",
                        value("List.of(new Place(7, 8))"),
                        post("List<Place> p") + "record Place(int n, " + REST + ") {}",
                        List.of("Post[id=a, p=[Place[n=7, rest={m=AttributeValue(N=8)}]]]")),
                goesIn(
                        post("Place p") + "record Place(int n, int m) {}",
                        value("new Place(7, 8)"),
                        post("Spot p") + "record Spot(long n, " + REST + ") {}",
                        List.of("Post[id=a, p=Spot[n=7, rest={m=AttributeValue(N=8)}]]")),
                goesIn(
                        post("Shape p") + "sealed interface Shape {} record Dot(int n, int m) implements Shape {}",
                        value("new Dot(7, 8)"),
                        post("Form p") + "sealed interface Form {} @DiscriminatorValue(\"Dot\") record Point(long n, "
                                + REST + ") implements Form {}",
                        List.of("Post[id=a, p=Point[n=7, rest={m=AttributeValue(N=8)}]]")),
                goesIn(
                        desk("A, B", A, B),
                        "new A(\"x\", 7, \"t\"), new B(\"x\", 8)",
                        desk("A, B", A.replace("String text", REST), B),
                        List.of("A[desk=x, n=7, rest={text=AttributeValue(S=t)}]", "B[desk=x, n=8]")),
                goesIn(
                        desk("A", A),
                        "new A(\"x\", 7, \"t\")",
                        "@Gsi(name = \"byText\", hashKey = \"g\") "
                                + desk(
                                        "A",
                                        "@Key(index = \"byText\", hash = \"t#{text}\") "
                                                + A.replace("String text", "@KeyOnly Optional<String> text, " + REST)),
                        List.of("A[desk=x, n=7, text=Optional.empty, rest={text=AttributeValue(S=t)}]")));
    }

    /** The rest has no attribute that the record writes by itself. */
    private static Stream<Change> refusedRests() {
        String index = "@Gsi(name = \"byText\", hashKey = \"g\") ";
        return Stream.of(
                refused(
                        Code.SCHEMA_LOST,
                        post("int n, String s"),
                        value("7, \"x\""),
                        "@Table(\"posts\") ^record Post(@HashKey String id, String s) {}",
                        post("String s, " + REST),
                        List.of("Post[id=a, s=x, rest={n=AttributeValue(N=7)}]")),
                refused(
                        Code.SCHEMA_LOST,
                        post("Place p") + "record Place(int n, int m) {}",
                        value("new Place(7, 8)"),
                        post("Place p") + "^record Place(int n) {}",
                        post("Place p") + "record Place(int n, " + REST + ") {}",
                        List.of("Post[id=a, p=Place[n=7, rest={m=AttributeValue(N=8)}]]")),
                refused(
                        Code.SCHEMA_REQUIRED,
                        "int n",
                        "7",
                        "int ^count, " + REST,
                        "@Attribute(\"n\") int count, " + REST,
                        "count=7, rest={}"),
                refused(
                        Code.SCHEMA_RETYPED,
                        post("Place p") + "record Place(int n, int m) {}",
                        value("new Place(7, 8)"),
                        post("Spot ^p") + "record Spot(boolean n, " + REST + ") {}",
                        post("Spot p") + "record Spot(long n, " + REST + ") {}",
                        List.of("Post[id=a, p=Spot[n=7, rest={m=AttributeValue(N=8)}]]")),
                refused(
                        Code.SCHEMA_LOST,
                        desk("A", A.replace("String text", "Optional<String> g")),
                        "new A(\"x\", 7, Optional.of(\"t\"))",
                        index
                                + desk(
                                        "A",
                                        "@Key(index = \"byText\", hash = \"t#{n}\") "
                                                + A.replace("record", "^record").replace("String text", REST)),
                        desk("A", A.replace("String text", REST)),
                        List.of("A[desk=x, n=7, rest={g=AttributeValue(S=t)}]")));
    }

    private static final String OPTIONAL = "@Embedded(prefix = \"p_\") Optional<Pair> ";

    private static String pair(String post, String components) {
        return post(post) + "record Pair(" + components + ") {}";
    }

    /** What components are stored as counts, wherever they stand. */
    private static Stream<Change> embedded() {
        String some = value("Optional.of(new Pair(7))") + ", new Post(\"b\", Optional.empty())";
        return Stream.of(
                goesIn(
                        post("String s, int n"),
                        value("\"x\", 7"),
                        pair("@Embedded Pair p", "int n, String s"),
                        List.of("Post[id=a, p=Pair[n=7, s=x]]")),
                goesIn(
                        pair("@Embedded(prefix = \"p_\") Pair p", "int n, String s"),
                        value("new Pair(7, \"x\")"),
                        post("@Attribute(\"p_s\") String s, @Attribute(\"p_n\") OptionalLong n"),
                        List.of("Post[id=a, s=x, n=OptionalLong[7]]")),
                goesIn(
                        pair(OPTIONAL + "p", "int n"),
                        some,
                        pair(OPTIONAL + "q", "long n, Optional<String> s"),
                        List.of("Post[id=a, q=Optional[Pair[n=7, s=Optional.empty]]]", "Post[id=b, q=Optional.empty]")),
                goesIn(
                        pair("@Embedded Pair p", "int n, Optional<String> s"),
                        value("new Pair(7, Optional.empty())"),
                        pair("@Embedded Optional<Pair> p", "int n, Optional<String> s"),
                        List.of("Post[id=a, p=Optional[Pair[n=7, s=Optional.empty]]]")),
                goesIn(
                        post("int n"),
                        value("7"),
                        pair("int n, " + OPTIONAL + "p", "int n, String s"),
                        List.of("Post[id=a, n=7, p=Optional.empty]")),
                goesIn(
                        post("Map<String, Holder> m") + "record Holder(" + OPTIONAL + "p) {} record Pair(int n) {}",
                        value("Map.of(\"k\", new Holder(Optional.of(new Pair(7))))"),
                        post("Map<String, Other> m") + "record Other(" + OPTIONAL + "p) {} record Pair(long n) {}",
                        List.of("Post[id=a, m={k=Other[p=Optional[Pair[n=7]]]}]")));
    }

    /** A map is no attributes, and an item that has an embedded record has all that the record must have. */
    private static Stream<Change> refusedEmbedded() {
        String some = value("Optional.of(new Pair(7))") + ", new Post(\"b\", Optional.empty())";
        return Stream.of(
                refused(
                        Code.SCHEMA_LOST,
                        pair("Pair p", "Optional<String> s"),
                        value("new Pair(Optional.of(\"x\"))"),
                        "@Table(\"posts\") ^record Post(@HashKey String id, @Embedded Pair p) {}"
                                + " record Pair(Optional<String> s) {}",
                        pair("Pair p", "Optional<String> s"),
                        List.of("Post[id=a, p=Pair[s=Optional[x]]]")),
                refused(
                        Code.SCHEMA_REQUIRED,
                        pair(OPTIONAL + "p", "int n"),
                        some,
                        pair(OPTIONAL + "^p", "int n, long m"),
                        pair(OPTIONAL + "p", "int n, @Default(\"5\") long m"),
                        List.of("Post[id=a, p=Optional[Pair[n=7, m=5]]]", "Post[id=b, p=Optional.empty]")),
                refused(
                        Code.SCHEMA_REQUIRED,
                        pair(OPTIONAL + "p", "int n"),
                        some,
                        post("@Attribute(\"p_n\") int ^n"),
                        post("@Attribute(\"p_n\") OptionalInt n"),
                        List.of("Post[id=a, n=OptionalInt[7]]", "Post[id=b, n=OptionalInt.empty]")),
                refused(
                        Code.SCHEMA_REQUIRED,
                        pair(OPTIONAL + "p", "int n, OptionalLong m"),
                        value("Optional.of(new Pair(7, OptionalLong.empty()))"),
                        pair(OPTIONAL + "^p", "int n, long m"),
                        pair(OPTIONAL + "p", "int n, @Default(\"5\") long m"),
                        List.of("Post[id=a, p=Optional[Pair[n=7, m=5]]]")),
                refused(
                        Code.SCHEMA_REQUIRED,
                        post("OptionalInt n, Optional<String> s"),
                        value("OptionalInt.empty(), Optional.of(\"x\")"),
                        pair("@Embedded Optional<Pair> ^p", "int n, Optional<String> s"),
                        pair("@Embedded Pair p", "OptionalInt n, Optional<String> s"),
                        List.of("Post[id=a, p=Pair[n=OptionalInt.empty, s=Optional[x]]]")));
    }

    private static Stream<Change> keys() {
        return Stream.of(
                goesIn(
                        post("int n"),
                        value("7"),
                        "@Table(\"posts\") record Article(@HashKey String id, long n) {}",
                        List.of("Article[id=a, n=7]")),
                goesIn(
                        post("int n"),
                        value("7"),
                        "@Gsi(name = \"byN\", hashKey = \"n\") " + post("int n"),
                        List.of("Post[id=a, n=7]")),
                goesIn(
                        "@Gsi(name = \"byN\", hashKey = \"n\") " + post("int n"),
                        value("7"),
                        post("int n"),
                        List.of("Post[id=a, n=7]")),
                goesIn(
                        "@Table(\"posts\") record Post(@HashKey UUID id, @RangeKey int n) {}",
                        "new Post(new UUID(0, 1), 7)",
                        "@Table(\"posts\") record Post(@HashKey String id, @RangeKey long n) {}",
                        List.of("Post[id=00000000-0000-0000-0000-000000000001, n=7]")),
                refused(
                        Code.SCHEMA_RETYPED,
                        "@Table(\"posts\") record Post(@HashKey UUID id, int n) {}",
                        "new Post(new UUID(0, 10), 7)",
                        "@Table(\"posts\") record Post(@HashKey @Convert(dev.stator.codec.convert.UpperCaseUuid.class)"
                                + " UUID ^id, int n) {}",
                        "@Table(\"posts\") record Post(@HashKey String id, int n) {}",
                        List.of("Post[id=00000000-0000-0000-0000-00000000000a, n=7]")),
                refused(
                        Code.SCHEMA_KEY,
                        post("int n"),
                        value("7"),
                        "@Table(\"posts\") ^record Post(@HashKey String id, @RangeKey int n) {}",
                        "@Table(\"posts\") record Post(@HashKey String id, int n) {}",
                        List.of("Post[id=a, n=7]")),
                refused(
                        Code.SCHEMA_KEY,
                        post("int n"),
                        value("7"),
                        "@Table(\"posts\") ^record Post(@HashKey String key, int n) {}",
                        "@Table(\"posts\") record Post(@HashKey @Attribute(\"id\") String key, int n) {}",
                        List.of("Post[key=a, n=7]")),
                refused(
                        Code.SCHEMA_INDEX,
                        "@Gsi(name = \"byN\", hashKey = \"n\") " + post("int n, int m"),
                        value("7, 8"),
                        "^@Gsi(name = \"byN\", hashKey = \"m\") " + post("int n, int m"),
                        "@Gsi(name = \"byM\", hashKey = \"m\") " + post("int n, int m"),
                        List.of("Post[id=a, n=7, m=8]")),
                refused(
                        Code.SCHEMA_INDEX,
                        "@Gsi(name = \"byN\", hashKey = \"n\", projection = IndexProjection.KEYS_ONLY) "
                                + post("int n, int m"),
                        value("7, 8"),
                        "^@Gsi(name = \"byN\", hashKey = \"n\", projection = IndexProjection.INCLUDE, include = \"m\") "
                                + post("int n, int m"),
                        "@Gsi(name = \"byN2\", hashKey = \"n\", projection = IndexProjection.INCLUDE, include = \"m\") "
                                + post("int n, int m"),
                        List.of("Post[id=a, n=7, m=8]")),
                refused(
                        Code.SCHEMA_TABLE,
                        post("int n"),
                        value("7"),
                        "@Table(^\"posts-new\") record Post(@HashKey String id, int n) {}",
                        post("int n"),
                        List.of("Post[id=a, n=7]")),
                refused(
                        Code.SCHEMA_TTL,
                        post("@Ttl @Nullable Instant end"),
                        value("Instant.EPOCH"),
                        "@Table(\"posts\") ^record Post(@HashKey String id, @Nullable @Attribute(\"end\") Long stop,"
                                + " @Ttl @Nullable Instant other) {}",
                        post("@Ttl @Nullable @Attribute(\"end\") Long stop, @Nullable Instant other"),
                        List.of("Post[id=a, stop=0, other=null]")),
                refused(
                        Code.SCHEMA_VERSION,
                        post("@Version long v"),
                        value("3"),
                        "@Table(\"posts\") ^record Post(@HashKey String id, @Default(\"0\") long v, @Version long w)"
                                + " {}",
                        post("@Version @Attribute(\"v\") long w"),
                        List.of("Post[id=a, w=3]")));
    }

    private static Stream<Change> tables() {
        return Stream.of(
                goesIn(
                        desk("A, B", A, B),
                        "new A(\"x\", 7, \"t\"), new B(\"x\", 8)",
                        desk(
                                "B, Z",
                                B,
                                "@DiscriminatorValue(value = \"Zed\", former = \"A\") @Key(hash = \"d#{desk}\","
                                        + " range = \"a#{number:10}\") record Z(String desk, long number, String"
                                        + " text, Optional<String> more) implements Desk {}"),
                        List.of("Z[desk=x, number=7, text=t, more=Optional.empty]", "B[desk=x, n=8]")),
                goesIn(desk("A", A), "new A(\"x\", 7, \"t\")", desk("A, B", A, B), List.of("A[desk=x, n=7, text=t]")),
                goesIn(
                        desk("A", A.replace("String desk", "@KeyOnly String desk")),
                        "new A(\"x\", 7, \"t\")",
                        desk(
                                "A",
                                A.replace("String desk", "@KeyOnly String table")
                                        .replace("{desk}", "{table}")),
                        List.of("A[table=x, n=7, text=t]")),
                goesIn(
                        desk("A", A),
                        "new A(\"x\", 7, \"t\")",
                        desk("A", A.replace("String desk", "@KeyOnly String desk")),
                        List.of("A[desk=x, n=7, text=t]")),
                goesIn(
                        desk("A", A),
                        "new A(\"x\", 7, \"t\")",
                        "@Gsi(name = \"byText\", hashKey = \"g\") "
                                + desk("A", "@Key(index = \"byText\", hash = \"t#{text}\") " + A),
                        List.of("A[desk=x, n=7, text=t]")));
    }

    private static Stream<Change> refusedTables() {
        String index = "@Gsi(name = \"byText\", hashKey = \"g\") ";
        String entry = "@Key(index = \"byText\", hash = \"t#{text}\") ";
        return Stream.of(
                refused(
                        Code.SCHEMA_TABLE_WORD,
                        desk("A", A),
                        "new A(\"x\", 7, \"t\")",
                        desk("A", "@DiscriminatorValue(\"Z\") " + A.replace("record", "^record")),
                        desk("A", "@DiscriminatorValue(value = \"Z\", former = \"A\") " + A),
                        List.of("A[desk=x, n=7, text=t]")),
                refused(
                        Code.SCHEMA_RECORD,
                        desk("A, B", A, B),
                        "new B(\"x\", 8)",
                        desk("A", A).replace("sealed interface", "sealed ^interface"),
                        desk("A, C", A, B.replace("record B", "@DiscriminatorValue(\"B\") record C")),
                        List.of("C[desk=x, n=8]")),
                refused(
                        Code.SCHEMA_TABLE_DISCRIMINATOR,
                        desk("A", A),
                        "new A(\"x\", 7, \"t\")",
                        desk("A", A).replace("\"kind\"", "\"type\"").replace("sealed interface", "sealed ^interface"),
                        desk("A", A),
                        List.of("A[desk=x, n=7, text=t]")),
                refused(
                        Code.SCHEMA_TEMPLATE,
                        desk("A", A),
                        "new A(\"x\", 7, \"t\")",
                        desk("A", "^" + A.replace("a#", "aa#")),
                        desk("A", A),
                        List.of("A[desk=x, n=7, text=t]")),
                refused(
                        Code.SCHEMA_TEMPLATE,
                        desk("A", A),
                        "new A(\"x\", 7, \"t\")",
                        desk("A", "^" + A.replace("int n", "long n")),
                        desk("A", A.replace("int n", "long n").replace("{n}", "{n:10}")),
                        List.of("A[desk=x, n=7, text=t]")),
                refused(
                        Code.SCHEMA_TEMPLATE,
                        index + desk("A", entry + A),
                        "new A(\"x\", 7, \"t\")",
                        index + desk("A", "^" + entry.replace("t#", "T#") + A),
                        index + desk("A", entry + A),
                        List.of("A[desk=x, n=7, text=t]")),
                refused(
                        Code.SCHEMA_REQUIRED,
                        desk("A", A),
                        "new A(\"x\", 7, \"t\")",
                        index
                                + desk(
                                        "A",
                                        entry.replace("text", "tag") + A.replace("int n", "int n, @KeyOnly int ^tag")),
                        index
                                + desk(
                                        "A",
                                        entry.replace("text", "tag")
                                                + A.replace("int n", "int n, @KeyOnly Optional<Integer> tag")),
                        List.of("A[desk=x, n=7, tag=Optional.empty, text=t]")));
    }

    static IntStream all() {
        return IntStream.range(0, changes().size());
    }

    static IntStream allRefused() {
        return all().filter(at -> changes().get(at).code().isPresent());
    }

    @BeforeAll
    static void compilesAll() throws IOException {
        Path file = shared.resolve("schema.lock");
        Compilation before = build(
                file,
                change -> change.before() + " final class Stored { static List<Object> values() { return List.of("
                        + change.values() + "); } }");
        assertThat(before.diagnostics()).isEmpty();
        String locked = Files.readString(file);
        try (StoredItems stored = new StoredItems(before)) {
            all().forEach(at ->
                    ITEMS.put(at, stored.store(home(at), codec(CHANGES.get(at).before()))));
        }
        REFUSED.putAll(faults(build(file, Change::later)));
        LOCKS.put("before", locked);
        LOCKS.put("after", Files.readString(file));
        Files.writeString(file, locked);
        Compilation mended = build(file, Change::right);
        MENDED.putAll(faults(mended));
        if (mended.success()) {
            try (StoredItems stored = new StoredItems(mended)) {
                all().forEach(at -> READ.put(at, read(stored, at)));
            }
        }
        Files.writeString(file, locked);
        Map<Integer, List<String>> left = REFUSED;
        for (int round = 0; round < 3 && !left.isEmpty(); round++) {
            for (List<String> messages : left.values()) {
                for (String message : messages) {
                    edit(file, message);
                }
            }
            left = faults(build(file, Change::later));
        }
        EDITED.putAll(left);
    }

    private static List<String> read(StoredItems stored, int at) {
        try {
            return stored.read(home(at), codec(CHANGES.get(at).right()), Objects.requireNonNull(ITEMS.get(at)));
        } catch (RuntimeException refused) {
            return List.of(refused.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesWhatStoredItemsSurvive(int at) {
        Change change = CHANGES.get(at);

        assertThat(MENDED.get(at)).as("%s", change).isNull();
        assertThat(READ.get(at)).as("%s", change).isEqualTo(change.read());
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesWhatStoredItemsWouldNotSurvive(int at) {
        Change change = CHANGES.get(at);
        List<String> ids = change.code().map(Code::id).stream().toList();

        assertThat(REFUSED.getOrDefault(at, List.of()))
                .as("%s", change)
                .extracting(message -> message.substring(message.indexOf("[STA") + 1, message.indexOf(']')))
                .isEqualTo(ids);
        if (change.code().isPresent()) {
            assertThat(PLACES.get(at))
                    .isEqualTo(shown(change.after().substring(change.after().indexOf('^') + 1)));
            assertThat(lines("after", at)).isEqualTo(lines("before", at));
        }
    }

    /** Who removes or writes the line that a message names has said that nothing is stored so. */
    @ParameterizedTest
    @MethodSource("allRefused")
    void takesAllOnceThePersonSaysSo(int at) {
        assertThat(EDITED.get(at)).as("%s", CHANGES.get(at)).isNull();
    }

    private static List<String> lines(String lock, int at) {
        return Objects.requireNonNull(LOCKS.get(lock))
                .lines()
                .filter(line -> line.contains(home(at) + ".") || line.startsWith("table posts" + at + " "))
                .toList();
    }

    /** Does what a message says of the lock's lines. */
    private static void edit(Path file, String message) throws IOException {
        List<String> all = new ArrayList<>(Files.readAllLines(file));
        Matcher beginnings = LINES.matcher(message);
        Matcher line = LINE.matcher(message);
        if (beginnings.find()) {
            assertThat(all).anyMatch(text -> text.startsWith(beginnings.group(1)));
            all.removeIf(text -> text.startsWith(beginnings.group(1))
                    || (beginnings.group(2) != null && text.startsWith(beginnings.group(2))));
        } else {
            assertThat(line.find()).as(message).isTrue();
            String named = line.group(2);
            if (line.group(1).equals("let")) {
                String subject = named.substring(0, named.lastIndexOf(": ") + 2);
                all.removeIf(text -> text.startsWith(subject));
                all.add(named);
            } else {
                assertThat(all).contains(named);
                all.remove(named);
            }
        }
        Files.write(file, all);
    }

    /** The messages of each change that has some. */
    private static Map<Integer, List<String>> faults(Compilation compilation) throws IOException {
        Map<Integer, List<String>> faults = new HashMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
            Matcher home = HOME.matcher(diagnostic.getSource().getName());
            assertThat(home.find()).isTrue();
            int at = Integer.parseInt(home.group(1));
            faults.computeIfAbsent(at, change -> new ArrayList<>()).add(diagnostic.getMessage(Locale.ROOT));
            String source = diagnostic.getSource().getCharContent(true).toString();
            PLACES.put(at, shown(source.substring((int) diagnostic.getPosition())));
        }
        return faults;
    }

    private static String shown(String source) {
        String flat = source.replaceAll("\\s+", " ").replaceAll("posts\\d+", "posts");
        return flat.substring(0, Math.min(flat.length(), 20));
    }

    private static Compilation build(Path file, Function<Change, String> source) {
        String[] sources = all().mapToObj(at -> Sources.of(source.apply(CHANGES.get(at)))
                        .replace("package example;", "package " + home(at) + ";")
                        .replace("\"posts", "\"posts" + at))
                .toArray(String[]::new);
        return compile(file, sources);
    }

    private static String home(int at) {
        return "example.change" + at;
    }

    private static String codec(String source) {
        Matcher root = ROOT.matcher(source);
        assertThat(root.find()).isTrue();
        return root.group(1) + "Codec";
    }

    private static Compilation compile(Path file, String... sources) {
        return Compiler.JAVAC.compile(
                new StatorProcessor(),
                List.of("-Xmaxerrs", "100000", "-Astator.schema.lock=" + file),
                List.of(),
                Arrays.stream(sources).map(Sources::of).toList());
    }

    private Path lockFile() {
        return folder.resolve("schema.lock");
    }

    @Test
    void writesSortedLines() throws IOException {
        compile(
                lockFile(),
                "@Gsi(name = \"byTag\", hashKey = \"tag\", projection = IndexProjection.KEYS_ONLY) @Table(\"posts\")"
                        + " record"
                        + " Post(@HashKey String author, @RangeKey Instant at, @Nullable String tag, Optional<Place>"
                        + " place,"
                        + " @Version long version, @Frozen Level level) {} record Place(int n, Level level) {} enum"
                        + " Level { LOW, HIGH }");

        assertThat(Files.readString(lockFile())).endsWith("""
                version 2

                table posts key: hash author S range at S
                table posts index byTag: global hash tag S
                table posts projection byTag: KEYS_ONLY

                table posts record example.Post version: version
                table posts record example.Post attribute at: Instant
                table posts record example.Post attribute author: String
                table posts record example.Post attribute level: frozen?
                table posts record example.Post attribute place: example.Place?
                table posts record example.Post attribute tag: String?
                table posts record example.Post attribute version: Long?

                type example.Level enum
                type example.Level constant: HIGH
                type example.Level constant: LOW

                type example.Place record
                type example.Place attribute level: example.Level?
                type example.Place attribute n: Integer

                frozen attribute example.Post.level class: example.Level
                frozen attribute example.Post.level format: fory
                frozen attribute example.Post.level type: example.Level

                frozen enum example.Level
                frozen enum example.Level constant HIGH
                frozen enum example.Level constant LOW
                """);
    }

    /** Whatever order and number the lines have that a merge leaves. */
    @Test
    void takesBothSidesOfAMerge() throws IOException {
        String base = post("int n, @Frozen Page page") + "record Page(int width) {}";
        compile(lockFile(), base);
        String before = Files.readString(lockFile());
        String ours = post("long n, @Frozen Page page, @Nullable String a") + "record Page(int width, int a) {}";
        compile(lockFile(), ours);
        String left = Files.readString(lockFile());
        Files.writeString(lockFile(), before);
        compile(
                lockFile(),
                post("BigDecimal n, @Frozen Page page, List<Level> b")
                        + "record Page(long width, int b) {} enum Level { LOW }");
        String right = Files.readString(lockFile());
        Files.writeString(lockFile(), "<<<<<<< HEAD\n" + left + "=======\n" + right + ">>>>>>> theirs\n");
        String merged = post("BigDecimal n, @Frozen Page page, @Nullable String a, List<Level> b")
                + "record Page(long width, int a, int b) {} enum Level { LOW }";

        assertThat(compile(lockFile(), merged).faults())
                .extracting(Compiler.Fault::message)
                .containsExactly(
                        "[STA821] The lock file " + lockFile() + " could not be read: line 1 is `<<<<<<< HEAD`, of a"
                                + " merge that is not done. Keep the lines of both sides, remove those between them,"
                                + " and compile"
                                + " again");
        Files.writeString(lockFile(), left + right);
        assertThat(compile(lockFile(), merged.replace("BigDecimal n", "long n")).ids())
                .containsExactly("STA833");
        assertThat(compile(lockFile(), merged.replace("long width", "int width"))
                        .ids())
                .isEmpty();
        Files.writeString(lockFile(), left + right);
        assertThat(compile(lockFile(), merged).diagnostics()).isEmpty();
        String taken = Files.readString(lockFile());
        Files.delete(lockFile());
        compile(lockFile(), merged);
        assertThat(taken).isEqualTo(Files.readString(lockFile()));
        List<String> lines = new ArrayList<>(taken.lines().toList());
        Collections.reverse(lines);
        Files.write(lockFile(), lines);
        assertThat(compile(lockFile(), merged).diagnostics()).isEmpty();
        assertThat(Files.readString(lockFile())).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tables posts key: x",
                "table posts",
                "table posts kee: x",
                "table \"posts key: x",
                "table posts key x y: z",
                "frozen enum",
                "frozen enum example.Level constant LOW: int",
                "frozen record example.Page component width",
                "frozen attribute example.Post.page size: 3",
                "frozen clazz example.Page",
                "  width: int"
            })
    void saysWhichLineIsBroken(String line) throws IOException {
        Files.writeString(lockFile(), "version 2\n" + line + "\n");

        assertThat(compile(lockFile(), post("int n")).faults())
                .extracting(Compiler.Fault::message)
                .containsExactly("[STA821] The lock file " + lockFile() + " could not be read: line 2 is `" + line
                        + "`. Correct it, or take the file back from version control");
        assertThat(Files.readString(lockFile())).isEqualTo("version 2\n" + line + "\n");
    }

    @Test
    void beginsWithALockOfWhatIsFrozen() throws IOException {
        String source = post("@Frozen Page page") + "record Page(int width) {}";
        Compiler.JAVAC.compile(
                new StatorProcessor(),
                List.of("-Astator.frozen.lock=" + lockFile()),
                List.of(),
                List.of(Sources.of(source)));
        assertThat(Files.readString(lockFile())).contains("version 1", "record example.Page\n  width: int");

        assertThat(compile(lockFile(), source.replace("int width", "boolean width"))
                        .ids())
                .containsExactly("STA823");
        assertThat(compile(lockFile(), source).diagnostics()).isEmpty();
        assertThat(Files.readString(lockFile()))
                .contains("version 2", "frozen record example.Page component width: int", "table posts key:");
        assertThat(compile(lockFile(), source.replace("int width", "boolean width"))
                        .ids())
                .containsExactly("STA823");
    }

    /** As an incremental build has it: each root alone, in whatever order, and what others locked stays. */
    @Test
    void knowsWhatOtherCompilesLocked() throws IOException {
        String place = "record Place(int n) {}";
        String posts = post("Place p");
        String notes = "@Table(\"notes\") record Note(@HashKey String id, List<Place> p) {}";
        compile(lockFile(), posts, place);
        compile(lockFile(), notes, place);
        String both = Files.readString(lockFile());
        Files.delete(lockFile());
        compile(lockFile(), notes, posts, place);
        assertThat(Files.readString(lockFile())).isEqualTo(both);

        assertThat(compile(lockFile(), notes, place.replace("int", "boolean")).ids())
                .containsExactly("STA833");
        assertThat(compile(lockFile(), notes, posts, place.replace("int", "boolean"))
                        .ids())
                .containsExactly("STA833");
        assertThat(compile(lockFile(), notes, place.replace("int", "long")).diagnostics())
                .isEmpty();
        assertThat(compile(lockFile(), posts, place.replace("int", "long")).diagnostics())
                .isEmpty();
        assertThat(Files.readString(lockFile())).isEqualTo(both.replace("n: Integer", "n: Long"));
    }

    /** What is in the rest stays locked: without the rest the next put deletes it, and no other type reads it. */
    @Test
    void remembersWhatIsInTheRest() throws IOException {
        compile(lockFile(), post("int n, int m"));
        String before = Files.readString(lockFile());
        assertThat(compile(lockFile(), post("int m, " + REST)).diagnostics()).isEmpty();
        assertThat(Files.readString(lockFile())).isEqualTo(before);
        assertThat(compile(lockFile(), post("int m")).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message())
                        .contains("[STA831]", " add @Rest Map<String, AttributeValue> rest. If it may go, "));
        assertThat(compile(lockFile(), post("int m, Optional<Boolean> n, " + REST))
                        .ids())
                .containsExactly("STA833");
        assertThat(compile(lockFile(), post("int m, Optional<Integer> n")).diagnostics())
                .isEmpty();
    }

    /** Two records with a table of one name in one module, each with the attributes that it knows. */
    @Test
    void holdsEachRecordOfOneTableToItsOwn() {
        String other = post("boolean m, @Ttl @Nullable Instant end").replace("Post", "Other");

        assertThat(compile(lockFile(), post("int n"), other).diagnostics()).isEmpty();
        assertThat(compile(lockFile(), post("long n"), other).diagnostics()).isEmpty();
        assertThat(compile(lockFile(), post("long n"), other.replace("boolean", "int"))
                        .ids())
                .containsExactly("STA833");
    }

    @Test
    void takesOneLockOnly() {
        Compilation compilation = Compiler.JAVAC.compile(
                new StatorProcessor(),
                List.of("-Astator.frozen.lock=/x/frozen.lock", "-Astator.schema.lock=" + lockFile()),
                List.of(),
                List.of(Sources.of(post("int n"))));

        assertThat(compilation.faults())
                .extracting(Compiler.Fault::message)
                .containsExactly(
                        "[STA004] The option stator.frozen.lock is left out beside stator.schema.lock, whose file"
                                + " holds what is frozen too, not \"/x/frozen.lock\".");
    }

    @Test
    void writesNothingForWhatDoesNotCompile() {
        compile(lockFile(), post("Object o"));

        assertThat(lockFile()).doesNotExist();
    }
}
