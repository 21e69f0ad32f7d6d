package dev.stator.it.ticket;

import static dev.stator.it.ticket.Ticket_.assignee;
import static dev.stator.it.ticket.Ticket_.assigneeGiven;
import static dev.stator.it.ticket.Ticket_.createdAtGiven;
import static dev.stator.it.ticket.Ticket_.listed;
import static dev.stator.it.ticket.Ticket_.priorityGiven;
import static dev.stator.it.ticket.Ticket_.shelf;
import static dev.stator.it.ticket.Ticket_.state;
import static dev.stator.it.ticket.Ticket_.title;
import static dev.stator.it.ticket.Ticket_.version;
import static dev.stator.it.ticket.Ticket_.votes;

import dev.stator.operation.UpdateOperation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Some changes of a ticket at once, what they make of it, and whether what they were given is so. */
final class RandomUpdate {
    /** What is to be expected of it. */
    enum Fate {
        DONE,
        /** What was given is not so. */
        REFUSED,
        /** The same was given in two ways. */
        CONTRADICTORY
    }

    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Random random;
    private final Ticket before;
    private final boolean lying;
    private final Map<String, Object> after;
    private final Map<String, List<Object>> given = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private UpdateOperation<Ticket> update;

    /** @param lying whether what it is given may be wrong */
    RandomUpdate(Random random, UpdateOperation<Ticket> update, Ticket before, boolean lying) {
        this.random = random;
        this.update = update;
        this.before = before;
        this.lying = lying;
        this.after = fields(before);
        List<Runnable> changes = new ArrayList<>(List.of(
                this::state,
                this::priority,
                this::createdAt,
                this::assignee,
                this::listed,
                this::version,
                this::shelf,
                this::title));
        while (changes.size() > 5 - random.nextInt(5)) {
            Runnable change = changes.remove(random.nextInt(changes.size()));
            if (random.nextInt(3) == 0) {
                change.run();
            }
        }
    }

    UpdateOperation<Ticket> update() {
        return update;
    }

    Fate fate() {
        for (List<Object> values : given.values()) {
            if (new HashSet<>(values).size() > 1) {
                return Fate.CONTRADICTORY;
            }
        }
        Map<String, Object> stored = fields(before);
        boolean so = given.entrySet().stream()
                .filter(each -> !written.contains(each.getKey()))
                .allMatch(each -> each.getValue().stream().allMatch(value -> value.equals(stored.get(each.getKey()))));
        return so ? Fate.DONE : Fate.REFUSED;
    }

    /** The ticket afterwards. */
    @SuppressWarnings("unchecked") // as it was put in
    Ticket after(Instant now) {
        return new Ticket(
                before.board(),
                before.id(),
                (String) got("state"),
                (Integer) got("priority"),
                (Instant) got("createdAt"),
                (Optional<String>) got("assignee"),
                (Boolean) got("listed"),
                (Optional<String>) got("version"),
                (Optional<String>) got("shelf"),
                now,
                (Long) got("votes"),
                (String) got("title"));
    }

    private Object got(String component) {
        return Objects.requireNonNull(after.get(component));
    }

    private static Map<String, Object> fields(Ticket ticket) {
        return new HashMap<>(Map.of(
                "state", ticket.state(),
                "priority", ticket.priority(),
                "createdAt", ticket.createdAt(),
                "assignee", ticket.assignee(),
                "listed", ticket.listed(),
                "version", ticket.version(),
                "shelf", ticket.shelf(),
                "votes", ticket.votes(),
                "title", ticket.title()));
    }

    private <T> T written(String component, T value) {
        written.add(component);
        after.put(component, value);
        return value;
    }

    /** The stored value, or another one. */
    private <T> T given(String component, T stored, T other) {
        T value = lying && random.nextBoolean() ? other : stored;
        given.computeIfAbsent(component, unseen -> new ArrayList<>()).add(value);
        return value;
    }

    private String text() {
        return List.of("a", "b#", "#c", "d d", "é").get(random.nextInt(5));
    }

    private Instant time() {
        return START.plusMillis(random.nextInt(5));
    }

    private void state() {
        update = update.set(state, written("state", text()));
    }

    private void priority() {
        Instant created = given("createdAt", before.createdAt(), time());
        update = update.set(priorityGiven(created), written("priority", random.nextInt(100)));
    }

    private void createdAt() {
        int priority = given("priority", before.priority(), random.nextInt(100));
        Optional<String> who =
                given("assignee", before.assignee(), random.nextBoolean() ? Optional.empty() : Optional.of(text()));
        update = update.set(createdAtGiven(priority, who), written("createdAt", time()));
    }

    private void assignee() {
        if (random.nextInt(3) == 0) {
            written("assignee", Optional.<String>empty());
            update = update.remove(assignee);
        } else {
            Instant created = given("createdAt", before.createdAt(), time());
            String to = text();
            written("assignee", Optional.of(to));
            update = update.set(assigneeGiven(created), to);
        }
    }

    private void listed() {
        update = update.set(listed, written("listed", random.nextBoolean()));
    }

    private void version() {
        Optional<String> to = written("version", random.nextBoolean() ? Optional.of(text()) : Optional.<String>empty());
        update = to.isPresent() ? update.set(version, to.get()) : update.remove(version);
    }

    private void shelf() {
        Optional<String> to = written("shelf", random.nextBoolean() ? Optional.of(text()) : Optional.<String>empty());
        update = to.isPresent() ? update.set(shelf, to.get()) : update.remove(shelf);
    }

    private void title() {
        after.put("votes", before.votes() + 1);
        update = update.set(title, written("title", text())).add(votes, 1);
    }
}
