package dev.stator.it.enhanced;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.guide.DocumentedPage;
import dev.stator.it.guide.MigrationPage;
import dev.stator.it.guide.TestMethods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbIndex;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.document.DocumentTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchemaParams;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.CreateTableEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.DeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.GetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactGetItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.UpdateItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;

/**
 * {@code docs/from-enhanced-client.md} has a row for all of the Enhanced Client, code that compiles, tests that exist.
 */
@Tag("once")
class EnhancedPageTest {
    private static final List<Class<?>> CALLS = List.of(
            DynamoDbTable.class,
            DynamoDbIndex.class,
            DynamoDbEnhancedClient.class,
            DynamoDbEnhancedClient.Builder.class,
            TableSchema.class,
            StaticTableSchema.Builder.class,
            StaticImmutableTableSchema.Builder.class,
            StaticAttribute.Builder.class,
            StaticAttributeTags.class,
            BeanTableSchemaParams.Builder.class,
            DocumentTableSchema.Builder.class,
            AttributeConverter.class,
            AttributeConverterProvider.class,
            VersionedRecordExtension.Builder.class,
            Key.class,
            Key.Builder.class,
            QueryConditional.class,
            GetItemEnhancedRequest.Builder.class,
            PutItemEnhancedRequest.Builder.class,
            UpdateItemEnhancedRequest.Builder.class,
            DeleteItemEnhancedRequest.Builder.class,
            QueryEnhancedRequest.Builder.class,
            ScanEnhancedRequest.Builder.class,
            CreateTableEnhancedRequest.Builder.class,
            BatchGetItemEnhancedRequest.Builder.class,
            BatchWriteItemEnhancedRequest.Builder.class,
            ReadBatch.Builder.class,
            WriteBatch.Builder.class,
            TransactWriteItemsEnhancedRequest.Builder.class,
            TransactGetItemsEnhancedRequest.Builder.class,
            ConditionCheck.Builder.class);

    private static final Set<String> OF_EACH_BUILDER =
            Set.of("build", "builder", "applyMutation", "copy", "equals", "hashCode");

    private final MigrationPage page = MigrationPage.read(Path.of("..", "docs", "from-enhanced-client.md"));

    private Set<String> named() {
        return page.rows().stream()
                .flatMap(row -> MigrationPage.code(row.cells().get(0)))
                .flatMap(code -> Stream.of(code, code.substring(code.lastIndexOf('.') + 1)))
                .collect(Collectors.toSet());
    }

    @Test
    void everyCallAndOptionHasARow() {
        Set<String> calls = CALLS.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.getDeclaringClass() != Object.class && !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !OF_EACH_BUILDER.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(calls).hasSizeGreaterThan(60);
        assertThat(named()).containsAll(calls);
    }

    @Test
    void everyAnnotationHasARow() throws Exception {
        Path jar = Path.of(DynamoDbTable.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile classes = new JarFile(jar.toFile())) {
            List<String> annotations = classes.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches(".*/annotations/\\w+\\.class"))
                    .map(name -> "@" + name.replaceAll(".*/|\\.class", ""))
                    .toList();
            assertThat(annotations).hasSizeGreaterThan(15);
            assertThat(named()).containsAll(annotations);
        }
    }

    /** Or says that it is not built. */
    @Test
    void everyRowNamesATestThatExists() throws IOException {
        TestMethods tests = TestMethods.compiled();
        List<MigrationPage.Row> rows = page.provenRows();
        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows.stream()
                        .filter(row ->
                                row.last().isEmpty() != row.cells().get(1).equals("not built")))
                .isEmpty();
        assertThat(rows.stream()
                        .flatMap(row -> MigrationPage.code(row.last()))
                        .filter(name -> !tests.have(name) && !isInItsModule(name)))
                .isEmpty();
    }

    /** Whether a test stands in the module that is for the Enhanced Client. */
    private static boolean isInItsModule(String name) {
        String[] parts = name.split("\\.", 2);
        Path file = Path.of("../enhanced/src/test/java/dev/stator/enhanced", parts[0] + ".java");
        try {
            return Files.exists(file) && Files.readString(file).contains("    void " + parts[1] + "() {");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatToWriteCompiles() {
        List<String> statements = page.statements();
        assertThat(statements).hasSizeGreaterThan(40);
        String source = IntStream.range(0, statements.size())
                .mapToObj(i -> "  void row%d() throws Exception { %s; }%n".formatted(i, statements.get(i)))
                .collect(Collectors.joining("", MigrationPage.CONTEXT, "}\n"));
        assertThat(DocumentedPage.read("docs/from-enhanced-client.md")
                        .compile(Map.of(DocumentedPage.PACKAGE + ".Rows", source))
                        .messages())
                .as(source)
                .isEmpty();
    }
}
