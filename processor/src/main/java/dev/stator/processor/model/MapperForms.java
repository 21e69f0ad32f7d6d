package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.ConverterModel.Access;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * In whose forms a record is stored: in Stator's own, or in those of another mapper of the same items, by the name that
 * {@code @SharedWith} has for it. Where such a mapper has a form of its own, a ready converter writes it.
 */
public enum MapperForms {
    /** Stator's own. */
    OWN("", Map.of(), Map.of()),
    /** Those of the Enhanced Client. */
    ENHANCED_CLIENT(
            "the Enhanced Client",
            Map.of(
                    BuiltInType.INSTANT, text("InstantToString", false),
                    BuiltInType.LOCAL_TIME, text("LocalTimeToString", true),
                    BuiltInType.LOCAL_DATE_TIME, text("LocalDateTimeToString", true),
                    BuiltInType.OFFSET_DATE_TIME, text("OffsetDateTimeToString", false),
                    BuiltInType.ZONED_DATE_TIME, text("ZonedDateTimeToString", false),
                    BuiltInType.DURATION, number("EnhancedDuration"),
                    BuiltInType.CHAR_ARRAY, text("CharArrayText", false)),
            Map.of(
                    BuiltInType.DURATION, text("DurationToString", false),
                    BuiltInType.BIG_DECIMAL, text("BigDecimalText", false))),
    /** Those of {@code DynamoDBMapper}. */
    DYNAMO_DB_MAPPER(
            "DynamoDBMapper",
            Map.of(
                    BuiltInType.BOOLEAN, number("BooleanNumber"),
                    BuiltInType.INSTANT, text("InstantMillis", true)),
            Map.of());

    /** The converter of enums, which takes their constants. */
    public static final ClassName ENUM = ClassName.get(Ready.PACKAGE, "EnumToString");

    /**
     * A ready converter.
     *
     * @param ordered whether what it stores sorts
     */
    private record Ready(String name, StoredAs storedAs, boolean ordered) {
        private static final String PACKAGE = "dev.stator.codec.convert";
    }

    private final String mapper;

    @SuppressWarnings("ImmutableEnumChecker") // Nothing writes to them.
    private final Map<BuiltInType, ConverterModel> values;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<BuiltInType, ConverterModel> names;

    MapperForms(String mapper, Map<BuiltInType, Ready> values, Map<BuiltInType, Ready> names) {
        this.mapper = mapper;
        this.values = converters(values);
        this.names = converters(names);
    }

    private static Ready text(String name, boolean ordered) {
        return new Ready(name, StoredAs.S, ordered);
    }

    private static Ready number(String name) {
        return new Ready(name, StoredAs.N, true);
    }

    private static Map<BuiltInType, ConverterModel> converters(Map<BuiltInType, Ready> ready) {
        Map<BuiltInType, ConverterModel> converters = new EnumMap<>(BuiltInType.class);
        ready.forEach((type, form) -> converters.put(
                type,
                new ConverterModel(
                        ClassName.get(Ready.PACKAGE, form.name()),
                        form.storedAs(),
                        form.ordered(),
                        Optional.of(type.type()),
                        Access.CONSTRUCTOR,
                        Visibility.PUBLIC)));
        return converters;
    }

    /** The mapper, in a sentence. */
    public String mapper() {
        return mapper;
    }

    /** What writes a type in the mapper's form; empty if that is Stator's, or the mapper has none. */
    public Optional<ConverterModel> of(BuiltInType type) {
        return Optional.ofNullable(values.get(type));
    }

    /** The same where a value of the type names an entry of a map, in which place its form may be another. */
    public Optional<ConverterModel> ofName(BuiltInType type) {
        ConverterModel name = names.get(type);
        return name == null ? of(type) : Optional.of(name);
    }

    /** Whether names of maps of a type have one text, whatever JDK the mapper runs on. */
    public boolean canName(BuiltInType type) {
        return this != ENHANCED_CLIENT || (type != BuiltInType.FLOAT && type != BuiltInType.DOUBLE);
    }

    /** Whether enums are stored by {@code toString()}. */
    public boolean enumsByText() {
        return this == ENHANCED_CLIENT;
    }

    /** Whether a {@code Collection} is stored as a set. */
    public boolean collectionsAreSets() {
        return this == ENHANCED_CLIENT;
    }

    /** Whether null in a nested record is stored as NULL. */
    public boolean nullsInside() {
        return this == ENHANCED_CLIENT;
    }
}
