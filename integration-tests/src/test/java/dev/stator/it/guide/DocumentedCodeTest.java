package dev.stator.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.compile.Compiled;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java example in README, in the guide and in its neighbours compiles against what these declare. */
@Tag("once")
class DocumentedCodeTest {
    private static final String IMPORTS = """
        package documented;

        import static documented.Post_.*;

        import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
        import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
        import dev.stator.ChangeStream;
        import dev.stator.Stator;
        import dev.stator.annotation.*;
        import dev.stator.check.*;
        import dev.stator.codec.*;
        import dev.stator.codec.convert.*;
        import dev.stator.error.*;
        import dev.stator.frozen.*;
        import dev.stator.observe.*;
        import dev.stator.observe.Observer;
        import dev.stator.observe.adapter.*;
        import dev.stator.operation.*;
        import dev.stator.stream.*;
        import dev.stator.stream.checkpoint.*;
        import dev.stator.stream.consumer.*;
        import io.micrometer.core.instrument.MeterRegistry;
        import dev.stator.annotation.Table;
        import dev.stator.session.Backoff;
        import dev.stator.stream.*;
        import dev.stator.stream.kinesis.*;
        import dev.stator.stream.lambda.*;
        import dev.stator.table.*;
        import dev.stator.wire.*;
        import java.net.URI;
        import java.nio.charset.StandardCharsets;
        import java.nio.file.Path;
        import java.time.*;
        import java.util.*;
        import java.util.concurrent.CompletableFuture;
        import java.util.stream.Stream;
        import org.jspecify.annotations.Nullable;
        import software.amazon.awssdk.regions.Region;
        import software.amazon.awssdk.services.dynamodb.*;
        import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
        import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
        import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
        import software.amazon.awssdk.services.dynamodb.model.TableClass;
        import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
        """;

    static Stream<String> pages() throws IOException {
        return DocumentedPage.names();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void compiles(String name) {
        DocumentedPage page = DocumentedPage.read(name);
        Map<String, String> classes = new LinkedHashMap<>();
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

    /** Fields, not parameters: an example may declare a local of the same name. */
    private static String statements(DocumentedPage.Example example) {
        return IMPORTS + """
              abstract class %s {
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

                void run() throws Exception {
            """.formatted(example.className()) + example.code() + "  }\n}\n";
    }
}
