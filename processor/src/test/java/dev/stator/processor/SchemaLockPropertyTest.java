package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.Compiler.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Random changes of random schemas: what the lock takes reads all that was stored, and writes it back. */
class SchemaLockPropertyTest {
    private static final int COUNT = Integer.getInteger("stator.schemas", 120);
    private static final long SEED = Long.getLong("stator.seed", 20_261_130L);
    private static final Pattern HOME = Pattern.compile("change(\\d+)");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<RandomSchema> before = IntStream.range(0, COUNT)
            .mapToObj(at -> RandomSchema.draw(random, at % 3 == 0))
            .toList();
    private final List<RandomSchema> after =
            before.stream().map(schema -> schema.changed(random)).toList();

    @Test
    void whatIsTakenReadsAllThatWasStored() throws IOException {
        Compilation old = build(all(), this::storing);
        assertThat(old.diagnostics()).isEmpty();
        String locked = Files.readString(lockFile());
        Map<Integer, List<Map<String, AttributeValue>>> items = new HashMap<>();
        try (StoredItems stored = new StoredItems(old)) {
            all().forEach(at -> items.put(
                    at,
                    stored.store(home(at), before.get(at).codec()).stream()
                            .flatMap(item -> Stream.of(item, older(before.get(at), item)))
                            .distinct()
                            .toList()));
        }
        Set<Integer> refused = refused(build(all(), at -> after.get(at).source()));
        assertThat(refused).hasSizeBetween(COUNT / 4, COUNT * 3 / 4);
        Files.writeString(lockFile(), locked);
        int[] taken = all().filter(at -> !refused.contains(at)).toArray();
        Compilation fresh = build(IntStream.of(taken), at -> after.get(at).source());
        assertThat(fresh.diagnostics()).isEmpty();
        Set<String> lost = new TreeSet<>();
        try (StoredItems stored = new StoredItems(fresh)) {
            for (int at : taken) {
                for (Map<String, AttributeValue> item : Objects.requireNonNull(items.get(at))) {
                    why(stored, at, item)
                            .forEach(reason -> lost.add(before.get(at).source() + "->\n"
                                    + after.get(at).source() + reason));
                }
            }
        }
        assertThat(String.join("\n\n", lost)).isEmpty();
    }

    /** Why an item does not survive. */
    private Stream<String> why(StoredItems stored, int at, Map<String, AttributeValue> item) {
        try {
            Map<String, AttributeValue> written =
                    stored.rewrite(home(at), after.get(at).codec(), item);
            Map<String, String> names = after.get(at).renamed();
            return covers(renamed(AttributeValue.fromM(written), names), renamed(AttributeValue.fromM(item), names))
                    ? Stream.of()
                    : Stream.of(item + "\nis written as " + written);
        } catch (RuntimeException unread) {
            return Stream.of(item + "\n" + unread);
        }
    }

    /** Whether all that was stored is there as it was; more may be. */
    private static boolean covers(AttributeValue written, AttributeValue stored) {
        if (stored.hasM() && written.hasM()) {
            return stored.m().entrySet().stream()
                    .allMatch(entry -> Boolean.TRUE.equals(entry.getValue().nul())
                            || (written.m().containsKey(entry.getKey())
                                    && covers(written.m().get(entry.getKey()), entry.getValue())));
        }
        if (stored.hasL() && written.hasL()) {
            return stored.l().size() == written.l().size()
                    && IntStream.range(0, stored.l().size())
                            .allMatch(
                                    at -> covers(written.l().get(at), stored.l().get(at)));
        }
        return written.equals(stored);
    }

    /** {@code item} as it was stored before what {@code schema} renamed. */
    private static Map<String, AttributeValue> older(RandomSchema schema, Map<String, AttributeValue> item) {
        Map<String, String> back = new HashMap<>();
        schema.renamed().forEach((former, present) -> back.put(present, former));
        return renamed(AttributeValue.fromM(item), back).m();
    }

    /** With other names of attributes, and other words, down through lists and maps. */
    private static AttributeValue renamed(AttributeValue value, Map<String, String> names) {
        if (value.hasM()) {
            Map<String, AttributeValue> renamed = new HashMap<>();
            value.m().forEach((name, each) -> renamed.put(names.getOrDefault(name, name), renamed(each, names)));
            return AttributeValue.fromM(renamed);
        }
        if (value.hasL()) {
            return AttributeValue.fromL(
                    value.l().stream().map(each -> renamed(each, names)).toList());
        }
        return value.s() == null ? value : AttributeValue.fromS(names.getOrDefault(value.s(), value.s()));
    }

    private String storing(int at) {
        Random values = new Random(SEED + at);
        return before.get(at).source() + "final class Stored { static List<Object> values() { return List.of("
                + IntStream.range(0, 4)
                        .mapToObj(each -> before.get(at).value(values))
                        .collect(Collectors.joining(", "))
                + "); } }";
    }

    private static Set<Integer> refused(Compilation compilation) {
        Set<Integer> refused = new HashSet<>();
        for (Diagnostic<?> diagnostic : compilation.diagnostics()) {
            assertThat(diagnostic.getMessage(null)).containsPattern("\\[STA8[345]\\d\\]");
            Matcher home = HOME.matcher(String.valueOf(diagnostic));
            assertThat(home.find()).isTrue();
            refused.add(Integer.parseInt(home.group(1)));
        }
        return refused;
    }

    private static IntStream all() {
        return IntStream.range(0, COUNT);
    }

    private static String home(int at) {
        return "example.change" + at;
    }

    private Path lockFile() {
        return folder.resolve("schema.lock");
    }

    private Compilation build(IntStream which, IntFunction<String> source) {
        return Compiler.JAVAC.compile(
                new StatorProcessor(),
                List.of("-Xmaxerrs", "100000", "-Astator.schema.lock=" + lockFile()),
                List.of(),
                which.mapToObj(at -> Sources.of(source.apply(at))
                                .replace("package example;", "package " + home(at) + ";")
                                .replace("\"posts\"", "\"posts" + at + "\""))
                        .toList());
    }
}
