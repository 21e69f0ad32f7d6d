package dev.stator.it.renamed;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import dev.stator.codec.Member;
import dev.stator.error.DecodingException;
import dev.stator.expression.ItemAttribute;
import dev.stator.testing.StatorTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value that cannot be read is told of where it stands, under whichever name that is. */
@StatorTest(tables = PER_CLASS)
class RenamedPlacesTest {
    private static final Map<String, ItemAttribute<Note, ?>> ATTRIBUTES = Map.of(
            "title", Note_.title,
            "subtitle", Note_.subtitle,
            "likes", Note_.likes,
            "stars", Note_.stars,
            "state", Note_.state,
            "tags", Note_.tags,
            "lines", Note_.lines,
            "place", Note_.place,
            "homes", Note_.homes);

    private static final Map<String, AttributeValue> NOTE =
            Map.of("id", AttributeValue.fromS("n"), "likes", AttributeValue.fromN("1"));

    private final NoteDao notes;
    private final DynamoDbClient client;

    RenamedPlacesTest(NoteDao notes, DynamoDbClient client) {
        this.notes = notes;
        this.client = client;
    }

    private static Stream<Member<?>> renamed() {
        return NoteCodec.INSTANCE.members(NOTE).stream()
                .filter(member -> !member.former().isEmpty());
    }

    @Test
    void anErrorTellsTheNameThatIsStored() {
        notes.table().ensure();
        assertThat(renamed().map(Member::name)).containsExactlyInAnyOrderElementsOf(ATTRIBUTES.keySet());
        renamed()
                .forEach(member -> Stream.concat(Stream.of(member.name()), member.former().stream())
                        .forEach(name -> {
                            Map<String, AttributeValue> item = new HashMap<>(NOTE);
                            item.remove(member.name());
                            item.put(name, AttributeValue.fromBool(true));
                            client.putItem(put -> put.tableName("notes").item(item));
                            refusesAt(
                                    name,
                                    () -> assertThat(notes.get("n").execute()).isEmpty());
                            ItemAttribute<Note, ?> attribute = requireNonNull(ATTRIBUTES.get(member.name()));
                            refusesAt(
                                    name,
                                    () -> notes.get("n")
                                            .select(attribute)
                                            .execute()
                                            .orElseThrow()
                                            .find(attribute));
                        }));
    }

    @Test
    void anErrorInsideTellsTheNameThatIsStored() {
        for (String around : Set.of("place", "address")) {
            for (String name : Set.of("city", "town")) {
                Map<String, AttributeValue> item = new HashMap<>(NOTE);
                item.put(around, AttributeValue.fromM(Map.of(name, AttributeValue.fromBool(true))));
                refusesAt(around + "." + name, () -> NoteCodec.INSTANCE.fromItem(item));
            }
        }
    }

    private static void refusesAt(String path, Runnable read) {
        assertThatThrownBy(read::run)
                .asInstanceOf(throwable(DecodingException.class))
                .extracting(DecodingException::path)
                .isEqualTo(path);
    }
}
