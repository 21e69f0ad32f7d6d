package dev.stator.it.existing.spread;

import static dev.stator.it.existing.spread.Sighting_.counts;
import static dev.stator.it.existing.spread.Sighting_.first;
import static dev.stator.it.existing.spread.Sighting_.flock;
import static dev.stator.it.existing.spread.Sighting_.noted;
import static dev.stator.it.existing.spread.Sighting_.seen;
import static dev.stator.it.existing.spread.Sighting_.times;
import static dev.stator.it.existing.spread.Sighting_.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.DecodingException;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A ready converter on a package, on a type and on a component: what others stored is read, found, changed and written
 * as it was.
 */
@StatorTest
class SpreadConvertersTest {
    private static final String A = "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11";
    private static final String B = "B0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11";
    private static final UUID BIRD = UUID.fromString(A);
    private static final UUID OTHER = UUID.fromString(B);
    private static final String AT_TEXT = "2026-01-01T00:00:00.500Z";
    private static final Instant AT = Instant.parse(AT_TEXT);
    private static final Instant LATER = AT.plusSeconds(1);

    private static final Map<String, AttributeValue> ITEM = Map.ofEntries(
            Map.entry("bird", s(A)),
            Map.entry("at", s(AT_TEXT)),
            Map.entry("plumage", s("in summer")),
            Map.entry("ring", s(B)),
            Map.entry("flock", AttributeValue.fromSs(List.of(B))),
            Map.entry("seen", AttributeValue.fromSs(List.of("in winter"))),
            Map.entry("times", AttributeValue.fromSs(List.of(AT_TEXT))),
            Map.entry("counts", AttributeValue.fromM(Map.of(B, AttributeValue.fromN("2")))),
            Map.entry("first", AttributeValue.fromM(Map.of("in winter", s(AT_TEXT)))),
            Map.entry("log", AttributeValue.fromL(List.of(s("in winter"), AttributeValue.fromNul(true)))),
            Map.entry("where", AttributeValue.fromM(Map.of("place", s(B), "since", s(AT_TEXT)))),
            Map.entry("noted", s("2026-01-01T00:00:00Z")));

    private static final Sighting SIGHTING = new Sighting(
            BIRD,
            AT,
            Plumage.SUMMER,
            Optional.of(OTHER),
            Set.of(OTHER),
            Set.of(Plumage.WINTER),
            Set.of(AT),
            Map.of(OTHER, 2),
            Map.of(Plumage.WINTER, AT),
            List.of(Optional.of(Plumage.WINTER), Optional.empty()),
            new Sighting.Where(OTHER, Optional.of(AT)),
            Instant.parse("2026-01-01T00:00:00Z"));

    private final SightingDao sightings;
    private final DynamoDbClient client;

    SpreadConvertersTest(SightingDao sightings, DynamoDbClient client) {
        this.sightings = sightings;
        this.client = client;
    }

    @BeforeEach
    void create() {
        sightings.table().ensure();
        put(ITEM);
    }

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private void put(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(sightings.table().name()).item(item));
    }

    private List<Map<String, AttributeValue>> items() {
        return client.scan(scan -> scan.tableName(sightings.table().name())).items();
    }

    private Map<String, AttributeValue> item() {
        return items().get(0);
    }

    private AttributeValue stored(String attribute) {
        return Objects.requireNonNull(item().get(attribute));
    }

    @Test
    void itIsReadAndWrittenAsItWas() {
        assertThat(sightings.get(BIRD, AT).execute()).contains(SIGHTING);
        assertThat(sightings.table().check().execute().clean()).isTrue();
        sightings.put(SIGHTING).execute();
        assertThat(items()).containsExactly(ITEM);
    }

    @Test
    void itIsFoundByItsKeys() {
        assertThat(sightings.query(BIRD).eq(AT).list()).containsExactly(SIGHTING);
        assertThat(sightings.byPlumage().query(Plumage.SUMMER).eq(OTHER).list()).containsExactly(SIGHTING);
        assertThat(sightings
                        .scan()
                        .filter(where.place.eq(OTHER).and(noted.eq(SIGHTING.noted())))
                        .list())
                .containsExactly(SIGHTING);
        assertThat(sightings
                        .scan()
                        .filter(flock.contains(OTHER)
                                .and(first.at(Plumage.WINTER).eq(AT)))
                        .list())
                .containsExactly(SIGHTING);
        sightings.delete(BIRD, AT).execute();
        assertThat(items()).isEmpty();
    }

    @Test
    void elementsAndNamesAreChangedByTheirForm() {
        sightings
                .update(BIRD, AT)
                .add(flock, Set.of(BIRD))
                .delete(seen, Set.of(Plumage.WINTER))
                .add(times, Set.of(AT, LATER))
                .set(counts.at(OTHER), 3)
                .set(first.at(Plumage.WINTER), LATER)
                .set(noted, LATER.minusMillis(500))
                .execute();
        assertThat(Set.copyOf(stored("flock").ss())).isEqualTo(Set.of(A, B));
        assertThat(item()).doesNotContainKey("seen");
        assertThat(Set.copyOf(stored("times").ss())).isEqualTo(Set.of(AT_TEXT, "2026-01-01T00:00:01.500Z"));
        assertThat(stored("counts").m()).containsExactly(Map.entry(B, AttributeValue.fromN("3")));
        assertThat(stored("first").m()).containsExactly(Map.entry("in winter", s("2026-01-01T00:00:01.500Z")));
        assertThat(item()).containsEntry("noted", s("2026-01-01T00:00:01Z"));
        assertThat(sightings.get(BIRD, AT).execute().orElseThrow().flock()).isEqualTo(Set.of(BIRD, OTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "bird, a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11, bird",
        "at, 2026-01-01T00:00:00.500000000Z, at",
        "flock, b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11, flock",
        "times, 2026-01-01T00:00:00.500000000Z, times",
        "counts, b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11, counts.b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"
    })
    void whereOneFormCountsTheOwnFormIsForeign(String attribute, String foreign, String path) {
        Map<String, AttributeValue> item = new HashMap<>(ITEM);
        item.put(
                attribute,
                switch (attribute) {
                    case "flock", "times" -> AttributeValue.fromSs(List.of(foreign));
                    case "counts" -> AttributeValue.fromM(Map.of(foreign, AttributeValue.fromN("1")));
                    default -> s(foreign);
                });
        client.deleteItem(
                delete -> delete.tableName(sightings.table().name()).key(Map.of("bird", s(A), "at", s(AT_TEXT))));
        put(item);
        assertThatThrownBy(() -> sightings.scan().list())
                .isInstanceOfSatisfying(DecodingException.class, error -> {
                    assertThat(error.path()).startsWith(path);
                    assertThat(error.item()).contains(item);
                })
                .hasMessageContaining(foreign);
    }

    @Test
    void anIndexKeyInAnotherFormFailsThatIndex() {
        Map<String, AttributeValue> item = new HashMap<>(ITEM);
        item.put("ring", s("b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"));
        put(item);
        assertThatThrownBy(() -> sightings.byPlumage().query(Plumage.SUMMER).list())
                .isInstanceOfSatisfying(
                        DecodingException.class,
                        error -> assertThat(error.path()).isEqualTo("ring"));
        assertThat(sightings.get(BIRD, AT).execute()).contains(SIGHTING);
    }
}
