package dev.stator.it.renamed;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.renamed.Move.Mover;
import dev.stator.it.renamed.Move.Site;
import dev.stator.testing.StatorTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Components of embedded records that were renamed, over items that have them under either name. */
@StatorTest(tables = PER_CLASS)
class RenamedInsideTest {
    private static final Move MOVE = new Move(
            "m",
            new Site("Bonn", "53111"),
            new Site("Kiel", null),
            Optional.of(new Mover("Ann", new Site("Ulm", "89073"))));

    private final MoveDao moves;
    private final DynamoDbClient client;

    RenamedInsideTest(MoveDao moves, DynamoDbClient client) {
        this.moves = moves;
        this.client = client;
    }

    private static Map<String, AttributeValue> stored(String town, String zip, String name) {
        return Map.of(
                "id",
                text("m"),
                "from_" + town,
                text("Bonn"),
                "from_" + zip,
                text("53111"),
                "to_" + town,
                text("Kiel"),
                "by_" + name,
                text("Ann"),
                "by_home_" + town,
                text("Ulm"),
                "by_home_" + zip,
                text("89073"));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private Map<String, AttributeValue> store(String town, String zip, String name) {
        moves.table().ensure();
        Map<String, AttributeValue> item = stored(town, zip, name);
        client.putItem(put -> put.tableName("moves").item(item));
        return item;
    }

    private Map<String, AttributeValue> item() {
        return client.getItem(get -> get.tableName("moves").key(Map.of("id", text("m"))))
                .item();
    }

    @ParameterizedTest
    @CsvSource({"town, zip, name", "city, code, firm", "city, zip, firm", "town, postcode, name"})
    void isReadAndComparedUnderEither(String town, String zip, String name) {
        store(town, zip, name);
        assertThat(moves.get("m").execute()).contains(MOVE);
        assertThat(moves.scan()
                        .filter(Move_.from
                                .town
                                .eq("Bonn")
                                .and(Move_.from.zip.eq("53111"))
                                .and(Move_.by.home.town.eq("Ulm"))
                                .and(Move_.by.name.beginsWith("A")))
                        .list())
                .containsExactly(MOVE);
    }

    @ParameterizedTest
    @CsvSource({"town, zip, name", "city, code, firm", "city, zip, firm", "town, postcode, name"})
    void isTakenAwayByWhatWritesTheWhole(String town, String zip, String name) {
        Site other = new Site("Jena", null);
        expect(town, zip, name, dao -> dao.update("m").set(Move_.from, other).execute(), MOVE.from(other));
        expect(town, zip, name, dao -> dao.update("m").remove(Move_.from).execute(), MOVE.from(null));
        expect(
                town,
                zip,
                name,
                dao -> dao.modify(new MoveKey("m"), move -> move.from(null)).execute(),
                MOVE.from(null));
        expect(
                town,
                zip,
                name,
                dao -> dao.modify(new MoveKey("m"), move -> move.from(other)).execute(),
                MOVE.from(other));
        expect(town, zip, name, dao -> dao.put(MOVE.from(other)).execute(), MOVE.from(other));
        expect(
                town,
                zip,
                name,
                dao -> dao.update("m").set(Move_.from.town, "Jena").execute(),
                MOVE.from(new Site("Jena", "53111")));
        expect(
                town,
                zip,
                name,
                dao -> dao.patch(MOVE.from(new Site("Jena", "1"))).execute(),
                MOVE.from(new Site("Jena", "1")));
    }

    @ParameterizedTest
    @CsvSource({"town, zip, name", "city, code, firm", "city, zip, firm", "town, postcode, name"})
    void isWrittenInsideOfWhatStandsUnderEither(String town, String zip, String name) {
        Map<String, AttributeValue> before = store(town, zip, name);
        Site other = new Site("Jena", null);
        moves.update("m").set(Move_.by.home, other).execute();
        assertThat(moves.get("m").execute()).contains(MOVE.by(new Mover("Ann", other)));
        Map<String, AttributeValue> after = new HashMap<>(before);
        after.keySet().removeIf(attribute -> attribute.startsWith("by_home_"));
        after.put("by_home_town", text("Jena"));
        assertThat(item()).isEqualTo(after);
    }

    /** The record is as {@code expected}, and what stands under a former name is what was not written. */
    private void expect(String town, String zip, String name, Consumer<MoveDao> write, Move expected) {
        Map<String, AttributeValue> before = store(town, zip, name);
        write.accept(moves);
        assertThat(moves.get("m").execute()).contains(expected);
        Map<String, AttributeValue> after = new HashMap<>(item());
        after.keySet().removeAll(stored("town", "zip", "name").keySet());
        assertThat(before).containsAllEntriesOf(after);
        assertThat(after).doesNotContainKey("from_city");
    }
}
