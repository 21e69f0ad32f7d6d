package dev.stator.stream.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.ChangeStream;
import dev.stator.Stator;
import dev.stator.blog.Post;
import dev.stator.blog.PostDao;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import dev.stator.stream.checkpoint.Checkpoint;
import dev.stator.stream.checkpoint.CheckpointStore;
import dev.stator.stream.checkpoint.PositionRefusedException;
import dev.stator.stream.checkpoint.StreamPosition;
import dev.stator.table.TableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** A consumer over a stream that does what a test says. */
@Order(1)
class StreamConsumerTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeStreams streams = new FakeStreams();
    private final CheckpointStore store = CheckpointStore.inMemory();
    private final Seen seen = new Seen();
    private final Figures figures = new Figures();
    private final List<StreamConsumer> started = new ArrayList<>();

    /** Counts what a listener is told. */
    private static final class Figures implements ConsumerListener {
        final List<String> told = Collections.synchronizedList(new ArrayList<>());
        final List<PageFigures> pages = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onState(ConsumerState state) {
            told.add(state.name());
        }

        @Override
        public void onShardEnded(String shardId) {
            told.add("end of " + shardId);
        }

        @Override
        public void onPage(PageFigures page) {
            pages.add(page);
        }

        @Override
        public void onIteratorRenewed(String shardId) {
            told.add("renewed " + shardId);
        }

        @Override
        public void onRetry(String operation, @Nullable String shardId, Duration pause, Throwable cause) {
            told.add("retry " + operation);
        }

        @Override
        public void onTrimmed(String shardId, Checkpoint after) {
            told.add("trimmed " + shardId + " " + after);
        }

        @Override
        public void onNewStream(String oldArn, String newArn) {
            told.add("new stream");
        }

        @Override
        public void onOwnershipLost(Throwable cause) {
            told.add("lost");
        }
    }

    private static ChangeStream<Post> changes() {
        return new PostDao(Stator.create(new ScriptedClient(Script.of()))).changes();
    }

    private ConsumerBuilder<Post> builder() {
        return changes()
                .consumer(streams, "indexer")
                .handler(seen)
                .checkpoints(store)
                .lease(Duration.ofMillis(600))
                .discoverEvery(Duration.ofMillis(300))
                .listener(figures);
    }

    private StreamConsumer start(ConsumerBuilder<Post> builder) {
        StreamConsumer consumer = builder.build();
        started.add(consumer);
        consumer.start();
        return consumer;
    }

    @AfterEach
    void stop() {
        started.forEach(StreamConsumer::close);
    }

    private static Long[] numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toArray(Long[]::new);
    }

    private void put(String shard, String author, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(number -> streams.put(shard, author, number));
    }

    @Test
    void changesComeInOrderThroughRolloversAndSplits() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 50);
        put("a", "bob", 1, 50);
        streams.split("a", "b");
        put("b", "ada", 51, 60);
        put("b", "bob", 51, 60);
        streams.split("b", "c1", "c2");
        put("c1", "ada", 61, 70);
        put("c2", "bob", 61, 70);
        StreamConsumer consumer = start(builder());
        Seen.until("all seen", () -> seen.count() == 140);
        streams.split("c1", "d");
        put("d", "ada", 71, 75);
        Seen.until("what is behind the rollover", () -> seen.count() == 145);
        assertThat(consumer.stop(SOON)).isTrue();
        assertThat(seen.of("ada")).containsExactly(numbers(1, 75));
        assertThat(seen.of("bob")).containsExactly(numbers(1, 70));
        assertThat(figures.told)
                .containsSubsequence("RUNNING", "end of a", "end of b", "end of c1", "STOPPING", "STOPPED")
                .doesNotContain("end of c2");
    }

    @Test
    void aConsumerGoesOnWhereItWasStopped() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 10);
        StreamConsumer first = start(builder());
        Seen.until("ten seen", () -> seen.count() == 10);
        first.stop(SOON);
        put("a", "ada", 11, 20);
        streams.split("a", "b");
        put("b", "ada", 21, 30);
        start(builder());
        Seen.until("thirty seen", () -> seen.count() >= 30);
        assertThat(seen.of("ada")).containsExactly(numbers(1, 30));
    }

    @Test
    void theSameConsumerCanBeStartedAgain() throws InterruptedException {
        streams.shard("a", null);
        streams.put("a", "ada", 1);
        StreamConsumer consumer = start(builder());
        Seen.until("one seen", () -> seen.count() == 1);
        assertThatThrownBy(consumer::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RUNNING");
        consumer.stop(SOON);
        streams.put("a", "ada", 2);
        consumer.start();
        Seen.until("two seen", () -> seen.count() == 2);
        assertThat(seen.of("ada")).containsExactly(1L, 2L);
    }

    @Test
    void pagesAreFullAndPaced() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 50);
        start(builder().batch(10));
        Seen.until("all seen", () -> seen.count() == 50);
        assertThat(streams.shortestPause("GetRecords a")).isGreaterThanOrEqualTo(245);
        assertThat(seen.of("ada")).containsExactly(numbers(1, 50));
    }

    @Test
    void listingsArePagedAndPaced() throws InterruptedException {
        streams.mostShards = 2;
        for (int i = 0; i < 7; i++) {
            streams.shard("s" + i, i < 3 ? null : "s" + (i - 3));
            streams.put("s" + i, "ada" + i % 3, i);
            if (i >= 3) {
                streams.close("s" + (i - 3));
            }
        }
        StreamConsumer consumer = start(builder());
        Seen.until("all seen", () -> seen.count() == 7);
        assertThat(seen.of("ada0")).containsExactly(0L, 3L, 6L);
        assertThat(streams.count("DescribeStream")).isGreaterThanOrEqualTo(5);
        assertThat(streams.shortestPause("DescribeStream")).isGreaterThanOrEqualTo(195);
        assertThat(consumer.status().shards()).hasSize(7);
    }

    @Test
    void throttlingIsWaitedOut() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 5);
        StreamConsumer consumer = builder().build();
        started.add(consumer);
        streams.fail("ListStreams", FakeStreams.error("ThrottlingException", 400));
        streams.fail(
                "GetRecords",
                FakeStreams.error("LimitExceededException", 400),
                FakeStreams.error("ProvisionedThroughputExceededException", 400),
                FakeStreams.error("InternalServerError", 500),
                SdkClientException.create("no way to the network"));
        streams.fail("GetShardIterator", FakeStreams.error("ThrottlingException", 400));
        consumer.start();
        Seen.until("all seen", () -> seen.count() == 5);
        assertThat(seen.of("ada")).containsExactly(numbers(1, 5));
        assertThat(figures.told).contains("retry ListStreams");
        assertThat(figures.told.stream().filter("retry GetRecords"::equals)).hasSize(5);
    }

    @Test
    void throttledListingsAreWaitedOut() throws InterruptedException {
        streams.shard("a", null);
        start(builder());
        Seen.until("the shard is read", () -> streams.count("GetRecords a") > 0);
        streams.fail("DescribeStream", FakeStreams.error("LimitExceededException", 400));
        streams.split("a", "b");
        streams.put("b", "ada", 1);
        Seen.until("what is in the child", () -> seen.count() == 1);
        assertThat(figures.told).contains("retry DescribeStream");
    }

    @Test
    void anErrorThatDoesNotPassFails() throws InterruptedException {
        streams.shard("a", null);
        streams.fail("GetRecords", FakeStreams.error("AccessDeniedException", 400));
        StreamConsumer consumer = start(builder());
        assertThatThrownBy(() -> consumer.await(SOON))
                .isInstanceOf(ConsumerFailedException.class)
                .hasMessageContaining("scripted");
        assertThat(consumer.status().state()).isEqualTo(ConsumerState.FAILED);
        assertThat(consumer.status().failure()).isPresent();
    }

    @Test
    void expiredIteratorsAreRenewed() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 3);
        start(builder());
        Seen.until("three seen", () -> seen.count() == 3);
        streams.expireIterators();
        put("a", "ada", 4, 6);
        Seen.until("six seen", () -> seen.count() == 6);
        assertThat(seen.of("ada")).containsExactly(numbers(1, 6));
        assertThat(figures.told).contains("renewed a");
    }

    @Test
    void aHandlerSlowerThanAnIteratorLosesNothing() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 4);
        start(builder().batch(2).handler(change -> {
            seen.onChange(change);
            streams.expireIterators();
        }));
        Seen.until("all seen", () -> seen.count() == 4);
        assertThat(seen.of("ada")).containsExactly(numbers(1, 4));
    }

    @Test
    void trimmedDataFails() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 10);
        StreamConsumer first = start(builder());
        Seen.until("ten seen", () -> seen.count() == 10);
        first.stop(SOON);
        put("a", "ada", 11, 20);
        streams.trim("a", 15);
        StreamConsumer second = start(builder());
        assertThatThrownBy(() -> second.await(SOON))
                .isInstanceOf(ConsumerFailedException.class)
                .cause()
                .isInstanceOf(TrimmedDataException.class)
                .hasMessageContainingAll("shard a", "AFTER", "onTrim(SKIP_TO_HORIZON)");
        assertThat(seen.count()).isEqualTo(10);
    }

    @Test
    void trimmedDataIsSkippedLoudly() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 9);
        String last = streams.put("a", "ada", 10);
        StreamConsumer first = start(builder());
        Seen.until("ten seen", () -> seen.count() == 10);
        first.stop(SOON);
        put("a", "ada", 11, 20);
        streams.trim("a", 15);
        start(builder().onTrim(OnTrim.SKIP_TO_HORIZON));
        Seen.until("what is left", () -> seen.count() == 15);
        assertThat(seen.of("ada").subList(10, 15)).containsExactly(numbers(16, 20));
        assertThat(figures.told).contains("trimmed a AFTER " + last);
    }

    @Test
    void aVanishedShardIsALoss() throws InterruptedException {
        streams.shard("a", null);
        String last = streams.put("a", "ada", 1);
        StreamConsumer first = start(builder());
        Seen.until("one seen", () -> seen.count() == 1);
        first.stop(SOON);
        streams.remove("a");
        streams.shard("z", "y");
        streams.put("z", "ada", 9);
        StreamConsumer second = start(builder());
        assertThatThrownBy(() -> second.await(SOON)).hasMessageContaining("Changes were lost: shard a");
        start(builder().onTrim(OnTrim.SKIP_TO_HORIZON));
        Seen.until("what is left", () -> seen.of("ada").contains(9L));
        Seen.until("the loss is told", () -> figures.told.contains("trimmed a AFTER " + last));
    }

    @Test
    void aLineageThatIsGoneIsALoss() throws InterruptedException {
        streams.shard("a", null);
        streams.put("a", "ada", 1);
        streams.split("a", "b");
        streams.close("b");
        streams.hide("b", true);
        StreamConsumer first = start(builder());
        Seen.until("one seen", () -> figures.told.contains("end of a"));
        first.stop(SOON);
        streams.remove("a");
        streams.remove("b");
        streams.shard("z", "y");
        StreamConsumer second = start(builder());
        assertThatThrownBy(() -> second.await(SOON))
                .hasMessageContaining("none of the shards that followed it is left");
    }

    @Test
    void theLatestBeginsWithWhatIsWrittenFromThenOn() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 5);
        StreamConsumer first = start(builder().startAt(StartAt.LATEST));
        Seen.until("it runs", () -> first.status().state() == ConsumerState.RUNNING);
        put("a", "ada", 6, 8);
        streams.split("a", "b");
        put("b", "ada", 9, 10);
        Seen.until("all that is new", () -> seen.count() == 5);
        assertThat(seen.of("ada")).containsExactly(numbers(6, 10));
    }

    @Test
    void aConsumerThatBeganAtTheLatestAndSawNothingMissesNothingWhenStartedAgain() throws InterruptedException {
        Instant now = Instant.now();
        streams.shard("a", null);
        streams.put("a", "ada", 1, now.minusSeconds(3600));
        StreamConsumer first = start(builder().startAt(StartAt.LATEST));
        Seen.until("the shard is read", () -> streams.count("GetRecords a") > 0);
        first.stop(SOON);
        streams.put("a", "ada", 2, now.plusSeconds(1));
        start(builder().startAt(StartAt.LATEST));
        Seen.until("what was written meanwhile", () -> seen.count() > 0);
        assertThat(seen.of("ada")).containsExactly(2L);
    }

    @Test
    void anIteratorThatExpiresBeforeTheFirstChangeLosesNothing() throws InterruptedException {
        streams.shard("a", null);
        streams.put("a", "ada", 1, Instant.now().minusSeconds(3600));
        start(builder().startAt(StartAt.LATEST));
        Seen.until("the shard is read", () -> streams.count("GetRecords a") > 0);
        streams.put("a", "ada", 2, Instant.now());
        streams.expireIterators();
        Seen.until("what is new", () -> seen.count() > 0);
        assertThat(seen.of("ada")).containsExactly(2L);
    }

    @Test
    void aStopFinishesWhatIsInHand() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 100);
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        StreamConsumer consumer = start(builder().handler(change -> {
            inHand.countDown();
            goOn.await();
            seen.onChange(change);
        }));
        assertThat(inHand.await(10, TimeUnit.SECONDS)).isTrue();
        Thread stopper = new Thread(() -> consumer.stop(SOON));
        stopper.start();
        Seen.until("it stops", () -> consumer.status().state() == ConsumerState.STOPPING);
        goOn.countDown();
        stopper.join();
        assertThat(consumer.status().state()).isEqualTo(ConsumerState.STOPPED);
        assertThat(seen.of("ada")).containsExactly(1L);
        start(builder());
        Seen.until("the rest", () -> seen.count() == 100);
        assertThat(seen.of("ada")).containsExactly(numbers(1, 100));
    }

    @Test
    void aHandlerThatDoesNotEndIsInterrupted() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 3);
        StreamConsumer consumer = start(builder().handler(change -> {
            seen.onChange(change);
            if (seen.count() == 2) {
                Thread.sleep(60_000);
            }
        }));
        Seen.until("two seen", () -> seen.count() == 2);
        assertThat(consumer.stop(Duration.ofMillis(100))).isFalse();
        assertThat(consumer.await(SOON)).isTrue();
        start(builder());
        Seen.until("the rest", () -> seen.count() == 4);
        assertThat(seen.of("ada")).as("the second comes again").containsExactly(1L, 2L, 2L, 3L);
    }

    @Test
    void aHandlerCanStopItsConsumer() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 10);
        List<StreamConsumer> self = new ArrayList<>();
        StreamConsumer consumer = builder()
                .handler(change -> {
                    seen.onChange(change);
                    if (seen.count() == 3) {
                        self.get(0).stop(SOON);
                    }
                })
                .build();
        self.add(consumer);
        consumer.start();
        assertThat(consumer.await(SOON)).isTrue();
        assertThat(seen.of("ada")).containsExactly(1L, 2L, 3L);
        assertThat(consumer.position().shards().get("a")).isInstanceOf(Checkpoint.After.class);
    }

    @Test
    void aDisabledStreamIsReadToItsEnd() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 3);
        streams.split("a", "b1", "b2");
        put("b1", "ada", 4, 5);
        streams.disable();
        StreamConsumer consumer = start(builder());
        assertThat(consumer.await(SOON)).isTrue();
        assertThat(consumer.status().state()).isEqualTo(ConsumerState.DRAINED);
        assertThat(seen.of("ada")).containsExactly(numbers(1, 5));
    }

    @Test
    void aStreamThatWasEnabledAnewIsReadFromItsBeginning() throws InterruptedException {
        streams.shard("a", null);
        streams.put("a", "ada", 1);
        StreamConsumer first = start(builder());
        Seen.until("one seen", () -> seen.count() == 1);
        first.stop(SOON);
        streams.arns = List.of(
                FakeStreams.ARN,
                FakeStreams.ARN.replace("2026-01-01", "2026-02-01"),
                FakeStreams.ARN.replace("-01-01", "-01-09"));
        streams.put("a", "ada", 2);
        StreamConsumer second = start(builder().startAt(StartAt.LATEST));
        Seen.until("all of it", () -> seen.count() == 3);
        assertThat(second.status().streamArn())
                .hasValueSatisfying(arn -> assertThat(arn).contains("2026-02-01"));
        assertThat(figures.told).contains("new stream");
    }

    @Test
    void manyOpenShardsTakeTurnsWithinTheBound() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 9; i++) {
            streams.shard("s" + i, null);
            put("s" + i, "ada" + i, 1, 3);
        }
        start(builder().maxConcurrentShards(2).handler(change -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            Thread.sleep(5);
            seen.onChange(change);
            atOnce.decrementAndGet();
        }));
        Seen.until("all seen", () -> seen.count() == 27);
        assertThat(most.get()).isEqualTo(2);
        for (int i = 0; i < 9; i++) {
            assertThat(seen.of("ada" + i)).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void theNextPageIsReadOnlyWhenTheHandlerIsDone() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 4);
        CountDownLatch goOn = new CountDownLatch(1);
        start(builder().batch(2).handler(change -> {
            goOn.await();
            seen.onChange(change);
        }));
        Seen.until("a page is in hand", () -> streams.count("GetRecords a") == 1);
        Thread.sleep(600);
        assertThat(streams.count("GetRecords a")).isEqualTo(1);
        goOn.countDown();
        Seen.until("all seen", () -> seen.count() == 4);
    }

    @Test
    void aPositionCanBeGoneBackTo() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 5);
        StreamConsumer consumer = start(builder());
        Seen.until(
                "five seen",
                () -> seen.count() == 5 && consumer.position().shards().get("a") instanceof Checkpoint.After);
        String token = consumer.position().token();
        put("a", "ada", 6, 8);
        streams.split("a", "b");
        put("b", "ada", 9, 10);
        Seen.until("ten seen", () -> seen.count() == 10);
        assertThatThrownBy(() -> consumer.resetTo(StreamPosition.parse(token)))
                .isInstanceOf(IllegalStateException.class);
        consumer.stop(SOON);
        consumer.resetTo(StreamPosition.parse(token));
        consumer.start();
        Seen.until("five seen again", () -> seen.count() == 15);
        assertThat(seen.of("ada").subList(10, 15)).containsExactly(numbers(6, 10));
        consumer.stop(SOON);
        consumer.resetTo(StartAt.TRIM_HORIZON);
        consumer.start();
        Seen.until("all seen again", () -> seen.count() == 25);
        assertThat(seen.of("ada").subList(15, 25)).containsExactly(numbers(1, 10));
        consumer.stop(SOON);
        assertThatThrownBy(() -> consumer.resetTo(StreamPosition.parse("1;arn:another")))
                .isInstanceOf(PositionRefusedException.class)
                .hasMessageContaining("arn:another");
    }

    @Test
    void anotherProcessStandsByAndTakesOver() throws InterruptedException {
        streams.shard("a", null);
        put("a", "ada", 1, 3);
        StreamConsumer first = start(builder());
        Seen.until("three seen", () -> seen.count() == 3);
        StreamConsumer second = start(builder());
        Thread.sleep(800);
        assertThat(second.status().state()).isEqualTo(ConsumerState.STANDBY);
        assertThatThrownBy(second::position)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("STANDBY");
        first.stop(SOON);
        put("a", "ada", 4, 6);
        Seen.until("six seen", () -> seen.count() == 6);
        assertThat(second.status().state()).isEqualTo(ConsumerState.RUNNING);
        assertThat(seen.of("ada")).containsExactly(numbers(1, 6));
    }

    @Test
    void whatAStreamLacksIsSaidAtTheStart() {
        streams.view = StreamViewType.KEYS_ONLY;
        StreamConsumer images = changes()
                .requireImages(StreamViewType.NEW_IMAGE)
                .consumer(streams, "indexer")
                .handler(seen)
                .checkpoints(store)
                .build();
        assertThatThrownBy(images::start).isInstanceOf(TableException.class).hasMessageContaining("KEYS_ONLY");
        assertThat(images.status().state()).isEqualTo(ConsumerState.NEW);
        streams.arns = List.of();
        assertThatThrownBy(() -> builder().build().start())
                .isInstanceOf(TableException.class)
                .hasMessageContainingAll("posts", "no stream");
    }

    @Test
    void whatAConsumerLacksIsSaidWhenItIsBuilt() {
        ConsumerBuilder<Post> bare = changes().consumer(streams, "indexer");
        assertThatThrownBy(bare::build).hasMessageContaining(".handler(");
        assertThatThrownBy(bare.handler(seen)::build).hasMessageContaining("checkpointTable");
        assertThatThrownBy(() -> changes().consumer(streams, "two words")).hasMessageContaining("two words");
        assertThatThrownBy(() -> bare.poll(Duration.ofMillis(100), SOON)).hasMessageContaining("250 ms");
        assertThatThrownBy(() -> bare.batch(1001)).hasMessageContaining("1001");
        assertThatThrownBy(() -> bare.maxConcurrentShards(0)).hasMessageContaining("at least 1");
    }

    @Test
    void figuresAreTold() throws InterruptedException {
        streams.shard("a", null);
        streams.put("a", "ada", 1, Instant.now().minusSeconds(100));
        streams.put("a", "ada", 2, Instant.now().minusSeconds(50));
        StreamConsumer consumer = start(builder().listener(new ConsumerListener() {
            @Override
            public void onPage(PageFigures page) {
                throw new IllegalStateException("a listener may fail");
            }
        }));
        Seen.until("two seen", () -> !figures.pages.isEmpty());
        PageFigures page = figures.pages.get(0);
        assertThat(page.records()).isEqualTo(2);
        assertThat(page.handled()).isEqualTo(2);
        assertThat(page.bytes()).isEqualTo(200);
        assertThat(page.lag()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        Seen.until(
                "an empty page",
                () -> consumer.status().lag().filter(Duration.ZERO::equals).isPresent());
    }
}
