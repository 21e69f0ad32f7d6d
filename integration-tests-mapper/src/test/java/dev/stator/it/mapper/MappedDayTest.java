package dev.stator.it.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.dynamodbv2.AmazonDynamoDB;
import com.amazonaws.services.dynamodbv2.AmazonDynamoDBClientBuilder;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapper;
import com.amazonaws.services.dynamodbv2.model.ConditionalCheckFailedException;
import dev.stator.Stator;
import dev.stator.codec.internal.StoredValues;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item, written by Stator and by the mapper of the SDK 1 in turns: neither finds what it would not write. */
@StatorTest
class MappedDayTest {
    private static final Set<String> OF_EACH_WRITE = Set.of("version", "updated");

    private final DynamoDbClient client;
    private final MappedDayDao days;
    private final AmazonDynamoDB old;
    private final DynamoDBMapper mapper;

    MappedDayTest(DynamoDbLocal engine, DynamoDbClient client) {
        this.client = client;
        this.days = new MappedDayDao(Stator.builder()
                .client(client)
                .clock(Clock.tickMillis(ZoneOffset.UTC))
                .build());
        this.old = AmazonDynamoDBClientBuilder.standard()
                .withEndpointConfiguration(
                        new EndpointConfiguration(engine.endpoint().toString(), "us-east-1"))
                .withCredentials(
                        new AWSStaticCredentialsProvider(new BasicAWSCredentials(engine.accessKey(), "secret")))
                .build();
        this.mapper = new DynamoDBMapper(old);
    }

    @BeforeEach
    void table() {
        days.table().ensure();
    }

    @AfterEach
    void close() {
        old.shutdown();
    }

    private Map<String, AttributeValue> stored(MappedDay day) {
        return client.getItem(request -> request.tableName(days.table().name())
                        .key(days.get(day.id(), day.at()).key().attributes())
                        .consistentRead(true))
                .item();
    }

    private MapperDay load(MappedDay day) {
        return mapper.load(MapperDay.class, day.id(), Date.from(day.at()));
    }

    private MappedDay read(MappedDay day) {
        return days.get(day.id(), day.at()).execute().orElseThrow();
    }

    @Test
    void whatOneWritesTheOtherWritesToo() {
        for (int seed = 0; seed < 50; seed++) {
            writeInTurns(new RandomMappedDay(seed).day());
        }
    }

    private void writeInTurns(MappedDay day) {
        days.put(day).execute();
        Map<String, AttributeValue> byStator = stored(day);
        assertThat(byStator).containsEntry("version", AttributeValue.fromN("1"));

        mapper.save(load(day));
        Map<String, AttributeValue> byMapper = stored(day);
        assertThat(byMapper).containsEntry("version", AttributeValue.fromN("2"));
        assertSame(byMapper, byStator);

        days.put(read(day)).execute();
        Map<String, AttributeValue> again = stored(day);
        assertThat(again).containsEntry("version", AttributeValue.fromN("3"));
        assertSame(again, byStator);

        // What only the mapper wrote.
        MapperDay bean = load(day);
        mapper.delete(bean);
        bean.setVersion(null);
        mapper.save(bean);
        Map<String, AttributeValue> anew = stored(day);
        assertThat(anew).containsEntry("version", AttributeValue.fromN("1"));
        assertSame(anew, byStator);
        days.modify(MappedDayKey.of(day), read -> read).execute();
        assertThat(days.table().check().execute().toString()).endsWith("all are read as they are stored");

        days.delete(read(day)).execute();
        assertThat(days.scan().count()).as("nothing doubled").isZero();
    }

    private static void assertSame(Map<String, AttributeValue> item, Map<String, AttributeValue> expected) {
        assertThat(item.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, value) -> {
            if (!OF_EACH_WRITE.contains(name)) {
                assertThat(StoredValues.same(item.get(name), value))
                        .as("%s: %s, not %s", name, item.get(name), value)
                        .isTrue();
            }
        });
    }

    @Test
    void changesOfPartsAreReadByBoth() {
        for (int seed = 0; seed < 20; seed++) {
            MappedDay first = new RandomMappedDay(seed).day();
            MappedDay next = new RandomMappedDay(seed + 1000).day();
            days.put(first).execute();
            days.update(first.id(), first.at())
                    .ignoringVersion()
                    .set(MappedDay_.flag, next.flag())
                    .set(MappedDay_.parts, next.parts())
                    .set(MappedDay_.answers, next.answers())
                    .set(MappedDay_.switches, next.switches())
                    .set(MappedDay_.calendar, next.calendar())
                    .set(MappedDay_.zone, next.zone())
                    .execute();
            MapperDay bean = load(first);
            assertThat(bean.isFlag()).isEqualTo(next.flag());
            assertThat(bean.getVersion()).isEqualTo(2);
            assertThat(bean.getCalendar().toInstant()).isEqualTo(next.calendar());
            mapper.save(bean);
            MappedDay read = read(first);
            assertThat(read.parts()).isEqualTo(next.parts());
            assertThat(read.answers()).isEqualTo(next.answers());
            assertThat(read.switches()).isEqualTo(next.switches());
            assertThat(read.zone()).isEqualTo(next.zone());
            days.delete(read).execute();
        }
    }

    @Test
    void whoWritesStaleIsRefused() {
        MappedDay day = new RandomMappedDay(1).day();
        days.put(day).execute();
        MappedDay staleRecord = read(day);
        MapperDay staleBean = load(day);

        mapper.save(load(day));
        assertThatThrownBy(() -> days.put(staleRecord).execute()).isInstanceOf(VersionConflictException.class);
        assertThatThrownBy(() -> days.delete(staleRecord).execute()).isInstanceOf(VersionConflictException.class);
        days.put(read(day)).execute();
        assertThatThrownBy(() -> mapper.save(staleBean)).isInstanceOf(ConditionalCheckFailedException.class);
        assertThatThrownBy(() -> mapper.delete(staleBean)).isInstanceOf(ConditionalCheckFailedException.class);
        assertThatThrownBy(() -> days.put(day).execute()).isInstanceOf(VersionConflictException.class);
        assertThat(read(day).version()).isEqualTo(3);
    }

    @Test
    void stampsOfTheOtherAreKept() {
        MappedDay day = new RandomMappedDay(2).day();
        days.put(day).execute();
        Instant created = read(day).created();

        mapper.save(load(day));
        MappedDay saved = read(day);
        assertThat(saved.created()).isEqualTo(created);
        assertThat(saved.updated()).isAfterOrEqualTo(created);
        assertThat(days.put(saved).execute().created()).isEqualTo(created);
    }
}
