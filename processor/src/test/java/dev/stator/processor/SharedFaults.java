package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;
import java.util.stream.Stream;

/** Faults in tables of several records and in keys made by templates. */
final class SharedFaults {
    private static final String TABLE = "@Table(\"shop\") @HashKey(\"PK\") @RangeKey(\"SK\") ";
    private static final String INDEX = "@Gsi(name = \"by-state\", hashKey = \"GPK\", rangeKey = \"GSK\") ";
    private static final String ORDER =
            "@Key(hash = \"o#{order}\", range = \"meta\") record Order(String order) implements Shop {} ";

    private static final String EPOCH_MILLIS = "@Convert(dev.stator.codec.convert.EpochMillis.class)";

    private SharedFaults() {}

    static List<Fault> all() {
        return Stream.of(
                        ofKeys(),
                        ofDiscriminators(),
                        ofParts(),
                        ofTemplates(),
                        ofIndexes(),
                        ofKeyOnly(),
                        ofStamps(),
                        ofTtls())
                .flatMap(List::stream)
                .toList();
    }

    /** A table of the records. */
    private static String shop(String annotations, String... records) {
        return TABLE + annotations + "sealed interface Shop { " + String.join(" ", records) + " }";
    }

    /** A record with a key of the table that nothing is wrong with. */
    private static String item(String annotations, String components) {
        return "@Key(hash = \"i#{id}\", range = \"meta\") " + annotations + " record Item(String id, " + components
                + ") implements Shop {}";
    }

    private static List<Fault> ofKeys() {
        return List.of(
                fault(
                        Code.KEYS_MEET,
                        "Shop.Item and Shop.Order can have one key, \"o#a\", \"meta\", so that a put of one would"
                                + " replace an item of the other: \"o#{id}\", \"{name}\" and \"o#{order}\", \"meta\"",
                        shop(
                                "",
                                ORDER,
                                "^@Key(hash = \"o#{id}\", range = \"{name}\") record Item(String id, String name)"
                                        + " implements Shop {}")),
                fault(
                        Code.KEYS_MEET,
                        "\"c##a\"",
                        shop(
                                "@Discriminator(\"type\") ",
                                "@Key(hash = \"x\", range = \"{a}##{b}\") record One(String a, String b) implements"
                                        + " Shop {}",
                                "^@Key(hash = \"x\", range = \"c#{a}\") record Two(String a) implements Shop {}")),
                fault(
                        Code.KEYS_MEET,
                        "The same of Shop.Two.",
                        TABLE + "sealed interface Shop permits Shop.One, Shop.Two, Shop.Three {"
                                + "@Key(hash = \"a{a}\", range = \"x\") record One(String a) implements Shop {}"
                                + "@Key(hash = \"ba{a}\", range = \"x\") record Two(String a) implements Shop {}"
                                + "^@Key(hash = \"{a}\", range = \"{a}\") record Three(String a) implements Shop {}}"),
                fault(
                        Code.KEYS_MEET,
                        "or name a @Discriminator",
                        shop(
                                "",
                                "record One(@Attribute(\"PK\") String a, @Attribute(\"SK\") String b) implements Shop "
                                        + "{}",
                                "^record Two(@Attribute(\"PK\") String a, @Attribute(\"SK\") String b) implements Shop"
                                        + " {}")),
                fault(
                        Code.KEYS_ALIKE,
                        "Shop.Item and Shop.Order never have one key, \"o#{id}\", \"{day}\" and \"o#{order}\","
                                + " \"meta\"",
                        shop(
                                "",
                                ORDER,
                                "^@Key(hash = \"o#{id}\", range = \"{day}\") record Item(String id, LocalDate day)"
                                        + " implements Shop {}")),
                fault(
                        Code.INDEX_ALIKE,
                        "Index by-state holds items of Shop.One and Shop.Two, which only the discriminator type tells",
                        shop(
                                "@Discriminator(\"type\") @Gsi(name = \"by-state\", hashKey = \"state\","
                                        + " projection = IndexProjection^.KEYS_ONLY) ",
                                "record One(@Attribute(\"PK\") String a, @Attribute(\"SK\") String b, String state)"
                                        + " implements Shop {}",
                                "record Two(@Attribute(\"PK\") String a, @Attribute(\"SK\") String b, String state)"
                                        + " implements Shop {}")));
    }

    private static List<Fault> ofDiscriminators() {
        return List.of(
                fault(
                        Code.DISCRIMINATOR_SHARED,
                        "Shop.Item and Shop.Order are told by one value of type, \"order\"",
                        shop(
                                "@Discriminator(\"type\") ",
                                "@DiscriminatorValue(\"order\") " + ORDER,
                                item("@DiscriminatorValue(^\"order\")", "int n"))),
                fault(
                        Code.DISCRIMINATOR_SHARED,
                        "\"Order\"",
                        shop(
                                "@Discriminator(\"type\") ",
                                ORDER,
                                item(
                                        "@DiscriminatorValue(value = \"item\", former = {\"article\", ^\"Order\"})",
                                        "int n"))),
                fault(
                        Code.DISCRIMINATOR_TEXT,
                        "The discriminator value of Shop.Item is no text",
                        shop(
                                "@Discriminator(\"type\") ",
                                ORDER,
                                item("@DiscriminatorValue(value = \"item\", former = {^\"a\\ud800\"})", "int n"))),
                fault(
                        Code.ATTRIBUTE_NAME,
                        "the discriminator of Shop is stored is no text that UTF-8 can hold",
                        shop("@Discriminator(^\"\\ud800\") ", ORDER, item("", "int n"))),
                fault(
                        Code.ATTRIBUTE_NAME,
                        "the discriminator of Shop is stored is empty",
                        shop("@Discriminator(^\"\") ", ORDER, item("", "int n"))),
                fault(
                        Code.KEY_NAME,
                        "is a name of 256 bytes",
                        shop(
                                "@Gsi(name = \"by-n\", hashKey = ^\"" + "x".repeat(256) + "\") ",
                                ORDER,
                                item("@Key(index = \"by-n\", hash = \"n#{n}\")", "int n"))),
                fault(
                        Code.KEY_NAME,
                        "is a name that is no text that UTF-8 can hold",
                        "@Table(\"shop\") @HashKey(\"PK\") @RangeKey(^\"\\ud800\") sealed interface Shop { " + ORDER
                                + "}"),
                fault(
                        Code.DISCRIMINATOR_STORED,
                        "Shop.Item.type is stored as \"type\"",
                        shop("@Discriminator(\"type\") ", ORDER, item("", "String ^type"))),
                fault(
                        Code.DISCRIMINATOR_STORED,
                        "a key is stored as \"SK\"",
                        shop("@Discriminator(^\"SK\") ", ORDER, item("", "int n"))));
    }

    private static Fault part(Code code, String message, String type, String template) {
        return fault(
                code,
                message,
                shop(
                        INDEX,
                        ORDER,
                        item(
                                "@Key(index = \"by-state\", hash = \"x\", range = ^\"" + template + "\")",
                                type + " part, String rest")));
    }

    private static List<Fault> ofParts() {
        return List.of(
                part(Code.PART_OPEN, "put it last, or say how long it is: {part:8}", "String", "{part}{rest}"),
                part(Code.PART_OPEN, "put it last.", "java.time.DayOfWeek", "x{part}{rest}"),
                part(Code.PART_TYPE, "stored as BOOL", "boolean", "{part}"),
                part(Code.PART_TYPE, "Use @Convert(DoubleText.class).", "double", "x{part}"),
                part(Code.PART_TYPE, "Use @Convert(FloatText.class).", "Float", "x{part}"),
                part(Code.PART_TYPE, "Use @Convert(BigDecimalText.class).", "BigDecimal", "x{part}"),
                part(Code.PART_TYPE, "Use Optional<Integer>.", "OptionalInt", "x{part}"),
                part(Code.PART_TYPE, "has type Duration", "Duration", "x{part}"),
                part(Code.PART_TYPE, "of which one instant has many forms", "OffsetDateTime", "x{part}"),
                part(Code.PART_TYPE, "Use Instant, or LocalDateTime.", "Optional<ZonedDateTime>", "x{part}"),
                part(Code.PART_TYPE, "stored as B", "byte[]", "x{part}"),
                part(Code.PART_TYPE, "stored as L", "List<String>", "x{part}"),
                part(Code.PART_TYPE, "Use @Convert(EpochMillisText.class).", EPOCH_MILLIS + " Instant", "x{part}"),
                part(Code.PART_WIDTH, "UUID, whose texts", "UUID", "{part:36}"),
                part(Code.PART_WIDTH, "Write {part}.", "Instant", "{part:30}{rest}"),
                part(Code.PART_WIDTH, "Write {part}.", "java.time.DayOfWeek", "{part:6}{rest}"),
                part(Code.PART_WIDTH, "{part:30}", "BigInteger", "{part}#{rest}"),
                part(Code.PART_CHANGING, "@Version", "@Version long", "{part}"),
                part(Code.PART_CHANGING, "@CreatedAt", "@CreatedAt Optional<Instant>", "{part}"),
                part(Code.PART_CHANGING, "@Ttl", "@Ttl Duration", "{part:9}"),
                fault(
                        Code.KEY_ABSENT,
                        "Make it a plain String",
                        shop(
                                "",
                                ORDER,
                                "@Key(hash = \"i#{id}\", range = \"{name}\") record Item(String id, @Nullable String"
                                        + " ^name) implements Shop {}")));
    }

    private static List<Fault> ofTemplates() {
        return List.of(
                part(Code.TEMPLATE_LITERAL, "has the last of all characters", "String", "a\uDBFF\uDFFF{part}"),
                part(Code.TEMPLATE_LITERAL, "is no text that UTF-8 can hold", "String", "{part}\\uD800"),
                fault(
                        Code.TEMPLATE_ESCAPE,
                        "a part ends at \"\u00a7\"",
                        shop(
                                INDEX,
                                ORDER,
                                item(
                                        "@Key(index = \"by-state\", escape = true, hash = \"x\", range ="
                                                + " ^\"{part}\u00a7{rest}\")",
                                        "String part, String rest"))),
                fault(
                        Code.OVERWRITTEN,
                        "Shop.Item.state is stored as \"GPK\", which the template \"x\" makes",
                        shop(
                                INDEX,
                                ORDER,
                                item(
                                        "@Key(index = \"by-state\", hash = \"x\", range = \"{state}\")",
                                        "@Attribute(^\"GPK\") String state"))),
                fault(Code.OVERWRITTEN, "which the template \"meta\" makes", shop("", ORDER, item("", "String ^SK"))));
    }

    private static List<Fault> ofIndexes() {
        String inverted = "@Gsi(name = \"inverted\", hashKey = \"SK\", rangeKey = \"PK\") ";
        return List.of(
                fault(
                        Code.MADE_TWICE,
                        "it is a key of the table too",
                        shop(inverted, ORDER, item("@Key(index = \"inverted\", hash = ^\"x{n}\")", "int n"))),
                fault(
                        Code.MADE_TWICE,
                        "it is a key of index other too",
                        shop(
                                INDEX + "@Gsi(name = \"other\", hashKey = \"GPK\") ",
                                ORDER,
                                item("@Key(index = \"by-state\", hash = ^\"x\", range = \"{n}\")", "int n"),
                                "@Key(hash = \"other\", range = \"{n}\") record Other(int n, String GPK) implements "
                                        + "Shop"
                                        + " {}")),
                fault(
                        Code.TEMPLATE_OF_SEVERAL,
                        "the hash key of index by-two has 2",
                        shop(
                                "@Gsi(name = \"by-two\", hashKey = {\"a\", \"b\"}) ",
                                ORDER,
                                item("@Key(index = \"by-two\", hash = ^\"x{n}\")", "int n"))),
                fault(
                        Code.LOCAL_HASH,
                        "local index by-n",
                        shop(
                                "@Lsi(name = \"by-n\", rangeKey = \"N\") ",
                                ORDER,
                                item("@Key(index = \"by-n\", hash = ^\"x{n}\", range = \"{n}\")", "int n"))),
                fault(
                        Code.INCLUDE_UNKNOWN,
                        "Index by-n includes \"titel\", but no record of Shop has an attribute of that name. Did you"
                                + " mean \"Title\"? The attributes are: PK, SK, n, Title.",
                        shop(
                                "@Gsi(name = \"by-n\", hashKey = \"n\", projection = IndexProjection.INCLUDE, include ="
                                        + " {\"type\", ^\"titel\"}) @Discriminator(\"type\") ",
                                ORDER,
                                item("", "int n, @Attribute(\"Title\") String titel"))),
                fault(Code.INDEX_UNUSED, "No record has index by-state", shop("^" + INDEX, ORDER, item("", "int n"))),
                fault(
                        Code.SHARED_KEY_TYPES,
                        "S by Shop.Item.map and N by Shop.Other.map",
                        shop(
                                "@Gsi(name = \"by-map\", hashKey = \"map\") ",
                                ORDER,
                                item("", "String map"),
                                "@Key(hash = \"other\", range = \"{n}\") record Other(int n, int ^map) implements Shop"
                                        + " {}")),
                fault(
                        Code.SHARED_KEY_TYPES,
                        "M by Shop.Other.map",
                        shop(
                                "@Gsi(name = \"by-map\", hashKey = \"map\", rangeKey = \"at\") ",
                                ORDER,
                                item("", "String map, String at"),
                                "@Key(hash = \"other\", range = \"{n}\") record Other(int n, Map<String, String> ^map)"
                                        + " implements Shop {}")),
                fault(
                        Code.WHEN_TYPE,
                        "Shop.Item.n says when an item is in index by-state, but has type int",
                        shop(
                                INDEX,
                                ORDER,
                                item(
                                        "@Key(index = \"by-state\", hash = \"x\", range = \"{id}\", when = ^\"n\")",
                                        "int n"))));
    }

    private static List<Fault> ofKeyOnly() {
        return List.of(
                fault(
                        Code.KEY_ONLY_LOST,
                        "index by-state has an item only where Shop.Item.owner says so",
                        shop(
                                INDEX,
                                ORDER,
                                item(
                                        "@Key(index = \"by-state\", hash = \"s#{state}\", range = \"{owner}\")",
                                        "^@KeyOnly String state, Optional<String> owner"))),
                fault(
                        Code.KEY_ONLY_LOST,
                        "index by-state has an item only where Shop.Item.open says so",
                        shop(
                                INDEX,
                                ORDER,
                                item(
                                        "@Key(index = \"by-state\", hash = \"s#{state}\", range = \"{id}\", when ="
                                                + " \"open\")",
                                        "^@KeyOnly String state, boolean open"))),
                fault(
                        Code.KEY_ONLY_LOST,
                        "Shop.Item.open is in keys only",
                        shop(
                                INDEX,
                                ORDER,
                                item(
                                        "@Key(index = \"by-state\", hash = \"s#{state}\", range = \"{id}\", when ="
                                                + " \"open\")",
                                        "Optional<String> state, ^@KeyOnly boolean open"))),
                ofItself("@Default", "^@KeyOnly @Default(\"OPEN\") String state"),
                ofItself("@UpdatedAt", "^@KeyOnly @UpdatedAt Instant state"));
    }

    private static Fault ofItself(String annotation, String component) {
        return fault(
                Code.KEY_ONLY_OF_ITSELF,
                "Shop.Item.state is @KeyOnly and so has no attribute of its own, which " + annotation + " is for",
                shop(
                        INDEX,
                        ORDER,
                        item("@Key(index = \"by-state\", hash = \"s#{state}\", range = \"{id}\")", component)));
    }

    private static List<Fault> ofStamps() {
        return List.of(
                stamp("Shop.Item.state", "hash = \"s\", range = ^\"{state}#{at}\"", "String state"),
                stamp("Shop.Item.state", "hash = \"s#{state}\", range = ^\"{at}\"", "Optional<String> state"),
                stamp("Shop.Item.open", "hash = \"s\", range = ^\"{at}\", when = \"open\"", "boolean open"));
    }

    private static Fault stamp(String beside, String key, String components) {
        return fault(
                Code.STAMP_BESIDE,
                "Shop.Item.at is @UpdatedAt, so that each update writes it, but index by-state has it in its key"
                        + " together with " + beside,
                shop(
                        INDEX,
                        ORDER,
                        item("@Key(index = \"by-state\", " + key + ")", components + ", @UpdatedAt Instant at")));
    }

    private static List<Fault> ofTtls() {
        return List.of(
                fault(
                        Code.TTL_SHARED,
                        "Shop.Other.until is stored as \"until\" and @Ttl, but \"expiresAt\" is what says of Shop.Item",
                        shop(
                                "",
                                item("", "@Ttl Instant expiresAt"),
                                "@Key(hash = \"other\", range = \"{n}\") record Other(int n, ^@Ttl Instant until)"
                                        + " implements Shop {}")),
                fault(
                        Code.TTL_SHARED,
                        "or put @Ttl on it",
                        shop(
                                "",
                                item("", "@Ttl Instant expiresAt"),
                                "@Key(hash = \"other\", range = \"{n}\") record Other(int n, long ^expiresAt)"
                                        + " implements Shop {}")));
    }
}
