package dev.stator.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.Optional;

/**
 * The types Stator stores by itself. Each constant has the name of its codec in {@code dev.stator.codec.Codecs}, which
 * a test holds.
 */
public enum BuiltInType {
    STRING(ClassName.get("java.lang", "String"), StoredAs.S, KeyFitness.ORDERED, Family.TEXT),
    CHARACTER(ClassName.get("java.lang", "Character"), StoredAs.S, KeyFitness.ORDERED, Family.ORDERED),
    INSTANT(ClassName.get("java.time", "Instant"), StoredAs.S, KeyFitness.ORDERED, Family.ORDERED),
    LOCAL_DATE(ClassName.get("java.time", "LocalDate"), StoredAs.S, KeyFitness.ORDERED, Family.ORDERED),
    LOCAL_TIME(ClassName.get("java.time", "LocalTime"), StoredAs.S, KeyFitness.ORDERED, Family.ORDERED),
    LOCAL_DATE_TIME(ClassName.get("java.time", "LocalDateTime"), StoredAs.S, KeyFitness.ORDERED, Family.ORDERED),
    YEAR(ClassName.get("java.time", "Year"), StoredAs.S, KeyFitness.ORDERED, Family.ORDERED),
    YEAR_MONTH(ClassName.get("java.time", "YearMonth"), StoredAs.S, KeyFitness.ORDERED, Family.ORDERED),
    MONTH_DAY(ClassName.get("java.time", "MonthDay"), StoredAs.S, KeyFitness.ORDERED, Family.ORDERED),
    UUID(ClassName.get("java.util", "UUID"), StoredAs.S, KeyFitness.EQUALITY, Family.VALUE),
    URI(ClassName.get("java.net", "URI"), StoredAs.S, KeyFitness.EQUALITY, Family.VALUE),
    LOCALE(ClassName.get("java.util", "Locale"), StoredAs.S, KeyFitness.EQUALITY, Family.VALUE),
    CURRENCY(ClassName.get("java.util", "Currency"), StoredAs.S, KeyFitness.EQUALITY, Family.VALUE),
    ZONE_ID(ClassName.get("java.time", "ZoneId"), StoredAs.S, KeyFitness.EQUALITY, Family.VALUE),
    ZONE_OFFSET(ClassName.get("java.time", "ZoneOffset"), StoredAs.S, KeyFitness.EQUALITY, Family.VALUE),
    PERIOD(ClassName.get("java.time", "Period"), StoredAs.S, KeyFitness.EQUALITY, Family.VALUE),
    OFFSET_DATE_TIME(ClassName.get("java.time", "OffsetDateTime"), StoredAs.S, KeyFitness.AMBIGUOUS, Family.VALUE),
    ZONED_DATE_TIME(ClassName.get("java.time", "ZonedDateTime"), StoredAs.S, KeyFitness.AMBIGUOUS, Family.VALUE),
    BYTE(ClassName.get("java.lang", "Byte"), StoredAs.N, KeyFitness.ORDERED, Family.WHOLE),
    SHORT(ClassName.get("java.lang", "Short"), StoredAs.N, KeyFitness.ORDERED, Family.WHOLE),
    INTEGER(ClassName.get("java.lang", "Integer"), StoredAs.N, KeyFitness.ORDERED, Family.WHOLE),
    LONG(ClassName.get("java.lang", "Long"), StoredAs.N, KeyFitness.ORDERED, Family.WHOLE),
    FLOAT(ClassName.get("java.lang", "Float"), StoredAs.N, KeyFitness.ORDERED, Family.DECIMAL),
    DOUBLE(ClassName.get("java.lang", "Double"), StoredAs.N, KeyFitness.ORDERED, Family.DECIMAL),
    BIG_INTEGER(ClassName.get("java.math", "BigInteger"), StoredAs.N, KeyFitness.ORDERED, Family.NUMBER),
    BIG_DECIMAL(ClassName.get("java.math", "BigDecimal"), StoredAs.N, KeyFitness.ORDERED, Family.NUMBER),
    DURATION(ClassName.get("java.time", "Duration"), StoredAs.N, KeyFitness.ORDERED, Family.NUMBER),
    BYTES(ArrayTypeName.of(TypeName.BYTE), StoredAs.B, KeyFitness.ORDERED, Family.BINARY),
    BYTE_BUFFER(ClassName.get("java.nio", "ByteBuffer"), StoredAs.B, KeyFitness.ORDERED, Family.BINARY),
    SDK_BYTES(ClassName.get("software.amazon.awssdk.core", "SdkBytes"), StoredAs.B, KeyFitness.ORDERED, Family.BINARY),
    BOOLEAN(ClassName.get("java.lang", "Boolean"), StoredAs.BOOL, KeyFitness.NO_SCALAR, Family.VALUE),
    ATTRIBUTE_VALUE(
            ClassName.get("software.amazon.awssdk.services.dynamodb.model", "AttributeValue"),
            StoredAs.ANY,
            KeyFitness.NO_SCALAR,
            Family.VALUE),
    OPTIONAL_INT(ClassName.get("java.util", "OptionalInt"), StoredAs.N, KeyFitness.NO_SCALAR, Family.WHOLE),
    OPTIONAL_LONG(ClassName.get("java.util", "OptionalLong"), StoredAs.N, KeyFitness.NO_SCALAR, Family.WHOLE),
    OPTIONAL_DOUBLE(ClassName.get("java.util", "OptionalDouble"), StoredAs.N, KeyFitness.NO_SCALAR, Family.DECIMAL),
    SHORT_ARRAY(ArrayTypeName.of(TypeName.SHORT), StoredAs.L, KeyFitness.NO_SCALAR, Family.COLLECTION),
    INT_ARRAY(ArrayTypeName.of(TypeName.INT), StoredAs.L, KeyFitness.NO_SCALAR, Family.COLLECTION),
    LONG_ARRAY(ArrayTypeName.of(TypeName.LONG), StoredAs.L, KeyFitness.NO_SCALAR, Family.COLLECTION),
    FLOAT_ARRAY(ArrayTypeName.of(TypeName.FLOAT), StoredAs.L, KeyFitness.NO_SCALAR, Family.COLLECTION),
    DOUBLE_ARRAY(ArrayTypeName.of(TypeName.DOUBLE), StoredAs.L, KeyFitness.NO_SCALAR, Family.COLLECTION),
    BOOLEAN_ARRAY(ArrayTypeName.of(TypeName.BOOLEAN), StoredAs.L, KeyFitness.NO_SCALAR, Family.COLLECTION),
    CHAR_ARRAY(ArrayTypeName.of(TypeName.CHAR), StoredAs.L, KeyFitness.NO_SCALAR, Family.COLLECTION);

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

    private final StoredAs storedAs;
    private final KeyFitness keyFitness;
    private final Family family;

    BuiltInType(TypeName type, StoredAs storedAs, KeyFitness keyFitness, Family family) {
        this.type = type;
        this.storedAs = storedAs;
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

    /** What a value is stored as; an empty Optional is not stored. */
    public StoredAs storedAs() {
        return storedAs;
    }

    /** Whether a value may be empty, which is stored as absence. */
    public boolean isOptional() {
        return inOptional().isPresent();
    }

    /** What an {@code OptionalInt} or its like holds; empty for all others. */
    public Optional<BuiltInType> inOptional() {
        return switch (this) {
            case OPTIONAL_INT -> Optional.of(INTEGER);
            case OPTIONAL_LONG -> Optional.of(LONG);
            case OPTIONAL_DOUBLE -> Optional.of(DOUBLE);
            default -> Optional.empty();
        };
    }

    /** Whether {@code equals} tells apart what is stored as one, or does not see a difference that is stored. */
    public boolean isEqualOtherwise() {
        return switch (this) {
            // Arrays are equal to themselves only, 1.0 is not 1.00, and a URI is equal to one of other case.
            case BYTES, BIG_DECIMAL, URI -> true;
            default -> false;
        };
    }

    /** What an array of primitives holds; empty for other types, and for bytes, which are stored as one value. */
    public Optional<BuiltInType> element() {
        return storedAs == StoredAs.L ? of(((ArrayTypeName) type).componentType()) : Optional.empty();
    }

    public KeyFitness keyFitness() {
        return keyFitness;
    }

    public Family family() {
        return family;
    }
}
