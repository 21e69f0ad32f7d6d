package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that {@code -Astator.export=markdown} writes; {@code -Dgolden.update=true} writes them anew. */
class TablePageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path EXAMPLES = Path.of("../examples/src/main/java/dev/stator/examples");
    private static final Path PAGES = Path.of("../docs/tables");
    private static final String FOLDER = "META-INF/stator/markdown/";

    private static final List<String> SHOWN = List.of(
            "blog/Post", "drawings/Drawing", "drawings/Shape", "sessions/Session", "shop/Shop", "shop/OrderView");

    private static final String HOSTILE = Sources.of("""
            @Table("hostile")
            @Gsi(name = "by-pipe", hashKey = "pipe", rangeKey = "tick", projection = IndexProjection.KEYS_ONLY)
            @Gsi(name = "by-many", hashKey = {"quote", "line"}, rangeKey = {"tick", "number"})
            @Lsi(name = "by-fence", rangeKey = "fence", projection = IndexProjection.INCLUDE, include = "line")
            public record Hostile(
                @HashKey @Attribute("a|b") String pipe,
                @RangeKey @Attribute("`tick``") Instant tick,
                @Attribute("say \\"#quot;\\" <b> & \\\\|") String quote,
                @Attribute("one\\ntwo\\u2028three\\u0000") UUID line,
                @Attribute("```") byte[] fence,
                @Attribute("]) --> x{{\\uD83D\\uDE00}}; %% end") long number,
                @Default("|`") @Attribute(value = " ", former = {"was|it", "``"}) String blank,
                @Sensitive Optional<String> secret,
                List<Inner> inner,
                Map<String, Set<Integer>> counts,
                Shape shape,
                @Version long version,
                @Rest Map<String, AttributeValue> rest) {}
            record Inner(
                @Attribute("p|q") int pq, Optional<Shape> inside, @Rest @Sensitive Map<String, AttributeValue> more) {}
            sealed interface Shape {
                record Round(double radius) implements Shape {}
                @DiscriminatorValue("sq|`uare") record Square(double side) implements Shape {}
            }
            """);

    private static final String MARKET = Sources.of("""
            @Table("market") @HashKey("P|K") @RangeKey("S`K")
            @Gsi(name = "by-kind", hashKey = "G1`PK", rangeKey = "G1|SK")
            @Lsi(name = "by-sale", rangeKey = "sold")
            sealed interface Market {
                @Key(hash = "stall:{stall}", range = "stall")
                record Stall(String stall, String name) implements Market {}
                @Key(hash = "stall:{stall}", range = "ware|{kind}:{number:6}")
                @Key(index = "by-kind", hash = "kind|{kind}", range = "{price:8}#{stall}")
                record Ware(String stall, Kind kind, int number, @KeyOnly long price, @Attribute("sold") Instant sold)
                    implements Market {}
                @Key(hash = "visit:{visitor}/", range = "{at}")
                record Visit(java.net.URI visitor, Instant at, @Ttl Instant ends) implements Market {}
                enum Kind { HAT, SHOE }
            }
            """);

    private static Map<String, String> pages(String... sources) {
        Compiler.Compilation compilation = Compiler.JAVAC.compile(
                new StatorProcessor(), List.of("-Astator.export=markdown"), List.of(), List.of(sources));
        assertThat(compilation.diagnostics()).isEmpty();
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(compilation.classes())) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".md")).toList()) {
                String name = compilation.classes().relativize(file).toString();
                assertThat(name).startsWith(FOLDER);
                pages.put(name.substring(FOLDER.length()), Files.readString(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return pages;
    }

    private static void assertAsWritten(Path file, String page) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertThat(file).exists();
        assertThat(page).isEqualTo(Files.readString(file));
    }

    @Test
    void showsWhatNamesHold() throws IOException {
        Map<String, String> pages = pages(HOSTILE, MARKET);
        assertThat(pages.keySet()).containsExactly("example.Hostile.md", "example.Market.md");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertAsWritten(GOLDEN.resolve("markdown." + page.getKey() + ".golden"), page.getValue());
        }
    }

    /** As many cells in each row as there are columns, whatever the names hold: none ends a cell, a row or a fence. */
    @Test
    void keepsItsForm() {
        pages(HOSTILE, MARKET).values().forEach(page -> {
            int columns = 0;
            boolean fenced = false;
            for (String line : page.split("\n", -1)) {
                fenced ^= line.startsWith("```");
                if (fenced || !line.startsWith("|")) {
                    columns = 0;
                    continue;
                }
                int cells = line.split("\\|", -1).length;
                assertThat(cells).as(line).isEqualTo(columns == 0 ? cells : columns);
                columns = cells;
            }
            assertThat(fenced).isFalse();
            assertThat(page.chars()).allMatch(c -> c == '\n' || !Character.isISOControl(c));
        });
    }

    private static String[] examples() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String shown : SHOWN) {
            sources.add(Files.readString(EXAMPLES.resolve(shown + ".java")));
        }
        return sources.toArray(String[]::new);
    }

    /** The pages that README links to. */
    @Test
    void describesTheExamples() throws IOException {
        Map<String, String> pages = pages(examples());
        assertThat(pages).hasSize(5);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String[] names = page.getKey().split("\\.", -1);
            assertAsWritten(PAGES.resolve(names[names.length - 2] + ".md"), page.getValue());
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files).hasSameSizeAs(pages.keySet());
        }
    }

    private static final Pattern CALL = Pattern.compile("(?m)^\\| `(\\w[^`]*\\))`(?: and then (.*?))? \\|");
    private static final Pattern ARGUMENTS = Pattern.compile("\\((\\w+(?:, \\w+)*)\\)");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");
    private static final Pattern READ_BY = Pattern.compile("Read by `(\\w+)`");

    /** What a page says can be called can be called. */
    @Test
    void namesWhatIsThere() throws IOException {
        List<String> sources = new ArrayList<>(List.of(examples()));
        int calls = 0;
        for (Map.Entry<String, String> page : pages(examples()).entrySet()) {
            String root = page.getKey().replace(".md", "");
            String home = root.substring(0, root.lastIndexOf('.'));
            String dao = READ_BY.matcher(page.getValue())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            List<String> statements = CALL.matcher(page.getValue())
                    .results()
                    .flatMap(TablePageTest::callsOf)
                    .filter(call -> !call.contains("getAll"))
                    .map(call -> "dao." + call + ";")
                    .toList();
            calls += statements.size();
            sources.add("package " + home + ";\nfinal class Calls" + root.substring(root.lastIndexOf('.') + 1)
                    + " {\n @SuppressWarnings(\"all\") void run(" + dao + " dao) {\n  "
                    + String.join("\n  ", statements) + "\n }\n}\n");
        }
        assertThat(calls).isGreaterThan(50);
        pages(sources.toArray(String[]::new));
    }

    /** Each way to go on, with arguments. */
    private static Stream<String> callsOf(MatchResult cell) {
        String call = ARGUMENTS
                .matcher(cell.group(1))
                .replaceAll(found -> Arrays.stream(found.group(1).split(", ", -1))
                        .map(name -> name.endsWith("At") ? "(java.time.Instant) null" : "(String) null")
                        .collect(Collectors.joining(", ", "(", ")")));
        return cell.group(2) == null
                ? Stream.of(call)
                : CODE.matcher(cell.group(2))
                        .results()
                        .map(then -> call + "." + then.group(1)
                                + (then.group(1).equals("between") ? "(null, null)" : "(null)"));
    }
}
