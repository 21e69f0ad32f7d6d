package dev.stator.it.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.DiscriminatedDao;
import dev.stator.Stator;
import dev.stator.codec.Codecs;
import dev.stator.dao.EntityOperations;
import dev.stator.dao.VersionedOperations;
import dev.stator.expression.Path;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.WholeAttribute;
import dev.stator.it.ticket.Animal.Cat;
import dev.stator.it.ticket.Animal.Dog;
import dev.stator.operation.ItemNotFoundException;
import dev.stator.operation.Operation;
import dev.stator.operation.OtherRecordException;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.VersionConflictException;
import dev.stator.schema.ItemKey;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records of one table that have the same keys: writes of one leave the items of the other alone. */
@StatorTest
class ToldByAttributeTest {
    private static final WholeAttribute<Cat, Integer> LIVES = new WholeAttribute<>(Path.of("lives"), Codecs.INTEGER);
    private static final StringAttribute<Dog> OWNER = new StringAttribute<>(Path.of("owner"));
    private static final Dog REX = new Dog("rex", "ada", 1);

    private final DynamoDbClient client;
    private final Stator stator;
    private final Cats cats;
    private final EntityOperations<Dog> dogs;
    private final VersionedOperations<Dog> versioned;

    ToldByAttributeTest(DynamoDbClient client) {
        this.client = client;
        this.stator = Stator.create(client);
        this.cats = new Cats(stator);
        this.dogs = stator.entity(AnimalCodec.DOGS);
        this.versioned = dogs.versioned();
    }

    private static final class Cats extends DiscriminatedDao<Cat, String> {
        Cats(Stator stator) {
            super(stator, AnimalCodec.CATS, ToldByAttributeTest::key);
        }
    }

    @BeforeEach
    void create() {
        cats.table().ensure();
        versioned.put(new Dog("rex", "ada", 0)).execute();
        cats.put(new Cat("tom", 9)).execute();
    }

    private static ItemKey key(String name) {
        return ItemKey.of(AnimalCodec.NAME, name);
    }

    private Map<String, AttributeValue> stored(String name) {
        return client.getItem(get -> get.tableName("animals").key(Map.of("name", AttributeValue.fromS(name))))
                .item();
    }

    private void leavesRex(Operation<?>... operations) {
        for (Operation<?> operation : operations) {
            assertThatThrownBy(operation::execute)
                    .as("%s", operation)
                    .isInstanceOf(OtherRecordException.class)
                    .hasMessageContaining("it is no Cat, as its kind is \"dog\" and not in [cat, feline]");
        }
        assertThat(stored("rex")).isEqualTo(AnimalCodec.DOGS.encode(REX));
    }

    @Test
    void updatesAndDeletesLeaveItemsOfOthersAlone() {
        leavesRex(
                cats.update("rex").set(LIVES, 8),
                cats.update("rex").set(LIVES, 8).orCreate(),
                cats.update("rex").set(LIVES, 8).returningNew(),
                cats.delete("rex"),
                cats.delete("rex").ifPresent(),
                cats.delete("rex").when(LIVES.absent()),
                cats.delete("rex").returningOld());
    }

    @Test
    void itsOwnItemsAreWritten() {
        cats.update("tom").add(LIVES, -1).execute();
        assertThat(cats.get("tom").execute()).contains(new Cat("tom", 8));
        assertThat(cats.delete("tom").returningOld().execute()).contains(new Cat("tom", 8));
        cats.delete("tom").execute();
        assertThatThrownBy(() -> cats.update("tom").set(LIVES, 9).execute()).isInstanceOf(ItemNotFoundException.class);
        cats.update("tom").set(LIVES, 7).orCreate().execute();
        assertThat(stored("tom")).isEqualTo(AnimalCodec.CATS.encode(new Cat("tom", 7)));
        assertThat(cats.scan().list()).containsExactly(new Cat("tom", 7));
    }

    @Test
    void aFormerWordIsTheRecordToo() {
        client.putItem(put -> put.tableName("animals")
                .item(Map.of("name", AttributeValue.fromS("old"), "kind", AttributeValue.fromS("feline"))));

        cats.update("old").set(LIVES, 1).execute();

        assertThat(stored("old")).isEqualTo(AnimalCodec.CATS.encode(new Cat("old", 1)));
        cats.delete("old").ifPresent().execute();
        assertThat(stored("old")).isEmpty();
    }

    @Test
    void transactionsLeaveThemAloneToo() {
        for (var write : List.of(
                cats.update("rex").set(LIVES, 1),
                cats.delete("rex"),
                cats.check("rex").ifPresent())) {
            assertThatThrownBy(() -> stator.transactWrite(cats.put(new Cat("new", 1)), write)
                            .execute())
                    .isInstanceOf(TransactionFailedException.class)
                    .hasMessageContaining("it is no Cat, as its kind is \"dog\"");
        }
        stator.transactWrite(
                        cats.put(new Cat("new", 1)),
                        cats.check("tom").ifPresent(),
                        cats.check("none").ifAbsent(),
                        cats.delete("gone"))
                .execute();
        assertThat(stored("new")).isNotEmpty();
        assertThat(stored("rex")).isEqualTo(AnimalCodec.DOGS.encode(REX));
    }

    @Test
    void aBatchDeletesNoneOfThem() {
        EntityOperations<Cat> operations = stator.entity(AnimalCodec.CATS);

        assertThatThrownBy(
                        () -> stator.batchWrite(operations.delete(key("rex"))).execute())
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("A batch cannot delete a Cat from table animals: only kind tells it from other");
        assertThat(stored("rex")).isNotEmpty();
    }

    @Test
    void aPutTakesThePlaceOfWhateverIsThere() {
        assertThat(cats.put(new Cat("rex", 1)).returningOld().execute()).isEmpty();
        assertThat(stored("rex")).isEqualTo(AnimalCodec.CATS.encode(new Cat("rex", 1)));
        assertThatThrownBy(() -> cats.put(new Cat("tom", 1)).ifAbsent().execute())
                .hasMessageContaining("does not hold");
    }

    @Test
    void aPutOfAVersionDoesNot() {
        assertThatThrownBy(() -> versioned.put(new Dog("tom", "bob", 0)).execute())
                .isInstanceOf(OtherRecordException.class)
                .hasMessageContaining("it is no Dog, as its kind is \"cat\"");
        assertThatThrownBy(() -> dogs.modify(key("tom"), dog -> dog)
                        .orCreate(() -> new Dog("tom", "bob", 0))
                        .execute())
                .isInstanceOf(OtherRecordException.class);
        assertThatThrownBy(() -> versioned.delete(key("tom")).expecting(0).execute())
                .isInstanceOf(OtherRecordException.class);
        assertThatThrownBy(() -> versioned
                        .update(key("tom"))
                        .expecting(0)
                        .set(OWNER, "x")
                        .execute())
                .isInstanceOf(OtherRecordException.class);
        assertThat(stored("tom")).isEqualTo(AnimalCodec.CATS.encode(new Cat("tom", 9)));

        assertThatThrownBy(() -> versioned.put(new Dog("rex", "bob", 7)).execute())
                .isInstanceOf(VersionConflictException.class);
        versioned.put(new Dog("rex", "bob", 1)).execute();
        versioned.update(key("rex")).expecting(2).set(OWNER, "eve").execute();
        assertThat(dogs.get(key("rex")).execute()).isEqualTo(Optional.of(new Dog("rex", "eve", 3)));
    }
}
