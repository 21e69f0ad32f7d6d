package dev.stator.it.sensitive;

import static dev.stator.it.sensitive.Patient_.allergies;
import static dev.stator.it.sensitive.Patient_.card;
import static dev.stator.it.sensitive.Patient_.code;
import static dev.stator.it.sensitive.Patient_.home;
import static dev.stator.it.sensitive.Patient_.insurance;
import static dev.stator.it.sensitive.Patient_.log;
import static dev.stator.it.sensitive.Patient_.note;
import static dev.stator.it.sensitive.Patient_.phone;
import static dev.stator.it.sensitive.Patient_.pin;
import static dev.stator.it.sensitive.Patient_.results;
import static dev.stator.it.sensitive.Patient_.visits;
import static dev.stator.it.sensitive.Patient_.weight;
import static dev.stator.it.sensitive.Patients.BROKEN;
import static dev.stator.it.sensitive.Patients.UUID_OF_SECRET;
import static dev.stator.it.sensitive.Patients.patient;
import static dev.stator.it.sensitive.Patients.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import dev.stator.error.StatorException;
import dev.stator.error.WithheldException;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.SharedEngine;
import dev.stator.it.sensitive.Patient.Card;
import dev.stator.it.sensitive.Patient.Code;
import dev.stator.it.sensitive.Patient.Home;
import dev.stator.observe.adapter.MicrometerObserver;
import dev.stator.observe.adapter.Slf4jObserver;
import dev.stator.operation.BadItem;
import dev.stator.operation.BatchWriteIncompleteException;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.CursorRefusedException;
import dev.stator.operation.Page;
import dev.stator.operation.Selection;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.DynamoDbLocal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/** Walks every way to an error or a text with values that are secrets, and looks for them in all that is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsTest {
    private final DynamoDbLocal engine = SharedEngine.isolated();
    private final Said said = new Said();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Stator stator = Stator.builder()
            .client(engine.client())
            .asyncClient(engine.asyncClient())
            .observer(said)
            .observer(Slf4jObserver.create(said.logger()))
            .observer(MicrometerObserver.create(registry))
            .build();
    private final PatientDao patients = new PatientDao(stator);

    @BeforeEach
    void freshTable() {
        engine.reset();
        patients.table().create();
    }

    @AfterEach
    void nothingWasTold() {
        registry.getMeters().forEach(meter -> said.say(meter.getId()));
        said.mustKeepSecrets();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static Patient with(
            String phone,
            double weight,
            Map<String, Integer> results,
            Set<String> allergies,
            List<String> log,
            Code code,
            @Nullable Home home,
            @Nullable Card card) {
        Patient p = patient();
        return new Patient(
                p.number(),
                p.clinic(),
                phone,
                p.visits(),
                p.pin(),
                weight,
                p.insurance(),
                results,
                allergies,
                log,
                code,
                home,
                card,
                p.note());
    }

    static Stream<Patient> notStored() {
        Patient p = patient();
        return Stream.of(
                with(BROKEN, 1, Map.of(), Set.of(), List.of(), new Code("c"), null, null),
                with("p".repeat(3000), 1, Map.of(), Set.of(), List.of(), new Code("c"), null, null),
                with("", 1, Map.of(), Set.of(), List.of(), new Code("c"), null, null),
                with("p", 98765e200, Map.of(), Set.of(), List.of(), new Code("c"), null, null),
                with("p", 1, Map.of(BROKEN, 1), Set.of(), List.of(), new Code("c"), null, null),
                with("p", 1, Map.of("", 98765), Set.of(), List.of(), new Code("c"), null, null),
                with("p", 1, Map.of(), Set.of(BROKEN), List.of(), new Code("c"), null, null),
                with("p", 1, Map.of(), Set.of(), List.of("SECRET", BROKEN), new Code("c"), null, null),
                with("p", 1, Map.of(), Set.of(), List.of(), new Code("SECRET!"), null, null),
                with("p", 1, Map.of(), Set.of(), List.of(), new Code("c"), new Home(BROKEN, 1), null),
                with("p", 1, Map.of(), Set.of(), List.of("SECRET".repeat(100_000)), new Code("c"), null, null),
                new Patient(
                        BROKEN,
                        "n",
                        "p",
                        1,
                        1,
                        1,
                        p.insurance(),
                        p.results(),
                        p.allergies(),
                        p.log(),
                        null,
                        null,
                        null,
                        ""),
                new Patient(
                        "SECRET".repeat(500),
                        "n",
                        "p",
                        1,
                        1,
                        1,
                        p.insurance(),
                        p.results(),
                        p.allergies(),
                        p.log(),
                        null,
                        null,
                        null,
                        ""));
    }

    @ParameterizedTest
    @MethodSource
    void notStored(Patient patient) {
        StatorException error =
                said.refused(StatorException.class, () -> patients.put(patient).execute());
        assertThat(error).isInstanceOfAny(EncodingException.class, ItemTooLargeException.class);
        said.refused(
                CompletionException.class,
                () -> patients.put(patient).ifAbsent().executeAsync().join());
    }

    static Stream<String> notRead() {
        return unreadable().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource
    void notRead(String what) {
        Map<String, AttributeValue> item = Patients.unreadable().get(what);
        engine.client().putItem(put -> put.tableName("patients").item(item));
        DecodingException error = said.refused(
                DecodingException.class,
                () -> patients.get("SECRET-number", "north").execute());
        assertThat(error.key().get("number")).as("deliberately").isEqualTo(AttributeValue.fromS("SECRET-number"));
        assertThat(error).hasMessageContaining("{clinic: \"north\", number: ***} in table patients");
        said.refused(
                DecodingException.class, () -> patients.query("SECRET-number").list());
        said.refused(
                CompletionException.class, () -> patients.scan().listAsync().join());
        List<BadItem> bad = new ArrayList<>();
        assertThat(patients.scan().onBadItem(bad::add).list()).isEmpty();
        assertThat(bad).hasSize(1).allSatisfy(said::say);
        said.refused(
                DecodingException.class,
                () -> patients.delete("SECRET-number", "north").returningOld().execute());
    }

    @Test
    void causesKeepTheirTypesAndTraces() {
        engine.client()
                .putItem(put -> put.tableName("patients").item(Patients.item("note", AttributeValue.fromS("refused"))));
        DecodingException error = said.refused(
                DecodingException.class,
                () -> patients.get("SECRET-number", "north").execute());
        assertThat(error.problem())
                .isEqualTo("the record refuses the value; which and why is withheld, for it is @Sensitive");
        assertThat(error.getCause()).isInstanceOfSatisfying(WithheldException.class, cause -> {
            assertThat(cause.originalType()).isEqualTo("java.lang.IllegalStateException");
            assertThat(cause.getStackTrace()[0].getClassName()).isEqualTo(Patient.class.getName());
            assertThat(cause)
                    .hasMessage(
                            "java.lang.IllegalStateException, whose message is withheld, as a component is @Sensitive");
            assertThat(cause.getCause()).hasMessageStartingWith("java.lang.RuntimeException, ");
        });
    }

    @Test
    void ofAnIndexToo() {
        engine.client()
                .putItem(put ->
                        put.tableName("patients").item(Patients.item("visits", AttributeValue.fromN("98765.5"))));
        said.refused(
                DecodingException.class,
                () -> patients.byPhone().query("SECRET-phone").list());
        patients.put(patient()).execute();
        List<PatientByPhone> found =
                patients.byPhone().query("SECRET-phone").gt(98764).list();
        assertThat(found).hasSize(1).allSatisfy(said::say);
        assertThat(found.get(0).phone()).isEqualTo("SECRET-phone");
        assertThat(found.get(0)).hasToString("PatientByPhone[number=***, clinic=north, phone=***, visits=***]");
    }

    @Test
    void conditionsThatFail() {
        patients.put(patient()).execute();
        ConditionFailedException error = said.refused(
                ConditionFailedException.class,
                () -> patients.put(patient())
                        .when(phone.eq("SECRET-other")
                                .and(pin.between(987650, 987659).not())
                                .or(results.at("SECRET-key").exists())
                                .or(log.at(1).eq("SECRET-line"))
                                .or(allergies.contains("SECRET-it"))
                                .or(home.street.beginsWith("SECRET-x"))
                                .or(card.holder.ne(UUID_OF_SECRET)))
                        .withItemOnFailure()
                        .execute());
        assertThat(error)
                .hasMessageContaining("results.***")
                .hasMessageContaining("home.***")
                .hasMessageContaining("card.holder <> S")
                .hasMessageContaining("item {clinic: \"north\", number: ***} in table patients");
        assertThat(error.key()).hasToString("{clinic: \"north\", number: ***}");
        assertThat(error.rawItem().orElseThrow().toString()).as("deliberately").matches(Said::tells);
        assertThat(error.item(Patient.class)).contains(patient());
        said.say(patients.put(patient()).ifAbsent().withItemOnFailure().attempt());
        said.say(patients.put(patient()).ifPresent().attempt());
        said.refused(
                ConditionFailedException.class,
                () -> patients.delete("SECRET-number", "north")
                        .when(pin.eq(98765))
                        .execute());
        said.refused(
                ConditionFailedException.class,
                () -> patients.update("SECRET-number", "north")
                        .set(pin, 98765)
                        .when(visits.gt(9876598765L))
                        .execute());
    }

    @Test
    void versions() {
        DoseDao doses = new DoseDao(
                Stator.builder().client(engine.client()).observer(said).build());
        doses.table().create();
        Dose first = doses.put(new Dose("SECRET", 0)).execute();
        VersionConflictException conflict = said.refused(
                VersionConflictException.class,
                () -> doses.put(new Dose("SECRET", 0)).execute());
        assertThat(conflict).hasMessageContaining("Item {patient: ***} in table doses");
        EncodingException refused =
                said.refused(EncodingException.class, () -> doses.put(first).execute());
        assertThat(refused).hasMessageContaining("the record, given its next version or stamps, refuses the value");
        said.say(doses.put(first));
    }

    @Test
    void linesOfALog() {
        FaultyClient faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        PatientDao logged = new PatientDao(Stator.builder()
                .client(faulty.client())
                .observer(Slf4jObserver.create(said.logger()))
                .backoff(new NotedTimer().backoff())
                .build());
        logged.put(patient()).execute();
        said.refused(
                ConditionFailedException.class,
                () -> logged.put(patient()).ifAbsent().withItemOnFailure().execute());
        faulty.on(BatchWriteItemRequest.class).times(1).fail(Faults::throttled);
        said.say(logged.putAll(List.of(patient())).execute());
        engine.client()
                .putItem(put -> put.tableName("patients").item(Patients.item("pin", AttributeValue.fromS("SECRET"))));
        said.refused(
                DecodingException.class,
                () -> logged.get("SECRET-number", "north").execute());
        said.refused(EncodingException.class, () -> logged.get(BROKEN, "north").execute());
        said.refused(
                DecodingException.class, () -> logged.query("SECRET-number").list());
        assertThat(said.lines())
                .anyMatch(line -> line.matches("put patients begins"))
                .anyMatch(line -> line.matches("put patients: condition failed, .*"))
                .anyMatch(line -> line.matches("batch-write patients: .*ThrottledException.*"))
                .anyMatch(line -> line.matches("get patients: failed with DecodingException.*"))
                .anyMatch(line -> line.matches("get patients: failed with EncodingException.*"))
                .anyMatch(line -> line.matches("query patients request 1: .*"));
    }

    @Test
    void batches() {
        engine.client()
                .putItem(put -> put.tableName("patients").item(Patients.item("pin", AttributeValue.fromS("SECRET"))));
        said.refused(
                DecodingException.class,
                () -> patients.getAll(List.of(new PatientKey("SECRET-number", "north")))
                        .list());
        said.refused(
                DecodingException.class,
                () -> stator.batchGet(patients.get("SECRET-number", "north")).execute());
        said.refused(
                BatchWriteIncompleteException.class,
                () -> patients.putAll(notStored().toList()).execute());
        said.refused(
                BatchWriteIncompleteException.class,
                () -> stator.batchWrite(patients.delete(BROKEN, "north")).execute());
        said.say(stator.batchWrite(patients.put(patient()), patients.delete("SECRET-other", "north"))
                .response());
    }

    @Test
    void transactions() {
        patients.put(patient()).execute();
        said.refused(
                TransactionFailedException.class,
                () -> stator.transactWrite(
                                patients.put(patient()).ifAbsent().withItemOnFailure(),
                                patients.check("SECRET-other", "north")
                                        .when(phone.eq("SECRET-phone").and(pin.gt(98765))))
                        .execute());
        said.say(stator.transactWrite(patients.delete("SECRET-number", "north").when(phone.eq("SECRET-none")))
                .attempt());
        said.refused(
                IllegalArgumentException.class,
                () -> stator.transactWrite(patients.put(patient()), patients.delete("SECRET-number", "north"))
                        .execute());
        said.refused(
                EncodingException.class,
                () -> stator.transactWrite(patients.delete(BROKEN, "north")).execute());
        engine.client()
                .putItem(put -> put.tableName("patients").item(Patients.item("pin", AttributeValue.fromS("SECRET"))));
        said.refused(
                DecodingException.class,
                () -> stator.transactGet(List.of(patients.get("SECRET-number", "north")))
                        .execute());
    }

    @Test
    void argumentsThatAreRefused() {
        said.refused(EncodingException.class, () -> code.eq(new Code("SECRET!")));
        said.refused(EncodingException.class, () -> phone.eq(BROKEN));
        said.refused(EncodingException.class, () -> results.at(BROKEN));
        said.refused(EncodingException.class, () -> results.at(""));
        said.refused(EncodingException.class, () -> log.contains(BROKEN));
        said.refused(EncodingException.class, () -> allergies.contains(BROKEN));
        said.refused(EncodingException.class, () -> weight.eq(98765e200));
        said.refused(EncodingException.class, () -> home.street.eq(BROKEN));
        said.refused(IllegalArgumentException.class, () -> pin.between(98766, 98765));
        said.refused(IllegalArgumentException.class, () -> results.at("SECRET").eq(results.at("SECRET")));
        said.say(results.at("SECRET").lt(98765));
        said.say(results.at("SECRET"));
        said.say(results.at("SECRET").path());
        said.refused(
                EncodingException.class,
                () -> patients.update("SECRET-number", "north")
                        .set(pin, 9876598765L)
                        .execute());
        said.refused(
                EncodingException.class,
                () -> patients.update("SECRET-number", "north")
                        .append(log, List.of(BROKEN))
                        .execute());
        said.refused(
                EncodingException.class,
                () -> patients.update("SECRET-number", "north")
                        .add(allergies, Set.of(BROKEN))
                        .execute());
        said.refused(
                EncodingException.class,
                () -> patients.update("SECRET-number", "north")
                        .set(code, new Code("SECRET!"))
                        .execute());
        said.refused(
                IllegalArgumentException.class,
                () -> patients.update("SECRET-number", "north")
                        .set(results.at("SECRET"), 1)
                        .remove(results.at("SECRET"))
                        .execute());
        said.refused(
                EncodingException.class, () -> patients.get(BROKEN, "north").execute());
        said.refused(
                EncodingException.class,
                () -> patients.get("SECRET".repeat(500), "north").execute());
        said.refused(EncodingException.class, () -> patients.query(BROKEN).list());
        said.refused(
                EncodingException.class, () -> patients.byPhone().query(BROKEN).list());
    }

    @Test
    void results() {
        said.say(patients.put(patient()).response());
        said.say(patients.put(patient()));
        said.say(patients.get("SECRET-number", "north"));
        said.say(patients.get("SECRET-number", "north").response());
        said.say(patients.scan().response());
        said.say(patients.query("SECRET-number"));
        said.say(PatientKey.of(patient()));
        assertThat(PatientKey.of(patient())).hasToString("PatientKey[number=***, clinic=north]");
        said.say(PatientCodec.NUMBER.is("SECRET"));
        said.say(PatientCodec.SCHEMA.table().key(Patients.item()));
        assertThat(PatientCodec.SCHEMA.table().key(Patients.item()))
                .containsEntry("number", AttributeValue.fromS("SECRET-number"));
        Patient other = new Patient(
                "SECRET-number",
                "south",
                "p",
                1,
                1,
                1,
                Optional.empty(),
                Map.of(),
                Set.of(),
                List.of(),
                null,
                null,
                null,
                "");
        patients.put(other).execute();
        Page<Patient> page = patients.query("SECRET-number").limit(1).page();
        said.say(page);
        said.refused(
                CursorRefusedException.class,
                () -> patients.scan().after(page.cursor().orElseThrow()).list());
    }

    @Test
    void selections() {
        patients.put(patient()).execute();
        Selection<Patient> row = patients.get("SECRET-number", "north")
                .select(note, insurance, results.at("SECRET"), results.at("SECRET-result"), pin)
                .execute()
                .orElseThrow();
        assertThat(row.get(results.at("SECRET-result"))).isEqualTo(987652);
        said.say(row);
        said.refused(NoSuchElementException.class, () -> row.get(results.at("SECRET")));
        said.refused(IllegalArgumentException.class, () -> row.get(results.at("SECRET-3")));
        engine.client()
                .putItem(put ->
                        put.tableName("patients").item(Patients.item("insurance", AttributeValue.fromS("SECRET"))));
        Selection<Patient> unread = patients.get("SECRET-number", "north")
                .select(insurance)
                .execute()
                .orElseThrow();
        said.refused(DecodingException.class, () -> unread.get(insurance));
        Selection<Patient> changed = patients.update("SECRET-number", "north")
                .set(note, "new")
                .returningUpdatedNew()
                .execute();
        said.say(changed);
        said.refused(IllegalArgumentException.class, () -> changed.get(insurance));
    }
}
