package dev.stator.it.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.it.keys.Forms.Colour;
import dev.stator.it.keys.Forms.Escaped;
import dev.stator.it.keys.Forms.Fixed;
import dev.stator.it.keys.Forms.Natural;
import dev.stator.it.keys.Forms.Overlapping;
import dev.stator.it.keys.Forms.Repeated;
import dev.stator.it.keys.Forms.Secret;
import dev.stator.it.keys.Forms.Sparse;
import dev.stator.it.keys.Forms.Two;
import dev.stator.schema.EntitySchema;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What generated codecs write is read as the same, by the record and by the table, or refused where it is written. */
class FormsTest {
    private static final int TRIES = 20_000;
    private static final String CHARACTERS = "a#$xb{}%\u0000\u0120é\uFFFF";

    private final Random random = new Random(5);

    @Test
    void twoTexts() {
        roundTrips(TwoCodec.SCHEMA, any -> new Two(text(), text(), text()), 0.3);
    }

    @Test
    void textsBetweenWhatOverlaps() {
        roundTrips(OverlappingCodec.SCHEMA, any -> new Overlapping(text(), text(), text()), 0.1);
    }

    /** No value is refused but an empty one. */
    @Test
    void escapedTexts() {
        roundTrips(EscapedCodec.SCHEMA, any -> new Escaped("a" + text(), "b" + text(), "c" + text()), 1);
    }

    @Test
    void partsOfFixedLength() {
        roundTrips(FixedCodec.SCHEMA, any -> fixed(random.nextInt(1_200_000_000), (byte) random.nextInt(128)), 0.9);
        refused(() -> FixedCodec.SCHEMA.encode(fixed(-1, (byte) 1)), "count is \"-1\"");
        refused(() -> FixedCodec.SCHEMA.encode(fixed(1, (byte) -1)), "one is \"-1\"");
    }

    private Fixed fixed(int count, byte one) {
        return new Fixed(
                new UUID(random.nextLong(), random.nextLong()),
                LocalDate.ofEpochDay(random.nextInt(40_000)),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                CHARACTERS.charAt(random.nextInt(8)),
                random.nextBoolean() ? Colour.RED : Colour.BLU,
                count,
                new BigInteger(random.nextInt(66), random),
                "x" + random.nextInt(10) + "#",
                (short) random.nextInt(30_000),
                one);
    }

    /** Ten digits hold more than an int. */
    @Test
    void numbersBeyondTheirTypeAreNotRead() {
        Map<String, AttributeValue> item = new HashMap<>(FixedCodec.SCHEMA.encode(fixed(5, (byte) 1)));
        String key = Objects.requireNonNull(item.get("PK")).s();
        item.put("PK", AttributeValue.fromS(key.replace("0000000005", "4294967301")));

        assertThatThrownBy(() -> FixedCodec.SCHEMA.decode(item))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("count is greater than 2147483647");
    }

    @Test
    void componentsThatStandInAKeyTwice() {
        roundTrips(RepeatedCodec.SCHEMA, any -> new Repeated(text(), text()), 0.2);
        Map<String, AttributeValue> item = new HashMap<>(RepeatedCodec.SCHEMA.encode(new Repeated("1", "2")));
        assertThat(item).containsEntry("PK", AttributeValue.fromS("rep1#2#1"));
        assertThat(item).containsEntry("SK", AttributeValue.fromS("rep2{1}"));
        item.put("PK", AttributeValue.fromS("rep1#2#3"));
        assertThatThrownBy(() -> RepeatedCodec.SCHEMA.decode(item))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("its parts contradict each other");
        assertThat(RepeatedKey.of(new Repeated("1", "2"))).isEqualTo(new RepeatedKey("1", "2"));
    }

    @Test
    void entriesAreThereWholeOrNotAtAll() {
        roundTrips(
                SparseCodec.SCHEMA,
                any -> {
                    boolean in = random.nextBoolean();
                    return new Sparse(
                            "i" + random.nextInt(),
                            in ? Optional.of("f" + random.nextInt(9)) : Optional.empty(),
                            in || random.nextBoolean() ? Optional.of(random.nextInt(100_000)) : Optional.empty(),
                            in || random.nextBoolean() ? "s" + random.nextInt(9) : null,
                            random.nextBoolean() ? URI.create("urn:" + random.nextInt(9)) : null);
                },
                1);
        Map<String, AttributeValue> half =
                SparseCodec.SCHEMA.encode(new Sparse("1", Optional.empty(), Optional.of(1), "s", null));
        assertThat(half).doesNotContainKeys("GSI1-PK", "GSI1-SK", "GSI2-PK");
        Map<String, AttributeValue> whole =
                SparseCodec.SCHEMA.encode(new Sparse("1", Optional.of("f"), Optional.of(1), "s", URI.create("urn:x")));
        assertThat(whole)
                .containsEntry("GSI1-PK", AttributeValue.fromS("f#s"))
                .containsEntry("GSI1-SK", AttributeValue.fromS("r#00001"))
                .containsEntry("GSI2-PK", AttributeValue.fromS("g#urn:x"));
    }

    @Test
    void naturalKeysStandBesideMadeOnes() {
        roundTrips(
                NaturalCodec.SCHEMA,
                any -> new Natural(
                        "n" + text(),
                        Instant.ofEpochSecond(random.nextInt()),
                        random.nextBoolean() ? Optional.of("x" + text()) : Optional.empty()),
                1);
    }

    @Test
    void sensitiveValuesAreInNoText() {
        roundTrips(
                SecretCodec.SCHEMA, any -> new Secret("s" + text(), "n" + random.nextInt(), random.nextInt(9999)), 1);
        hidden(() -> SecretCodec.SCHEMA.encode(new Secret("classified", "", 1)));
        hidden(() -> SecretCodec.SCHEMA.encode(new Secret("x", "classified#", 1)));
        Map<String, AttributeValue> item = new HashMap<>(SecretCodec.SCHEMA.encode(new Secret("classified", "n", 1)));
        item.put("SK", AttributeValue.fromS("secclassified"));
        hidden(() -> SecretCodec.SCHEMA.decode(item));
        item.put("PK", AttributeValue.fromS("classified"));
        hidden(() -> FormsCodec.SCHEMA.decode(item));
        assertThat(SecretKey.of(new Secret("classified", "name", 4711)))
                .hasToString("SecretKey[secret=***, name=name, pin=***]");
        assertThatThrownBy(() -> SecretCodec.SkText.beginning1("classified#"))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("name is ***")
                .hasMessageNotContaining("classified");
    }

    private static void hidden(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfAny(EncodingException.class, DecodingException.class)
                .hasMessageNotContaining("classified")
                .hasStackTraceContaining("dev.stator")
                .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("classified"));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(EncodingException.class).hasMessageContaining(message);
    }

    /** @param least what part of the values must be written */
    private <T extends Forms> void roundTrips(EntitySchema<T> schema, Function<Integer, T> values, double least) {
        int written = 0;
        for (int i = 0; i < TRIES; i++) {
            T value = values.apply(i);
            Map<String, AttributeValue> item = encoded(schema, value);
            if (item != null) {
                written++;
                assertThat(schema.decode(item)).isEqualTo(value);
                assertThat(FormsCodec.SCHEMA.decode(item)).isEqualTo(value);
                assertThat(FormsCodec.SCHEMA.encode(value)).isEqualTo(item);
                assertThat(schema.membership().has(item)).isTrue();
            }
        }
        assertThat(written).isGreaterThanOrEqualTo((int) (least * TRIES));
    }

    private static <T> @Nullable Map<String, AttributeValue> encoded(EntitySchema<T> schema, T value) {
        try {
            return schema.encode(value);
        } catch (EncodingException refused) {
            return null;
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(5); length > 0; length--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
