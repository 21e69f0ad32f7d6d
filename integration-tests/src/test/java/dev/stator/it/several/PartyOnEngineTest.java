package dev.stator.it.several;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.several.after.Party;
import dev.stator.it.several.after.Party.Company;
import dev.stator.it.several.after.Party.Person;
import dev.stator.it.several.after.PartyTable;
import dev.stator.operation.GetOperation;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.ChangePage;
import dev.stator.stream.ChangeReader;
import dev.stator.stream.ShardPosition;
import dev.stator.stream.StreamShard;
import dev.stator.table.TableException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Records of one key, told by an attribute, whose word for one of them has changed. */
@StatorTest
class PartyOnEngineTest {
    private final DynamoDbLocal engine;
    private final DynamoDbStreamsClient streams;
    private final Stator stator;
    private final PartyTable parties;
    private final dev.stator.it.several.before.PartyTable before;

    PartyOnEngineTest(DynamoDbLocal engine) {
        this.engine = engine.isolated(); // streams outlive their tables
        this.streams = this.engine.configure(DynamoDbStreamsClient.builder()).build();
        this.stator = Stator.create(this.engine.client());
        this.parties = new PartyTable(stator);
        this.before = new dev.stator.it.several.before.PartyTable(stator);
        parties.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).create();
    }

    @AfterEach
    void close() {
        streams.close();
        engine.reset().close();
    }

    private static dev.stator.it.several.before.Party.Company firm(String name, int seats) {
        return new dev.stator.it.several.before.Party.Company(name, seats);
    }

    @Test
    void anItemAskedByTwoRecordsIsReadOnceAndAnsweredInEach() {
        parties.persons().put(new Person("ada", 36)).execute();
        GetOperation<Person, Person> person = parties.persons().get("ada");
        GetOperation<Company, Company> company = parties.companies().get("ada");

        var read = stator.transactGet(company, person).execute();
        assertThat(read.first()).isEmpty();
        assertThat(read.second()).contains(new Person("ada", 36));
        assertThat(stator.transactGet(company, person).toRequest().transactItems())
                .hasSize(1);
        var batch = stator.batchGet(company, person).execute();
        assertThat(batch.get(company)).isEmpty();
        assertThat(batch.get(person)).contains(new Person("ada", 36));
        assertThatThrownBy(() -> stator.transactWrite(
                                parties.persons().put(new Person("ada", 1)),
                                parties.companies().put(new Company("ada", 1)))
                        .execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("operation 1, put of item {name: \"ada\"}")
                .hasMessageContaining("operation 2, put of item {name: \"ada\"}");
    }

    @Test
    void aFormerWordIsReadAndThePresentOneWritten() {
        before.companies()
                .putAll(IntStream.range(0, 20).mapToObj(n -> firm("c" + n, n)).toList())
                .execute();
        parties.persons()
                .putAll(IntStream.range(0, 20)
                        .mapToObj(n -> new Person("p" + n, n))
                        .toList())
                .execute();

        assertThat(parties.companies().scan().list())
                .hasSize(20)
                .allSatisfy(company -> assertThat(company.name()).startsWith("c"));
        assertThat(parties.persons().scan().count()).isEqualTo(20);
        Company renamed = parties.companies().get("c7").execute().orElseThrow();
        parties.companies().put(renamed).execute();
        assertThat(engine.client()
                        .getItem(get -> get.tableName("parties").key(Map.of("name", AttributeValue.fromS("c7"))))
                        .item())
                .containsEntry("kind", AttributeValue.fromS("company"));
        assertThat(parties.scan().list()).hasSize(40);
    }

    @Test
    void theStreamTellsWhatAnItemWasAndIs() throws Exception {
        before.companies().put(firm("ada", 1)).execute();
        parties.companies().put(new Company("ada", 2)).execute();
        parties.persons().put(new Person("ada", 3)).execute();
        List<String> told = new ArrayList<>();
        ChangeHandler<Party> handler = parties.changes()
                .on(
                        Company.class,
                        change -> told.add("company " + change.getClass().getSimpleName()))
                .otherwise(change -> told.add("other " + change.getClass().getSimpleName()));

        ChangeReader<Party> reader = parties.changes().reader(streams);
        for (StreamShard shard : reader.describe().shards().toList()) {
            ChangePage<Party> page = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()));
            while (!page.records().isEmpty()) {
                for (var change : page.changes()) {
                    handler.onChange(change);
                }
                page = reader.changes(page.next().orElseThrow());
            }
        }

        assertThat(told).containsExactly("company Inserted", "company Modified", "company Removed", "other Inserted");
        assertThatThrownBy(() -> parties.changes().checkView(StreamViewType.KEYS_ONLY))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("keys do not tell which of Person, Company an item is");
    }
}
