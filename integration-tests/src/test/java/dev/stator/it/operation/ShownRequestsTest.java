package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.DAY;
import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entry_.likes;
import static dev.stator.it.operation.Entry_.log;
import static dev.stator.it.operation.Entry_.tags;
import static dev.stator.it.operation.Entry_.title;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.GetOperation;
import dev.stator.operation.HydrateOperation;
import dev.stator.operation.Operation;
import dev.stator.operation.PutOperation;
import dev.stator.operation.RequestOptions;
import dev.stator.testing.DynamoDbLocal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * {@code toRequest()} is what is sent, for each kind of operation, and sends nothing; with the configuration that the
 * operation was told.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShownRequestsTest {
    private final DynamoDbLocal engine = Entries.engine();
    private final FaultyClient sent = FaultyClient.around(engine.client(), engine.asyncClient());
    private final Stator stator = Stator.builder()
            .client(sent.client())
            .asyncClient(sent.asyncClient())
            .tablePrefix("shown-")
            .clock(Clock.fixed(DAY, ZoneOffset.UTC))
            .build();
    private final EntryDao entries = new EntryDao(stator);
    private final TicketDao tickets = new TicketDao(stator);

    ShownRequestsTest() {
        entries.table().create();
        tickets.table().create();
        IntStream.range(0, 5).forEach(i -> entries.put(entry(i)).execute());
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private Stream<Operation<?>> operations() {
        return Stream.of(
                entries.get("ada", DAY),
                entries.get("ada", DAY).consistent(),
                entries.get("ada", DAY).select(title, log.at(0)),
                entries.put(entry(1)),
                entries.put(entry(1)).returningOld(),
                entries.put(entry(1)).ifAbsent(),
                entries.put(entry(1)).when(likes.lt(100)).withItemOnFailure(),
                entries.put(entry(1)).ifPresent().returningOld(),
                entries.update("ada", DAY).set(title, "t").add(likes, 1).append(log, List.of("l")),
                entries.update("ada", DAY).add(tags, Set.of("t")).returningOld(),
                entries.update("ada", DAY).remove(log.at(3)).returningNew(),
                entries.update("ada", DAY).set(title, "t").returningUpdatedOld(),
                entries.update("ada", DAY).set(title, "t").when(title.absent()).returningUpdatedNew(),
                entries.update("ada", DAY).set(title, "t").when(title.exists()).withItemOnFailure(),
                entries.delete("ada", DAY.plusSeconds(77)),
                entries.delete("ada", DAY.plusSeconds(77)).returningOld(),
                entries.delete("ada", DAY).when(title.eq("other")).withItemOnFailure(),
                entries.query("ada"),
                entries.query("ada").gt(DAY).descending().limit(2).filter(likes.gt(1)),
                entries.query("ada")
                        .between(DAY, DAY.plusSeconds(9))
                        .consistent()
                        .pageSize(2),
                entries.query("ada").select(title, likes).scanLimit(3),
                entries.query("ada").limit(1).after(cursor()),
                entries.byLikes().query("ada").ge(2L),
                entries.byTitle().query("even").lt(3L).descending(),
                entries.byTitle().scan(),
                entries.scan(),
                entries.scan().filter(title.beginsWith("e")).limit(1),
                entries.scan().consistent().select(title),
                tickets.put(Ticket.fresh("new")),
                tickets.put(Ticket.fresh("new")).ignoringVersion(),
                tickets.update("new").ignoringVersion().set(Ticket_.title, "t"),
                tickets.update("new").expecting(7).set(Ticket_.title, "t"),
                tickets.patch(Ticket.fresh("new")),
                tickets.delete("new").expecting(7),
                tickets.delete("new").ignoringVersion(),
                tickets.modify("none", ticket -> ticket),
                entries.scan().parallel(1),
                entries.putAll(List.of(entry(1), entry(2))),
                entries.deleteAll(List.of(new EntryKey("ada", DAY.plusSeconds(77)))),
                entries.getAll(List.of(new EntryKey("ada", DAY), new EntryKey("ada", DAY.plusSeconds(77))))
                        .consistent(),
                entries.updateEach(
                        List.of("t"), text -> entries.update("ada", DAY).set(title, text)),
                stator.batchWrite(entries.put(entry(1)), tickets.delete("new").ignoringVersion()),
                stator.batchGet(entries.get("ada", DAY), tickets.get("new")),
                stator.transactGet(entries.get("ada", DAY).select(title), tickets.get("new")),
                stator.transactWrite(
                                entries.update("ada", DAY).set(title, "t").when(likes.lt(100)),
                                tickets.put(Ticket.fresh("other")),
                                entries.check("ada", DAY.plusSeconds(77)).ifAbsent())
                        .token("shown"));
    }

    private String cursor() {
        return entries.query("ada").limit(1).page().cursor().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void isWhatIsSent(Way way) {
        for (Operation<?> operation : operations().toList()) {
            sent.reset();
            DynamoDbRequest shown = operation.toRequest();
            assertThat(sent.requests(DynamoDbRequest.class)).isEmpty();
            try {
                way.execute(operation);
            } catch (ConditionFailedException e) {
                assertThat(shown).as("a condition").asString().contains("ConditionExpression");
            }
            assertThat(sent.requests(DynamoDbRequest.class)).first().isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachRequestHasTheConfiguration(Way way) {
        for (Operation<?> plain : operations().toList()) {
            if (!(plain instanceof RequestOptions<?> options)) {
                continue; // told before its returning..()
            }
            Operation<?> told = (Operation<?>) ((RequestOptions<?>) options.timeout(Duration.ofSeconds(50)))
                    .overrideConfiguration(configuration -> configuration.putHeader("told", plain.toString()));
            sent.reset();
            DynamoDbRequest shown = told.toRequest();
            try {
                way.execute(told);
            } catch (ConditionFailedException e) {
                assertThat(shown).as("a condition").asString().contains("ConditionExpression");
            }
            assertThat(sent.requests(DynamoDbRequest.class))
                    .as("%s", plain)
                    .isNotEmpty()
                    .allSatisfy(request -> {
                        AwsRequestOverrideConfiguration its =
                                request.overrideConfiguration().orElseThrow();
                        assertThat(its.apiCallTimeout()).contains(Duration.ofSeconds(50));
                        assertThat(its.headers()).containsEntry("told", List.of(plain.toString()));
                    });
            assertThat(sent.requests(DynamoDbRequest.class)).first().isEqualTo(shown);
            assertThat(plain.toRequest().overrideConfiguration()).isEmpty();
        }
    }

    /** A batch or a transaction sends as it was told itself. */
    @Test
    void whatStandsInAnotherOperationIsSentAsThatSays() {
        GetOperation<Entry, Entry> get = entries.get("ada", DAY).timeout(Duration.ofSeconds(1));
        PutOperation<Entry> put = entries.put(entry(1)).timeout(Duration.ofSeconds(1));
        sent.reset();
        var unused = stator.batchGet(get).execute();
        var unusedToo = stator.transactGet(get, get(1)).execute();
        stator.batchWrite(put).execute();
        stator.transactWrite(put).execute();

        assertThat(sent.requests(DynamoDbRequest.class))
                .hasSize(4)
                .allSatisfy(
                        request -> assertThat(request.overrideConfiguration()).isEmpty());
    }

    private GetOperation<Entry, Entry> get(int i) {
        return entries.get("ada", DAY.plusSeconds(i));
    }

    @ParameterizedTest
    @EnumSource
    void bothRequestsOfAHydrationHaveIt(Way way) {
        HydrateOperation<Entry> whole =
                entries.hydrate(entries.byTitle().scan()).timeout(Duration.ofSeconds(50));
        sent.reset();
        if (way == Way.BLOCKING) {
            assertThat(whole.execute().items()).isNotEmpty();
        } else {
            assertThat(whole.executeAsync().join().items()).isNotEmpty();
        }
        assertThat(sent.requests(DynamoDbRequest.class))
                .hasSize(2)
                .allSatisfy(request -> assertThat(
                                request.overrideConfiguration().orElseThrow().apiCallTimeout())
                        .contains(Duration.ofSeconds(50)));
    }
}
