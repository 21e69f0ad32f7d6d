package dev.stator.codec.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converters that read more than one form, and those that write less than their type holds. */
class LenientConvertersTest {
    static final class Words extends LenientList<String> {
        Words() {
            super(Codecs.STRING);
        }
    }

    static final class Maybe extends LenientList<Optional<String>> {
        Maybe() {
            super(Codecs.optional(Codecs.STRING));
        }
    }

    static final class Tags extends LenientSet<String> {
        Tags() {
            super(Codecs.STRING);
        }
    }

    static final class Numbers extends LenientSet<Integer> {
        Numbers() {
            super(Codecs.INTEGER);
        }
    }

    static final class Hashes extends LenientSet<SdkBytes> {
        Hashes() {
            super(Codecs.SDK_BYTES);
        }
    }

    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-26T20:19:14.494658+0000, 2021-06-26T20:19:14.494658Z",
        "2021-06-26T20:19:14+0530, 2021-06-26T14:49:14Z",
        "2021-06-26T20:19:14-0130, 2021-06-26T21:49:14Z",
        "2021-06-26 20:19:14Z, 2021-06-26T20:19:14Z",
        "2021-06-26t20:19:14z, 2021-06-26T20:19:14Z",
        "2021-06-26 20:19:14.5+01:00, 2021-06-26T19:19:14.500Z",
        "2021-06-26T20:19Z, 2021-06-26T20:19:00Z",
        "2021-06-26T20:19:14+01, 2021-06-26T19:19:14Z"
    })
    void anInstantIsReadInTheFormsOfOthersAndWrittenInOurs(String stored, Instant value) {
        LenientInstant codec = new LenientInstant();
        assertThat(codec.decode(s(stored))).isEqualTo(value);
        assertThat(codec.encode(value)).isEqualTo(Codecs.INSTANT.encode(value));
        assertThat(codec.javaType()).isEqualTo(Codecs.INSTANT.javaType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-06-26", "2021-06-26T20:19:14", "2021-06-26T20:19:14+00000", "now", "", "1624738754"})
    void aTimeWithoutAnOffsetIsNoInstant(String stored) {
        assertThatThrownBy(() -> new LenientInstant().decode(s(stored))).isInstanceOf(DecodingException.class);
    }

    @Test
    void aBooleanIsReadFromBothFormsAndWrittenAsBool() {
        LenientBoolean codec = new LenientBoolean();
        for (boolean value : new boolean[] {true, false}) {
            assertThat(codec.encode(value)).isEqualTo(AttributeValue.fromBool(value));
            assertThat(codec.decode(AttributeValue.fromBool(value))).isEqualTo(value);
            assertThat(codec.decode(AttributeValue.fromN(value ? "1" : "0"))).isEqualTo(value);
        }
        assertThatThrownBy(() -> codec.decode(AttributeValue.fromN("2"))).isInstanceOf(DecodingException.class);
        assertThatThrownBy(() -> codec.decode(s("true"))).isInstanceOf(DecodingException.class);
    }

    @Test
    void aListIsReadFromSetsAndWithoutNulls() {
        Words words = new Words();
        assertThat(words.encode(List.of("b", "a", "b")))
                .isEqualTo(AttributeValue.fromL(List.of(s("b"), s("a"), s("b"))));
        assertThat(words.encode(List.of())).isEqualTo(AttributeValue.fromL(List.of()));
        assertThat(words.decode(AttributeValue.fromSs(List.of("b", "a")))).containsExactly("b", "a");
        assertThat(words.decode(AttributeValue.fromL(List.of(s("b"), NULL, s("a")))))
                .containsExactly("b", "a");
        assertThat(words.absent()).isEmpty();
        assertThatThrownBy(() -> words.decode(AttributeValue.fromNs(List.of("1"))))
                .isInstanceOf(DecodingException.class);
        assertThatThrownBy(() -> words.decode(s("b"))).isInstanceOf(DecodingException.class);
    }

    @Test
    void aListOfOptionalsKeepsNulls() {
        assertThat(new Maybe().decode(AttributeValue.fromL(List.of(s("b"), NULL))))
                .containsExactly(Optional.of("b"), Optional.empty());
    }

    @Test
    void aSetIsReadFromLists() {
        Tags tags = new Tags();
        assertThat(tags.encode(Set.of("a"))).isEqualTo(AttributeValue.fromSs(List.of("a")));
        assertThat(tags.encode(Set.of())).isNull();
        assertThat(tags.absent()).isEmpty();
        assertThat(tags.decode(AttributeValue.fromL(List.of(s("b"), NULL, s("a"), s("b")))))
                .containsExactly("b", "a");
        assertThat(tags.decode(AttributeValue.fromL(List.of()))).isEmpty();
        assertThat(tags.decode(AttributeValue.fromSs(List.of("x")))).containsExactly("x");
        assertThat(new Numbers().decode(AttributeValue.fromL(List.of(AttributeValue.fromN("7")))))
                .containsExactly(7);
        SdkBytes bytes = SdkBytes.fromUtf8String("h");
        assertThat(new Hashes().decode(AttributeValue.fromL(List.of(AttributeValue.fromB(bytes)))))
                .containsExactly(bytes);
        assertThatThrownBy(() -> tags.decode(AttributeValue.fromL(List.of(s("b"), AttributeValue.fromN("1")))))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("the list holds N");
        assertThatThrownBy(() -> tags.decode(AttributeValue.fromNs(List.of("1"))))
                .isInstanceOf(DecodingException.class);
    }

    @Property
    void aDurationIsRefusedExactlyWhereTheEnhancedClientReadsAnother(
            @ForAll @IntRange(min = -3, max = 3) int seconds, @ForAll @IntRange(max = 999_999_999) int nanos) {
        Duration value = Duration.ofSeconds(seconds, nanos);
        AttributeCodec<Duration> codec = new EnhancedDuration();
        if (value.isNegative() && nanos != 0) {
            assertThatThrownBy(() -> codec.encode(value))
                    .isInstanceOf(EncodingException.class)
                    .hasMessageContaining("Enhanced Client");
        } else {
            assertThat(codec.encode(value)).isEqualTo(Codecs.DURATION.encode(value));
        }
        assertThat(codec.decode(AttributeValue.fromN(Codecs.DURATION.toNumber(value))))
                .isEqualTo(value);
    }

    @Test
    void charactersAreOneText() {
        CharArrayText codec = new CharArrayText();
        assertThat(codec.encode(new char[] {'a', 'b'})).isEqualTo(s("ab"));
        assertThat(codec.decode(s("ab"))).containsExactly('a', 'b');
        assertThat(codec.encode(new char[0])).isEqualTo(s(""));
        assertThatThrownBy(() -> codec.encode(new char[] {'\ud83d'})).isInstanceOf(EncodingException.class);
    }

    @Test
    void aCollectionAsSetHoldsNothingTwice() {
        AttributeCodec<Collection<String>> codec = Codecs.collectionAsSet(Codecs.STRING);
        assertThat(codec.encode(List.of("b", "a"))).isEqualTo(AttributeValue.fromSs(List.of("b", "a")));
        assertThat(codec.encode(List.of())).isNull();
        assertThatThrownBy(() -> codec.encode(List.of("b", "a", "b"))).hasMessageContaining("stored alike");
        assertThatThrownBy(() -> codec.decode(AttributeValue.fromL(List.of(s("b")))))
                .isInstanceOf(DecodingException.class);
    }
}
