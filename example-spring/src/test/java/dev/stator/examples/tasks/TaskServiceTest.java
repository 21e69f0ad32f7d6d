package dev.stator.examples.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.examples.tasks.RunningService.Answer;
import dev.stator.spring.SettingRefusedException;
import dev.stator.table.SchemaDiffersException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootVersion;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The service through HTTP. */
@StatorTest
class TaskServiceTest {
    private final DynamoDbLocal engine;

    TaskServiceTest(DynamoDbLocal engine) {
        this.engine = engine;
    }

    private static String body(String title, String assignee, long version) {
        return """
                {"title": "%s", "assignee": "%s", "due": "2027-01-15", "done": false, "version": %d}
                """.formatted(title, assignee, version);
    }

    private static String add(RunningService service, String title) {
        Answer added = service.send("POST", "/lists/home/tasks", body(title, "ada", 0));
        assertThat(added.status()).isEqualTo(201);
        return "/lists/home/tasks/" + added.at("$.id");
    }

    @Test
    void runsOnTheVersionItIsFor() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("expected.spring-boot"));
    }

    @Test
    void aTaskIsAddedReadChangedAndRemoved() {
        try (RunningService service = RunningService.on(engine)) {
            String place = add(service, "Water the plants");
            Answer read = service.get(place);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.at("$.due")).isEqualTo("2027-01-15");
            assertThat(read.at("$.version")).isEqualTo(1);

            Answer changed = service.send("PUT", place, body("Water them twice", "bob", 1));
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.at("$.version")).isEqualTo(2);
            assertThat(service.get("/assignees/bob/tasks").all("$.tasks[*].title"))
                    .containsExactly("Water them twice");

            assertThat(service.send("DELETE", place + "?version=2", null).status())
                    .isEqualTo(204);
            assertThat(service.get(place).status()).isEqualTo(404);
        }
    }

    @Test
    void aConflictOfVersionsIs409() {
        try (RunningService service = RunningService.on(engine)) {
            String place = add(service, "Water the plants");
            service.send("PUT", place, body("Water them twice", "ada", 1));

            Answer conflict = service.send("PUT", place, body("Let them dry", "ada", 1));
            assertThat(conflict.status()).isEqualTo(409);
            assertThat(conflict.at("$.stored.title")).isEqualTo("Water them twice");
            assertThat(conflict.at("$.stored.version")).isEqualTo(2);
            assertThat(service.send("DELETE", place + "?version=1", null).status())
                    .isEqualTo(409);
            assertThat(service.get(place).at("$.title")).isEqualTo("Water them twice");
        }
    }

    @Test
    void badArgumentsAre400() {
        try (RunningService service = RunningService.on(engine)) {
            String place = add(service, "Water the plants");
            for (Answer answer : List.of(
                    service.get("/lists/home/tasks?limit=0"),
                    service.get("/lists/home/tasks?limit=many"),
                    service.get("/lists/home/tasks?after=no-cursor"),
                    service.get("/lists/" + "x".repeat(3000) + "/tasks/1"),
                    service.send("POST", "/lists/home/tasks", "{\"title\": \"\"}"),
                    service.send("POST", "/lists/home/tasks", "{\"due\": \"tomorrow\"}"),
                    service.send("POST", "/lists/home/tasks", "no JSON"),
                    service.send("POST", "/lists/home/tasks", null),
                    service.send("DELETE", place, null))) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                assertThat(answer.at("$.status")).isEqualTo(400);
            }
            assertThat(service.get("/lists/home/tasks").all("$.tasks[*].title")).containsExactly("Water the plants");
        }
    }

    @Test
    void aCursorGoesOnInTheNextPageAlsoAfterARestartOffTheFastPath() {
        List<Object> seen = new ArrayList<>();
        @Nullable Object next;
        try (RunningService service = RunningService.on(engine)) {
            for (int number = 0; number < 7; number++) {
                add(service, "Task " + number);
            }
            Answer first = service.get("/lists/home/tasks?limit=3");
            seen.addAll(first.all("$.tasks[*].title"));
            assertThat(seen).hasSize(3);
            assertThat(service.wirePath().responsesRead()).isEqualTo(1);
            next = first.at("$.next");
            assertThat(service.get("/lists/work/tasks?after=" + next).status()).isEqualTo(400);
        }
        try (RunningService service = RunningService.on(engine, "--stator.wire=false")) {
            assertThat(service.wirePath().isTaken()).isFalse();
            while (next != null) {
                Answer page = service.get("/lists/home/tasks?limit=3&after=" + next);
                assertThat(page.status()).isEqualTo(200);
                seen.addAll(page.all("$.tasks[*].title"));
                next = page.at("$.next");
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrder("Task 0", "Task 1", "Task 2", "Task 3", "Task 4", "Task 5", "Task 6");
    }

    /** The table as it was before it had an index, with a task in it. */
    private void withoutIndex() {
        engine.client()
                .createTable(table -> table.tableName("tasks")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(List.of(text("list"), text("id")))
                        .keySchema(List.of(key("list", KeyType.HASH), key("id", KeyType.RANGE))));
        engine.client()
                .putItem(put -> put.tableName("tasks")
                        .item(Map.of(
                                "list", AttributeValue.fromS("home"),
                                "id", AttributeValue.fromS("1"),
                                "title", AttributeValue.fromS("Old task"),
                                "done", AttributeValue.fromBool(false),
                                "assignee", AttributeValue.fromS("ada"),
                                "due", AttributeValue.fromS("2026-12-31"),
                                "version", AttributeValue.fromN("4"))));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    @Test
    void anIndexThatIsDeclaredLaterIsMadeBeforeTheServiceIsReady() {
        withoutIndex();
        try (RunningService service = RunningService.on(engine)) {
            assertThat(service.get("/assignees/ada/tasks").all("$.tasks[*].title"))
                    .containsExactly("Old task");
        }
    }

    @Test
    void whereNothingIsToBeChangedTheServiceDoesNotStart() {
        withoutIndex();
        assertThatThrownBy(() ->
                        RunningService.on(engine, "--stator.schema=verify").close())
                .rootCause()
                .isInstanceOf(SchemaDiffersException.class)
                .hasMessageContaining("there is no global secondary index by-assignee");
    }

    @Test
    void aPropertyThatNamesNoTableKeepsTheServiceFromStarting() {
        assertThatThrownBy(() -> RunningService.on(engine, "--stator.table-names.taks=work")
                        .close())
                .isInstanceOf(SettingRefusedException.class)
                .hasMessage("stator.table-names.taks names no table of this application."
                        + " Write a name that @Table declares: tasks.");
    }

    @Test
    void operationsAreCounted() {
        try (RunningService service = RunningService.on(engine)) {
            add(service, "Water the plants");
            Answer metric = service.get("/actuator/metrics/stator.operations?tag=table:tasks&tag=kind:put");
            assertThat(metric.all("$.measurements[?(@.statistic == 'COUNT')].value"))
                    .containsExactly(1.0);
        }
    }

    @Test
    void healthGoesDownWithTheEngineAndUpAgain(@TempDir Path folder) {
        DynamoDbLocal first = DynamoDbLocal.builder().directory(folder).start();
        int port = first.endpoint().getPort();
        try (first;
                RunningService service = RunningService.on(first)) {
            add(service, "Water the plants");
            Answer up = service.get("/actuator/health");
            assertThat(up.status()).isEqualTo(200);
            assertThat(up.at("$.components.stator.details.tasks")).isEqualTo("ACTIVE");

            first.close();
            Answer down = service.get("/actuator/health");
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.at("$.components.stator.status")).isEqualTo("DOWN");
            assertThat(String.valueOf(down.at("$.components.stator.details.error")))
                    .contains("SdkClientException");

            try (DynamoDbLocal again =
                    DynamoDbLocal.builder().directory(folder).port(port).start()) {
                assertThat(again.endpoint()).isEqualTo(first.endpoint());
                assertThat(service.get("/actuator/health").status()).isEqualTo(200);
                assertThat(service.get("/lists/home/tasks").all("$.tasks[*].title"))
                        .containsExactly("Water the plants");
            }
        }
    }
}
