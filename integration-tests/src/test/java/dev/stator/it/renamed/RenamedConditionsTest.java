package dev.stator.it.renamed;

import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.expression.ElementsAttribute;
import dev.stator.expression.EquatableAttribute;
import dev.stator.expression.ItemAttribute;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.ListAttribute;
import dev.stator.expression.MapAttribute;
import dev.stator.expression.SizedAttribute;
import dev.stator.expression.StoredType;
import dev.stator.expression.StringKey;
import dev.stator.expression.WholeKey;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition on attributes that were renamed holds of an item, under whichever names it is stored, where it holds of
 * the same item that never had other names.
 */
@Order(1)
@Tag("once")
@StatorTest(tables = PER_CLASS)
class RenamedConditionsTest {
    private static final List<Integer> SEEDS = List.of(1, 2, 3);
    /** Of each seed. */
    private static final int ITEMS = 60;

    private final NoteDao notes;
    private final PlainNoteDao plain;
    private final DynamoDbClient client;

    RenamedConditionsTest(NoteDao notes, PlainNoteDao plain, DynamoDbClient client) {
        this.notes = notes;
        this.plain = plain;
        this.client = client;
    }

    /** Over all items at once, since most of what this takes is saying a condition. */
    @Test
    void aConditionHoldsUnderEachNameAsUnderOne() {
        for (int seed : SEEDS) {
            store(seed);
        }
        List<ItemCondition<Note>> conditions = ofNotes();
        List<ItemCondition<PlainNote>> same = ofPlain();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            Set<String> found = notes.scan().filter(conditions.get(i)).list().stream()
                    .map(Note::id)
                    .collect(Collectors.toSet());
            Set<String> right = plain.scan().filter(same.get(i)).list().stream()
                    .map(PlainNote::id)
                    .collect(Collectors.toSet());
            if (!found.equals(right)) {
                faults.add(conditions.get(i) + ": " + found + " instead of " + right);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(conditions).hasSizeGreaterThan(100);
    }

    private void store(int seed) {
        StoredForms forms = new StoredForms(new Random(seed), true);
        for (int i = 0; i < ITEMS; i++) {
            PlainNote note = forms.note(seed + "-" + i);
            Map<String, AttributeValue> item = PlainNoteCodec.INSTANCE.toItem(note);
            Map<String, AttributeValue> form = forms.form(item);
            client.putItem(put -> put.tableName("notes").item(form));
            plain.put(note).execute();
            assertThat(NoteCodec.INSTANCE.toItem(NoteCodec.INSTANCE.fromItem(form)))
                    .as("%s", form)
                    .isEqualTo(item);
        }
    }

    private static List<ItemCondition<Note>> ofNotes() {
        List<ItemCondition<Note>> all = new ArrayList<>();
        ofTexts(Note_.title, Note_.subtitle, all);
        ofTexts(Note_.subtitle, Note_.title, all);
        ofNumbers(Note_.likes, Note_.stars, all);
        ofNumbers(Note_.stars, Note_.likes, all);
        ofValues(Note_.state, Note.State.OPEN, Note.State.DONE, all);
        ofStates(Note_.past, Note.State.OPEN, Note.State.DONE, all);
        ofElements(Note_.tags, Note_.title, Set.of("a"), Set.of(), all);
        ofElements(Note_.lines, Note_.subtitle, List.of("a", "none"), List.of(), all);
        ofLists(Note_.lines, Note_.lines.at(0), Note_.lines.at(1), all);
        Note.Place one = new Note.Place("a", Optional.of("1"));
        Note.Place other = new Note.Place("b", Optional.empty());
        ofValues(Note_.place, one, other, all);
        ofTexts(Note_.place.city, Note_.title, all);
        ofTexts(Note_.place.zip, Note_.place.city, all);
        ofValues(Note_.places, List.of(one, other), List.of(), all);
        ofValues(Note_.places.at(0), one, other, all);
        ofTexts(Note_.places.at(1).city, Note_.subtitle, all);
        ofMaps(Note_.homes, Map.of("x", one), Map.of(), all);
        ofValues(Note_.homes.at("x"), one, other, all);
        ofTexts(Note_.homes.at("x").zip, Note_.places.at(0).zip, all);
        ofValues(Note_.sign, new Note.Letter("a"), new Note.Digit(1), all);
        return all;
    }

    private static List<ItemCondition<PlainNote>> ofPlain() {
        List<ItemCondition<PlainNote>> all = new ArrayList<>();
        ofTexts(PlainNote_.title, PlainNote_.subtitle, all);
        ofTexts(PlainNote_.subtitle, PlainNote_.title, all);
        ofNumbers(PlainNote_.likes, PlainNote_.stars, all);
        ofNumbers(PlainNote_.stars, PlainNote_.likes, all);
        ofValues(PlainNote_.state, PlainNote.PlainState.OPEN, PlainNote.PlainState.done, all);
        ofStates(PlainNote_.past, PlainNote.PlainState.OPEN, PlainNote.PlainState.done, all);
        ofElements(PlainNote_.tags, PlainNote_.title, Set.of("a"), Set.of(), all);
        ofElements(PlainNote_.lines, PlainNote_.subtitle, List.of("a", "none"), List.of(), all);
        ofLists(PlainNote_.lines, PlainNote_.lines.at(0), PlainNote_.lines.at(1), all);
        PlainNote.PlainPlace one = new PlainNote.PlainPlace("a", Optional.of("1"));
        PlainNote.PlainPlace other = new PlainNote.PlainPlace("b", Optional.empty());
        ofValues(PlainNote_.place, one, other, all);
        ofTexts(PlainNote_.place.city, PlainNote_.title, all);
        ofTexts(PlainNote_.place.zip, PlainNote_.place.city, all);
        ofValues(PlainNote_.places, List.of(one, other), List.of(), all);
        ofValues(PlainNote_.places.at(0), one, other, all);
        ofTexts(PlainNote_.places.at(1).city, PlainNote_.subtitle, all);
        ofMaps(PlainNote_.homes, Map.of("x", one), Map.of(), all);
        ofValues(PlainNote_.homes.at("x"), one, other, all);
        ofTexts(PlainNote_.homes.at("x").zip, PlainNote_.places.at(0).zip, all);
        ofValues(PlainNote_.sign, new PlainNote.PlainLetter("a"), new PlainNote.PlainDigit(1), all);
        return all;
    }

    /** Also the opposite of each. */
    @SafeVarargs
    private static <E> void add(List<ItemCondition<E>> all, ItemCondition<E>... conditions) {
        for (ItemCondition<E> condition : conditions) {
            all.add(condition);
            all.add(condition.not());
        }
    }

    private static <E> void ofAny(ItemAttribute<E, ?> attribute, List<ItemCondition<E>> all) {
        add(all, attribute.exists(), attribute.absent(), attribute.hasType(StoredType.S));
    }

    private static <E> void ofTexts(StringKey<E> text, StringKey<E> other, List<ItemCondition<E>> all) {
        ofAny(text, all);
        add(all, text.eq("a"), text.ne("a"), text.lt("ab"), text.ge("ab"), text.between("a", "ab"));
        add(
                all,
                text.in("a", "none"),
                text.beginsWith("a"),
                text.contains("b"),
                text.size().gt(1));
        add(all, text.eq(other), text.ne(other), text.lt(other), text.contains(other), text.beginsWith(other));
        add(all, text.size().eq(other.size()), text.between(other, other));
    }

    private static <E, N extends Number, M extends Number> void ofNumbers(
            WholeKey<E, N> number, WholeKey<E, M> other, List<ItemCondition<E>> all) {
        ofAny(number, all);
        add(all, number.eq(2), number.ne(3), number.lt(3), number.between(1, 3), number.in(0, 3));
        add(all, number.asLong().eq(other.asLong()), number.asLong().ge(other.asLong()));
    }

    private static <E, T> void ofValues(
            EquatableAttribute<E, T> attribute, T one, T other, List<ItemCondition<E>> all) {
        ofAny(attribute, all);
        add(all, attribute.eq(one), attribute.ne(one), attribute.ne(other), attribute.in(List.of(one, other)));
    }

    private static <E, T> void ofStates(
            ElementsAttribute<E, List<T>, T> states, T one, T other, List<ItemCondition<E>> all) {
        ofSized(states, List.of(one, other), List.of(), all);
        ofValues(states, List.of(other, other), List.of(one, one), all);
        add(all, states.contains(one), states.contains(other));
    }

    private static <E, C> void ofSized(SizedAttribute<E, C> attribute, C one, C other, List<ItemCondition<E>> all) {
        ofValues(attribute, one, other, all);
        add(
                all,
                attribute.size().eq(0),
                attribute.size().lt(2),
                attribute.size().in(1, 3));
    }

    private static <E, C> void ofElements(
            ElementsAttribute<E, C, String> elements, StringKey<E> other, C one, C none, List<ItemCondition<E>> all) {
        ofSized(elements, one, none, all);
        add(all, elements.contains("a"), elements.contains(other));
    }

    private static <E> void ofLists(
            ListAttribute<E, List<String>, String, ?> list,
            StringKey<E> first,
            StringKey<E> second,
            List<ItemCondition<E>> all) {
        add(all, list.exists());
        ofTexts(first, second, all);
    }

    private static <E, V> void ofMaps(
            MapAttribute<E, String, V, ?> map, Map<String, V> one, Map<String, V> none, List<ItemCondition<E>> all) {
        ofSized(map, one, none, all);
    }
}
