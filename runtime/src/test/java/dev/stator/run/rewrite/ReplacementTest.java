package dev.stator.run.rewrite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.codec.ItemSize;
import dev.stator.schema.KeyAttribute;
import dev.stator.schema.KeyAttributeType;
import dev.stator.schema.KeySchema;
import dev.stator.schema.TableSchema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What an item of any size is compared by: all that is read, else what decides, never less than what changes. */
class ReplacementTest {
    private static final TableSchema TABLE = TableSchema.of(
            "t",
            new KeySchema(
                    List.of(new KeyAttribute("pk", KeyAttributeType.S)),
                    List.of(new KeyAttribute("sk", KeyAttributeType.S))));
    private static final Pattern COMPARED = Pattern.compile("(#\\d+) = :\\d+|attribute_not_exists\\((#\\d+)\\)");

    /** Whatever they are, a condition has room for so many: 4 KB of text. */
    private static final int FEW = 120;

    private final Random random = new Random(42);

    /** An item of so many attributes besides its key. */
    private Map<String, AttributeValue> item(String range, int attributes) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("pk", AttributeValue.fromS("p"));
        item.put("sk", AttributeValue.fromS(range));
        for (int i = 0; i < attributes; i++) {
            item.put(name(i), AttributeValue.fromS("v" + i));
        }
        return item;
    }

    private static String name(int i) {
        return i % 7 == 0 ? "a." + i + "[0] größe" : "a" + i;
    }

    private static Set<String> compared(@Nullable String condition, Map<String, String> names) {
        Set<String> compared = new TreeSet<>();
        Matcher matcher = COMPARED.matcher(requireNonNull(condition));
        while (matcher.find()) {
            compared.add(requireNonNull(names.get(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))));
        }
        return compared;
    }

    private static int operators(String condition) {
        return (int) Pattern.compile(" = | AND |attribute_not_exists")
                .matcher(condition)
                .results()
                .count();
    }

    private static Set<String> sorted(Collection<String> names) {
        return new TreeSet<>(names);
    }

    @Test
    void comparesAllThatIsReadOrElseWhatDecides() {
        int[] ends = new int[3];
        for (int i = 0; i < 600; i++) {
            int attributes = random.nextInt(250);
            Map<String, AttributeValue> stored = item("s", attributes);
            Map<String, AttributeValue> present = new LinkedHashMap<>(stored);
            Set<String> changed = random.ints(1 + random.nextInt(random.nextBoolean() ? 5 : 200), 0, 250)
                    .mapToObj(ReplacementTest::name)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            changed.forEach(name -> {
                if (random.nextInt(3) == 0 && stored.containsKey(name)) {
                    present.remove(name);
                } else {
                    present.put(name, AttributeValue.fromN("1"));
                }
            });
            Set<String> read = sorted(random.ints(random.nextInt(250), 0, 250)
                    .mapToObj(ReplacementTest::name)
                    .toList());
            Optional<Set<String>> deciding = List.of(
                            Optional.<Set<String>>empty(),
                            Optional.of(Set.<String>of()),
                            Optional.of(Set.of("version")))
                    .get(random.nextInt(3));
            Replacement replacement = new Replacement(TABLE, stored, present, read, deciding);

            Set<String> all = sorted(read);
            all.addAll(changed);
            all.add("pk");
            Set<String> least = sorted(deciding.orElse(all));
            least.addAll(changed);
            least.add("pk");
            Optional<UpdateItemRequest> request = replacement.update();
            if (request.isEmpty()) {
                ends[2]++;
                assertThat(least.size()).as("too many").isGreaterThan(FEW);
                assertThat(replacement.problem())
                        .contains(deciding.isPresent() ? "more of its attributes change" : "for its version");
                continue;
            }
            UpdateItemRequest update = request.get();
            Set<String> compared = compared(update.conditionExpression(), update.expressionAttributeNames());
            boolean whole = compared.equals(all);
            ends[whole ? 0 : 1]++;
            assertThat(compared).isIn(all, least);
            assertThat(whole || all.size() > FEW).as("no less than can be").isTrue();
            assertThat(operators(update.conditionExpression())).isLessThanOrEqualTo(300);
            assertThat(update.conditionExpression().length()).isLessThanOrEqualTo(4096);
            assertThat(update.updateExpression().length()).isLessThanOrEqualTo(4096);
            assertThat(update.key()).isEqualTo(Map.of("pk", stored.get("pk"), "sk", stored.get("sk")));
        }
        assertThat(ends).doesNotContain(0);
    }

    /** What is deleted is compared by all that was seen of it, or not deleted. */
    @Test
    void movesOnlyWhatIsWhollyCompared() {
        int[] ends = new int[2];
        for (int i = 0; i < 400; i++) {
            Map<String, AttributeValue> stored = item("s", random.nextInt(200));
            Map<String, AttributeValue> present = item("S", stored.size() - 2);
            Set<String> read = sorted(random.ints(random.nextInt(100), 0, 250)
                    .mapToObj(ReplacementTest::name)
                    .toList());
            Replacement replacement = new Replacement(TABLE, stored, present, read, Optional.of(Set.of("version")));

            assertThat(replacement.moves()).isTrue();
            Set<String> all = sorted(stored.keySet());
            all.addAll(read);
            all.remove("sk");
            Optional<TransactWriteItemsRequest> request = replacement.move("token");
            ends[request.isPresent() ? 1 : 0]++;
            if (request.isEmpty()) {
                assertThat(all.size()).isGreaterThan(FEW);
                assertThat(replacement.problem()).contains("deleted under its old key");
                continue;
            }
            Delete delete = request.get().transactItems().get(1).delete();
            assertThat(compared(delete.conditionExpression(), delete.expressionAttributeNames()))
                    .isEqualTo(all);
            assertThat(operators(delete.conditionExpression())).isLessThanOrEqualTo(300);
        }
        assertThat(ends).doesNotContain(0);
    }

    /** Old and new values of the largest item are within what DynamoDB takes of values: 2 MB. */
    @Test
    void theLargestItemIsCompared() {
        Map<String, AttributeValue> stored = item("s", 2);
        stored.put("text", AttributeValue.fromS("x".repeat(390_000)));
        Map<String, AttributeValue> present = new LinkedHashMap<>(stored);
        present.put("text", AttributeValue.fromS("y".repeat(390_000)));
        Replacement replacement = new Replacement(TABLE, stored, present, stored.keySet(), Optional.empty());

        assertThat(replacement.update()).hasValueSatisfying(update -> {
            assertThat(compared(update.conditionExpression(), update.expressionAttributeNames()))
                    .contains("text");
            assertThat(ItemSize.of(update.expressionAttributeValues())).isLessThan(2 * 1024 * 1024);
        });
    }
}
