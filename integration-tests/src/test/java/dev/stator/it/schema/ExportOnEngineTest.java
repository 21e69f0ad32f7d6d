package dev.stator.it.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.it.compile.Compiled;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** A table deployed from an exported description is the one that its DAO expects. */
@StatorTest
class ExportOnEngineTest {
    private final DynamoDbLocal engine;

    ExportOnEngineTest(DynamoDbLocal engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @MethodSource("dev.stator.it.schema.SchemaCorpusTest#valid")
    void theTemplateOfCloudFormation(DescribedTable table) throws Exception {
        deploys(table, "cloudformation/described.Entity.json", ExportOnEngineTest::cloudFormation);
    }

    @ParameterizedTest
    @MethodSource("dev.stator.it.schema.SchemaCorpusTest#valid")
    void theModuleOfTerraform(DescribedTable table) throws Exception {
        deploys(table, "terraform/described.Entity.tf.json", ExportOnEngineTest::terraform);
    }

    private void deploys(DescribedTable table, String file, Function<JsonNode, CreateTableRequest> read)
            throws IOException, ReflectiveOperationException {
        Compiled compiled =
                Compiled.of(DescribedTable.CLASS, table.source(), "-Astator.export=cloudformation,terraform");
        assertThat(compiled.messages()).isEmpty();
        Path exported = compiled.output().resolve("META-INF/stator").resolve(file);
        engine.client().createTable(read.apply(JsonNode.parser().parse(Files.readString(exported))));

        Class<?> dao = compiled.loader().loadClass(DescribedTable.CLASS + "Dao");
        Stator stator = Stator.create(engine.client());
        assertThat(((Dao<?>) dao.getConstructor(Stator.class).newInstance(stator))
                        .table()
                        .onDemand()
                        .verify())
                .isEmpty();
    }

    private static JsonNode only(JsonNode object) {
        assertThat(object.asObject()).hasSize(1);
        return object.asObject().values().iterator().next();
    }

    private static <T> List<T> each(JsonNode owner, String member, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        owner.field(member).map(JsonNode::asArray).orElse(List.of()).forEach(node -> all.add(read.apply(node)));
        return all;
    }

    private static String text(JsonNode object, String member) {
        return object.field(member).orElseThrow().text().replace("$${", "${").replace("%%{", "%{");
    }

    private static CreateTableRequest request(
            CreateTableRequest.Builder request, List<LocalSecondaryIndex> local, List<GlobalSecondaryIndex> global) {
        return request.localSecondaryIndexes(local.isEmpty() ? null : local)
                .globalSecondaryIndexes(global.isEmpty() ? null : global)
                .build();
    }

    // CloudFormation's properties have the names of the API.

    static CreateTableRequest cloudFormation(JsonNode template) {
        JsonNode resource = only(template.field("Resources").orElseThrow());
        assertThat(text(resource, "Type")).isEqualTo("AWS::DynamoDB::Table");
        JsonNode table = resource.field("Properties").orElseThrow();
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(text(table, "TableName"))
                .billingMode(text(table, "BillingMode"))
                .attributeDefinitions(
                        each(table, "AttributeDefinitions", a -> definition(a, "AttributeName", "AttributeType")))
                .keySchema(keySchema(table));
        return request(
                request,
                each(
                        table,
                        "LocalSecondaryIndexes",
                        i -> LocalSecondaryIndex.builder()
                                .indexName(text(i, "IndexName"))
                                .keySchema(keySchema(i))
                                .projection(projection(
                                        i.field("Projection").orElseThrow(), "ProjectionType", "NonKeyAttributes"))
                                .build()),
                each(
                        table,
                        "GlobalSecondaryIndexes",
                        i -> GlobalSecondaryIndex.builder()
                                .indexName(text(i, "IndexName"))
                                .keySchema(keySchema(i))
                                .projection(projection(
                                        i.field("Projection").orElseThrow(), "ProjectionType", "NonKeyAttributes"))
                                .build()));
    }

    private static List<KeySchemaElement> keySchema(JsonNode owner) {
        return each(owner, "KeySchema", e -> element(text(e, "AttributeName"), text(e, "KeyType")));
    }

    // What Terraform's provider makes of its arguments.

    static CreateTableRequest terraform(JsonNode module) {
        JsonNode table = only(only(module.field("resource").orElseThrow()));
        assertThat(module.field("resource").orElseThrow().asObject()).containsOnlyKeys("aws_dynamodb_table");
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(text(table, "name"))
                .billingMode(text(table, "billing_mode"))
                .attributeDefinitions(each(table, "attribute", a -> definition(a, "name", "type")))
                .keySchema(simpleKey(table));
        return request(
                request,
                each(
                        table,
                        "local_secondary_index",
                        i -> LocalSecondaryIndex.builder()
                                .indexName(text(i, "name"))
                                .keySchema(
                                        element(text(table, "hash_key"), "HASH"),
                                        element(text(i, "range_key"), "RANGE"))
                                .projection(projection(i, "projection_type", "non_key_attributes"))
                                .build()),
                each(
                        table,
                        "global_secondary_index",
                        i -> GlobalSecondaryIndex.builder()
                                .indexName(text(i, "name"))
                                .keySchema(
                                        i.field("key_schema").isPresent()
                                                ? each(
                                                        i,
                                                        "key_schema",
                                                        e -> element(text(e, "attribute_name"), text(e, "key_type")))
                                                : simpleKey(i))
                                .projection(projection(i, "projection_type", "non_key_attributes"))
                                .build()));
    }

    private static List<KeySchemaElement> simpleKey(JsonNode owner) {
        List<KeySchemaElement> key = new ArrayList<>();
        key.add(element(text(owner, "hash_key"), "HASH"));
        owner.field("range_key").ifPresent(name -> key.add(element(text(owner, "range_key"), "RANGE")));
        return key;
    }

    private static AttributeDefinition definition(JsonNode attribute, String name, String type) {
        return AttributeDefinition.builder()
                .attributeName(text(attribute, name))
                .attributeType(text(attribute, type))
                .build();
    }

    private static KeySchemaElement element(String attribute, String role) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(role).build();
    }

    private static Projection projection(JsonNode owner, String type, String include) {
        List<String> names = each(owner, include, JsonNode::text);
        return Projection.builder()
                .projectionType(text(owner, type))
                .nonKeyAttributes(names.isEmpty() ? null : names)
                .build();
    }
}
