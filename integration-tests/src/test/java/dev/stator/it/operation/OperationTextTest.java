package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.time;
import static dev.stator.it.operation.Entry_.author;
import static dev.stator.it.operation.Entry_.likes;
import static dev.stator.it.operation.Entry_.log;
import static dev.stator.it.operation.Entry_.state;
import static dev.stator.it.operation.Entry_.subtitle;
import static dev.stator.it.operation.Entry_.tags;
import static dev.stator.it.operation.Entry_.title;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.testing.DynamoDbLocal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An operation as text says what it does and to which table, and no value that a key, an item, a condition or a cursor
 * has.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationTextTest {
    private static final String SECRET = "s3cret";
    private static final long NUMBER = 98765;
    private static final Instant TIME = time(98765);

    private final DynamoDbLocal engine = Entries.engine();
    private final Stator stator =
            Stator.builder().client(engine.client()).tablePrefix("told-").build();
    private final EntryDao entries = new EntryDao(stator);
    private final TicketDao tickets = new TicketDao(stator);

    @AfterAll
    void close() {
        engine.close();
    }

    private static Entry secret() {
        Entry entry = Entries.entry(SECRET, 98765);
        return new Entry(
                SECRET,
                TIME,
                SECRET,
                NUMBER,
                NUMBER,
                entry.price(),
                SECRET,
                SECRET,
                Set.of(SECRET),
                List.of(SECRET),
                entry.visits(),
                Map.of(SECRET, new Entry.Visit(SECRET, 1)),
                SECRET,
                SECRET);
    }

    private record Told(Object operation, String start) {
        @Override
        public String toString() {
            return operation.getClass().getSimpleName() + ": " + start;
        }
    }

    private static Told told(String start, Object operation) {
        return new Told(operation, start);
    }

    private static Ticket ticket() {
        return Ticket.fresh(SECRET);
    }

    private Stream<Told> operations() {
        return Stream.of(reads(), queries(), scans(), writes(), versioned(), several())
                .flatMap(told -> told);
    }

    private Stream<Told> reads() {
        return Stream.of(
                told("get from table told-entries", entries.get(SECRET, TIME)),
                told(
                        "get from table told-entries, consistent",
                        entries.get(SECRET, TIME).consistent()),
                told("get from table told-entries", entries.get(SECRET, TIME).select(title, log.at(0))),
                told(
                        "get of many keys from table told-entries",
                        entries.getAll(List.of(new EntryKey(SECRET, TIME))).consistent()));
    }

    private Stream<Told> queries() {
        return Stream.of(
                told("query of table told-entries by [author]", entries.query(SECRET)),
                told(
                        "query of table told-entries by [author]",
                        entries.query(SECRET).ge(TIME)),
                told(
                        "query of table told-entries by [author]",
                        entries.query(SECRET).between(TIME, TIME)),
                told(
                        "query of table told-entries by [author], descending, consistent",
                        entries.query(SECRET)
                                .descending()
                                .consistent()
                                .filter(title.eq(SECRET)
                                        .and(likes.in(NUMBER, 1L))
                                        .or(tags.contains(SECRET)))
                                .after(SECRET)
                                .limit(2)),
                told(
                        "query of index by-likes of table told-entries",
                        entries.byLikes().query(SECRET)),
                told(
                        "query of index by-likes of table told-entries",
                        entries.byLikes().query(SECRET).gt(NUMBER).select(title)),
                told(
                        "query of index by-title of table told-entries",
                        entries.byTitle().query(SECRET)),
                told(
                        "query of index by-title of table told-entries",
                        entries.byTitle().query(SECRET).lt(NUMBER).filter(EntryByTitle_.author.beginsWith(SECRET))),
                told(
                        "query of index by-state of table told-entries",
                        entries.byState().query(SECRET)),
                told(
                        "query of index by-place of table told-entries",
                        entries.byPlace().query(SECRET, SECRET)),
                told(
                        "query of index by-place of table told-entries",
                        entries.byPlace().query(SECRET, SECRET).beginsWith(SECRET)),
                told(
                        "query of index by-place of table told-entries",
                        entries.byPlace().query(SECRET, SECRET, SECRET).ge(98765)));
    }

    private Stream<Told> scans() {
        return Stream.of(
                told("scan of table told-entries, consistent", entries.scan().consistent()),
                told("scan of table told-entries, filter", entries.scan().filter(author.eq(SECRET))),
                told(
                        "scan of table told-entries",
                        entries.scan().after(SECRET).limit(2).filter(title.between(SECRET, SECRET))),
                told(
                        "scan of index by-likes of table told-entries",
                        entries.byLikes().scan()),
                told(
                        "scan of index by-title of table told-entries",
                        entries.byTitle().scan().filter(EntryByTitle_.likes.eq(NUMBER))),
                told(
                        "scan of index by-title of table told-entries",
                        entries.byTitle().scan().after(SECRET)),
                told(
                        "scan of table told-entries",
                        entries.scan().filter(title.ne(SECRET)).parallel(3).resume(SECRET)),
                told(
                        "scan of table told-entries",
                        entries.scan().filter(title.ne(SECRET)).parallel(3).onCheckpoint(token -> {})));
    }

    private Stream<Told> writes() {
        return Stream.of(
                told("put to table told-entries", entries.put(secret())),
                told("put to table told-entries", entries.put(secret()).returningOld()),
                told("put to table told-entries", entries.put(secret()).ifAbsent()),
                told(
                        "put to table told-entries, if ",
                        entries.put(secret()).when(title.eq(SECRET)).withItemOnFailure()),
                told(
                        "put to table told-entries, if ",
                        entries.put(secret()).when(title.eq(SECRET)).returningOld()),
                told(
                        "update in table told-entries",
                        entries.update(SECRET, TIME)
                                .set(title, SECRET)
                                .add(likes, NUMBER)
                                .append(log, List.of(SECRET))
                                .delete(tags, Set.of(SECRET))
                                .setIfAbsent(subtitle, SECRET)),
                told(
                        "update in table told-entries",
                        entries.update(SECRET, TIME).set(title, SECRET).returningUpdatedNew()),
                told(
                        "update in table told-entries",
                        entries.update(SECRET, TIME).set(title, SECRET).when(state.lt(SECRET))),
                told("delete from table told-entries", entries.delete(SECRET, TIME)),
                told(
                        "delete from table told-entries",
                        entries.delete(SECRET, TIME).returningOld()),
                told(
                        "delete from table told-entries, if ",
                        entries.delete(SECRET, TIME).when(title.eq(SECRET))),
                told("check in table told-entries", entries.check(SECRET, TIME)),
                told(
                        "check in table told-entries, if ",
                        entries.check(SECRET, TIME).when(title.eq(SECRET))));
    }

    private Stream<Told> versioned() {
        return Stream.of(
                told("put to table told-tickets", tickets.put(ticket())),
                told("put to table told-tickets", tickets.put(ticket()).ignoringVersion()),
                told("update in table told-tickets", tickets.update(SECRET)),
                told(
                        "update in table told-tickets",
                        tickets.update(SECRET).expecting(98765).set(Ticket_.title, SECRET)),
                told(
                        "update in table told-tickets",
                        tickets.update(SECRET).ignoringVersion().set(Ticket_.title, SECRET)),
                told("update in table told-tickets", tickets.update(ticket()).set(Ticket_.title, SECRET)),
                told("update in table told-tickets", tickets.patch(ticket())),
                told("delete from table told-tickets", tickets.delete(SECRET)),
                told("delete from table told-tickets", tickets.delete(SECRET).expecting(98765)),
                told("delete from table told-tickets", tickets.delete(SECRET).ignoringVersion()),
                told("delete from table told-tickets", tickets.delete(ticket())),
                told("modify in table told-tickets", tickets.modify(SECRET, ticket -> ticket)),
                told(
                        "modify in table told-tickets",
                        tickets.modify(SECRET, ticket -> ticket).orCreate(OperationTextTest::ticket)));
    }

    private Stream<Told> several() {
        return Stream.of(
                told("batch write to table told-entries", entries.putAll(List.of(secret()))),
                told("batch write to table told-entries", entries.putAll(Stream.of(secret()))),
                told(
                        "batch write to table told-entries",
                        entries.deleteAll(List.of(new EntryKey(SECRET, TIME))).deadline(Duration.ofDays(1))),
                told(
                        "batch write to tables told-entries, told-tickets",
                        stator.batchWrite(
                                entries.put(secret()), tickets.delete(SECRET).ignoringVersion())),
                told(
                        "batch get from tables told-entries, told-tickets",
                        stator.batchGet(entries.get(SECRET, TIME), tickets.get(SECRET))),
                told(
                        "transaction of [get from table told-entries, get from table told-tickets]",
                        stator.transactGet(entries.get(SECRET, TIME).select(title), tickets.get(SECRET))),
                told(
                        "transaction of [update in table told-entries",
                        stator.transactWrite(
                                        entries.update(SECRET, TIME)
                                                .set(title, SECRET)
                                                .when(likes.lt(NUMBER)),
                                        tickets.put(ticket()),
                                        entries.check(SECRET, TIME).when(title.eq(SECRET)))
                                .token(SECRET)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void saysWhatAndWhereButNoValue(Told told) {
        assertThat(told.operation().toString())
                .startsWith(told.start())
                .doesNotContain(SECRET)
                .doesNotContain("98765")
                .doesNotContain(TIME.toString());
    }
}
