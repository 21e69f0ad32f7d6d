package dev.stator.it.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.expression.RemovableAttribute;
import dev.stator.it.whole.Orchard.Tree;
import dev.stator.operation.PatchOperation;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Random patches of a record with keys of indexes: they follow, or the patch is refused and changes nothing. */
@StatorTest
class PatchedKeysTest {
    private static final List<RemovableAttribute<Tree, ?>> MAY_LACK =
            List.of(Tree_.owner, Tree_.buyer, Tree_.age, Tree_.size, Tree_.colour, Tree_.weight);

    private final DynamoDbClient client;
    private final Stator stator;
    private final OrchardTable orchard;

    PatchedKeysTest(DynamoDbClient client, Stator stator) {
        this.client = client;
        this.stator = stator;
        this.orchard = new OrchardTable(stator);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private Map<String, AttributeValue> stored() {
        return client.getItem(get -> get.tableName("orchards")
                        .key(Map.of("PK", text("t#1"), "SK", text("tree")))
                        .consistentRead(true))
                .item();
    }

    private static Optional<String> some(Random random) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of("x" + random.nextInt(9));
    }

    private static Tree tree(Random random) {
        return new Tree(
                "1",
                "k" + random.nextInt(9),
                random.nextBoolean(),
                some(random),
                some(random),
                some(random),
                some(random),
                random.nextBoolean(),
                some(random),
                some(random));
    }

    private static List<Optional<String>> mayLack(Tree tree) {
        return List.of(tree.owner(), tree.buyer(), tree.age(), tree.size(), tree.colour(), tree.weight());
    }

    /** Nothing tells what a key would be of which the patch writes a part, and does not know another one. */
    private static boolean isUnknown(Tree tree, Set<Integer> also, boolean other, int... components) {
        List<Integer> lacking = IntStream.of(components)
                .filter(i -> mayLack(tree).get(i).isEmpty())
                .boxed()
                .toList();
        boolean written = other || lacking.size() < components.length;
        return !lacking.isEmpty() && written && lacking.stream().noneMatch(also::contains);
    }

    private static Tree merged(Tree old, Tree tree, Set<Integer> also) {
        List<Optional<String>> all = new ArrayList<>();
        for (int i = 0; i < MAY_LACK.size(); i++) {
            boolean kept = mayLack(tree).get(i).isEmpty() && !also.contains(i);
            all.add(mayLack(kept ? old : tree).get(i));
        }
        return new Tree(
                "1",
                tree.kind(),
                tree.listed(),
                all.get(0),
                all.get(1),
                all.get(2),
                all.get(3),
                tree.ripe(),
                all.get(4),
                all.get(5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keysOfIndexesAreThoseOfTheChangedRecordOrRefused(long seed) {
        Random random = new Random(seed);
        orchard.table().ensure();
        int refused = 0;
        for (int i = 0; i < 120; i++) {
            Tree old = tree(random);
            orchard.trees().put(old).execute();
            Map<String, AttributeValue> before = stored();
            Tree tree = tree(random);
            Set<Integer> also = random.ints(i % 8, 0, 6).boxed().collect(Collectors.toSet());
            PatchOperation<Tree> patch = orchard.trees().patch(tree);
            for (int each : also) {
                patch = patch.also(MAY_LACK.get(each));
            }
            String shown = "seed " + seed + ", patch " + i + ": " + tree + " and " + also + " over " + old;
            if (isUnknown(tree, also, true, 0)
                    || (tree.ripe() && isUnknown(tree, also, true, 2, 3))
                    || isUnknown(tree, also, false, 4, 5)) {
                assertThatThrownBy(patch::execute)
                        .as(shown)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContainingAll("table orchards", "index GSI", "also(", "modify(");
                assertThat(stored()).as(shown).isEqualTo(before);
                refused++;
                continue;
            }
            if (i % 2 == 0) {
                patch.execute();
            } else {
                stator.transactWrite(patch).execute();
            }
            Tree merged = merged(old, tree, also);
            assertThat(orchard.trees().get("1").consistent().execute())
                    .as(shown)
                    .contains(merged);
            orchard.trees().put(merged).execute();
            Map<String, AttributeValue> put = stored();
            orchard.trees().put(old).execute();
            patch.execute();
            assertThat(stored()).as(shown).isEqualTo(put);
        }
        assertThat(refused).isBetween(20, 100);
    }
}
