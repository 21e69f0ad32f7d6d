package dev.stator.observe.adapter;

import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationRun;
import dev.stator.observe.PageEvent;
import dev.stator.observe.RetryEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts operations in Micrometer.
 *
 * <ul>
 *   <li>{@code stator.operations}: a timer of runs, tagged {@code kind}, {@code table}, {@code index} and
 *       {@code outcome} ({@code succeeded}, {@code condition-failed}, {@code failed}, {@code stopped});
 *   <li>{@code stator.requests}: answered requests; {@code stator.items} and {@code stator.items.scanned}: items that
 *       operations read or wrote, and that queries and scans read before their filter; {@code stator.unprocessed}: what
 *       batches were left with; {@code stator.retries}: what Stator sent again. Counters tagged {@code kind}, {@code
 *       table}, {@code index};
 *   <li>{@code stator.capacity.units}: consumed capacity units, a counter tagged {@code kind}, {@code table},
 *       {@code index}, where table and index are those that took them.
 * </ul>
 *
 * <p>Tags are names out of the program, so there are no more meters than it has operations on tables and indexes: a run
 * on several tables is tagged {@code several}, what does not apply {@code none}. Counters grow with each answer, so
 * they see long and half-read scans too. Immutable.
 */
public final class MicrometerObserver implements Observer {
    private static final String NONE = "none";
    private static final String SEVERAL = "several";

    private final MeterRegistry registry;
    private final boolean capacity;

    private MicrometerObserver(MeterRegistry registry, boolean capacity) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.capacity = capacity;
    }

    /** Counts in {@code registry}, consumed capacity too. */
    public static MicrometerObserver create(MeterRegistry registry) {
        return new MicrometerObserver(registry, true);
    }

    /** Asks DynamoDB for no capacity; what {@code response()} asks for is counted still. */
    public MicrometerObserver withoutCapacity() {
        return new MicrometerObserver(registry, false);
    }

    @Override
    public boolean wantsCapacity() {
        return capacity;
    }

    @Override
    public void onPage(PageEvent event) {
        Tags tags = tags(event.run());
        count("stator.requests", tags, 1);
        count("stator.items", tags, (double) event.items());
        count("stator.items.scanned", tags, (double) event.scanned());
        count("stator.unprocessed", tags, (double) event.unprocessed());
        event.capacity().stream()
                .flatMap(entry -> CapacityShare.of(entry).stream())
                .forEach(share -> count(
                        "stator.capacity.units",
                        tags(event.run().kind().label(), share.table(), share.index()),
                        share.units()));
    }

    @Override
    public void onRetry(RetryEvent event) {
        count("stator.retries", tags(event.run()), 1);
    }

    @Override
    public void onEnd(EndEvent event) {
        String outcome = event.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Timer.builder("stator.operations")
                .description("Runs of operations, by how they ended")
                .tags(tags(event.run()).and("outcome", outcome))
                .register(registry)
                .record(event.duration());
    }

    private void count(String name, Tags tags, double amount) {
        if (amount > 0) {
            Counter.builder(name).tags(tags).register(registry).increment(amount);
        }
    }

    private static Tags tags(OperationRun run) {
        String table = switch (run.tables().size()) {
            case 0 -> NONE;
            case 1 -> run.tables().get(0);
            default -> SEVERAL;
        };
        return tags(run.kind().label(), table, run.index());
    }

    private static Tags tags(String kind, String table, @Nullable String index) {
        return Tags.of("kind", kind, "table", table, "index", index == null ? NONE : index);
    }
}
