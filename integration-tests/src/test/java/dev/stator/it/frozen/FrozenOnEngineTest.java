package dev.stator.it.frozen;

import static dev.stator.it.frozen.Drawing_.layer;
import static dev.stator.it.frozen.Drawing_.mark;
import static dev.stator.it.frozen.Drawing_.note;
import static dev.stator.it.frozen.Drawing_.shapes;
import static dev.stator.it.frozen.Drawings.LAYER;
import static dev.stator.it.frozen.Drawings.MARK;
import static dev.stator.it.frozen.Drawings.SHAPES;
import static dev.stator.it.frozen.Drawings.drawing;
import static dev.stator.it.frozen.Drawings.empty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.error.FrozenException;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import dev.stator.it.frozen.Shape.Circle;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.Selection;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Frozen attributes on all paths between record and table. */
@StatorTest
class FrozenOnEngineTest {
    private final Stator stator;
    private final DrawingDao drawings;
    private final DynamoDbClient client;

    FrozenOnEngineTest(Stator stator, DrawingDao drawings, DynamoDbClient client) {
        this.stator = stator;
        this.drawings = drawings;
        this.client = client;
    }

    private Drawing stored(int number) {
        return drawings.get("ada", number).consistent().execute().orElseThrow();
    }

    private static Map<String, AttributeValue> key(int number) {
        return Map.of("artist", AttributeValue.fromS("ada"), "number", AttributeValue.fromN("" + number));
    }

    /** {@code freeze} and {@code thaw}: nothing is called for either. */
    @Test
    void freezesAndThaws() {
        drawings.put(drawing(1)).execute();

        Drawing thawed = stored(1);

        assertThat(thawed).isEqualTo(drawing(1));
        Map<String, AttributeValue> item = client.getItem(
                        request -> request.tableName("drawings").key(key(1)))
                .item();
        assertThat(item).containsOnlyKeys("artist", "number", "title", "shapes", "l", "mark", "note");
        assertThat(Objects.requireNonNull(item.get("shapes")).b().asByteArray()).startsWith(0xF7, 0x5A, 1, 1);
    }

    @Test
    void storesNothingForNullAndEmpty() {
        drawings.put(empty(2)).execute();

        assertThat(stored(2)).isEqualTo(empty(2));
        assertThat(client.getItem(request -> request.tableName("drawings").key(key(2)))
                        .item())
                .as("an empty list is a value, and is frozen")
                .containsOnlyKeys("artist", "number", "title", "shapes");
    }

    @Test
    void updatesAndRemoves() {
        drawings.put(drawing(3)).execute();
        List<Shape> other = List.of(new Circle(new Point(0, 0), 1));

        Drawing updated = drawings.update("ada", 3)
                .set(shapes, other)
                .set(note, Colour.GREEN)
                .set(mark, new UUID(1, 1))
                .remove(layer)
                .when(layer.exists())
                .returningNew()
                .execute();

        assertThat(updated.shapes()).isEqualTo(other);
        assertThat(updated.note()).isEqualTo(Colour.GREEN);
        assertThat(updated.mark()).contains(new UUID(1, 1));
        assertThat(updated.layer()).isNull();
        assertThat(stored(3)).isEqualTo(updated);
    }

    @Test
    void asksOnlyWhetherItIsThere() {
        drawings.put(empty(4)).execute();

        assertThatThrownBy(() -> drawings.update("ada", 4)
                        .set(layer, LAYER)
                        .when(layer.exists())
                        .execute())
                .isInstanceOf(ConditionFailedException.class);
        drawings.update("ada", 4).set(layer, LAYER).when(layer.absent()).execute();

        assertThat(stored(4).layer()).isEqualTo(LAYER);
        assertThat(drawings.scan().filter(layer.exists().and(note.absent())).list())
                .extracting(Drawing::number)
                .contains(4);
    }

    @Test
    void transactsAndBatches() {
        stator.transactWrite(drawings.put(drawing(10)), drawings.put(drawing(11)))
                .execute();
        stator.transactWrite(drawings.update("ada", 10).set(note, Colour.RED), drawings.delete("ada", 11))
                .execute();

        assertThat(stored(10).note()).isEqualTo(Colour.RED);
        assertThat(stator.transactGet(List.of(drawings.get("ada", 10), drawings.get("ada", 11)))
                        .execute())
                .extracting(found -> found.map(Drawing::shapes))
                .containsExactly(Optional.of(SHAPES), Optional.empty());
        assertThat(drawings.getAll(List.of(new DrawingKey("ada", 10), new DrawingKey("ada", 11)))
                        .consistent()
                        .list())
                .extracting(found -> found.map(Drawing::layer))
                .containsExactly(Optional.of(LAYER), Optional.empty());
    }

    @Test
    void selectsQueriesAndScans() {
        IntStream.range(20, 25).forEach(number -> drawings.put(drawing(number)).execute());

        Selection<Drawing> selection =
                drawings.get("ada", 20).select(shapes, mark).execute().orElseThrow();
        assertThat(selection.get(shapes)).isEqualTo(SHAPES);
        assertThat(selection.get(mark)).isEqualTo(MARK);
        assertThat(drawings.query("ada").between(20, 24).list())
                .hasSize(5)
                .extracting(Drawing::layer)
                .containsOnly(LAYER);
        assertThat(drawings.scan().filter(Drawing_.number.between(20, 24)).list())
                .hasSize(5)
                .extracting(Drawing::note)
                .containsOnly(Drawings.CENTRE);
    }

    @Test
    void isPartOfAnIndex() {
        drawings.put(drawing(30)).execute();

        assertThat(drawings.byTitle().query("face").list())
                .filteredOn(found -> found.number() == 30)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.shapes()).isEqualTo(SHAPES);
                    assertThat(found.mark()).contains(MARK);
                });
        assertThat(drawings.byTitle()
                        .query("face")
                        .filter(DrawingByTitle_.mark.absent())
                        .list())
                .filteredOn(found -> found.number() == 30)
                .isEmpty();
    }

    @Test
    void refusesWhatNothingLeadsTo() {
        Drawing stranger = new Drawing("ada", 40, "t", SHAPES, null, Optional.empty(), new Stranger(1));

        assertThatThrownBy(() -> drawings.put(stranger).execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("note")
                .hasMessageContaining("Stranger")
                .hasMessageContaining("@Frozen(types");
        assertThat(drawings.get("ada", 40).execute()).isEmpty();
    }

    record Stranger(int number) {}

    @Test
    void refusesDamagedBytes() {
        drawings.put(drawing(50)).execute();
        Map<String, AttributeValue> item = client.getItem(
                        request -> request.tableName("drawings").key(key(50)))
                .item();
        byte[] bytes = Objects.requireNonNull(item.get("shapes")).b().asByteArray();
        bytes[bytes.length - 1] ^= 1;
        client.updateItem(request -> request.tableName("drawings")
                .key(key(50))
                .updateExpression("SET shapes = :damaged")
                .expressionAttributeValues(Map.of(":damaged", AttributeValue.fromB(SdkBytes.fromByteArray(bytes)))));

        assertThatThrownBy(() -> stored(50))
                .isInstanceOf(FrozenException.class)
                .hasMessageContaining("drawings")
                .hasMessageContaining("shapes");
    }

    /** As {@code with-thaw-opts} gives a password, but for all of a Stator, and with keys that follow each other. */
    @Test
    void encryptsWithKeysThatRotate() {
        EncryptionKey first = EncryptionKey.of("2026-01", new byte[32]);
        EncryptionKey second = EncryptionKey.of("2026-02", new byte[16]);
        DrawingDao before = encrypted(FrozenEncryption.with(KeyProvider.of(first)));
        DrawingDao after = encrypted(FrozenEncryption.with(KeyProvider.of(second, first)));
        before.put(drawing(60)).execute();
        after.put(drawing(61)).execute();

        assertThat(after.query("ada").between(60, 61).list()).containsExactly(drawing(60), drawing(61));
        assertThatThrownBy(() -> before.get("ada", 61).execute())
                .isInstanceOf(FrozenException.class)
                .hasMessageContaining("2026-02");
        assertThatThrownBy(() -> stored(60)).isInstanceOf(FrozenException.class).hasMessageContaining("encrypted");
    }

    private DrawingDao encrypted(FrozenEncryption encryption) {
        return new DrawingDao(
                Stator.builder().client(client).frozenEncryption(encryption).build());
    }
}
