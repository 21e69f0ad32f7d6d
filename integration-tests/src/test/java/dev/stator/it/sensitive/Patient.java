package dev.stator.it.sensitive;

import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

import dev.stator.annotation.Convert;
import dev.stator.annotation.Default;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Sensitive;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Its secrets begin with {@code SECRET} or {@code 98765}. */
@Table("patients")
@Gsi(name = "by-phone", hashKey = "phone", rangeKey = "visits", projection = KEYS_ONLY)
record Patient(
        @HashKey @Sensitive String number,
        @RangeKey String clinic,
        @Sensitive String phone,
        @Sensitive long visits,
        @Sensitive @Default("0") int pin,
        @Sensitive double weight,
        @Sensitive Optional<UUID> insurance,
        @Sensitive Map<String, Integer> results,
        @Sensitive Set<String> allergies,
        @Sensitive List<String> log,
        @Sensitive @Convert(CodeConverter.class) @Nullable Code code,
        @Sensitive @Nullable Home home,
        @Nullable Card card,
        String note) {

    Patient {
        if (note.equals("refused")) {
            throw new IllegalStateException("patient " + number, new RuntimeException("note of " + number));
        }
    }

    @Override
    public String toString() {
        return "Patient";
    }

    record Home(String street, int floor) {}

    record Card(@Sensitive UUID holder, @Sensitive short security, String bank) {
        Card {
            if (bank.equals("refused")) {
                throw new IllegalArgumentException("card of " + holder + " with " + security);
            }
        }

        @Override
        public String toString() {
            return "Card";
        }
    }

    record Code(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
