package dev.stator.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.compile.Compiled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java example in README, in the guide and in its neighbours compiles, with the imports that its page shows. */
@Tag("once")
class DocumentedCodeTest {
    /** What statements stand in. Fields, not parameters: an example may declare a local of the same name. */
    private static final String GIVEN = """
        package documented;

        import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
        import dev.stator.Stator;
        import dev.stator.stream.consumer.ConsumerBuilder;
        import dev.stator.stream.lambda.LambdaChanges;
        import io.micrometer.core.instrument.MeterRegistry;
        import java.time.Instant;
        import java.util.List;
        import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
        import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
        import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

        abstract class Given {
          DynamoDbClient dynamoDbClient;
          DynamoDbAsyncClient dynamoDbAsyncClient;
          DynamoDbStreamsClient dynamoDbStreamsClient;
          DynamoDbClient daxClient;
          DynamoDbClient archiveClient;
          DynamoDbAsyncClient archiveAsyncClient;
          DynamoDbStreamsClient streamsClient;
          DynamodbEvent event;
          byte[] data;
          MeterRegistry meterRegistry;
          Stator stator;
          PostDao posts;
          Post post;
          List<PostKey> keys;
          AccountDao accounts;
          Account account;
          PosterDao posters;
          Poster poster;
          PatronDao patrons;
          TenantDao tenants;
          Address address;
          InvoiceDao invoices;
          ShopTable shop;
          Instant postedAt;
          Instant yesterday;
          Instant lastWeek;
          ConsumerBuilder<Post> consumer;
          LambdaChanges<Post> changes;
        }
        """;

    static Stream<String> pages() {
        return DocumentedPage.names();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void compiles(String name) {
        DocumentedPage page = DocumentedPage.read(name);
        Map<String, String> classes = new LinkedHashMap<>();
        classes.put(DocumentedPage.PACKAGE + ".Given", GIVEN);
        page.statements()
                .forEach(example ->
                        classes.put(DocumentedPage.PACKAGE + "." + example.className(), statements(example)));
        Compiled compiled = page.compile(classes);
        List<String> errors = compiled.errors().stream()
                .map(error ->
                        (error.getSource() == null ? "" : error.getSource().getName()) + " of " + name + ": "
                                + error.getMessage(Locale.ROOT))
                .toList();
        assertThat(errors).as("errors; Line540 begins in line 540 of the page").isEmpty();
    }

    /** Its file begins with what a reader would write there. */
    private static String statements(DocumentedPage.Example example) {
        return example.header() + "abstract class " + example.className() + " extends Given {\n"
                + "  void run() throws Exception {\n" + example.code() + "  }\n}\n";
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyImportIsForAnExample(String name) {
        DocumentedPage page = DocumentedPage.read(name);
        String code = page.examples().stream().map(DocumentedPage.Example::code).collect(Collectors.joining());
        assertThat(page.imports().stream()
                        .map(line -> line.replaceAll("^import |;\n", ""))
                        .filter(line -> !line.endsWith(".*"))
                        .map(line -> line.substring(line.lastIndexOf('.') + 1))
                        .filter(type -> !Pattern.compile("\\b" + type + "\\b")
                                .matcher(code)
                                .find()))
                .isEmpty();
    }
}
