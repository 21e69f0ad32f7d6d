package dev.stator.examples.tasks;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.testing.StatorTest;
import java.time.LocalDate;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import org.springframework.context.ApplicationContext;

/** A slice of the application: what it leaves out is not there, DAOs are. The methods share the tables. */
@StatorTest(tables = PER_CLASS)
@JsonTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TaskJsonTest {
    @Autowired
    private TaskDao tasks;

    @Test
    @Order(1)
    void writes(@Autowired ApplicationContext context) {
        assertThat(context.getBeanNamesForType(TaskController.class)).isEmpty();
        assertThat(tasks.scan().list()).isEmpty();
        tasks.put(new Task("home", "1", "Water the plants", false, "ada", LocalDate.of(2027, 1, 15), 0))
                .execute();
    }

    @Test
    @Order(2)
    void findsWhatWasWritten() {
        assertThat(tasks.scan().list()).hasSize(1);
    }
}
