package dev.stator.it.enhanced;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.check.RewriteReport;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.EncodingException;
import dev.stator.expression.ItemCondition;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** One item, written by Stator and by the Enhanced Client in turns: neither finds anything that it would not write. */
@StatorTest
class SharedDayTest {
    private final SharedDayDao days;
    private final DynamoDbClient client;
    private final DynamoDbTable<EnhancedDay> beans;

    SharedDayTest(Stator stator, DynamoDbClient client) {
        this.days = new SharedDayDao(stator);
        this.client = client;
        this.beans = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .build()
                .table(days.table().name(), TableSchema.fromBean(EnhancedDay.class));
    }

    @BeforeEach
    void table() {
        days.table().ensure();
    }

    private Map<String, AttributeValue> stored(SharedDay day) {
        return client.getItem(request ->
                        request.tableName(days.table().name()).key(key(day)).consistentRead(true))
                .item();
    }

    private static Map<String, AttributeValue> key(SharedDay day) {
        return Map.of(
                "id", AttributeValue.fromS(day.id()),
                "at", AttributeValue.fromS(day.at().toString()));
    }

    private EnhancedDay bean(SharedDay day) {
        return beans.getItem(Key.builder()
                .partitionValue(day.id())
                .sortValue(day.at().toString())
                .build());
    }

    @Test
    void whatOneWritesTheOtherWritesToo() {
        for (int seed = 0; seed < 100; seed++) {
            writeInTurns(new RandomDay(seed).day());
        }
    }

    private void writeInTurns(SharedDay day) {
        days.put(day).execute();
        Map<String, AttributeValue> byStator = stored(day);
        assertThat(byStator).containsEntry("version", AttributeValue.fromN("1"));

        beans.putItem(bean(day));
        Map<String, AttributeValue> byEnhanced = stored(day);
        assertThat(byEnhanced).containsEntry("version", AttributeValue.fromN("2"));
        assertSame(byEnhanced, byStator);

        SharedDay read = days.get(day.id(), day.at()).execute().orElseThrow();
        days.put(read).execute();
        Map<String, AttributeValue> again = stored(day);
        assertThat(again).containsEntry("version", AttributeValue.fromN("3"));
        assertSame(again, byStator);

        beans.updateItem(bean(day));
        assertSame(stored(day), byStator);
        assertThat(days.table().check().execute().toString()).endsWith("all are read as they are stored");
        days.delete(day.id(), day.at()).ignoringVersion().ifPresent().execute();
        assertThat(days.scan().count()).as("nothing doubled").isZero();
    }

    /** What it mends it writes as the other does; the other's NULL is no fault, and stays beside what nobody knows. */
    @Test
    void aRewriteKeepsToTheFormsOfTheOther() {
        int parts = 0;
        for (int seed = 0; seed < 30; seed++) {
            SharedDay day = new RandomDay(seed).day();
            days.put(day).execute();
            beans.putItem(bean(day));
            Map<String, AttributeValue> right = new LinkedHashMap<>(stored(day));
            assertThat(days.table().rewrite().execute().rewritten()).isZero();
            assertThat(stored(day)).isEqualTo(right);

            right.put("more", AttributeValue.fromL(List.of(AttributeValue.fromNul(true))));
            Map<String, AttributeValue> wrong = new LinkedHashMap<>(right);
            wrong.put("dateTime", AttributeValue.fromS(lengthened(day.dateTime())));
            SharedPart part = day.part();
            if (part != null) {
                Map<String, AttributeValue> inside =
                        new LinkedHashMap<>(requireNonNull(right.get("part")).m());
                inside.put("more", AttributeValue.fromNul(true));
                right.put("part", AttributeValue.fromM(Map.copyOf(inside)));
                inside.put(
                        "alarms",
                        AttributeValue.fromL(part.alarms().stream()
                                .map(alarm -> AttributeValue.fromS(lengthened(alarm)))
                                .toList()));
                wrong.put("part", AttributeValue.fromM(inside));
                parts++;
            }
            client.putItem(request -> request.tableName(days.table().name()).item(wrong));
            SharedDay read = days.get(day.id(), day.at()).execute().orElseThrow();

            RewriteReport report = days.table().rewrite().execute();

            assertThat(report.clean()).as("%s", report).isTrue();
            assertThat(report.rewritten()).isEqualTo(wrong.equals(right) ? 0 : 1);
            assertThat(stored(day)).isEqualTo(right);
            days.put(read).execute(); // under the version that was read before
            days.delete(day.id(), day.at()).ignoringVersion().execute();
        }
        assertThat(parts).isPositive();
    }

    /** With all nine digits of its fraction. */
    private static String lengthened(Temporal time) {
        String text = time.toString();
        String seconds = text.length() - text.indexOf(':') == 3 ? text + ":00" : text;
        String fraction = seconds.contains(".") ? seconds : seconds + ".";
        return fraction + "0".repeat(9 - (fraction.length() - fraction.indexOf('.') - 1));
    }

    @Test
    void nullInsideIsComparedAndUpdatedAsWhatIsRead() {
        for (int seed = 0; seed < 40; seed++) {
            SharedDay day = new RandomDay(seed).day();
            days.put(day).execute();
            SharedPart part = day.part();
            if (part != null) {
                assertFound(day, SharedDay_.part.eq(part), true);
                assertFound(day, SharedDay_.part.note.absent(), part.note() == null);
                assertFound(day, SharedDay_.part.note.ne("w1"), !"w1".equals(part.note()));
                assertFound(day, SharedDay_.part.tags.eq(Set.of()), part.tags().isEmpty());
                assertFound(day, SharedDay_.part.tags.size().eq(0), part.tags().isEmpty());
                assertFound(day, SharedDay_.part.inner.absent(), part.inner() == null);
                assertFound(day, SharedDay_.part.count.exists(), part.count() != null);
            }
            assertFound(day, SharedDay_.parts.eq(day.parts()), true);
            assertFound(day, SharedDay_.words.contains("w1"), day.words().contains("w1"));
            assertFound(day, SharedDay_.words.size().eq(day.words().size()), true);
            assertFound(day, SharedDay_.mood.eq(day.mood()), true);
            days.delete(day.id(), day.at()).ignoringVersion().execute();
        }
    }

    private void assertFound(SharedDay day, ItemCondition<SharedDay> condition, boolean holds) {
        assertThat(days.query(day.id()).eq(day.at()).filter(condition).list())
                .as("%s of %s", condition, day)
                .hasSize(holds ? 1 : 0);
        assertThat(days.query(day.id()).eq(day.at()).filter(condition.not()).list())
                .as("not %s of %s", condition, day)
                .hasSize(holds ? 0 : 1);
    }

    @Test
    void changesOfPartsAreReadByBoth() {
        for (int seed = 0; seed < 30; seed++) {
            SharedDay first = new RandomDay(seed).day();
            SharedDay next = new RandomDay(seed + 1000).day();
            days.put(first).execute();
            days.modify(first.id(), first.at(), read -> RandomDay.moved(next, read))
                    .execute();
            assertReadByBoth(first, next);

            SharedDay third = new RandomDay(seed + 2000).day();
            days.patch(RandomDay.moved(third, read(first))).execute();
            beans.putItem(bean(first));
            if (third.part() != null) {
                assertThat(read(first).part()).as("set as a whole").isEqualTo(third.part());
            }

            days.update(first.id(), first.at())
                    .ignoringVersion()
                    .set(SharedDay_.parts, next.parts())
                    .set(SharedDay_.words, next.words())
                    .execute();
            assertThat(bean(first).getParts()).hasSize(next.parts().size());
            assertThat(days.scan().count()).as("nothing doubled").isOne();
            days.delete(read(first)).execute();
        }
    }

    private SharedDay read(SharedDay day) {
        return days.get(day.id(), day.at()).execute().orElseThrow();
    }

    /** What {@code modify} wrote, both would write. */
    private void assertReadByBoth(SharedDay key, SharedDay values) {
        SharedDay read = read(key);
        assertThat(read.part()).isEqualTo(values.part());
        assertThat(read.parts()).isEqualTo(values.parts());
        assertThat(read.partsByName()).isEqualTo(values.partsByName());
        beans.putItem(bean(key));
        Map<String, AttributeValue> put = stored(key);
        days.put(read(key)).execute();
        assertSame(stored(key), put);
    }

    @Test
    void aDurationThatTheOtherMisreadsIsRefusedAndReadAsThatReadsIt() {
        SharedDay day = new RandomDay(1).day();
        days.put(day).execute();
        // What that client wrote for -0.5 s until SDK 2.54.15 at least; 2.57.8 writes -0.5.
        client.updateItem(request -> request.tableName(days.table().name())
                .key(key(day))
                .updateExpression("SET span = :span")
                .expressionAttributeValues(Map.of(":span", AttributeValue.fromN("-1.500000000"))));

        assertThat(bean(day).getSpan()).isEqualTo(Duration.ofMillis(-1500));
        SharedDay read = days.get(day.id(), day.at()).execute().orElseThrow();
        assertThat(read.span()).isEqualTo(Duration.ofMillis(-1500));
        assertThatThrownBy(() -> days.put(read).execute())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("span")
                .hasMessageContaining("PT-1.5S is negative and has a fraction");
        assertThat(days.table().check().execute().toString()).contains("span");
    }

    @Test
    void whoWritesStaleIsRefused() {
        SharedDay day = new RandomDay(2).day();
        days.put(day).execute();
        EnhancedDay stale = bean(day);
        days.update(day.id(), day.at())
                .ignoringVersion()
                .set(SharedDay_.flag, !day.flag())
                .execute();
        assertThatThrownBy(() -> beans.putItem(stale)).isInstanceOf(ConditionalCheckFailedException.class);
        SharedDay read = days.get(day.id(), day.at()).execute().orElseThrow();
        beans.updateItem(bean(day));
        assertThatThrownBy(() -> days.put(read).execute()).isInstanceOf(VersionConflictException.class);
    }

    /** What .NET writes at first. */
    @Test
    void aCreatingPutReplacesAStoredVersionOfZeroUnlessItMustBeAbsent() {
        SharedDay day = new RandomDay(3).day();
        days.put(day).execute();
        Map<String, AttributeValue> item = new HashMap<>(stored(day));
        item.put("version", AttributeValue.fromN("0"));
        client.putItem(request -> request.tableName(days.table().name()).item(item));

        assertThatThrownBy(() -> days.put(day).ifAbsent().execute()).isInstanceOf(ConditionFailedException.class);
        days.put(day).execute();
        assertThat(stored(day)).containsEntry("version", AttributeValue.fromN("1"));
    }

    /** To the bit, but that DynamoDB Local keeps the zeros of a number's fraction, which DynamoDB does not. */
    private static void assertSame(Map<String, AttributeValue> item, Map<String, AttributeValue> expected) {
        assertThat(item.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, value) -> {
            if (!name.equals("version")) {
                assertThat(StoredValues.same(item.get(name), value))
                        .as("%s: %s, not %s", name, item.get(name), value)
                        .isTrue();
            }
        });
    }
}
