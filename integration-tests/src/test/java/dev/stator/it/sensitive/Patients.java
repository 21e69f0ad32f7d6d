package dev.stator.it.sensitive;

import dev.stator.it.sensitive.Patient.Card;
import dev.stator.it.sensitive.Patient.Code;
import dev.stator.it.sensitive.Patient.Home;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Patients whose every sensitive value is a secret, some of which cannot be stored or read. */
final class Patients {
    static final UUID UUID_OF_SECRET = UUID.fromString("98765987-0000-0000-0000-000000000000");

    /** Half of a surrogate pair, which no codec stores. */
    static final String BROKEN = "SECRET\uD800";

    private Patients() {}

    static Patient patient() {
        return new Patient(
                "SECRET-number",
                "north",
                "SECRET-phone",
                98765L,
                987651,
                98765.25,
                Optional.of(UUID_OF_SECRET),
                Map.of("SECRET-result", 987652),
                Set.of("SECRET-allergy"),
                List.of("SECRET-log"),
                new Code("SECRET-code"),
                new Home("SECRET-street", 987653),
                new Card(UUID_OF_SECRET, (short) 9876, "bank"),
                "note");
    }

    static Map<String, AttributeValue> item() {
        return new HashMap<>(PatientCodec.INSTANCE.toItem(patient()));
    }

    /** With one attribute replaced. */
    static Map<String, AttributeValue> item(String attribute, AttributeValue value) {
        Map<String, AttributeValue> item = item();
        item.put(attribute, value);
        return item;
    }

    /** With one attribute of the card replaced. */
    static Map<String, AttributeValue> card(String attribute, AttributeValue value) {
        Map<String, AttributeValue> item = item();
        Map<String, AttributeValue> card =
                new HashMap<>(Objects.requireNonNull(item.get("card")).m());
        card.put(attribute, value);
        item.put("card", AttributeValue.fromM(card));
        return item;
    }

    /** What can be stored, but not read as a patient. */
    static Map<String, Map<String, AttributeValue>> unreadable() {
        AttributeValue text = AttributeValue.fromS("SECRET");
        AttributeValue number = AttributeValue.fromN("98765.5");
        return Map.ofEntries(
                Map.entry("visits, no long", item("visits", number)),
                Map.entry("pin, no number", item("pin", text)),
                Map.entry("pin, no int", item("pin", AttributeValue.fromN("9876598765987659876598765"))),
                Map.entry("weight, no number", item("weight", AttributeValue.fromS("98765.5"))),
                Map.entry("insurance, no UUID", item("insurance", text)),
                Map.entry("results, no int", item("results", AttributeValue.fromM(Map.of("SECRET", number)))),
                Map.entry("results, no map", item("results", text)),
                Map.entry("allergies, no strings", item("allergies", AttributeValue.fromNs(List.of("98765")))),
                Map.entry("log, no strings", item("log", AttributeValue.fromL(List.of(number)))),
                Map.entry("code, refused by its converter", item("code", AttributeValue.fromS("SECRET!"))),
                Map.entry("home, no floor", item("home", AttributeValue.fromM(Map.of("street", text, "floor", text)))),
                Map.entry("holder of the card, no UUID", card("holder", text)),
                Map.entry("security of the card, no short", card("security", AttributeValue.fromN("98765"))),
                Map.entry("card, refused by its constructor", card("bank", AttributeValue.fromS("refused"))),
                Map.entry("card, no map", item("card", AttributeValue.fromL(List.of()))),
                Map.entry("refused by its constructor", item("note", AttributeValue.fromS("refused"))),
                Map.entry("no note", item("note", AttributeValue.fromNul(true))));
    }
}
