package dev.stator.examples.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.testing.StatorTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The slice of the application that answers requests, and DAOs, without a server. Spring Boot 4 has the annotation in
 * another package: of the two, Java finds the one that is on the class path.
 */
@StatorTest
@WebMvcTest
@org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest
class TaskWebTest {
    private static final Task TASK =
            new Task("home", "1", "Water the plants", false, "ada", LocalDate.of(2027, 1, 15), 0);

    private final MockMvcTester web;
    private final TaskDao tasks;

    TaskWebTest(@Autowired MockMvcTester web, @Autowired TaskDao tasks) {
        this.web = web;
        this.tasks = tasks;
    }

    @Test
    void theControllerReadsWhatTheTestWrote() {
        tasks.put(TASK).execute();
        MvcTestResult list = web.get().uri("/lists/home/tasks").exchange();
        assertThat(list).hasStatusOk();
        assertThat(list).bodyJson().extractingPath("$.tasks[*].due").asArray().containsExactly("2027-01-15");
    }

    private MvcTestResult change(long version) {
        return web.put()
                .uri("/lists/home/tasks/1")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"title": "Water them twice", "done": true, "assignee": "ada", "due": "2027-01-15",
                         "version": %d}
                        """.formatted(version))
                .exchange();
    }

    @Test
    void theTestReadsWhatTheControllerWrote() {
        tasks.put(TASK).execute();
        assertThat(change(1)).hasStatusOk();
        assertThat(tasks.get("home", "1").execute())
                .get()
                .extracting(Task::title)
                .isEqualTo("Water them twice");

        MvcTestResult conflict = change(1);
        assertThat(conflict).hasStatus(HttpStatus.CONFLICT);
        assertThat(conflict).bodyJson().extractingPath("$.stored.version").isEqualTo(2);
    }

    @Test
    void whatTheSliceLeavesOutIsNotThere(@Autowired ApplicationContext context) {
        assertThat(tasks.scan().list()).isEmpty();
        assertThat(context.containsBean("statorHealthIndicator")).isFalse();
        assertThat(context.getBeanNamesForType(TaskController.class)).hasSize(1);
    }
}
