package dev.stator.it.renamed;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.check.Finding;
import dev.stator.error.DecodingException;
import dev.stator.expression.UpdateAction;
import dev.stator.operation.UpdateRefusedException;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes of attributes that were renamed, over items that have them under any of their names. */
@StatorTest(tables = PER_CLASS)
class RenamedWritesTest {
    private final Stator stator;
    private final NoteDao notes;
    private final PlainNoteDao plain;
    private final DynamoDbClient client;

    RenamedWritesTest(Stator stator, NoteDao notes, PlainNoteDao plain, DynamoDbClient client) {
        this.stator = stator;
        this.notes = notes;
        this.plain = plain;
        this.client = client;
    }

    /**
     * One change of both records.
     *
     * @param written the attributes that it writes
     */
    private record Write(String name, Set<String> written, Runnable ofNote, Runnable ofPlain) {}

    private List<Write> writes(String id) {
        List<Write> all = new ArrayList<>();
        all.add(new Write(
                "set",
                Set.of("title", "likes", "tags"),
                () -> notes.update(id)
                        .set(Note_.title, "new")
                        .set(Note_.likes, 7)
                        .set(Note_.tags, Set.of("z"))
                        .execute(),
                () -> plain.update(id)
                        .set(PlainNote_.title, "new")
                        .set(PlainNote_.likes, 7)
                        .set(PlainNote_.tags, Set.of("z"))
                        .execute()));
        all.add(new Write(
                "remove",
                Set.of("title", "stars", "place", "lines"),
                () -> notes.update(id)
                        .remove(Note_.title, Note_.stars, Note_.place, Note_.lines)
                        .execute(),
                () -> plain.update(id)
                        .remove(PlainNote_.title, PlainNote_.stars, PlainNote_.place, PlainNote_.lines)
                        .execute()));
        all.add(new Write(
                "add",
                Set.of("likes", "stars"),
                () -> notes.update(id).add(Note_.likes, 2).add(Note_.stars, 3).execute(),
                () -> plain.update(id)
                        .add(PlainNote_.likes, 2)
                        .add(PlainNote_.stars, 3)
                        .execute()));
        all.add(new Write(
                "setIfAbsent",
                Set.of("title", "state"),
                () -> notes.update(id)
                        .setIfAbsent(Note_.title, "first")
                        .setIfAbsent(Note_.state, Note.State.DONE)
                        .execute(),
                () -> plain.update(id)
                        .setIfAbsent(PlainNote_.title, "first")
                        .setIfAbsent(PlainNote_.state, PlainNote.PlainState.done)
                        .execute()));
        all.add(new Write(
                "append",
                Set.of("lines"),
                () -> notes.update(id).append(Note_.lines, List.of("x", "y")).execute(),
                () -> plain.update(id)
                        .append(PlainNote_.lines, List.of("x", "y"))
                        .execute()));
        all.add(new Write(
                "prepend",
                Set.of("lines"),
                () -> notes.update(id).prepend(Note_.lines, List.of("x")).execute(),
                () -> plain.update(id).prepend(PlainNote_.lines, List.of("x")).execute()));
        all.add(new Write(
                "copy",
                Set.of("subtitle", "stars"),
                () -> notes.update(id)
                        .set(Note_.subtitle, Note_.title.ifNotExists("t"))
                        .set(Note_.stars, Note_.stars.ifNotExists(1L).plus(1))
                        .execute(),
                () -> plain.update(id)
                        .set(PlainNote_.subtitle, PlainNote_.title.ifNotExists("t"))
                        .set(PlainNote_.stars, PlainNote_.stars.ifNotExists(1L).plus(1))
                        .execute()));
        all.add(new Write(
                "patch",
                Set.of("title", "subtitle", "likes", "stars", "tags"),
                () -> notes.patch(patched(id)).execute(),
                () -> plain.patch(plainPatched(id)).execute()));
        all.add(new Write(
                "transaction",
                Set.of("title"),
                () -> stator.transactWrite(notes.update(id).set(Note_.title, "t"))
                        .execute(),
                () -> stator.transactWrite(plain.update(id).set(PlainNote_.title, "t"))
                        .execute()));
        all.add(new Write(
                "modify",
                Set.of("title", "place", "places"),
                () -> notes.modify(new NoteKey(id), RenamedWritesTest::modified).execute(),
                () -> plain.modify(new PlainNoteKey(id), RenamedWritesTest::plainModified)
                        .execute()));
        all.add(new Write(
                "modify to nothing",
                Set.of("title"),
                () -> notes.modify(new NoteKey(id), note -> note.withTitle(null))
                        .execute(),
                () -> plain.modify(new PlainNoteKey(id), note -> plainTitled(note, null))
                        .execute()));
        all.add(new Write(
                "put",
                StoredForms.FORMER.keySet(),
                () -> notes.put(patched(id)).execute(),
                () -> plain.put(plainPatched(id)).execute()));
        return all;
    }

    private static Note patched(String id) {
        return new Note(
                id,
                "p",
                "q",
                1,
                2,
                Optional.empty(),
                List.of(),
                Set.of("a"),
                List.of(),
                null,
                List.of(),
                Map.of(),
                null);
    }

    private static PlainNote plainPatched(String id) {
        return new PlainNote(
                id,
                "p",
                "q",
                1,
                2,
                Optional.empty(),
                List.of(),
                Set.of("a"),
                List.of(),
                null,
                List.of(),
                Map.of(),
                null);
    }

    private static Note modified(Note note) {
        Function<Note.Place, Note.Place> moved = place -> new Note.Place(place.city() + "!", place.zip());
        return note.withTitle(note.title() + "?")
                .withPlaces(
                        note.place() == null ? null : moved.apply(note.place()),
                        note.places().stream().map(moved).toList());
    }

    private static PlainNote plainModified(PlainNote note) {
        Function<PlainNote.PlainPlace, PlainNote.PlainPlace> moved =
                place -> new PlainNote.PlainPlace(place.city() + "!", place.zip());
        return new PlainNote(
                note.id(),
                note.title() + "?",
                note.subtitle(),
                note.likes(),
                note.stars(),
                note.state(),
                note.past(),
                note.tags(),
                note.lines(),
                note.place() == null ? null : moved.apply(note.place()),
                note.places().stream().map(moved).toList(),
                note.homes(),
                note.sign());
    }

    private static PlainNote plainTitled(PlainNote note, @Nullable String title) {
        return new PlainNote(
                note.id(),
                title,
                note.subtitle(),
                note.likes(),
                note.stars(),
                note.state(),
                note.past(),
                note.tags(),
                note.lines(),
                note.place(),
                note.places(),
                note.homes(),
                note.sign());
    }

    private Map<String, AttributeValue> stored(String table, String id) {
        return client.getItem(get -> get.tableName(table)
                        .key(Map.of("id", AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
    }

    private void store(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName("notes").item(item));
    }

    /** Each write over the forms of many items: it leaves what it leaves of an item that never had other names. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWriteLeavesTheValueUnderItsPresentNameAlone(boolean nulls) {
        StoredForms forms = new StoredForms(new Random(5), nulls);
        List<String> faults = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 25; i++) {
            String id = "w" + i;
            for (Write write : writes(id)) {
                PlainNote note = forms.note(id);
                Map<String, AttributeValue> form = forms.form(PlainNoteCodec.INSTANCE.toItem(note));
                Map<String, AttributeValue> unknown = new HashMap<>(form);
                unknown.put("newer", AttributeValue.fromS("of a newer program"));
                store(unknown);
                plain.put(note).execute();
                try {
                    write.ofNote().run();
                } catch (UpdateRefusedException e) {
                    // DynamoDB takes NULL for a value.
                    refused++;
                    if (!nulls) {
                        faults.add(write.name() + " of " + form + " is refused: " + e);
                    }
                    continue;
                }
                write.ofPlain().run();
                Map<String, AttributeValue> left = stored("notes", id);
                Map<String, AttributeValue> read = NoteCodec.INSTANCE.toItem(NoteCodec.INSTANCE.fromItem(left));
                if (!read.equals(
                        PlainNoteCodec.INSTANCE.toItem(plain.get(id).execute().orElseThrow()))) {
                    faults.add(write.name() + " of " + form + " left " + left);
                }
                if (!write.name().equals("put") && !left.containsKey("newer")) {
                    faults.add(write.name() + " lost what it does not know");
                }
                write.written().stream()
                        .flatMap(name -> StoredForms.FORMER.getOrDefault(name, List.of()).stream())
                        .filter(left::containsKey)
                        .filter(name -> !write.name().startsWith("modify") || isThere(left.get(present(name))))
                        .forEach(name -> faults.add(write.name() + " left " + name + " in " + left));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(refused > 0).isEqualTo(nulls);
    }

    private static boolean isThere(@Nullable AttributeValue value) {
        return value != null && value.nul() == null;
    }

    private static String present(String former) {
        return StoredForms.FORMER.entrySet().stream()
                .filter(names -> names.getValue().contains(former))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Where two programs wrote two values, under two names, no change is made of one of them. */
    @Test
    void whatReadsOneOfTwoValuesIsRefused() {
        notes.table().ensure();
        Map<String, AttributeValue> item = Map.of(
                "id", AttributeValue.fromS("two"),
                "likes", AttributeValue.fromN("1"),
                "hearts", AttributeValue.fromN("2"),
                "lines", AttributeValue.fromL(List.of()),
                "rows", AttributeValue.fromL(List.of()));
        client.putItem(put -> put.tableName("notes").item(item));
        assertThatThrownBy(() -> notes.update("two").add(Note_.likes, 1).execute())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("likes is 1: another value stands under its former name hearts. Two programs"
                        + " wrote it: set likes to the right one");
        notes.update("two").append(Note_.lines, List.of("same")).execute();
        notes.update("two").set(Note_.likes, 3).execute();
        assertThat(client.getItem(get -> get.tableName("notes").key(Map.of("id", AttributeValue.fromS("two"))))
                        .item())
                .isEqualTo(Map.of(
                        "id", AttributeValue.fromS("two"),
                        "likes", AttributeValue.fromN("3"),
                        "lines", AttributeValue.fromL(List.of(AttributeValue.fromS("same")))));
    }

    @Test
    void aPartOfARecordIsWrittenUnderItsPresentName() {
        Note note = patched("part").withPlaces(null, List.of(new Note.Place("a", Optional.of("1"))));
        Map<String, AttributeValue> item = new HashMap<>(NoteCodec.INSTANCE.toItem(note));
        item.put(
                "places",
                AttributeValue.fromL(List.of(AttributeValue.fromM(
                        Map.of("town", AttributeValue.fromS("a"), "postcode", AttributeValue.fromS("1"))))));
        store(item);
        notes.update("part")
                .set(Note_.places.at(0).city, "b")
                .remove(Note_.places.at(0).zip)
                .execute();
        assertThat(stored("notes", "part").get("places"))
                .isEqualTo(
                        AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("city", AttributeValue.fromS("b"))))));
    }

    @Test
    void aSelectionReadsEither() {
        StoredForms forms = new StoredForms(new Random(9), true);
        for (int i = 0; i < 40; i++) {
            Map<String, AttributeValue> item = PlainNoteCodec.INSTANCE.toItem(forms.note("s"));
            store(forms.form(item));
            Note note = notes.get("s").execute().orElseThrow();
            var selected = notes.get("s")
                    .select(Note_.title, Note_.stars, Note_.tags, Note_.place.city, Note_.places.at(1).zip, Note_.homes)
                    .execute()
                    .orElseThrow();
            assertThat(selected.find(Note_.title)).isEqualTo(Optional.ofNullable(note.title()));
            assertThat(selected.get(Note_.stars)).isEqualTo(note.stars());
            assertThat(selected.find(Note_.tags).orElse(Set.of())).isEqualTo(note.tags());
            assertThat(selected.find(Note_.homes).orElse(Map.of())).isEqualTo(note.homes());
            assertThat(selected.find(Note_.place.city))
                    .isEqualTo(Optional.ofNullable(note.place()).map(Note.Place::city));
            assertThat(selected.find(Note_.places.at(1).zip).map(Object::toString))
                    .isEqualTo(
                            note.places().size() < 2
                                    ? Optional.empty()
                                    : note.places().get(1).zip());
        }
    }

    @Test
    void whatAnUpdateChangedIsToldWhereItStands() {
        Map<String, AttributeValue> item = new HashMap<>(NoteCodec.INSTANCE.toItem(patched("told")));
        item.put("headline", item.remove("title"));
        store(item);
        var old = notes.update("told")
                .set(Note_.title, "now")
                .returningUpdatedOld()
                .execute();
        assertThat(old.get(Note_.title)).isEqualTo("p");
        var now = notes.update("told")
                .set(Note_.title, "then")
                .returningUpdatedNew()
                .execute();
        assertThat(now.get(Note_.title)).isEqualTo("then");
    }

    @Test
    void twoValuesAreRefused() {
        Map<String, AttributeValue> item = new HashMap<>(NoteCodec.INSTANCE.toItem(patched("two")));
        item.put("headline", AttributeValue.fromS("other"));
        store(item);
        assertThatThrownBy(() -> notes.get("two").execute())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("\"p\"")
                .hasMessageContaining("headline \"other\"")
                .satisfies(e -> assertThat(((DecodingException) e).path()).isEqualTo("title"));
        var selected = notes.get("two").select(Note_.title).execute().orElseThrow();
        assertThatThrownBy(() -> selected.get(Note_.title))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("headline \"other\"")
                .satisfies(e -> assertThat(((DecodingException) e).path()).isEqualTo("title"));
        item.put(
                "places",
                AttributeValue.fromL(List.of(AttributeValue.fromM(
                        Map.of("town", AttributeValue.fromS("a"), "city", AttributeValue.fromS("b"))))));
        item.remove("headline");
        store(item);
        assertThatThrownBy(() -> notes.get("two").execute())
                .isInstanceOf(DecodingException.class)
                .satisfies(e -> assertThat(((DecodingException) e).path()).isEqualTo("places[0].city"));
    }

    @Test
    void whatDynamoDbCannotDoOfSeveralNamesIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> UpdateAction.set(Note_.place.city, "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("place was renamed")
                .hasMessageContaining("modify");
        assertThatThrownBy(() -> UpdateAction.set(Note_.lines.at(0), "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UpdateAction.set(Note_.subtitle, Note_.title))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ifNotExists");
    }

    @Test
    void aCheckTellsOfFormerNames() {
        Map<String, AttributeValue> item = new HashMap<>(NoteCodec.INSTANCE.toItem(patched("checked")));
        item.put("headline", item.remove("title"));
        item.put(
                "places",
                AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("town", AttributeValue.fromS("a"))))));
        store(item);
        assertThat(notes.table().check().execute().findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.RENAMED)
                .extracting(Finding::path)
                .contains("headline", "places[].town");
        assertThat(notes.table().check().execute().findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.UNKNOWN)
                .extracting(Finding::path)
                .doesNotContain("headline", "places[].town");
    }
}
