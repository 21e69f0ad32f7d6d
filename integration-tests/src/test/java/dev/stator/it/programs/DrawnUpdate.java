package dev.stator.it.programs;

import static dev.stator.it.programs.DrawnRecord.isTwofold;
import static dev.stator.it.programs.DrawnRecord.set;
import static dev.stator.it.programs.DrawnRecord.stored;

import dev.stator.error.EncodingException;
import dev.stator.expression.EmbeddedAttribute;
import dev.stator.expression.ListAttribute;
import dev.stator.expression.RemovableAttribute;
import dev.stator.expression.RemovableEmbeddedAttribute;
import dev.stator.expression.SetAttribute;
import dev.stator.expression.Settable;
import dev.stator.expression.StoredSet;
import dev.stator.expression.Updatable;
import dev.stator.expression.WholeAttribute;
import dev.stator.it.programs.DrawnField.Kind;
import dev.stator.operation.UpdateOperation;
import dev.stator.operation.UpdateRefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Draws an update by attributes, and says what becomes of the item. */
final class DrawnUpdate {
    private final DrawnProgram program;
    private final String id;
    private final Map<String, AttributeValue> item;
    private final Random random;
    private final Map<String, AttributeValue> body;
    private final List<UnaryOperator<UpdateOperation<Object>>> changes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean unmet;
    private boolean impossible;

    DrawnUpdate(DrawnProgram program, String id, Map<String, AttributeValue> item, Random random) {
        this.program = program;
        this.id = id;
        this.item = item;
        this.random = random;
        this.body = program.body(item);
    }

    DrawnTurn turn() {
        List<DrawnField> fields = new ArrayList<>(program.root().fields());
        Collections.shuffle(fields, random);
        fields.stream()
                .limit(item.isEmpty() ? fields.size() : 1 + random.nextInt(2))
                .forEach(field -> {
                    List<DrawnField> way = new ArrayList<>(List.of(field));
                    while (!item.isEmpty() && leadsOn(last(way)) && random.nextBoolean()) {
                        DrawnField outer = last(way);
                        List<DrawnField> inside =
                                (outer.kind() == Kind.EMBEDDED ? outer.embedded() : outer.record()).fields();
                        way.add(inside.get(random.nextInt(inside.size())));
                    }
                    change(way);
                });
        boolean unread = item.isEmpty() && !program.root().reads(body);
        Class<? extends RuntimeException> refusal = impossible
                ? IllegalArgumentException.class
                : unread ? EncodingException.class : unmet ? UpdateRefusedException.class : null;
        Runnable action = () -> {
            UpdateOperation<Object> update = program.items().update(program.key(id));
            for (UnaryOperator<UpdateOperation<Object>> change : changes) {
                update = change.apply(update);
            }
            (item.isEmpty() ? update.orCreate() : update).execute();
        };
        Map<String, AttributeValue> after =
                changes.isEmpty() || refusal != null ? item : program.stepped(id, item, body);
        return new DrawnTurn("update " + names, changes.isEmpty() ? () -> {} : action, () -> after, refusal);
    }

    private static DrawnField last(List<DrawnField> way) {
        return way.get(way.size() - 1);
    }

    private static boolean leadsOn(DrawnField field) {
        return field.kind().hasRecord();
    }

    /**
     * A record in the item that is to be.
     *
     * @param around what it is in; null: it is the item
     * @param name its attribute there
     * @param value what that holds, with it in it
     * @param witness of the embedded record that is changed; null: none that may be absent
     */
    private record Place(
            Map<String, AttributeValue> map,
            @Nullable Place around,
            String name,
            Function<AttributeValue, AttributeValue> value,
            @Nullable DrawnField witness) {
        /** Whether the embedded record is there that it is an attribute of. */
        boolean isThere() {
            return witness == null || stored(map, witness).isPresent();
        }

        /** Puts it into what it is in. */
        void close() {
            if (around != null) {
                around.map.put(name, value.apply(AttributeValue.fromM(map)));
                around.close();
            }
        }
    }

    private @Nullable Place place(List<DrawnField> way) {
        Place place = new Place(body, null, "", same -> same, null);
        for (DrawnField field : way.subList(0, way.size() - 1)) {
            if (field.kind() == Kind.EMBEDDED) {
                place = field.mayLack()
                        ? new Place(
                                place.map,
                                place.around,
                                place.name,
                                place.value,
                                field.embedded().witness().orElseThrow())
                        : place;
                continue;
            }
            Optional<AttributeValue> stored = stored(place.map, field);
            Optional<AttributeValue> entered = stored.map(value -> entered(field, value));
            impossible |= !field.former().isEmpty();
            if (entered.isEmpty() || !field.former().isEmpty()) {
                unmet = true;
                return null;
            }
            AttributeValue inner = stored.orElseThrow();
            place = new Place(
                    new HashMap<>(entered.orElseThrow().m()),
                    place,
                    field.name(),
                    changed -> left(field, inner, changed),
                    null);
        }
        return place;
    }

    /** The record to which a way leads on from what is stored of a field; null: there is none. */
    private static @Nullable AttributeValue entered(DrawnField field, AttributeValue stored) {
        return switch (field.kind()) {
            case RECORDS -> stored.l().isEmpty() ? null : stored.l().get(0);
            case BY_NAME -> stored.m().get(DrawnField.ENTRY);
            default -> stored;
        };
    }

    /** What is stored of the field once that record is another one. */
    private static AttributeValue left(DrawnField field, AttributeValue stored, AttributeValue record) {
        return switch (field.kind()) {
            case RECORDS -> {
                List<AttributeValue> elements = new ArrayList<>(stored.l());
                elements.set(0, record);
                yield AttributeValue.fromL(elements);
            }
            case BY_NAME -> {
                Map<String, AttributeValue> entries = new HashMap<>(stored.m());
                entries.put(DrawnField.ENTRY, record);
                yield AttributeValue.fromM(entries);
            }
            default -> record;
        };
    }

    private void change(List<DrawnField> way) {
        Object attribute = program.attribute(way);
        List<Kinds> kinds = Stream.of(Kinds.values())
                .filter(kind -> kind.takes(attribute, last(way)) && (!item.isEmpty() || kind == Kinds.SET))
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        Kinds kind = kinds.get(random.nextInt(kinds.size()));
        Map<String, AttributeValue> given = Map.of();
        Object value = null;
        for (int tries = 0; kind.hasValue() && value == null; tries++) {
            if (tries > 40) {
                return;
            }
            given = program.root().value(random, false);
            value = DrawnProgram.value(program.record(id, Map.of(), given), way);
        }
        names.add(kind + " " + way.stream().map(DrawnField::component).collect(Collectors.joining("."))
                + (value == null ? "" : " " + value));
        @Nullable Object taken = value;
        changes.add(update -> kind.change(update, attribute, taken));
        Place place = place(way);
        if (place == null) {
            return;
        }
        unmet |= kind != Kinds.REMOVE && !place.isThere() && (kind != Kinds.SET || isStored(way, given));
        apply(kind, last(way), place.map(), within(given, way));
        place.close();
    }

    /** Whether what is set is stored as something. */
    private static boolean isStored(List<DrawnField> way, Map<String, AttributeValue> given) {
        return DrawnRecord.isThere(within(given, way), last(way));
    }

    private static Map<String, AttributeValue> within(Map<String, AttributeValue> given, List<DrawnField> way) {
        Map<String, AttributeValue> map = given;
        for (DrawnField field : way.subList(0, way.size() - 1)) {
            AttributeValue stored = field.kind() == Kind.EMBEDDED ? null : map.get(field.name());
            AttributeValue record = stored == null ? null : entered(field, stored);
            map = record == null ? map : record.m();
        }
        return map;
    }

    private void apply(
            Kinds kind, DrawnField field, Map<String, AttributeValue> map, Map<String, AttributeValue> given) {
        AttributeValue now =
                field.kind() == Kind.EMBEDDED ? null : stored(map, field).orElse(null);
        if (kind.isOfOneName() && !field.former().isEmpty()) {
            impossible = true;
            return;
        }
        boolean reads = !(kind == Kinds.SET || kind == Kinds.REMOVE || kind == Kinds.INCLUDE);
        if (reads && isTwofold(map, field)) {
            unmet = true;
            return;
        }
        switch (kind) {
            case SET -> {
                field.names().toList().forEach(map::remove);
                field.names().filter(given::containsKey).forEach(name -> map.put(name, given.get(name)));
            }
            case REMOVE -> field.names().toList().forEach(map::remove);
            case UNLESS -> set(map, field, now == null ? given.get(field.name()) : now);
            case ADD -> {
                AttributeValue from = now == null ? field.absent() : now;
                long sum = (from == null ? 0 : Long.parseLong(from.n())) + Kinds.ADDED;
                set(map, field, AttributeValue.fromN(String.valueOf(sum)));
            }
            case PLUS, MINUS -> {
                AttributeValue from = now == null ? field.absent() : now;
                unmet |= from == null;
                long sum = from == null ? 0 : Long.parseLong(from.n());
                set(map, field, number(kind == Kinds.PLUS ? sum + Kinds.ADDED : sum - Kinds.ADDED));
            }
            case PLUS_OR -> {
                long from = now == null ? Kinds.FALLBACK : Long.parseLong(now.n());
                set(map, field, number(from + Kinds.ADDED));
            }
            case SET_AT -> {
                List<AttributeValue> elements = new ArrayList<>(now == null ? List.of() : now.l());
                unmet |= now == null;
                if (elements.isEmpty()) {
                    elements.add(AttributeValue.fromS(Kinds.ELEMENT));
                } else {
                    elements.set(0, AttributeValue.fromS(Kinds.ELEMENT));
                }
                set(map, field, AttributeValue.fromL(elements));
            }
            case REMOVE_AT -> {
                unmet |= now == null;
                if (now != null && !now.l().isEmpty()) {
                    set(
                            map,
                            field,
                            AttributeValue.fromL(now.l().subList(1, now.l().size())));
                }
            }
            case APPEND -> {
                List<AttributeValue> elements = new ArrayList<>(now == null ? List.of() : now.l());
                elements.add(AttributeValue.fromS(Kinds.ELEMENT));
                set(map, field, AttributeValue.fromL(elements));
            }
            case PREPEND -> {
                List<AttributeValue> elements = new ArrayList<>(List.of(AttributeValue.fromS(Kinds.ELEMENT)));
                elements.addAll(now == null ? List.of() : now.l());
                set(map, field, AttributeValue.fromL(elements));
            }
            case EXCLUDE -> {
                List<String> elements = new ArrayList<>(now == null ? List.of() : now.ss());
                elements.remove(Kinds.ELEMENT);
                field.names().toList().forEach(map::remove);
                if (!elements.isEmpty()) {
                    set(map, field, AttributeValue.fromSs(elements));
                }
            }
            case INCLUDE -> {
                List<String> elements = new ArrayList<>(now == null ? List.of() : now.ss());
                elements.add(Kinds.ELEMENT);
                set(
                        map,
                        field,
                        AttributeValue.fromSs(elements.stream().distinct().toList()));
            }
        }
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(String.valueOf(value));
    }

    /** The changes, each where the type of an attribute offers it. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private enum Kinds {
        SET,
        REMOVE,
        UNLESS,
        ADD,
        PLUS,
        MINUS,
        PLUS_OR,
        SET_AT,
        REMOVE_AT,
        APPEND,
        PREPEND,
        INCLUDE,
        EXCLUDE;

        private static final long ADDED = 7;
        private static final int FALLBACK = 5;
        private static final String ELEMENT = "more";

        boolean hasValue() {
            return this == SET || this == UNLESS;
        }

        /** Whether DynamoDB reads for it what is under one name. */
        boolean isOfOneName() {
            return this == PLUS || this == MINUS || this == SET_AT || this == REMOVE_AT;
        }

        boolean takes(Object attribute, DrawnField field) {
            return switch (this) {
                case SET -> attribute instanceof Settable || attribute instanceof EmbeddedAttribute;
                case REMOVE ->
                    attribute instanceof RemovableAttribute || attribute instanceof RemovableEmbeddedAttribute;
                case UNLESS -> attribute instanceof Updatable && field.kind().isScalar();
                case ADD, PLUS, MINUS, PLUS_OR -> attribute instanceof WholeAttribute && field.kind() == Kind.NUMBER;
                case APPEND, PREPEND, SET_AT, REMOVE_AT ->
                    attribute instanceof ListAttribute && field.kind() == Kind.LINES;
                case INCLUDE -> attribute instanceof StoredSet && field.kind() == Kind.WORDS;
                case EXCLUDE -> attribute instanceof SetAttribute && field.kind() == Kind.WORDS;
            };
        }

        UpdateOperation<Object> change(UpdateOperation update, Object attribute, @Nullable Object value) {
            return (UpdateOperation<Object>)
                    switch (this) {
                        case SET ->
                            attribute instanceof EmbeddedAttribute record
                                    ? update.set(record, Objects.requireNonNull(value))
                                    : update.set((Settable) attribute, Objects.requireNonNull(value));
                        case REMOVE ->
                            attribute instanceof EmbeddedAttribute
                                    ? removed(update, attribute)
                                    : update.remove((RemovableAttribute) attribute);
                        case UNLESS -> update.setIfAbsent((Updatable) attribute, Objects.requireNonNull(value));
                        case ADD -> update.add((WholeAttribute) attribute, ADDED);
                        case PLUS -> update.set((WholeAttribute) attribute, ((WholeAttribute) attribute).plus(ADDED));
                        case MINUS -> update.set((WholeAttribute) attribute, ((WholeAttribute) attribute).minus(ADDED));
                        case PLUS_OR ->
                            update.set(
                                    (WholeAttribute) attribute,
                                    ((WholeAttribute) attribute)
                                            .ifNotExists(FALLBACK)
                                            .plus(ADDED));
                        case SET_AT -> update.set((Settable) first(attribute), ELEMENT);
                        case REMOVE_AT -> update.remove((RemovableAttribute) first(attribute));
                        case APPEND -> update.append((ListAttribute) attribute, List.of(ELEMENT));
                        case PREPEND -> update.prepend((ListAttribute) attribute, List.of(ELEMENT));
                        case INCLUDE -> update.add((StoredSet) attribute, Set.of(ELEMENT));
                        case EXCLUDE -> update.delete((SetAttribute) attribute, Set.of(ELEMENT));
                    };
        }

        private static Object first(Object list) {
            return ((ListAttribute) list).at(0);
        }

        private static <A extends EmbeddedAttribute<Object, ?> & RemovableEmbeddedAttribute<Object>>
                UpdateOperation<Object> removed(UpdateOperation<Object> update, Object attribute) {
            return update.remove((A) attribute);
        }
    }
}
