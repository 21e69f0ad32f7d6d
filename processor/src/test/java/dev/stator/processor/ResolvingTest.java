package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.Nullness;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is declared means what the source says. */
class ResolvingTest {
    private static final String POST = """
            @Table("blog")
            @Lsi(name = "by-likes", rangeKey = "likes")
            @Gsi(name = "by-region", hashKey = "region", rangeKey = {"likes", "title"},
                    projection = IndexProjection.INCLUDE, include = "note")
            record Post(
                    @HashKey String author,
                    @RangeKey @Attribute("at") Instant postedAt,
                    Optional<String> region,
                    Long likes,
                    String title,
                    @Nullable String note,
                    byte[] cover) {}
            """;

    /** One table of all roots, which no source gives yet. */
    private static EntityTable table(String... roots) {
        List<TableModel> declared = new ArrayList<>();
        StatorProcessor processor = new StatorProcessor(
                table -> {
                    declared.add(table);
                    return Resolver.resolve(table);
                },
                table -> List.of());
        Compiler.JAVAC.compile(
                processor,
                List.of(),
                List.of(),
                Stream.of(roots).map(Sources::of).toList());
        assertThat(declared).hasSameSizeAs(roots);
        List<EntityModel> entities =
                declared.stream().flatMap(table -> table.entities().stream()).toList();
        return Resolver.resolve(
                new TableModel(declared.get(0).name(), declared.get(0).nameSite(), entities));
    }

    private static List<String> names(List<EntityKey.Part> parts) {
        return parts.stream().map(EntityKey.Part::name).toList();
    }

    private static Index index(EntityTable table, String name) {
        return table.indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keysAreAttributesByTheirStoredNames() {
        EntityTable table = table(POST);
        assertThat(names(table.key().hash())).containsExactly("author");
        assertThat(names(table.key().range())).containsExactly("at");
        assertThat(table.key().attributes())
                .extracting(EntityAttribute::component)
                .containsExactly("author", "postedAt");
    }

    @Test
    void aLocalIndexHasTheHashKeyOfTheTable() {
        EntityTable table = table(POST);
        EntityKey key = index(table, "by-likes").key();
        assertThat(key.hash()).isEqualTo(table.key().hash());
        assertThat(names(key.range())).containsExactly("likes");
    }

    @Test
    void whatStandsInTheKeyOfAnIndexIsThere() {
        EntityKey key = index(table(POST), "by-region").key();
        assertThat(names(key.hash())).containsExactly("region");
        assertThat(names(key.range())).containsExactly("likes", "title");
        EntityAttribute region = key.attributes().get(0);
        assertThat(region.type()).hasToString("java.lang.String");
        assertThat(region.nullness()).isEqualTo(Nullness.NEVER);
    }

    @Test
    void anIndexAnswersWithWhatItHolds() {
        EntityTable table = table(POST);
        assertThat(index(table, "by-likes").projected()).isEmpty();
        RecordType projected = index(table, "by-region").projected().orElseThrow();
        assertThat(projected.name().simpleName()).isEqualTo("PostByRegion");
        assertThat(projected.attributes())
                .extracting(EntityAttribute::component)
                .containsExactly("author", "postedAt", "region", "likes", "title", "note");
    }

    @Test
    void theAttributesOfAllKeysSayWhatTheyAreStoredAs() {
        Map<String, StoredAs> attributes = table(POST).keyAttributes();
        assertThat(attributes.keySet()).containsExactly("author", "at", "region", "likes", "title");
        assertThat(attributes.values()).containsExactly(StoredAs.S, StoredAs.S, StoredAs.S, StoredAs.N, StoredAs.S);
    }

    @Test
    void entitiesOfOneTableShareItsKeyAndItsIndexes() {
        EntityTable table = table(
                "@Table(\"blog\") @Gsi(name = \"by-k\", hashKey = \"k\") record Post(@HashKey String id, String k) {}",
                "@Table(\"blog\") @Gsi(name = \"by-k\", hashKey = \"kind\")"
                        + " record User(@HashKey @Attribute(\"id\") String name, @Attribute(\"k\") String kind,"
                        + " @Ttl Instant ends) {}");
        assertThat(names(table.key().hash())).containsExactly("id");
        assertThat(table.indexes()).extracting(Index::name).containsExactly("by-k");
        assertThat(table.ttl()).contains("ends");
        assertThat(table.entities())
                .extracting(Entity::key)
                .extracting(key -> key.attributes().get(0).component())
                .containsExactly("id", "name");
    }
}
