package dev.stator.stream.kcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java example of the guide's page on many machines compiles. */
class DocumentedCodeTest {
    private static final Pattern FENCE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String CLASS = """
            package dev.stator.stream.kcl;

            import dev.stator.stream.*;
            import dev.stator.stream.consumer.*;
            import java.time.Duration;
            import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
            import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
            import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
            import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
            import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
            import software.amazon.kinesis.common.ConfigsBuilder;
            import software.amazon.kinesis.processor.StreamTracker;

            abstract class Example {
              PostDao posts;
              DynamoDbStreamsClient dynamoDbStreamsClient;
              DynamoDbAsyncClient dynamoDbAsyncClient;
              CloudWatchAsyncClient cloudWatchAsyncClient;
              KinesisAsyncClient adapter;
              StreamTracker tracker;

              void run() throws Exception {
            """;

    @TempDir
    Path folder;

    static Stream<String> examples() throws IOException {
        String page = Files.readString(Path.of("../docs/many-machines.md"));
        return FENCE.matcher(page).results().map(fence -> fence.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void compiles(String example) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    folder.toString(),
                    "-proc:none",
                    "-implicit:none",
                    "-classpath",
                    System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(null, files, faults, options, null, List.of(source(example)))
                    .call();
            assertThat(compiled).as("%s%n%s", example, faults.getDiagnostics()).isTrue();
        }
    }

    private static JavaFileObject source(String example) {
        return new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return CLASS + example + "  }\n}\n";
            }
        };
    }
}
