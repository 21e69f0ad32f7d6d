package dev.stator.it.faraday;

import static dev.stator.it.faraday.User.ALICE;
import static dev.stator.it.faraday.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.codec.ItemCodec;
import dev.stator.testing.StatorTest;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Faraday's functions that send nothing. */
@StatorTest
class UtilitiesTest {
    private final UserDao users;
    private final DynamoDbClient client;

    UtilitiesTest(UserDao users, DynamoDbClient client) {
        this.users = users;
        this.client = client;
    }

    /** {@code items-by-attrs}: a typed key, and an error where Faraday lets the last one win. */
    @Test
    void itemsByAttribute() {
        users.put(ALICE).execute();
        users.put(BOB).execute();
        Map<String, User> byName = users.scan().stream().collect(Collectors.toMap(User::name, Function.identity()));
        assertThat(byName).containsOnly(Map.entry("Alice", ALICE), Map.entry("Bob", BOB));
    }

    /** {@code remove-empty-attr-vals} is what a codec does: nulls and empty sets are not stored, and read as such. */
    @Test
    void emptyValuesAreNotStored() {
        users.put(new User(3, "", null, 0, java.util.Set.of(), 0)).execute();
        Map<String, AttributeValue> stored = client.getItem(
                        request -> request.tableName("users").key(Map.of("id", AttributeValue.fromN("3"))))
                .item();
        assertThat(stored).containsOnlyKeys("id", "name", "age", "login_count");
        assertThat(users.get(3).execute()).contains(new User(3, "", null, 0, java.util.Set.of(), 0));
    }

    /** {@code clj-item->db-item} and {@code db-item->clj-item}. */
    @Test
    void itemToAttributeValuesAndBack() {
        ItemCodec<User> codec = UserCodec.INSTANCE;
        Map<String, AttributeValue> item = codec.toItem(ALICE);
        client.putItem(request -> request.tableName("users").item(item));
        assertThat(users.get(1).execute()).contains(ALICE);
        assertThat(codec.fromItem(item)).isEqualTo(ALICE);
    }
}
