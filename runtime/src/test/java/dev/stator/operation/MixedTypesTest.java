package dev.stator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.dao.EntityOperations;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import dev.stator.party.Party;
import dev.stator.party.Party.Audit;
import dev.stator.party.Party.Company;
import dev.stator.party.Party.Person;
import dev.stator.party.PartyCodec;
import dev.stator.party.PartyCodec.AuditCodec;
import dev.stator.party.PartyCodec.CompanyCodec;
import dev.stator.party.PartyCodec.PersonCodec;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.Membership;
import dev.stator.schema.Membership.Mark;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** Records of several types in one batch or transaction, also such as can have the same key. */
class MixedTypesTest {
    private static final Person ADA = new Person("ada", 36);
    private static final Audit AUDIT = new Audit("7");

    private Script script = Script.of();

    private Stator stator(Object... answers) {
        script = Script.of(answers);
        return Stator.create(new ScriptedClient(script));
    }

    private static Map<String, AttributeValue> item(Party party) {
        return PartyCodec.INSTANCE.toItem(party);
    }

    private static GetOperation<Person, Person> person(Stator stator, String name) {
        return stator.entity(PersonCodec.SCHEMA).get(ItemKey.of(PersonCodec.NAME, name));
    }

    private static GetOperation<Company, Company> company(Stator stator, String name) {
        return stator.entity(CompanyCodec.SCHEMA).get(ItemKey.of(CompanyCodec.NAME, name));
    }

    private static GetOperation<Audit, Audit> audit(Stator stator, String number) {
        return stator.entity(AuditCodec.SCHEMA).get(ItemKey.of(AuditCodec.NUMBER, number));
    }

    private static ItemResponse found(Map<String, AttributeValue> item) {
        return ItemResponse.builder().item(item).build();
    }

    @Test
    void anItemOfAnotherTypeIsAbsentInATransactionAndShiftsNone() {
        Stator stator = stator(TransactGetItemsResponse.builder()
                .responses(found(item(ADA)), found(item(new Person("bob", 1))), found(item(AUDIT)))
                .build());

        var read = stator.transactGet(person(stator, "ada"), company(stator, "bob"), audit(stator, "7"))
                .execute();

        assertThat(read.first()).contains(ADA);
        assertThat(read.second()).isEmpty();
        assertThat(read.third()).contains(AUDIT);
    }

    @Test
    void anItemAskedByTwoTypesIsReadOnceAndAnsweredInEach() {
        Stator stator = stator(
                TransactGetItemsResponse.builder().responses(found(item(ADA))).build(),
                BatchGetItemResponse.builder()
                        .responses(Map.of("parties", List.of(item(ADA))))
                        .unprocessedKeys(Map.of())
                        .build());
        GetOperation<Person, Person> person = person(stator, "ada");
        GetOperation<Company, Company> company = company(stator, "ada");

        var read = stator.transactGet(company, person).execute();
        assertThat(read.first()).isEmpty();
        assertThat(read.second()).contains(ADA);
        BatchGetResult batch = stator.batchGet(company, person).execute();
        assertThat(batch.get(company)).isEmpty();
        assertThat(batch.get(person)).contains(ADA);

        assertThat(((TransactGetItemsRequest) script.requests(Object.class).get(0)).transactItems())
                .hasSize(1);
        assertThat(((BatchGetItemRequest) script.requests(Object.class).get(1))
                        .requestItems().values().stream()
                                .mapToInt(table -> table.keys().size()))
                .containsExactly(1);
    }

    @Test
    void anItemWrittenByTwoTypesInATransactionIsRefusedNamingBoth() {
        Stator stator = stator();
        PutOperation<Person> person = stator.entity(PersonCodec.SCHEMA).put(ADA);
        DeleteOperation<Company> company =
                stator.entity(CompanyCodec.SCHEMA).delete(ItemKey.of(CompanyCodec.NAME, "ada"));

        assertThatThrownBy(() -> stator.transactWrite(person, company).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("operation 1, put of item {PK: \"ada\"} in table parties")
                .hasMessageContaining("operation 2, delete of item {PK: \"ada\"} in table parties");
    }

    @Test
    void aBatchOfSeveralTypesIsOneRequest() {
        Stator stator = stator(
                BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build());
        EntityOperations<Party> parties = stator.entity(PartyCodec.SCHEMA);

        stator.batchWrite(
                        parties.put(ADA),
                        stator.entity(AuditCodec.SCHEMA).put(AUDIT),
                        stator.entity(AuditCodec.SCHEMA).delete(ItemKey.of(AuditCodec.NUMBER, "6")))
                .execute();

        assertThat(script.requests(BatchWriteItemRequest.class)
                        .get(0)
                        .requestItems()
                        .get("parties"))
                .hasSize(3);
    }

    @Test
    void anItemOfNoRecordIsBadOnlyForWhoAsksForIt() {
        Map<String, AttributeValue> ghost =
                Map.of("PK", AttributeValue.fromS("bob"), "kind", AttributeValue.fromS("ghost"));
        Stator stator = stator(TransactGetItemsResponse.builder()
                .responses(found(item(ADA)), found(ghost), found(item(AUDIT)))
                .build());

        var read = stator.transactGet(person(stator, "ada"), person(stator, "bob"), audit(stator, "7"))
                .execute();

        assertThat(read.first()).contains(ADA);
        assertThat(read.second()).isEmpty();
        assertThat(read.third()).contains(AUDIT);
    }

    /** Where a scan was left by those who knew the old word, it is taken up by those who know the new one. */
    @Test
    void aRenamedWordBreaksNoCursor() {
        Stator stator = stator(
                ScanResponse.builder()
                        .items(List.of(item(new Company("x", 1)), item(new Company("y", 1))))
                        .lastEvaluatedKey(Map.of("PK", AttributeValue.fromS("y")))
                        .build(),
                ScanResponse.builder().items(List.of(item(new Company("z", 1)))).build());
        EntitySchema<Company> old = EntitySchema.in(
                PartyCodec.TABLE,
                Company.class,
                CompanyCodec.INSTANCE,
                Membership.of(Mark.is("kind", "company")),
                CompanyCodec.NAME);

        String cursor = stator.entity(old).scan().limit(2).page().cursor().orElseThrow();

        assertThat(stator.entity(CompanyCodec.SCHEMA).scan().after(cursor).list())
                .containsExactly(new Company("z", 1));
        assertThatThrownBy(() ->
                        stator.entity(PersonCodec.SCHEMA).scan().after(cursor).list())
                .isInstanceOf(CursorRefusedException.class);
    }
}
