package dev.stator.examples.tasks;

import dev.stator.operation.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Tasks over HTTP. What goes wrong is answered by {@link Problems}. */
@RestController
class TaskController {
    private static final int LARGEST_PAGE = 100;

    private final TaskDao tasks;

    TaskController(TaskDao tasks) {
        this.tasks = tasks;
    }

    /**
     * A page of tasks.
     *
     * @param next for the parameter {@code after}, to go on there; null at the end
     */
    record TaskPage(List<Task> tasks, @Nullable String next) {
        static TaskPage of(Page<Task> page) {
            return new TaskPage(page.items(), page.cursor().orElse(null));
        }
    }

    /**
     * What a client says of a task.
     *
     * @param version that it has read; null for a new task
     */
    record TaskBody(
            @Nullable String title,
            boolean done,
            @Nullable String assignee,
            @Nullable LocalDate due,
            @Nullable Long version) {
        Task in(String list, String id, long version) {
            return new Task(
                    list, id, given("title", title), done, given("assignee", assignee), given("due", due), version);
        }
    }

    @GetMapping("/lists/{list}/tasks")
    TaskPage inList(
            @PathVariable String list,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam Optional<String> after) {
        return TaskPage.of(tasks.query(list).limit(checked(limit)).after(after).page());
    }

    @GetMapping("/assignees/{assignee}/tasks")
    TaskPage ofAssignee(
            @PathVariable String assignee,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam Optional<String> after) {
        return TaskPage.of(tasks.byAssignee()
                .query(assignee)
                .limit(checked(limit))
                .after(after)
                .page());
    }

    @GetMapping("/lists/{list}/tasks/{id}")
    ResponseEntity<Task> one(@PathVariable String list, @PathVariable String id) {
        return ResponseEntity.of(tasks.get(list, id).execute());
    }

    @PostMapping("/lists/{list}/tasks")
    ResponseEntity<Task> add(@PathVariable String list, @RequestBody TaskBody body, UriComponentsBuilder here) {
        Task task = tasks.put(body.in(list, UUID.randomUUID().toString(), 0)).execute();
        URI place = here.path("/lists/{list}/tasks/{id}").build(task.list(), task.id());
        return ResponseEntity.created(place).body(task);
    }

    /** Replaces a task that is still as the client has read it. */
    @PutMapping("/lists/{list}/tasks/{id}")
    Task change(@PathVariable String list, @PathVariable String id, @RequestBody TaskBody body) {
        return tasks.put(body.in(list, id, given("version", body.version()))).execute();
    }

    @DeleteMapping("/lists/{list}/tasks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String list, @PathVariable String id, @RequestParam long version) {
        tasks.delete(list, id).expecting(version).execute();
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new BadArgumentException("limit is " + limit + ": write 1 to " + LARGEST_PAGE);
        }
        return limit;
    }

    private static <T> T given(String name, @Nullable T value) {
        if (value == null || value.equals("")) {
            throw new BadArgumentException(name + " is missing");
        }
        return value;
    }
}
