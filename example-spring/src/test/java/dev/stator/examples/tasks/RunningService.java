package dev.stator.examples.tasks;

import com.jayway.jsonpath.JsonPath;
import dev.stator.Stator;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.wire.WirePath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, started as its users start it: a client of endpoint and region, which properties say; and over HTTP. */
final class RunningService implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it, with more arguments for the command line. */
    static RunningService on(DynamoDbLocal engine, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        arguments.addAll(List.of(more));
        return new RunningService(RunTaskService.on(engine, arguments.toArray(String[]::new)));
    }

    /** Of the client that the starter has built. */
    WirePath wirePath() {
        return context.getBean(Stator.class).wirePath();
    }

    /** An answer: its status, and parts of its body by their JSON path. */
    record Answer(int status, String body, @Nullable String location) {
        @Nullable
        Object at(String path) {
            return JsonPath.<@Nullable Object>read(body, path);
        }

        /** What a path with wildcards finds. */
        List<Object> all(String path) {
            return JsonPath.<List<Object>>read(body, path);
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer send(String method, String path, @Nullable String body) {
        URI uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(null));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
