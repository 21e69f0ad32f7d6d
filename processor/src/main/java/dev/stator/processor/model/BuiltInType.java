package dev.stator.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The types Stator stores by itself. Each constant has the name of its codec in {@code dev.stator.codec.Codecs}, which a test
 * holds.
 */
public enum BuiltInType {
    STRING(ClassName.get("java.lang", "String"), Form.TEXT, KeyFitness.ORDERED, Family.TEXT),
    CHARACTER(ClassName.get("java.lang", "Character"), Form.TEXT, KeyFitness.ORDERED, Family.ORDERED),
    INSTANT(ClassName.get("java.time", "Instant"), Form.TEXT, KeyFitness.ORDERED, Family.ORDERED),
    LOCAL_DATE(ClassName.get("java.time", "LocalDate"), Form.TEXT, KeyFitness.ORDERED, Family.ORDERED),
    LOCAL_TIME(ClassName.get("java.time", "LocalTime"), Form.TEXT, KeyFitness.ORDERED, Family.ORDERED),
    LOCAL_DATE_TIME(ClassName.get("java.time", "LocalDateTime"), Form.TEXT, KeyFitness.ORDERED, Family.ORDERED),
    YEAR(ClassName.get("java.time", "Year"), Form.TEXT, KeyFitness.ORDERED, Family.ORDERED),
    YEAR_MONTH(ClassName.get("java.time", "YearMonth"), Form.TEXT, KeyFitness.ORDERED, Family.ORDERED),
    MONTH_DAY(ClassName.get("java.time", "MonthDay"), Form.TEXT, KeyFitness.ORDERED, Family.ORDERED),
    UUID(ClassName.get("java.util", "UUID"), Form.TEXT, KeyFitness.EQUALITY, Family.VALUE),
    URI(ClassName.get("java.net", "URI"), Form.TEXT, KeyFitness.EQUALITY, Family.VALUE),
    LOCALE(ClassName.get("java.util", "Locale"), Form.TEXT, KeyFitness.EQUALITY, Family.VALUE),
    CURRENCY(ClassName.get("java.util", "Currency"), Form.TEXT, KeyFitness.EQUALITY, Family.VALUE),
    ZONE_ID(ClassName.get("java.time", "ZoneId"), Form.TEXT, KeyFitness.EQUALITY, Family.VALUE),
    ZONE_OFFSET(ClassName.get("java.time", "ZoneOffset"), Form.TEXT, KeyFitness.EQUALITY, Family.VALUE),
    PERIOD(ClassName.get("java.time", "Period"), Form.TEXT, KeyFitness.EQUALITY, Family.VALUE),
    OFFSET_DATE_TIME(ClassName.get("java.time", "OffsetDateTime"), Form.TEXT, KeyFitness.NO_KEY, Family.VALUE),
    ZONED_DATE_TIME(ClassName.get("java.time", "ZonedDateTime"), Form.TEXT, KeyFitness.NO_KEY, Family.VALUE),
    BYTE(ClassName.get("java.lang", "Byte"), Form.NUMBER, KeyFitness.ORDERED, Family.WHOLE),
    SHORT(ClassName.get("java.lang", "Short"), Form.NUMBER, KeyFitness.ORDERED, Family.WHOLE),
    INTEGER(ClassName.get("java.lang", "Integer"), Form.NUMBER, KeyFitness.ORDERED, Family.WHOLE),
    LONG(ClassName.get("java.lang", "Long"), Form.NUMBER, KeyFitness.ORDERED, Family.WHOLE),
    FLOAT(ClassName.get("java.lang", "Float"), Form.NUMBER, KeyFitness.ORDERED, Family.DECIMAL),
    DOUBLE(ClassName.get("java.lang", "Double"), Form.NUMBER, KeyFitness.ORDERED, Family.DECIMAL),
    BIG_INTEGER(ClassName.get("java.math", "BigInteger"), Form.NUMBER, KeyFitness.ORDERED, Family.NUMBER),
    BIG_DECIMAL(ClassName.get("java.math", "BigDecimal"), Form.NUMBER, KeyFitness.ORDERED, Family.NUMBER),
    DURATION(ClassName.get("java.time", "Duration"), Form.NUMBER, KeyFitness.ORDERED, Family.NUMBER),
    BYTES(ArrayTypeName.of(TypeName.BYTE), Form.BINARY, KeyFitness.ORDERED, Family.BINARY),
    BYTE_BUFFER(ClassName.get("java.nio", "ByteBuffer"), Form.BINARY, KeyFitness.ORDERED, Family.BINARY),
    SDK_BYTES(ClassName.get("software.amazon.awssdk.core", "SdkBytes"), Form.BINARY, KeyFitness.ORDERED, Family.BINARY),
    BOOLEAN(ClassName.get("java.lang", "Boolean"), Form.OTHER, KeyFitness.NO_KEY, Family.VALUE),
    ATTRIBUTE_VALUE(
            ClassName.get("software.amazon.awssdk.services.dynamodb.model", "AttributeValue"),
            Form.OTHER,
            KeyFitness.NO_KEY,
            Family.VALUE),
    OPTIONAL_INT(ClassName.get("java.util", "OptionalInt"), Form.OTHER, KeyFitness.NO_KEY, Family.WHOLE),
    OPTIONAL_LONG(ClassName.get("java.util", "OptionalLong"), Form.OTHER, KeyFitness.NO_KEY, Family.WHOLE),
    OPTIONAL_DOUBLE(ClassName.get("java.util", "OptionalDouble"), Form.OTHER, KeyFitness.NO_KEY, Family.DECIMAL),
    SHORT_ARRAY(ArrayTypeName.of(TypeName.SHORT), Form.OTHER, KeyFitness.NO_KEY, Family.COLLECTION),
    INT_ARRAY(ArrayTypeName.of(TypeName.INT), Form.OTHER, KeyFitness.NO_KEY, Family.COLLECTION),
    LONG_ARRAY(ArrayTypeName.of(TypeName.LONG), Form.OTHER, KeyFitness.NO_KEY, Family.COLLECTION),
    FLOAT_ARRAY(ArrayTypeName.of(TypeName.FLOAT), Form.OTHER, KeyFitness.NO_KEY, Family.COLLECTION),
    DOUBLE_ARRAY(ArrayTypeName.of(TypeName.DOUBLE), Form.OTHER, KeyFitness.NO_KEY, Family.COLLECTION),
    BOOLEAN_ARRAY(ArrayTypeName.of(TypeName.BOOLEAN), Form.OTHER, KeyFitness.NO_KEY, Family.COLLECTION),
    CHAR_ARRAY(ArrayTypeName.of(TypeName.CHAR), Form.OTHER, KeyFitness.NO_KEY, Family.COLLECTION);

    /** What a value is stored as, as far as keys, sets and map keys ask. */
    public enum Form {
        TEXT("S"),
        NUMBER("N"),
        BINARY("B"),
        OTHER(null);

        private final @Nullable String letter;

        Form(@Nullable String letter) {
            this.letter = letter;
        }

        /** DynamoDB's name of it; empty where it is more than a letter. */
        public Optional<String> letter() {
            return Optional.ofNullable(letter);
        }
    }

    /** Whether a key may have the type. */
    public enum KeyFitness {
        /** Java's order is DynamoDB's: any key. */
        ORDERED,
        /** Equal values have one stored form, but Java orders them otherwise: hash key only. */
        EQUALITY,
        NO_KEY
    }

    /** Which attribute class of {@code dev.stator.expression} speaks for the type. */
    public enum Family {
        TEXT,
        ORDERED,
        WHOLE,
        DECIMAL,
        NUMBER,
        BINARY,
        VALUE,
        COLLECTION
    }

    @SuppressWarnings("ImmutableEnumChecker") // TypeName is immutable, it just does not say so.
    private final TypeName type;

    private final Form form;
    private final KeyFitness keyFitness;
    private final Family family;

    BuiltInType(TypeName type, Form form, KeyFitness keyFitness, Family family) {
        this.type = type;
        this.form = form;
        this.keyFitness = keyFitness;
        this.family = family;
    }

    /** The known type of a Java type, primitives as their boxes. */
    public static Optional<BuiltInType> of(TypeName type) {
        TypeName boxed = type.isPrimitive() ? type.box() : type;
        return Arrays.stream(values()).filter(known -> known.type.equals(boxed)).findFirst();
    }

    /** The Java type, boxed. */
    public TypeName type() {
        return type;
    }

    public Form form() {
        return form;
    }

    public KeyFitness keyFitness() {
        return keyFitness;
    }

    public Family family() {
        return family;
    }
}
