package dev.stator.stream.consumer;

import dev.stator.error.Excerpt;
import dev.stator.stream.Delivered;
import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.checkpoint.StaleOwnerException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What each thread of a consumer does: takes the shard whose turn it is, reads one page, has it handled, keeps the
 * checkpoint, and gives the shard back.
 *
 * @param <T> the entity
 */
final class ShardWorker<T> implements Runnable {
    /** Four pages a second: DynamoDB throttles readers of a shard somewhere above. */
    static final Duration PACE = Duration.ofMillis(250);

    private final ConsumerSettings<T> settings;
    private final String streamArn;
    private final Ownership ownership;
    private final LeasedShards term;
    private final Map<String, String> iterators;
    private final Map<String, ShardReading> readings;

    /** @param iterators taken already, by shard; those that are used are removed */
    ShardWorker(
            ConsumerSettings<T> settings,
            String streamArn,
            Ownership ownership,
            LeasedShards term,
            Map<String, String> iterators) {
        this.settings = settings;
        this.streamArn = streamArn;
        this.ownership = ownership;
        this.term = term;
        this.iterators = new ConcurrentHashMap<>(new HashMap<>(iterators));
        this.readings = new ConcurrentHashMap<>();
    }

    @Override
    public void run() {
        try {
            Optional<String> shard = term.take();
            while (shard.isPresent()) {
                turn(reading(shard.get()));
                shard = term.take();
            }
        } catch (InterruptedException e) {
            term.end(ConsumerEnd.failed(e)); // if it is not over yet, nobody here interrupted
        } catch (StaleOwnerException e) {
            term.end(ConsumerEnd.lost(e));
        } catch (Throwable e) { // an Error too must not end a thread unseen
            term.end(ConsumerEnd.failed(e));
        }
    }

    private ShardReading reading(String shard) {
        return readings.computeIfAbsent(shard, id -> {
            Checkpoint checkpoint = term.checkpoint(id);
            settings.events().tell(listener -> listener.onShardBegan(id, checkpoint));
            return new ShardReading(
                    settings.calls(), streamArn, id, settings.pageSize(), checkpoint, iterators.remove(id));
        });
    }

    private void turn(ShardReading reading) throws InterruptedException {
        long start = System.nanoTime();
        ShardReading.Page page;
        try {
            page = reading.next();
        } catch (RuntimeException e) {
            recover(reading, start, e);
            return;
        }
        Duration read = Duration.ofNanos(System.nanoTime() - start);
        if (page.passed() != null) {
            reading.handled(page.passed());
        }
        PageHandling handling = new PageHandling(reading, page, read);
        handling.run();
        if (handling.stopper != null) {
            stop(reading, handling.stopper);
        } else if (page.isLast()) {
            ownership.save(streamArn, reading.shardId(), Checkpoint.END);
            readings.remove(reading.shardId());
            settings.events().tell(listener -> listener.onShardEnded(reading.shardId()));
            term.ended(reading.shardId());
        } else {
            Duration pause = reading.pause(settings.leastPause(), settings.mostPause());
            term.again(reading.shardId(), start + pause.toNanos(), handling.lag);
        }
    }

    private void stop(ShardReading reading, Delivered<T> record) {
        Throwable cause = record.failure().orElseThrow();
        String shard = reading.shardId();
        readings.remove(shard);
        settings.events()
                .error(
                        "shard " + shard + " is stopped at record "
                                + Excerpt.of(record.raw().eventID()),
                        cause);
        settings.events().tell(listener -> listener.onShardStopped(shard, cause));
        term.stopped(shard, cause);
    }

    private void recover(ShardReading reading, long start, RuntimeException e) throws InterruptedException {
        String shard = reading.shardId();
        switch (StreamFault.of(e)) {
            case PASSING -> {
                Duration pause = reading.pauseAfterFailure();
                settings.events().retry(Level.DEBUG, "GetRecords", shard, pause, e);
                term.again(shard, System.nanoTime() + pause.toNanos(), null);
            }
            case EXPIRED -> {
                reading.renew();
                settings.events().tell(listener -> listener.onIteratorRenewed(shard));
                term.again(shard, start + PACE.toNanos(), null);
            }
            case GONE -> trimmed(reading, start, e);
            case FATAL -> throw e;
        }
    }

    private void trimmed(ShardReading reading, long start, RuntimeException e) throws InterruptedException {
        String shard = reading.shardId();
        Checkpoint after = reading.checkpoint();
        boolean nothingLeft = !(after instanceof Checkpoint.After);
        if (!(nothingLeft && term.isFirst())) { // who just begins with the oldest there is, loses nothing
            if (settings.onTrim() == OnTrim.FAIL) {
                throw new TrimmedDataException(streamArn, shard, after.toString(), e);
            }
            settings.events()
                    .warn(
                            "changes are lost in shard " + shard + " after " + after
                                    + "; it goes on with the oldest that is left",
                            e);
            settings.events().tell(listener -> listener.onTrimmed(shard, after));
        }
        reading.renew();
        reading.handled(Checkpoint.BEGIN);
        if (nothingLeft) {
            ownership.save(streamArn, shard, Checkpoint.END);
            readings.remove(shard);
            term.ended(shard);
        } else {
            term.again(shard, start + PACE.toNanos(), null);
        }
    }

    /** One page in the handler's hands, and how far that came. */
    private final class PageHandling implements PageHandler.Progress {
        private final ShardReading reading;
        private final ShardReading.Page page;
        private final Duration read;
        private final long start = System.nanoTime();
        private long saved = start;
        private int handled;
        private @Nullable Delivered<T> stopper;
        private Duration lag = Duration.ZERO;

        PageHandling(ShardReading reading, ShardReading.Page page, Duration read) {
            this.reading = reading;
            this.page = page;
            this.read = read;
        }

        void run() throws InterruptedException {
            Checkpoint before = term.checkpoint(reading.shardId());
            StoppableHandler<T> gate = new StoppableHandler<>(settings.handler());
            term.enter(gate);
            try {
                stopper = new PageHandler<>(settings, reading.shardId(), gate, this).handle(page.records());
            } finally {
                term.leave(gate);
                if (!reading.checkpoint().equals(before)) {
                    save();
                }
            }
            tell();
        }

        @Override
        public void handled(Record last, int count) throws InterruptedException {
            handled += count;
            reading.handled(ShardReading.after(last));
            if (System.nanoTime() - saved > settings.checkpointEvery().toNanos()) {
                save();
            }
        }

        private void save() throws InterruptedException {
            ownership.save(streamArn, reading.shardId(), reading.checkpoint());
            term.moved(reading.shardId(), reading.checkpoint());
            saved = System.nanoTime();
        }

        private void tell() {
            List<Record> records = page.records();
            if (!records.isEmpty()) {
                lag = age(records.get(records.size() - 1));
            }
            PageFigures figures = new PageFigures(
                    reading.shardId(),
                    records.size(),
                    handled,
                    records.stream().mapToLong(PageHandling::bytes).sum(),
                    read,
                    Duration.ofNanos(System.nanoTime() - start),
                    lag);
            settings.events().tell(listener -> listener.onPage(figures));
        }

        private Duration age(Record record) {
            Instant created = record.dynamodb().approximateCreationDateTime();
            if (created == null) {
                return Duration.ZERO;
            }
            Duration age = Duration.between(created, settings.clock().instant());
            return age.isNegative() ? Duration.ZERO : age;
        }

        private static long bytes(Record record) {
            Long size = record.dynamodb().sizeBytes();
            return size == null ? 0 : size;
        }
    }
}
