package dev.stator.it.ttl;

import static dev.stator.it.ttl.Login_.device;
import static dev.stator.it.ttl.Login_.expiresAt;
import static dev.stator.it.ttl.Login_.n;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Page;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** Every read, of items of which every third has ended, by a clock that stands still. */
@StatorTest(daos = LoginDao.class)
class HidingOnEngineTest {
    private static final int ITEMS = 30;
    private static final int SHOWN = 20;
    private static final Instant PAST = Ticking.NOW.minusSeconds(60);
    private static final Instant FUTURE = Ticking.NOW.plusSeconds(60);

    private final Ticking clock = new Ticking();
    private final Stator stator;
    private final LoginDao logins;
    private final LoginDao all;

    HidingOnEngineTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        Stator.Builder builder =
                Stator.builder().client(client).asyncClient(asyncClient).clock(clock);
        this.stator = builder.build();
        this.logins = new LoginDao(stator);
        this.all = new LoginDao(builder.includeExpired().build());
    }

    @BeforeEach
    void put() {
        logins.putAll(IntStream.range(0, ITEMS)
                        .mapToObj(i -> Login.of(i, i % 3 == 0 ? PAST : FUTURE))
                        .toList())
                .execute();
    }

    private static List<Long> numbers(List<Login> found) {
        return found.stream().map(Login::n).toList();
    }

    private static List<Long> shown() {
        return IntStream.range(0, ITEMS)
                .filter(i -> i % 3 != 0)
                .mapToObj(i -> (long) i)
                .toList();
    }

    private GetOperation<Login, Login> get(int number) {
        return logins.get("ada", Login.of(number, null).id());
    }

    @Test
    void getsAnswerAsIfItWereGone() {
        assertThat(get(0).execute()).isEmpty();
        assertThat(get(0).executeAsync().join()).isEmpty();
        assertThat(get(0).response().count()).isZero();
        assertThat(get(0).includeExpired().execute()).contains(Login.of(0, PAST));
        assertThat(all.get("ada", "login-000").execute()).contains(Login.of(0, PAST));
        assertThat(get(1).execute()).contains(Login.of(1, FUTURE));
        assertThat(get(0).select(device).execute()).isEmpty();
        assertThat(get(0).select(device).includeExpired().execute()).isPresent();
        assertThat(get(0).includeExpired().select(device).execute()).isPresent();
        assertThat(get(1).select(device).execute().orElseThrow().get(device)).isEqualTo("phone");
        assertThat(get(1).select(device).toRequest().expressionAttributeNames()).containsValue("expiresAt");
    }

    @Test
    void batchesAndTransactionsAnswerAsIfItWereGone() {
        GetOperation<Login, Login> gone = get(0);
        GetOperation<Login, Login> there = get(1);
        GetOperation<Login, Login> asked = get(0).includeExpired();
        assertThat(stator.batchGet(gone, there, asked).execute().list())
                .containsExactly(Optional.empty(), Optional.of(Login.of(1, FUTURE)), Optional.of(Login.of(0, PAST)));
        assertThat(stator.batchGet(gone, there).response().count()).isEqualTo(1);
        var answers = stator.transactGet(gone, there).response();
        assertThat(answers.value().first()).isEmpty();
        assertThat(answers.value().second()).isPresent();
        assertThat(answers.count()).isEqualTo(1);
        var both = stator.transactGet(gone, asked.select(n)).response();
        assertThat(both.value().first()).isEmpty();
        assertThat(both.value().second().orElseThrow().get(n)).isZero();
        assertThat(both.count()).isEqualTo(1);

        List<LoginKey> keys = IntStream.range(0, ITEMS)
                .mapToObj(i -> new LoginKey("ada", Login.of(i, null).id()))
                .toList();
        assertThat(logins.getAll(keys).response().count()).isEqualTo(SHOWN);
        assertThat(logins.getAll(keys).select(n).stream()
                        .flatMap(Optional::stream)
                        .map(found -> found.get(n)))
                .containsExactlyElementsOf(shown());
        assertThat(logins.getAll(keys).includeExpired().stream().filter(Optional::isPresent))
                .hasSize(ITEMS);
    }

    @Test
    void queriesAndScansFilter() {
        assertThat(numbers(logins.query("ada").list())).isEqualTo(shown());
        assertThat(logins.query("ada").count()).isEqualTo(SHOWN);
        assertThat(logins.query("ada").includeExpired().count()).isEqualTo(ITEMS);
        assertThat(all.query("ada").count()).isEqualTo(ITEMS);
        assertThat(logins.query("ada").filter(n.lt(6L)).count()).isEqualTo(4);
        assertThat(logins.query("ada").select(n).list()).hasSize(SHOWN);
        assertThat(logins.scan().count()).isEqualTo(SHOWN);
        assertThat(logins.scan().countAsync().join()).isEqualTo(SHOWN);
        assertThat(logins.scan().parallel(4).count()).isEqualTo(SHOWN);
        assertThat(logins.scan().parallel(4).includeExpired().count()).isEqualTo(ITEMS);
        Page<Login> page = logins.query("ada").page();
        assertThat(page.count()).isEqualTo(SHOWN);
        assertThat(page.scannedCount()).isEqualTo(ITEMS);

        ScanRequest request = logins.scan().toRequest();
        assertThat(request.filterExpression()).isEqualTo("NOT #0 BETWEEN :0 AND :1");
        assertThat(request.expressionAttributeNames()).containsValue("expiresAt");
        assertThat(request.expressionAttributeValues())
                .containsEntry(":1", AttributeValue.fromN(Long.toString(Ticking.NOW.getEpochSecond())));
        assertThat(logins.scan().includeExpired().toRequest().filterExpression())
                .isNull();
    }

    @Test
    void indexesHideWhereTheyCarryTheTime() {
        assertThat(numbers(logins.byDevice().query("phone").list())).isEqualTo(shown());
        assertThat(logins.byDevice().scan().count()).isEqualTo(SHOWN);
        assertThat(logins.byN().query("ada").ge(0L).count()).isEqualTo(SHOWN);
        assertThat(logins.byN().query("ada").descending().limit(3).list())
                .extracting(LoginByN::n)
                .containsExactly(29L, 28L, 26L);
        // Ordered by the time, which a query's filter does not take.
        assertThat(logins.byEnd().query("phone").list()).hasSize(SHOWN);
        assertThat(logins.byEnd().query("phone").toRequest().filterExpression()).isNull();
        assertThat(logins.byEnd().query("phone").count()).isEqualTo(SHOWN);
        assertThat(logins.byEnd().query("phone").includeExpired().count()).isEqualTo(ITEMS);
        assertThat(logins.byEnd().query("phone").page().count()).isEqualTo(SHOWN);
        assertThat(logins.byEnd().query("phone").limit(7).list()).hasSize(7);
        assertThat(logins.byEnd().scan().count()).isEqualTo(SHOWN);
        // Nothing in it tells.
        assertThat(logins.byDeviceOnly().query("phone").count()).isEqualTo(ITEMS);
    }

    @Test
    void limitsCountWhatIsShown() {
        assertThat(numbers(logins.query("ada").limit(5).list())).containsExactly(1L, 2L, 4L, 5L, 7L);
        assertThat(logins.query("ada").limit(5).count()).isEqualTo(5);
        assertThat(logins.query("ada").first()).contains(Login.of(1, FUTURE));
        assertThat(logins.query("ada").limit(1).toRequest().limit()).isEqualTo(1);
        assertThat(logins.query("ada").limit(1).response().scannedCount()).isEqualTo(3);
        List<Long> paged = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            var query = logins.query("ada").limit(4);
            Page<Login> page = cursor.map(query::after).orElse(query).page();
            paged.addAll(numbers(page.items()));
            cursor = page.cursor();
        } while (cursor.isPresent());
        assertThat(paged).isEqualTo(shown());
    }

    /** The filter changes with the time; a cursor and a checkpoint know only what the user asked for. */
    @Test
    void timePassesWhileSomebodyReads() {
        Page<Login> first = logins.query("ada").limit(4).page();
        List<String> checkpoints = new ArrayList<>();
        logins.scan().pageSize(5).parallel(2).onCheckpoint(checkpoints::add).forEachPage(page -> {});
        clock.tick(Duration.ofSeconds(59));
        assertThat(logins.query("ada").after(first.cursor().orElseThrow()).list())
                .hasSize(SHOWN - 4);
        clock.tick(Duration.ofSeconds(1));
        assertThat(logins.query("ada").after(first.cursor().orElseThrow()).list())
                .isEmpty();
        logins.scan()
                .pageSize(5)
                .parallel(2)
                .onCheckpoint(checkpoints::add)
                .resume(checkpoints.get(0))
                .forEachPage(page -> assertThat(page.items()).isEmpty());
        assertThat(logins.scan().includeExpired().count()).isEqualTo(ITEMS);
    }

    @Test
    void onlyFiveYearsCount() {
        Instant years = Ticking.NOW.atOffset(ZoneOffset.UTC).minusYears(5).toInstant();
        List<Login> mixed = List.of(
                Login.of(100, null),
                Login.of(101, years),
                Login.of(102, years.plusSeconds(1)),
                Login.of(103, Ticking.NOW),
                Login.of(104, Ticking.NOW.plusSeconds(1)),
                Login.of(105, Instant.EPOCH));
        logins.putAll(mixed).execute();
        Set<Long> found =
                logins.query("ada").ge("login-100").stream().map(Login::n).collect(Collectors.toSet());
        assertThat(found).containsExactlyInAnyOrder(100L, 101L, 104L, 105L);
        for (Login login : mixed) {
            assertThat(logins.get("ada", login.id()).execute().isPresent())
                    .as(login.id())
                    .isEqualTo(found.contains(login.n()));
        }
    }

    /** Writes reckon with what is stored. */
    @Test
    void conditionsAndWritesSeeIt() {
        assertThat(logins.put(Login.of(0, FUTURE)).ifAbsent().attempt().succeeded())
                .isFalse();
        assertThat(logins.update("ada", "login-000")
                        .set(n, 7L)
                        .when(expiresAt.le(Ticking.NOW))
                        .returningNew()
                        .execute()
                        .n())
                .isEqualTo(7);
        assertThat(logins.delete("ada", "login-000").returningOld().execute())
                .contains(new Login("ada", "login-000", "phone", 7, PAST));
    }
}
