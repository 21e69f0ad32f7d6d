package dev.stator.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.blog.PostDao;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import dev.stator.table.Difference.IndexUnknown;
import dev.stator.table.Difference.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.LocationTrait;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.VectorIndexDescription;

/** Indexes of kinds that Stator does not know are told, and left. */
class OtherIndexesTest {
    private static DeclaredTable posts(Script script) {
        return new PostDao(Stator.create(new ScriptedClient(script))).table();
    }

    private static TableDescription.Builder asDeclared() {
        CreateTableRequest request = posts(Script.of()).toRequest();
        var index = request.globalSecondaryIndexes().get(0);
        return TableDescription.builder()
                .tableName("posts")
                .tableStatus("ACTIVE")
                .keySchema(request.keySchema())
                .attributeDefinitions(request.attributeDefinitions())
                .globalSecondaryIndexes(GlobalSecondaryIndexDescription.builder()
                        .indexName(index.indexName())
                        .indexStatus("ACTIVE")
                        .keySchema(index.keySchema())
                        .projection(index.projection())
                        .build());
    }

    /** On every SDK. */
    @Test
    void globalAndLocalOnesAreKnown() {
        TableDescription table = asDeclared()
                .localSecondaryIndexes(
                        LocalSecondaryIndexDescription.builder().indexName("l").build())
                .build();
        assertThat(OtherIndexes.of(table)).isEmpty();
    }

    /** The oldest SDK does not know them. */
    @Tag("once")
    @Test
    void aVectorIndexIsToldAndStays() {
        DescribeTableResponse described = DescribeTableResponse.builder()
                .table(asDeclared()
                        .vectorIndexes(VectorIndexDescription.builder()
                                .indexName("by-meaning")
                                .dimensions(3L)
                                .build())
                        .build())
                .build();
        List<Difference> differences = posts(Script.of(described)).verify();
        assertThat(differences).containsExactly(new IndexUnknown("VectorIndexes", "by-meaning"));
        assertThat(differences.get(0).remedy()).isEqualTo(Remedy.NONE);
        assertThat(differences.get(0).harmless()).isTrue();
        assertThat(posts(Script.of(described)).droppingIndexes().plan()).hasToString("""
                    Table posts: nothing to do
                      stays: there is an index by-meaning among its VectorIndexes, a kind that no annotation declares \
                    (Stator leaves that as it is: whoever made it drops it)\
                    """);
        Script script = Script.of(described);
        MigrationResult result = posts(script).droppingIndexes().migrate();
        assertThat(result.done()).isEmpty();
        assertThat(result.left()).isEqualTo(differences);
        assertThat(script.sent()).as("looked at, and nothing else").isEqualTo(1);
    }

    /** As an SDK of later might have them. */
    @Test
    void kindsToComeAreToldToo() {
        SdkPojo index = new Pojo(Map.of("IndexName", "by-area"));
        SdkPojo nameless = new Pojo(Map.of("Dimensions", 2L));
        SdkPojo table = new Pojo(Map.of(
                "SpatialIndexes", List.of(index, nameless),
                "GlobalSecondaryIndexes", List.of(index),
                "Replicas", List.of(index),
                "MostIndexes", 20L));
        assertThat(OtherIndexes.of(table))
                .containsExactly(
                        new IndexUnknown("SpatialIndexes", "by-area"),
                        new IndexUnknown("SpatialIndexes", "without a name"));
    }

    private record Pojo(Map<String, Object> values) implements SdkPojo {
        @Override
        public List<SdkField<?>> sdkFields() {
            List<SdkField<?>> fields = new ArrayList<>();
            new TreeMap<>(values)
                    .keySet()
                    .forEach(name -> fields.add(SdkField.<Object>builder(MarshallingType.newType(Object.class))
                            .memberName(name)
                            .traits(LocationTrait.builder()
                                    .location(MarshallLocation.PAYLOAD)
                                    .locationName(name)
                                    .build())
                            .getter(pojo -> ((Pojo) pojo).values().get(name))
                            .build()));
            return fields;
        }
    }
}
