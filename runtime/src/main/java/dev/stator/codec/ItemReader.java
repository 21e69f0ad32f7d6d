package dev.stator.codec;

import dev.stator.codec.json.JsonItem;
import dev.stator.error.DecodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the attributes of one item or nested record, each by one look-up. A stored NULL counts as absent throughout.
 */
public interface ItemReader {
    /** A reader of {@code item}. */
    static ItemReader of(Map<String, AttributeValue> item) {
        return item instanceof JsonItem json ? new JsonReader(json) : new AttributeValueReader(item);
    }

    /** The attribute, if it is S; else null, also if it is absent. */
    @Nullable
    String text(String name);

    /** The attribute, if it is N; else null, also if it is absent. */
    @Nullable
    String number(String name);

    /**
     * The attribute; what {@code codec} reads absence as when it is absent.
     *
     * @throws DecodingException if it cannot be read, or is absent and absence has no value
     */
    <T> T required(String name, AttributeCodec<T> codec);

    /**
     * The attribute; what {@code codec} reads absence as, or null, when it is absent.
     *
     * @throws DecodingException if it cannot be read
     */
    <T> @Nullable T nullable(String name, AttributeCodec<T> codec);

    /**
     * The attribute; {@code absent} when it is absent.
     *
     * @throws DecodingException if it cannot be read
     */
    <T> T orElse(String name, AttributeCodec<T> codec, T absent);

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or no byte exactly
     */
    byte requiredByte(String name);

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no byte exactly
     */
    byte byteOr(String name, byte absent);

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or no short exactly
     */
    short requiredShort(String name);

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no short exactly
     */
    short shortOr(String name, short absent);

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or no int exactly
     */
    int requiredInt(String name);

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no int exactly
     */
    int intOr(String name, int absent);

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or no long exactly
     */
    long requiredLong(String name);

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no long exactly
     */
    long longOr(String name, long absent);

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or beyond a float
     */
    float requiredFloat(String name);

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is beyond a float
     */
    float floatOr(String name, float absent);

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or beyond a double
     */
    double requiredDouble(String name);

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is beyond a double
     */
    double doubleOr(String name, double absent);

    /**
     * The attribute, BOOL.
     *
     * @throws DecodingException if it is absent, or no boolean
     */
    boolean requiredBoolean(String name);

    /**
     * The attribute, BOOL; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no boolean
     */
    boolean booleanOr(String name, boolean absent);

    /**
     * The attribute, S.
     *
     * @throws DecodingException if it is absent, or no char
     */
    char requiredChar(String name);

    /**
     * The attribute, S; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no char
     */
    char charOr(String name, char absent);

    /**
     * Whether the item has the attributes that a record makes for the key of an index.
     *
     * @return false if it has none of them
     * @throws DecodingException if it has some of them only: the record writes all or none
     */
    boolean isIn(String index, String... attributes);

    /** Whether one of the attributes is there, which are those of a record that stands in the item itself. */
    boolean holds(String... attributes);

    /**
     * Checks that the attribute, S, is one of the words that stand for a record.
     *
     * @param word the one that is written
     * @param former those that were
     * @throws DecodingException if it is absent, or another
     */
    void type(String name, String record, String word, String... former);

    /**
     * A reader of the same item, in which an attribute that was renamed has its present name.
     *
     * @param former the names under which it was stored before
     * @throws DecodingException if it is there under two names, with different values
     */
    ItemReader formerly(String name, String... former);

    /** The same of an attribute whose values no text must show. */
    ItemReader formerlySensitive(String name, String... former);

    /** All that the record does not know, as it is stored, NULL too; in the order stored. Unmodifiable. */
    Map<String, AttributeValue> rest(RestComponent component);

    /**
     * Checks that a component that stands in two attributes is the same in both.
     *
     * @param codec how a value is shown, and what is the same; of sensitive values {@link Codecs#sensitive}
     * @throws DecodingException if the values differ
     */
    default <T> void agree(
            String component, AttributeCodec<T> codec, String attribute, T value, String other, T ofOther) {
        Agreement.check(component, codec, attribute, value, other, ofOther);
    }

    /**
     * The error of a record with sensitive components that was not made of what was read: {@code failure} where it
     * tells of an attribute, else what shows nothing of the values that the record refused.
     */
    default DecodingException refused(RuntimeException failure) {
        return failure instanceof DecodingException ofAttribute
                ? ofAttribute
                : DecodingException.withheld("the record", failure);
    }
}
