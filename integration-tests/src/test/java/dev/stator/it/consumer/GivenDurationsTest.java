package dev.stator.it.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.operation.BatchIncompleteException;
import dev.stator.session.Backoff;
import dev.stator.stream.consumer.ConsumerBuilder;
import dev.stator.stream.consumer.StreamConsumer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every time to wait that users give, from the least to the greatest: it is refused at once, or it is kept. */
@SuppressWarnings("CheckReturnValue") // that it is answered at all is what is tried
class GivenDurationsTest {
    private static final Duration GREATEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    private static final List<Duration> REFUSED =
            List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofDays(-1), Duration.ofSeconds(Long.MIN_VALUE));

    /** Beyond what fits into nanoseconds since now, into nanoseconds, into milliseconds, and all else. */
    private static final List<Duration> LONG = List.of(
            Duration.ofHours(1),
            Duration.ofDays(36_500),
            Duration.ofNanos(Long.MAX_VALUE - 1),
            Duration.ofNanos(Long.MAX_VALUE).plusNanos(1),
            Duration.ofMillis(Long.MAX_VALUE).plusMillis(1),
            Duration.ofSeconds(Long.MAX_VALUE),
            GREATEST);

    private final Orders orders = new Orders();

    @BeforeEach
    void stored() {
        orders.dao
                .putAll(IntStream.range(0, 60).mapToObj(GivenDurationsTest::order))
                .execute();
    }

    @AfterEach
    void close() {
        orders.close();
    }

    private static Order order(int number) {
        return new Order("o" + number, number, "", Set.of());
    }

    /**
     * Where a time is given.
     *
     * @param use does something with it, all of which is over soon if the time is long
     */
    private record Place(String option, BiConsumer<Orders, Duration> use) {
        @Override
        public String toString() {
            return option;
        }
    }

    private static List<Place> places() {
        return List.of(
                new Place(
                        "deadline",
                        (orders, time) -> orders.dao
                                .putAll(IntStream.range(0, 60).mapToObj(GivenDurationsTest::order))
                                .deadline(time)
                                .execute()),
                new Place(
                        "deadline",
                        (orders, time) -> assertThat(
                                        orders.dao.getAll(keys()).deadline(time).execute())
                                .hasSize(60)),
                new Place(
                        "deadline",
                        (orders, time) -> assertThat(orders.stator
                                        .batchGet(orders.dao.get("o1"))
                                        .deadline(time)
                                        .execute()
                                        .complete())
                                .isTrue()),
                new Place(
                        "timeout",
                        (orders, time) -> orders.dao.table().timeout(time).ensure()),
                backoff("first", Backoff::first),
                backoff("longest", Backoff::longest),
                backoff("patience", Backoff::patience),
                consumer("lease", ConsumerBuilder::lease),
                consumer("checkpointEvery", ConsumerBuilder::checkpointEvery),
                consumer("discoverEvery", ConsumerBuilder::discoverEvery),
                consumer("poll", (builder, time) -> builder.poll(Duration.ofMillis(250), time)),
                consumer(
                        "poll",
                        (builder, time) -> builder.poll(time, time.compareTo(Duration.ZERO) > 0 ? GREATEST : time)));
    }

    private static List<OrderKey> keys() {
        return IntStream.range(0, 60)
                .mapToObj(number -> new OrderKey("o" + number))
                .toList();
    }

    private static Place backoff(String option, BiFunction<Backoff, Duration, Backoff> given) {
        return new Place(option, (orders, time) -> {
            Backoff backoff = given.apply(Backoff.standard(), time);
            Stator stator = Stator.builder()
                    .client(orders.engine.client())
                    .backoff(backoff)
                    .build();
            assertThat(new OrderDao(stator).getAll(keys()).execute()).hasSize(60);
            Backoff.Waits waits = backoff.begin(GREATEST);
            for (int i = 0; i < 200 && waits.next().isPresent(); i++) {
                assertThat(waits.next().orElse(Duration.ZERO)).isGreaterThanOrEqualTo(Duration.ZERO);
            }
        });
    }

    private static Place consumer(
            String option, BiFunction<ConsumerBuilder<Order>, Duration, ConsumerBuilder<Order>> given) {
        return new Place(option, (orders, time) -> {
            Happened happened = new Happened();
            StreamConsumer consumer = given.apply(
                            orders.dao
                                    .changes()
                                    .consumer(orders.streams, "c" + time.hashCode())
                                    .handler(happened)
                                    .checkpoints(orders.checkpoints),
                            time)
                    .build();
            consumer.start();
            try {
                happened.await(60, Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(consumer.stop(GREATEST)).isTrue();
        });
    }

    static Stream<Arguments> refused() {
        return places().stream().flatMap(place -> REFUSED.stream().map(time -> Arguments.of(place, time)));
    }

    static Stream<Arguments> kept() {
        return places().stream().flatMap(place -> LONG.stream().map(time -> Arguments.of(place, time)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refused")
    void noTimeIsRefused(Place place, Duration time) {
        assertThatThrownBy(() -> place.use().accept(orders, time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(place.option() + "(")
                .hasMessageContaining(time.toString());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("kept")
    void noTimeIsTooLong(Place place, Duration time) {
        assertThatCode(() -> place.use().accept(orders, time)).doesNotThrowAnyException();
    }

    @Test
    void aTimeMayBeTooShortForWhatItIsFor() {
        Duration least = Duration.ofNanos(1);
        assertThatThrownBy(() -> orders.dao.getAll(keys()).deadline(least).execute())
                .isInstanceOfSatisfying(
                        BatchIncompleteException.class,
                        error -> assertThat(error.reason()).isEqualTo(BatchIncompleteException.Reason.DEADLINE));
    }

    /** Of a transaction no deadline is longer than DynamoDB remembers its token. */
    @ParameterizedTest
    @MethodSource("outOfBounds")
    void aTransactionIsTriedForTenMinutesAtMost(Duration time) {
        assertThatThrownBy(() ->
                        orders.stator.transactWrite(orders.dao.put(order(1))).deadline(time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("deadline(" + time + ")");
    }

    static Stream<Duration> outOfBounds() {
        return Stream.concat(REFUSED.stream(), LONG.stream());
    }

    @ParameterizedTest
    @MethodSource("outOfBounds")
    void checkpointsOfAScanLieAnyTimeApart(Duration time) {
        List<String> checkpoints = new CopyOnWriteArrayList<>();
        if (time.isNegative()) {
            assertThatThrownBy(() -> orders.dao.scan().parallel(2).onCheckpoint(time, checkpoints::add))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("onCheckpoint(" + time);
            return;
        }
        orders.dao.scan().parallel(2).onCheckpoint(time, checkpoints::add).forEachPage(page -> {});
        assertThat(checkpoints).as("one at the end").isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("outOfBounds")
    void whatIsOverIsNotWaitedFor(Duration time) throws InterruptedException {
        StreamConsumer consumer = orders.dao
                .changes()
                .consumer(orders.streams, "short")
                .handler(change -> {})
                .checkpoints(orders.checkpoints)
                .build();
        consumer.start();
        boolean enough = time.compareTo(Duration.ZERO) > 0;
        assertThat(consumer.stop(time) || !enough).isTrue();
        consumer.stop(Duration.ofSeconds(30));
        assertThat(consumer.await(time)).isTrue();
    }
}
