package dev.stator.benchmarks.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The SDK's HTTP client, answering at once from memory: everything above it runs as always, so that what is measured is
 * the code around DynamoDB and not DynamoDB.
 */
public final class Wire implements SdkHttpClient {
    private final Function<byte[], byte[]> answers;

    /** By the very answer, which may be given again. */
    private final Map<byte[], String> sums = Collections.synchronizedMap(new IdentityHashMap<>());

    private Wire(Function<byte[], byte[]> answers) {
        this.answers = answers;
    }

    /** A client whose requests, as JSON, are answered with JSON by {@code answers}, on the thread that sends. */
    public static DynamoDbClient client(Function<byte[], byte[]> answers, ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .httpClient(new Wire(answers))
                .overrideConfiguration(config -> config.executionInterceptors(List.of(interceptors)))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("stub", "stub")))
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                byte[] answer = answers.apply(body(request));
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder()
                                .statusCode(200)
                                .putHeader("Content-Type", "application/x-amz-json-1.0")
                                .putHeader("Content-Length", Integer.toString(answer.length))
                                .putHeader("x-amz-crc32", sums.computeIfAbsent(answer, Wire::sum))
                                .build())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    private static String sum(byte[] answer) {
        CRC32 sum = new CRC32();
        sum.update(answer);
        return Long.toString(sum.getValue());
    }

    private static byte[] body(HttpExecuteRequest request) {
        return request.contentStreamProvider()
                .map(content -> {
                    try (InputStream in = content.newStream()) {
                        return in.readAllBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(new byte[0]);
    }

    @Override
    public String clientName() {
        return "Stub";
    }

    @Override
    public void close() {}
}
