package dev.stator.it.rewrite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.check.LeftItem.Reason;
import dev.stator.check.RewriteReport;
import dev.stator.it.fault.SharedEngine;
import dev.stator.testing.DynamoDbLocal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** A rewrite that is killed at any moment, again and again, while others write: nothing is lost, nothing doubled. */
class KilledRewriteTest {
    private static final int KILLS = 20;
    private static final int ITEMS = 600;
    private static final int TWINS = 10;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final DynamoDbLocal engine = SharedEngine.isolated();
    private final DynamoDbClient client = engine.client();
    private final LedgerDao ledgers = new LedgerDao(Stator.create(client));
    private final List<UUID> owners = new ArrayList<>();
    private final Map<UUID, AtomicLong> hits = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicLong> steps = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void losesAndDoublesNothing(@TempDir Path folder) throws Exception {
        ledgers.table().create();
        for (int i = 0; i < ITEMS; i++) {
            fill(i);
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<?>> writers = List.of(
                threads.submit(() -> strangers(1)), threads.submit(() -> strangers(2)), threads.submit(this::own));
        Random random = new Random(20260101);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            killed += killed(folder, random.nextInt(400)) ? 1 : 0;
            if (i % 4 == 3) {
                Files.deleteIfExists(folder.resolve("checkpoint")); // and some begin at the beginning
            }
        }
        over.set(true);
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        assertThat(killed).as("killed at work").isGreaterThan(KILLS / 2);

        RewriteReport report = ledgers.table().rewrite().execute();
        assertThat(report.left(Reason.KEY_TAKEN)).as("%s", report).isEqualTo(TWINS);
        assertThat(report.left()).containsOnlyKeys(Reason.KEY_TAKEN);
        verify();
        engine.close();
    }

    /** One third in the present form, one with another form inside, one with a key in another form. */
    private void fill(int number) {
        UUID owner = new UUID(0, number);
        owners.add(owner);
        hits.put(owner, new AtomicLong());
        steps.put(owner, new AtomicLong());
        Map<String, AttributeValue> item = new LinkedHashMap<>(Map.of(
                "owner", AttributeValue.fromS(owner.toString()),
                "at", AttributeValue.fromS(at(number)),
                "version", AttributeValue.fromN("0"),
                "hits", AttributeValue.fromN("0"),
                "updated", AttributeValue.fromS(number % 3 == 1 ? at(0) : present(0)),
                "headline", AttributeValue.fromS("t" + number)));
        put(item);
        if (number % 3 == 2 && number < 3 * TWINS) {
            item.put("at", AttributeValue.fromS(present(number)));
            put(item);
        }
    }

    private void put(Map<String, AttributeValue> item) {
        client.putItem(request -> request.tableName("ledgers").item(item));
    }

    private static Instant instant(int number) {
        return FIRST.plus(Duration.ofSeconds(number));
    }

    private static String at(int number) {
        return number % 3 == 2 ? instant(number).toString() : present(number);
    }

    private static String present(int number) {
        return instant(number).toString().replace("Z", ".000000000Z");
    }

    private boolean killed(Path folder, int afterMillis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRewrite.class.getName(),
                        engine.endpoint().toString(),
                        engine.accessKey(),
                        folder.resolve("checkpoint").toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine())
                    .as(Files.readString(folder.resolve("errors")))
                    .isEqualTo("begun");
            Thread.sleep(afterMillis);
            boolean atWork = process.isAlive();
            process.destroyForcibly().waitFor();
            return atWork;
        }
    }

    /** Count in an attribute that the record does not know, under whichever key the item has. */
    private void strangers(int seed) {
        Random random = new Random(seed);
        while (!over.get()) {
            int number = random.nextInt(ITEMS);
            boolean twin = number % 3 == 2 && number < 3 * TWINS;
            boolean done = !twin && (hit(number, at(number)) || hit(number, present(number)));
            if (done) {
                requireNonNull(hits.get(owners.get(number))).incrementAndGet();
            }
        }
    }

    private boolean hit(int number, String at) {
        try {
            client.updateItem(request -> request.tableName("ledgers")
                    .key(Map.of(
                            "owner",
                            AttributeValue.fromS(owners.get(number).toString()),
                            "at",
                            AttributeValue.fromS(at)))
                    .updateExpression("ADD hits :one")
                    .conditionExpression("attribute_exists(hits)")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
            return true;
        } catch (ConditionalCheckFailedException | TransactionConflictException e) {
            return false;
        }
    }

    /** Steps the version, as this library's programs do. */
    private void own() {
        Random random = new Random(3);
        while (!over.get()) {
            int number = random.nextInt(ITEMS);
            Optional<Ledger> changed = ledgers.modify(owners.get(number), instant(number), ledger -> stepped(ledger))
                    .attempts(100)
                    .execute();
            if (changed.isPresent()) {
                requireNonNull(steps.get(owners.get(number))).incrementAndGet();
            }
        }
    }

    private static Ledger stepped(Ledger ledger) {
        return new Ledger(
                ledger.owner(),
                ledger.at(),
                ledger.version(),
                ledger.created(),
                ledger.updated(),
                ledger.ends(),
                ledger.lines(),
                ledger.last(),
                ledger.ids(),
                ledger.marks(),
                ledger.texts(),
                ledger.day(),
                ledger.ratio() + 1,
                ledger.curve(),
                ledger.title(),
                ledger.shape());
    }

    private void verify() {
        Map<UUID, List<Map<String, AttributeValue>>> found = new HashMap<>();
        client.scanPaginator(request -> request.tableName("ledgers").consistentRead(true))
                .items()
                .forEach(item -> found.computeIfAbsent(
                                UUID.fromString(
                                        requireNonNull(item.get("owner")).s()),
                                owner -> new ArrayList<>())
                        .add(item));
        assertThat(found.keySet()).as("nothing lost").isEqualTo(Set.copyOf(owners));
        BiFunction<Map<String, AttributeValue>, String, Long> number =
                (item, name) -> Long.valueOf(requireNonNull(item.get(name)).n());
        for (int i = 0; i < ITEMS; i++) {
            UUID owner = owners.get(i);
            boolean twin = i % 3 == 2 && i < 3 * TWINS;
            assertThat(found.get(owner)).as("nothing doubled").hasSize(twin ? 2 : 1);
            Map<String, AttributeValue> item = requireNonNull(found.get(owner)).stream()
                    .filter(each -> requireNonNull(each.get("at")).s().endsWith(".000000000Z"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(found.get(owner)));
            assertThat(requireNonNull(item.get("at")).s()).isEqualTo(present(i));
            assertThat(item).doesNotContainKey("headline").containsEntry("title", AttributeValue.fromS("t" + i));
            assertThat(number.apply(item, "hits"))
                    .as("no change of a stranger lost")
                    .isEqualTo(requireNonNull(hits.get(owner)).get());
            assertThat(number.apply(item, "version"))
                    .as("stepped by its own writers only")
                    .isEqualTo(requireNonNull(steps.get(owner)).get());
        }
        assertThat(hits.values().stream().mapToLong(AtomicLong::get).sum()).isPositive();
        assertThat(steps.values().stream().mapToLong(AtomicLong::get).sum()).isPositive();
    }
}
