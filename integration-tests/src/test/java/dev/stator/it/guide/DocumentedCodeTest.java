package dev.stator.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.compile.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java example in README, in the guide and in its neighbours compiles against what the processor writes. */
class DocumentedCodeTest {
    private static final Pattern FENCE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DECLARATION =
            Pattern.compile("^(@|public (final )?(class|record|sealed interface)|record ).*", Pattern.DOTALL);

    private static final String IMPORTS = """
            package dev.stator.it.guide;

            import static dev.stator.annotation.Projection.KEYS_ONLY;
            import static dev.stator.it.guide.Post_.*;

            import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
            import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
            import dev.stator.Stator;
            import dev.stator.annotation.*;
            import dev.stator.codec.*;
            import dev.stator.error.*;
            import dev.stator.frozen.*;
            import dev.stator.observe.*;
            import dev.stator.observe.Observer;
            import dev.stator.observers.*;
            import dev.stator.operation.*;
            import dev.stator.stream.*;
            import dev.stator.stream.checkpoint.*;
            import dev.stator.stream.consumer.*;
            import io.micrometer.core.instrument.MeterRegistry;
            import dev.stator.annotation.Table;
            import dev.stator.session.Backoff;
            import dev.stator.stream.*;
            import dev.stator.streams.kinesis.*;
            import dev.stator.streams.lambda.*;
            import dev.stator.table.*;
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
            import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
            import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
            import software.amazon.awssdk.services.dynamodb.model.TableClass;
            import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
            """;

    record Example(String page, int line, String code) {
        @Override
        public String toString() {
            return page + ":" + line;
        }
    }

    static Stream<Example> examples() throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        return Stream.of("README.md", "docs/guide.md", "docs/types.md", "docs/from-faraday.md")
                .flatMap(page -> examples(root, page));
    }

    private static Stream<Example> examples(Path root, String page) {
        String text;
        try {
            text = Files.readString(root.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FENCE.matcher(text)
                .results()
                .map(fence -> new Example(
                        page, (int) text.substring(0, fence.start(1)).lines().count() + 1, fence.group(1)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void compiles(Example example) {
        String code = example.code().replaceAll("(?m)^import .*\n", "");
        String source = DECLARATION.matcher(code).matches() ? declarations(code) : statements(code);
        assertThat(Compiled.unprocessed("Example", source).messages())
                .as("%s%n%s", example, source)
                .isEmpty();
    }

    /** Types that stand in the example become members, so that several may be public. */
    private static String declarations(String code) {
        return IMPORTS + "class Example {\n" + code.replaceAll("(?m)^public final class", "public static final class")
                + "}\n";
    }

    /** Fields, not parameters: an example may declare a local of the same name. */
    private static String statements(String code) {
        return IMPORTS + """
                abstract class Example {
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
                  Instant postedAt;
                  Instant yesterday;
                  Instant lastWeek;
                  ConsumerBuilder<Post> consumer;

                  void run() throws Exception {
                """ + code + "  }\n}\n";
    }
}
