package dev.stator.examples.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The whole application, on a database of the test; its tables are empty before each method. */
@StatorTest
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class TaskDaoInApplicationTest {
    private static final Task TASK =
            new Task("home", "1", "Water the plants", false, "ada", LocalDate.of(2027, 1, 15), 0);

    private final TaskDao tasks;
    private final TaskController controller;

    TaskDaoInApplicationTest(@Autowired TaskDao tasks, @Autowired TaskController controller) {
        this.tasks = tasks;
        this.controller = controller;
    }

    private void tableIsEmptyAndWorks() {
        assertThat(tasks.scan().list()).isEmpty();
        tasks.put(TASK).execute();
        assertThat(controller.one("home", "1").getBody())
                .isNotNull()
                .extracting(Task::version)
                .isEqualTo(1L);
    }

    @Test
    void findsAnEmptyTable() {
        tableIsEmptyAndWorks();
    }

    @Test
    void findsItEmptyAgain(@Autowired DynamoDbClient client, @Autowired DynamoDbLocal engine) {
        tableIsEmptyAndWorks();
        assertThat(client).isSameAs(engine.client());
    }

    @Test
    void sendsAsynchronouslyToo() {
        assertThat(tasks.get("home", "1").executeAsync().join()).isEmpty();
    }

    @Nested
    class Within {
        @Test
        void findsItEmptyToo() {
            tableIsEmptyAndWorks();
        }
    }
}
