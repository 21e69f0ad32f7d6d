package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.ChangeStream;
import dev.stator.Stator;
import dev.stator.blog.Post;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import dev.stator.party.Party;
import dev.stator.party.Party.Audit;
import dev.stator.party.Party.Company;
import dev.stator.party.Party.Named;
import dev.stator.party.Party.Person;
import dev.stator.party.PartyCodec;
import dev.stator.party.PartyCodec.AuditCodec;
import dev.stator.party.PartyCodec.CompanyCodec;
import dev.stator.party.PartyCodec.PersonCodec;
import dev.stator.table.TableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class ChangeHandlersTest {
    private static final Person ADA = new Person("ada", 36);
    private static final Company ADA_LTD = new Company("ada", 3);
    private static final Audit AUDIT = new Audit("7");

    private final ChangeStream<Party> changes =
            ChangeStream.of(Stator.create(new ScriptedClient(Script.of())).entity(PartyCodec.SCHEMA));
    private final List<String> told = new ArrayList<>();

    private final ChangeHandler<Party> handler = changes.on(
                    Person.class, change -> tell("person", change.key(PersonCodec.NAME), change))
            .on(Audit.class, change -> tell("audit", change.key(AuditCodec.NUMBER), change))
            .otherwise(change -> tell("other", change.key(CompanyCodec.NAME), change));

    private void tell(String handledBy, String key, Change<?> change) {
        told.add(handledBy + " " + key + " " + change.getClass().getSimpleName() + " "
                + change.oldImage().map(Object::toString).orElse("-") + " "
                + change.newImage().map(Object::toString).orElse("-"));
    }

    private static Map<String, AttributeValue> item(Party party) {
        return PartyCodec.INSTANCE.toItem(party);
    }

    private static Record record(String event, Party key, @Nullable Party before, @Nullable Party after) {
        StreamRecord.Builder stream =
                StreamRecord.builder().keys(PartyCodec.TABLE.key(item(key))).sequenceNumber("1");
        if (before != null) {
            stream.oldImage(item(before));
        }
        if (after != null) {
            stream.newImage(item(after));
        }
        return Record.builder()
                .eventID("e1")
                .eventName(event)
                .dynamodb(stream.build())
                .build();
    }

    private void handle(Record record) throws Exception {
        handler.onChange(changes.decode(record));
    }

    @Test
    void eachChangeGoesToTheHandlerOfItsRecordWithItsKey() throws Exception {
        handle(record("INSERT", ADA, null, ADA));
        handle(record("MODIFY", ADA, ADA, new Person("ada", 37)));
        handle(record("REMOVE", ADA, ADA, null));
        handle(record("INSERT", AUDIT, null, AUDIT));
        handle(record("INSERT", ADA_LTD, null, ADA_LTD));

        assertThat(told)
                .containsExactly(
                        "person ada Inserted - " + ADA,
                        "person ada Modified " + ADA + " " + new Person("ada", 37),
                        "person ada Removed " + ADA + " -",
                        "audit 7 Inserted - " + AUDIT,
                        "other ada Inserted - " + ADA_LTD);
    }

    @Test
    void aRemovalOfWhichThereIsOnlyTheKeyIsTypedByIt() throws Exception {
        handle(record("REMOVE", AUDIT, null, null));

        assertThat(told).containsExactly("audit 7 Removed - -");
        assertThat(changes.decode(record("REMOVE", AUDIT, null, null)).key())
                .isEqualTo(AuditCodec.SCHEMA.keys().decode(item(AUDIT)));
    }

    @Test
    void whereNeitherKeyNorImageTellsTheRecordCannotBeRead() {
        assertThatThrownBy(() -> changes.decode(record("REMOVE", ADA, null, null)))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageContaining("its key does not tell which of Person, Company, Audit it is")
                .hasMessageContaining("table parties");
    }

    @Test
    void aStreamOfKeysAloneIsRefusedWhereKeysDoNotTell() {
        assertThatThrownBy(() -> changes.checkView(StreamViewType.KEYS_ONLY))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("view type KEYS_ONLY, but keys do not tell which of Person, Company, Audit")
                .hasMessageContaining("stream(StreamViewType.NEW_AND_OLD_IMAGES).replacingStream().migrate()");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"KEYS_ONLY", "UNKNOWN_TO_SDK_VERSION"})
    void aStreamOfImagesIsTaken(StreamViewType view) {
        assertThatCode(() -> changes.checkView(view)).doesNotThrowAnyException();
    }

    /** A put of one record where another stood. */
    @Test
    void anItemThatBecomesAnotherRecordIsRemovedAndInserted() throws Exception {
        handle(record("MODIFY", ADA, ADA, ADA_LTD));
        handle(record("MODIFY", ADA, ADA_LTD, ADA));
        changes.on(Named.class, change -> tell("named", change.key(PersonCodec.NAME), change))
                .otherwise(change -> {})
                .onChange(changes.decode(record("MODIFY", ADA, ADA, ADA_LTD)));

        assertThat(told)
                .containsExactly(
                        "person ada Removed " + ADA + " -",
                        "other ada Inserted - " + ADA_LTD,
                        "other ada Removed " + ADA_LTD + " -",
                        "person ada Inserted - " + ADA,
                        "named ada Removed " + ADA + " -",
                        "named ada Inserted - " + ADA_LTD);
    }

    /** The old name of a discriminator, as of items written before it was renamed. */
    @Test
    void aFormerWordTellsTheSame() throws Exception {
        Map<String, AttributeValue> firm = new HashMap<>(item(ADA_LTD));
        firm.put("kind", AttributeValue.fromS("firm"));
        Record record = record("MODIFY", ADA_LTD, null, ADA_LTD);

        handle(record.copy(r -> r.dynamodb(record.dynamodb().copy(stream -> stream.oldImage(firm)))));

        assertThat(told).containsExactly("other ada Modified " + ADA_LTD + " " + ADA_LTD);
    }

    @Test
    void anUnknownRecordCannotBeRead() {
        Map<String, AttributeValue> image = new HashMap<>(item(ADA));
        image.put("kind", AttributeValue.fromS("ghost"));
        Record record = record("INSERT", ADA, null, ADA);

        assertThatThrownBy(() -> changes.decode(
                        record.copy(r -> r.dynamodb(record.dynamodb().copy(stream -> stream.newImage(image))))))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageContaining("kind is \"ghost\"");
    }

    @Test
    void whatAHandlerThrowsPasses() {
        Exception failure = new Exception("no");
        ChangeHandler<Party> failing = changes.on(Person.class, change -> {
                    throw failure;
                })
                .otherwise(change -> {});

        assertThatThrownBy(() -> failing.onChange(changes.decode(record("INSERT", ADA, null, ADA))))
                .isSameAs(failure);
    }

    @Test
    void aRecordHasOneHandlerTheFirst() throws Exception {
        changes.on(Person.class, change -> tell("person", change.key(PersonCodec.NAME), change))
                .on(Named.class, change -> tell("named", change.key(PersonCodec.NAME), change))
                .otherwise(change -> {})
                .onChange(changes.decode(record("INSERT", ADA, null, ADA)));

        assertThat(told).containsExactly("person ada Inserted - " + ADA);
        ChangeHandlers<Party> named = changes.on(Named.class, change -> {});
        assertThatThrownBy(() -> named.on(Person.class, change -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("on(Person.class, ..): its changes go to a handler before this one");
    }

    /** Where records of several packages share a table, their common type may be one that all records have. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aRecordOfAnotherTableHasNoChangesHere() {
        assertThatThrownBy(() -> ((ChangeStream) changes).on(Post.class, change -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("on(Post.class, ..): table parties has no such record; it has Person, Company, Audit");
    }

    @Test
    void aTableOfOneRecordHasOne() throws Exception {
        List<Change<Post>> seen = new ArrayList<>();
        Change<Post> change = Records.changes().decode(Records.inserted("New"));

        Records.changes().on(Post.class, seen::add).otherwise(other -> {}).onChange(change);

        assertThat(seen).containsExactly(change);
    }

    /** Of one record's DAO: of the others nothing is seen, and what becomes one of them is gone. */
    @Test
    void theChangesOfOneRecordAreItsOwn() throws InterruptedException {
        ChangeStream<Person> people =
                ChangeStream.of(Stator.create(new ScriptedClient(Script.of())).entity(PersonCodec.SCHEMA));
        Delivery<Person> delivery = new Delivery<>(
                people.decoder(),
                change -> tell("person", change.key(PersonCodec.NAME), change),
                ErrorPolicy.retry(0).thenStop());

        for (Record record : List.of(
                record("INSERT", ADA, null, ADA),
                record("MODIFY", ADA, ADA, ADA_LTD),
                record("MODIFY", ADA, ADA_LTD, new Company("ada", 4)),
                record("MODIFY", ADA, ADA_LTD, ADA),
                record("MODIFY", ADA, ADA, new Person("ada", 37)),
                record("REMOVE", AUDIT, AUDIT, null),
                record("REMOVE", ADA, ADA, null))) {
            assertThat(delivery.deliver(record).outcome()).isEqualTo(Delivered.Outcome.HANDLED);
        }

        assertThat(told)
                .containsExactly(
                        "person ada Inserted - " + ADA,
                        "person ada Removed " + ADA + " -",
                        "person ada Inserted - " + ADA,
                        "person ada Modified " + ADA + " " + new Person("ada", 37),
                        "person ada Removed " + ADA + " -");
        assertThatThrownBy(() -> people.decode(record("INSERT", AUDIT, null, AUDIT)))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageContaining("its item is no Person, but another record of the table");
        assertThatThrownBy(() -> people.decode(record("REMOVE", ADA, null, null)))
                .isInstanceOf(UndecodableRecordException.class)
                .hasMessageContaining("its key does not tell whether it is a Person");
        assertThatThrownBy(() -> people.checkView(StreamViewType.KEYS_ONLY)).isInstanceOf(TableException.class);
    }
}
