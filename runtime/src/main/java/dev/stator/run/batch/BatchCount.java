package dev.stator.run.batch;

import dev.stator.operation.BatchProgress;
import dev.stator.operation.Response;
import dev.stator.run.flow.BatchEvents;
import dev.stator.session.ResponseMetrics;
import dev.stator.session.Timer;
import dev.stator.session.internal.CapacitySum;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;

/** Counts what the requests of one batch do, and reports progress. Used by one thread at a time. */
final class BatchCount implements BatchEvents {
    private final Timer timer;
    private final long begin;
    private final Consumer<BatchProgress> onProgress;
    private final @Nullable WriteReport<?> report;
    private final CapacitySum capacity = new CapacitySum();
    private final List<ItemCollectionMetrics> metrics = new ArrayList<>();
    private long done;
    private long retried;
    private int requests;

    /** @param report of a source that is written from; null: it is read */
    BatchCount(Timer timer, Consumer<BatchProgress> onProgress, @Nullable WriteReport<?> report) {
        this.report = report;
        this.timer = timer;
        this.begin = timer.nanoTime();
        this.onProgress = onProgress;
    }

    @Override
    public void round(@Nullable ResponseMetrics answered, int doneNow, int left) {
        if (answered != null) {
            capacity.addAll(answered.capacity());
            metrics.addAll(answered.collections());
        }
        requests++;
        done += doneNow;
        retried += left;
        onProgress.accept(progress());
        if (report != null) {
            report.save();
        }
    }

    private BatchProgress progress() {
        WriteReport<?> told = report;
        return told == null
                ? new BatchProgress(done, 0, done, OptionalLong.empty(), retried, elapsed())
                : new BatchProgress(done, told.refused(), told.offsets().settled(), told.total(), retried, elapsed());
    }

    long done() {
        return done;
    }

    long retried() {
        return retried;
    }

    Duration elapsed() {
        return Duration.ofNanos(timer.nanoTime() - begin);
    }

    <R> Response<R> response(R value, long count) {
        return new Response<>(value, capacity.toList(), metrics, count, count, requests);
    }
}
