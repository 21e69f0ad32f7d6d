package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.diagnostics.Code;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault, at its place: {@code ^} stands in the source before what is to be underlined. */
class FaultTest {
    /**
     * What no source brings about by itself: {@link RoundsTest} and {@link OptionsTest} raise these, {@link InjectionTest} what is not visible, {@link
     * FrozenLockTest} those of a lock.
     */
    private static final Set<Code> ELSEWHERE = EnumSet.of(
            Code.BUG,
            Code.UNKNOWN_OPTION,
            Code.OPTION_VALUE,
            Code.NOT_WRITTEN,
            Code.NAMED_UNSEEN,
            Code.FROZEN_ARTIFACT,
            Code.LOCK_FILE,
            Code.LOCK_RENAMED,
            Code.LOCK_RETYPED,
            Code.LOCK_CONSTANT,
            Code.LOCK_REMOVED,
            Code.LOCK_VANISHED,
            Code.LOCK_REUSED,
            Code.LOCK_FORMAT,
            Code.LOCK_SUBTYPE);

    /** @param message what the message says, besides the id */
    record Fault(Code code, String message, List<String> sources) {
        @Override
        public String toString() {
            return code.id() + " " + message;
        }
    }

    static Fault fault(Code code, String message, String... sources) {
        return new Fault(code, message, List.of(sources));
    }

    private static final String MONEY_CODEC = """
        final class MoneyCodec implements TextCodec<Money> {
            @Override public String toText(Money money) { return money.text(); }
            @Override public Money fromText(String text) { return new Money(text); }
        }
        """;

    static Stream<Fault> faults() {
        return Stream.of(
                        ofTables(),
                        ofKeys(),
                        ofIndexes(),
                        ofProjections(),
                        ofTypes(),
                        ofDefaults(),
                        ofConverters(),
                        ofNames(),
                        ofUpkeep(),
                        FrozenFaults.all(),
                        ofTtl())
                .flatMap(List::stream);
    }

    private static List<Fault> ofTables() {
        return List.of(
                fault(
                        Code.UNRESOLVED,
                        "Post refers to Stauts, which could not be resolved. If it is a generated type, check above",
                        "@Table(\"posts\") record Post(@HashKey String id, Map<String, Stauts> ^status) {}"),
                fault(Code.NOT_A_RECORD, "the class Post", "@Table(\"posts\") ^class Post { String id; }"),
                fault(Code.NOT_A_RECORD, "the enum Post", "@Table(\"posts\") ^enum Post { A }"),
                fault(
                        Code.GENERIC_ROOT,
                        "Post has type",
                        "@Table(\"posts\") ^record Post<T>(@HashKey String id, T t) {}"),
                fault(
                        Code.ROOT_UNREACHABLE,
                        "Blog.Post is private",
                        "class Blog { @Table(\"posts\") private ^record Post(@HashKey String id) {} }"),
                fault(
                        Code.ROOT_UNREACHABLE,
                        "Blog.Inner.Post",
                        "class Blog { private static class Inner { @Table(\"posts\") ^record Post(@HashKey String id)"
                                + " {} } }"),
                fault(
                        Code.TABLE_NAME,
                        "contains a space",
                        "@Table(^\"blog posts\") record Post(@HashKey String id) {}"),
                fault(
                        Code.TABLE_NAME,
                        "has 2 characters",
                        "@Table(value = ^\"pp\") record Post(@HashKey String id) {}"),
                fault(
                        Code.DUPLICATE_ATTRIBUTE,
                        "Post.title and Post.headline are both stored as \"title\"",
                        "@Table(\"posts\") record Post(@HashKey String id, String title, @Attribute(^\"title\") String"
                                + " headline) {}"),
                fault(Code.DUPLICATE_ATTRIBUTE, "Author.name and Author.alias", """
                    @Table("posts") record Post(@HashKey String id, List<Author> authors) {}
                    record Author(@Attribute("alias") String name, String ^alias) {}
                    """),
                fault(
                        Code.ATTRIBUTE_NAME,
                        "is empty",
                        "@Table(\"posts\") record Post(@HashKey String id, @Attribute(^\"\") String title) {}"),
                fault(Code.ATTRIBUTE_NAME, "the discriminator of Shape is stored is empty", """
                    @Table("posts") record Post(@HashKey String id, Shape shape) {}
                    @Discriminator("") sealed ^interface Shape {}
                    record Circle(int r) implements Shape {}
                    """),
                fault(
                        Code.IDLE_ANNOTATION,
                        "@Gsi does nothing on Post: only the record of a table",
                        "^@Gsi(name = \"by-title\", hashKey = \"title\") record Post(String title) {}"),
                fault(Code.IDLE_ANNOTATION, "@Lsi", """
                    class Blog {
                        @Lsi(name = "by-x", rangeKey = "x")
                        ^@Lsi(name = "by-y", rangeKey = "y")
                        record Post(int x, int y) {}
                    }
                    """.replaceFirst("@Lsi", "^@Lsi")),
                fault(
                        Code.IDLE_ANNOTATION,
                        "@AnnotateWith",
                        "^@AnnotateWith(Deprecated.class) record Post(String id) {}"),
                fault(Code.IDLE_ANNOTATION, "sealed interface", "^@Discriminator(\"x\") interface Shape {}"),
                fault(
                        Code.IDLE_ANNOTATION,
                        "implements a sealed",
                        "^@DiscriminatorValue(\"x\") record Circle(int r) {}"),
                fault(Code.IDLE_ANNOTATION, "@Convert", "^@Convert(Object.class) @interface Money {}"));
    }

    private static List<Fault> ofKeys() {
        return List.of(
                fault(
                        Code.NO_HASH_KEY,
                        "Post has no hash key. Put @HashKey on the component that",
                        "@Table(\"posts\") ^record Post(String id) {}"),
                fault(
                        Code.SEVERAL_HASH_KEYS,
                        "b beside a",
                        "@Table(\"posts\") record Post(@HashKey String a, ^@HashKey String b) {}"),
                fault(
                        Code.SEVERAL_RANGE_KEYS,
                        "c beside b",
                        "@Table(\"posts\") record Post(@HashKey String a, @RangeKey String b, ^@RangeKey String c) {}"),
                fault(
                        Code.KEY_TYPE,
                        "The hash key Post.id has type Set<String>, stored as SS",
                        "@Table(\"posts\") record Post(@HashKey Set<String> ^id) {}"),
                fault(Code.KEY_TYPE, "BOOL", "@Table(\"posts\") record Post(@HashKey boolean ^id) {}"),
                fault(
                        Code.KEY_TYPE,
                        "stored as M",
                        "@Table(\"posts\") record Post(@HashKey Id ^id) {} record Id(int a) {}"),
                fault(Code.KEY_TYPE, "whatever its converter says", """
                    @Table("posts") record Post(@HashKey @Convert(Any.class) String ^id) {}
                    final class Any implements AttributeCodec<String> {
                        @Override public AttributeValue encode(String value) { return AttributeValue.fromBool(true); }
                        @Override public String decode(AttributeValue stored) { return ""; }
                    }
                    """),
                fault(
                        Code.KEY_ORDER,
                        "one for each offset. Use Instant",
                        "@Table(\"posts\") record Post(@HashKey OffsetDateTime ^at) {}"),
                fault(
                        Code.KEY_ORDER,
                        "has type UUID, which Java orders otherwise",
                        "@Table(\"posts\") record Post(@HashKey UUID a, @RangeKey UUID ^b) {}"),
                fault(
                        Code.KEY_ORDER,
                        "by declaration",
                        "@Table(\"posts\") record Post(@HashKey Level a, @RangeKey Level ^b) {} enum Level { LOW, HIGH"
                                + " }"),
                fault(
                        Code.KEY_ABSENT,
                        "is Optional<String>, but an item always has its key. Make it String",
                        "@Table(\"posts\") record Post(@HashKey Optional<String> ^id) {}"),
                fault(Code.KEY_ABSENT, "Make it long", "@Table(\"posts\") record Post(@HashKey OptionalLong ^id) {}"),
                fault(
                        Code.KEY_ABSENT,
                        "is @Nullable",
                        "@Table(\"posts\") record Post(@HashKey String a, @RangeKey @Nullable String ^b) {}"),
                fault(
                        Code.KEY_DEFAULT,
                        "Remove @Default",
                        "@Table(\"posts\") record Post(@HashKey @Default(^\"x\") String id) {}"),
                fault(
                        Code.KEY_NAME_LENGTH,
                        "256 bytes",
                        "@Table(\"posts\") record Post(@HashKey @Attribute(^\"%s\") String id) {}"
                                .formatted("é".repeat(128))),
                fault(
                        Code.HASH_AND_RANGE,
                        "Post.id is both",
                        "@Table(\"posts\") record Post(@HashKey ^@RangeKey String id) {}"),
                fault(Code.KEY_WITHOUT_TABLE, "@HashKey on Author.name does nothing", """
                    @Table("posts") record Post(@HashKey String id, Author author) {}
                    record Author(^@HashKey String name) {}
                    """),
                fault(Code.KEY_WITHOUT_TABLE, "@HashKey on Blog.Author.name does nothing", """
                    class Blog {
                        @Table("posts") record Post(@HashKey String id, Author author) {}
                        record Author(^@HashKey String name) {}
                    }
                    """),
                fault(Code.KEY_WITHOUT_TABLE, "@RangeKey on Post.id", "record Post(^@RangeKey String id) {}"));
    }

    private static List<Fault> ofIndexes() {
        return List.of(
                fault(
                        Code.INDEX_NAME,
                        "contains ü",
                        "@Table(\"posts\") @Gsi(name = ^\"über\", hashKey = \"t\") record Post(@HashKey String id,"
                                + " String t) {}"),
                fault(Code.DUPLICATE_INDEX, "a second index \"by-t\"", """
                    @Table("posts")
                    @Gsi(name = "by-t", hashKey = "t")
                    @Lsi(name = ^"by-t", rangeKey = "t")
                    record Post(@HashKey String id, @RangeKey int r, String t) {}
                    """),
                fault(
                        Code.INDEX_COMPONENT,
                        "names \"titel\", but Post has no such component. Did you mean \"title\"? Its components are:"
                                + " id, title.",
                        """
                        @Table("posts")
                        @Gsi(name = "by-id", hashKey = "id")
                        @Gsi(name = "by-t", hashKey = {"id",
                            ^"titel"})
                        record Post(@HashKey String id, String title) {}
                        """),
                fault(
                        Code.INDEX_COMPONENT,
                        "no such component. Its components",
                        "@Table(\"posts\") @Gsi(name = \"by-t\", hashKey = ^\"xyz\") record Post(@HashKey String id,"
                                + " String title) {}"),
                fault(Code.INDEX_COMPONENT, "\"tile\"", """
                    @Table("posts")
                    @Gsi(name = "by-t", hashKey = "title", projection = Projection.INCLUDE, include = ^"tile")
                    record Post(@HashKey String id, String title) {}
                    """),
                fault(
                        Code.TOO_MANY_LSIS,
                        "6 local",
                        "@Table(\"posts\") "
                                + "@Lsi(name = \"by-1\", rangeKey = \"a\") @Lsi(name = \"by-2\", rangeKey = \"a\")"
                                + " @Lsi(name = \"by-3\", rangeKey = \"a\") @Lsi(name = \"by-4\", rangeKey = \"a\")"
                                + " @Lsi(name = \"by-5\", rangeKey = \"a\")\n^@Lsi(name = \"by-6\", rangeKey = \"a\")"
                                + " record Post(@HashKey String id, @RangeKey int r, int a) {}"),
                fault(
                        Code.TOO_MANY_GSIS,
                        "21 global",
                        "@Table(\"posts\") " + globals(20) + "\n^@Gsi(name = \"by-last\", hashKey = \"a\")"
                                + " record Post(@HashKey String id, int a) {}"),
                fault(
                        Code.LSI_WITHOUT_RANGE_KEY,
                        "@Gsi(name = \"by-a\", hashKey = \"id\", rangeKey = \"a\")",
                        "@Table(\"posts\") ^@Lsi(name = \"by-a\", rangeKey = \"a\") record Post(@HashKey String id,"
                                + " int a) {}"),
                fault(Code.INDEX_KEY_COUNT, "The range key of index by-a has 5 components", """
                    @Table("posts")
                    @Gsi(name = "by-a", hashKey = "id", rangeKey = {"a", "b", "c", "d", ^"e"})
                    record Post(@HashKey String id, int a, int b, int c, int d, int e) {}
                    """),
                fault(
                        Code.INDEX_KEY_COUNT,
                        "name at least one",
                        "@Table(\"posts\") ^@Gsi(name = \"by-a\", hashKey = {}) record Post(@HashKey String id) {}"),
                fault(
                        Code.INDEX_KEY_REPEATED,
                        "Index by-a has a twice",
                        "@Table(\"posts\") @Gsi(name = \"by-a\", hashKey = \"a\", rangeKey = ^\"a\") record"
                                + " Post(@HashKey String id, int a) {}"),
                fault(
                        Code.INDEX_KEY_REPEATED,
                        "has id twice",
                        "@Table(\"posts\") @Lsi(name = \"by-a\", rangeKey = ^\"id\") record Post(@HashKey String id,"
                                + " @RangeKey int a) {}"),
                fault(
                        Code.INDEX_KEY_TYPE,
                        "The hash key on of index by-on has type boolean, stored as BOOL",
                        "@Table(\"posts\") @Gsi(name = \"by-on\", hashKey = ^\"on\") record Post(@HashKey String id,"
                                + " boolean on) {}"),
                fault(
                        Code.INDEX_KEY_TYPE,
                        "Use Optional of the number's class",
                        "@Table(\"posts\") @Gsi(name = \"by-on\", hashKey = ^\"on\") record Post(@HashKey String id,"
                                + " OptionalInt on) {}"),
                fault(
                        Code.INDEX_KEY_ORDER,
                        "The range key zone of index by-zone has type Optional<ZoneId>",
                        "@Table(\"posts\") @Gsi(name = \"by-zone\", hashKey = \"id\", rangeKey = ^\"zone\") record"
                                + " Post(@HashKey String id, Optional<ZoneId> zone) {}"),
                fault(
                        Code.INDEX_ATTRIBUTE_NAME_LENGTH,
                        "300 bytes",
                        "@Table(\"posts\") @Gsi(name = \"by-a\", hashKey = ^\"a\") record Post(@HashKey String id, @Attribute(\"%s\") int a) {}"
                                .formatted("a".repeat(300))),
                fault(
                        Code.KEY_ATTRIBUTE_TYPES,
                        "S as Post.id and N as Post.n",
                        "@Table(\"posts\") @Gsi(name = \"by-n\", hashKey = \"n\") record Post(@HashKey String id,"
                                + " @Attribute(^\"id\") int n) {}"));
    }

    private static String globals(int count) {
        StringBuilder globals = new StringBuilder();
        for (int i = 10; i < 10 + count; i++) {
            globals.append("@Gsi(name = \"by-").append(i).append("\", hashKey = \"a\") ");
        }
        return globals.toString();
    }

    private static List<Fault> ofProjections() {
        return List.of(
                fault(Code.INCLUDE_IS_KEY, "includes id, which is a key", """
                    @Table("posts")
                    @Gsi(name = "by-a", hashKey = "a", projection = Projection.INCLUDE, include = {"b", ^"id"})
                    record Post(@HashKey String id, int a, int b) {}
                    """),
                fault(Code.TOO_MANY_INCLUDED, "include 101", tooManyIncluded()),
                fault(
                        Code.INCLUDE_IDLE,
                        "its projection is ALL",
                        "@Table(\"posts\") @Gsi(name = \"by-a\", hashKey = \"a\", include = {^\"b\"}) record"
                                + " Post(@HashKey String id, int a, int b) {}"),
                fault(
                        Code.INCLUDE_EMPTY,
                        "is INCLUDE",
                        "@Table(\"posts\") @Gsi(name = \"by-a\", hashKey = \"a\", projection = Projection^.INCLUDE)"
                                + " record Post(@HashKey String id, int a) {}"),
                fault(Code.INCLUDE_REPEATED, "b twice", """
                    @Table("posts")
                    @Gsi(name = "by-a", hashKey = "a", projection = Projection.INCLUDE, include = {"b", ^"b"})
                    record Post(@HashKey String id, int a, int b) {}
                    """));
    }

    private static String tooManyIncluded() {
        StringBuilder first = new StringBuilder();
        StringBuilder components = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            first.append(i == 0 ? "" : ", ").append("\"c").append(i).append('"');
            components.append(", int c").append(i);
        }
        return "@Table(\"posts\")\n@Gsi(name = \"by-a\", hashKey = \"a\", projection = Projection.INCLUDE, include = {"
                + first
                + "})\n@Gsi(name = \"by-b\", hashKey = \"a\", projection = Projection.INCLUDE, include =\n^\"c0\")\n"
                + "record Post(@HashKey String id, int a" + components + ") {}";
    }

    private static List<Fault> ofTypes() {
        return List.of(
                fault(
                        Code.NO_MAPPING,
                        "Post.places.*[].when has type java.util.Date, which Stator cannot store. Did you mean"
                                + " Instant?",
                        """
                        @Table("posts") record Post(@HashKey String id, Map<String, List<Place>> places) {}
                        record Place(String street, Date ^when) {}
                        """),
                fault(
                        Code.NO_MAPPING,
                        "Did you mean List?",
                        "@Table(\"posts\") record Post(@HashKey String id, Optional<ArrayList<String>> ^tags) {}"),
                fault(
                        Code.NO_MAPPING,
                        "@Convert(...), or store any value as one binary attribute with @Frozen",
                        "@Table(\"posts\") record Post(@HashKey String id, Object ^any) {}"),
                fault(
                        Code.NO_MAPPING,
                        "Post.a[] has type",
                        "@Table(\"posts\") record Post(@HashKey String id, Thread[] ^a) {}"),
                fault(
                        Code.RAW_TYPE,
                        "such as Map<String, Integer>",
                        "@Table(\"posts\") record Post(@HashKey String id, Map ^map) {}"),
                fault(
                        Code.RAW_TYPE,
                        "Post.pairs[] is the raw type Pair",
                        "@Table(\"posts\") record Post(@HashKey String id, List<Pair> ^pairs) {} record Pair<A>(A a)"
                                + " {}"),
                fault(
                        Code.WILDCARD,
                        "? extends Number",
                        "@Table(\"posts\") record Post(@HashKey String id, List<? extends Number> ^n) {}"),
                fault(
                        Code.WILDCARD,
                        "Pair<?>",
                        "@Table(\"posts\") record Post(@HashKey String id, Pair<?> ^pair) {} record Pair<A>(A a) {}"),
                fault(Code.TYPE_VARIABLE, "Job.result.value has the type variable T", """
                    @Table("jobs") record Job(@HashKey String id, Result result) {}
                    sealed interface Result {}
                    record Ok<T>(T ^value) implements Result {}
                    """),
                fault(
                        Code.MAP_KEY,
                        "The keys of Post.m have type boolean[]",
                        "@Table(\"posts\") record Post(@HashKey String id, Map<boolean[], String> ^m) {}"),
                fault(
                        Code.MAP_KEY,
                        "SdkBytes",
                        "@Table(\"posts\") record Post(@HashKey String id, Map<software.amazon.awssdk.core.SdkBytes,"
                                + " String> ^m) {}"),
                fault(
                        Code.NESTED_OPTIONAL,
                        "Write Optional<String>",
                        "@Table(\"posts\") record Post(@HashKey String id, List<Optional<Optional<String>>> ^m) {}"),
                fault(
                        Code.NESTED_OPTIONAL,
                        "Write OptionalInt",
                        "@Table(\"posts\") record Post(@HashKey String id, Optional<OptionalInt> ^m) {}"),
                fault(
                        Code.TYPE_UNREACHABLE,
                        "Blog.Post.state needs Blog.State, which generated code in package example cannot reach: it is"
                                + " private. Remove",
                        """
                        class Blog {
                            @Table("posts") record Post(@HashKey String id, State ^state) {}
                            private enum State { A }
                        }
                        """),
                fault(
                        Code.TYPE_UNREACHABLE,
                        "Post.box.hidden needs Hidden, which generated code in package example cannot reach: it is"
                                + " visible in its own",
                        "@Table(\"posts\") record Post(@HashKey String id, other.Box ^box) {}",
                        "package other; public record Box(Hidden hidden) {}",
                        "package other; record Hidden(int a) {}"),
                fault(Code.TYPE_UNREACHABLE, "Shape needs Blog.Circle", """
                    class Blog {
                        @Table("posts") record Post(@HashKey String id, Shape shape) {}
                        sealed interface Shape {}
                        private ^record Circle(int r) implements Shape {}
                    }
                    """),
                fault(
                        Code.SEALED_SUBTYPE,
                        "Post.shapes[] is stored as one of the records of Shape, but that permits Other",
                        """
                        @Table("posts") record Post(@HashKey String id, List<Shape> shapes) {}
                        sealed ^interface Shape {}
                        record Circle(int r) implements Shape {}
                        non-sealed interface Other extends Shape {}
                        """),
                fault(
                        Code.DUPLICATE_DISCRIMINATOR,
                        "Circle and Ring, both Shape, are told by the same discriminator value \"Circle\"",
                        """
                        @Table("posts") record Post(@HashKey String id, Shape shape) {}
                        sealed interface Shape {}
                        record Circle(int r) implements Shape {}
                        @DiscriminatorValue(^"Circle") record Ring(int r) implements Shape {}
                        """),
                fault(
                        Code.DISCRIMINATOR_CLASH,
                        "Circle.r is stored as \"type\", which is the discriminator of Shape",
                        """
                        @Table("posts") record Post(@HashKey String id, Shape shape) {}
                        sealed interface Shape {}
                        record Circle(@Attribute(^"type") int r) implements Shape {}
                        """),
                fault(Code.TOO_DEEP, "inside more than 31 maps and lists", tooDeep()),
                fault(
                        Code.NOT_COMPARABLE,
                        "Post.s[] has type Locale",
                        "@Table(\"posts\") record Post(@HashKey String id, SortedSet<Locale> ^s) {}"),
                fault(
                        Code.GENERIC_ELEMENT,
                        "Post.a[] is the element of an array and has type List<String>",
                        "@Table(\"posts\") record Post(@HashKey String id, List<String>[] ^a) {}"),
                fault(
                        Code.NEVER_NULL,
                        "a primitive is never null. Remove @Nullable, or use Integer",
                        "@Table(\"posts\") record Post(@HashKey String id, @Nullable int ^a) {}"),
                fault(
                        Code.NEVER_NULL,
                        "read as empty",
                        "@Table(\"posts\") record Post(@HashKey String id, int @Nullable [] ^a) {}"),
                fault(
                        Code.NEVER_NULL,
                        "empty Optional",
                        "@Table(\"posts\") record Post(@HashKey String id, @Nullable Optional<String> ^a) {}"));
    }

    private static String tooDeep() {
        return "@Table(\"posts\") record Post(@HashKey String id, " + "List<".repeat(32) + "String" + ">".repeat(32)
                + " ^deep, " + "List<".repeat(31) + "String" + ">".repeat(31) + " notTooDeep) {}";
    }

    private static List<Fault> ofDefaults() {
        return List.of(
                fault(
                        Code.DEFAULT_TEXT,
                        "The @Default \"many\" of Post.n is no int",
                        "@Table(\"posts\") record Post(@HashKey String id, @Default(^\"many\") int n) {}"),
                fault(
                        Code.DEFAULT_TEXT,
                        "from -128 to 127",
                        "@Table(\"posts\") record Post(@HashKey String id, @Default(^\"128\") Byte n) {}"),
                fault(
                        Code.DEFAULT_TEXT,
                        "its constants are RED, GREEN. Did you mean \"GREEN\"?",
                        "@Table(\"posts\") record Post(@HashKey String id, @Default(^\"GRENE\") Colour c) {} enum"
                                + " Colour { RED, GREEN }"),
                fault(Code.DEFAULT_TEXT, "it is no number", """
                    @Table("posts") record Post(@HashKey String id, @Convert(Cents.class) @Default(^"x") String n) {}
                    final class Cents implements NumberCodec<String> {
                        @Override public String toNumber(String value) { return value; }
                        @Override public String fromNumber(String number) { return number; }
                    }
                    """),
                fault(
                        Code.DEFAULT_TYPE,
                        "has type List<String>, which takes no @Default: an absent attribute is read as empty",
                        "@Table(\"posts\") record Post(@HashKey String id, @Default(^\"\") List<String> n) {}"),
                fault(
                        Code.DEFAULT_TYPE,
                        "use the plain type",
                        "@Table(\"posts\") record Post(@HashKey String id, @Default(^\"x\") Optional<String> n) {}"),
                fault(
                        Code.DEFAULT_TYPE,
                        "no text form",
                        "@Table(\"posts\") record Post(@HashKey String id, @Default(^\"x\") byte[] n) {}"),
                fault(
                        Code.DEFAULT_TYPE,
                        "its own components",
                        "@Table(\"posts\") record Post(@HashKey String id, @Default(^\"x\") A n) {} record A(int i)"
                                + " {}"),
                fault(
                        Code.DEFAULT_NULLABLE,
                        "is @Nullable and has",
                        "@Table(\"posts\") record Post(@HashKey String id, @Nullable @Default(^\"x\") String n) {}"));
    }

    private static List<Fault> ofConverters() {
        return List.of(
                fault(
                        Code.CONVERTER_KIND,
                        "Upper, the converter on Post.title, implements none",
                        "@Table(\"posts\") record Post(@HashKey String id, @Convert(Upper^.class) String title) {}"
                                + " class Upper {}"),
                fault(
                        Code.CONVERTER_INSTANCE,
                        "no constructor without parameters",
                        """
                            @Table("posts") record Post(@HashKey String id, @Convert(MoneyCodec^.class) Money total) {}
                            record Money(String text) {}
                            """ + MONEY_CODEC.replace("{\n", "{\n    private MoneyCodec() {}\n")),
                fault(
                        Code.CONVERTER_INSTANCE,
                        "it is private",
                        """
                                class Shop {
                                    @Table("posts") record Post(@HashKey String id, @Convert(MoneyCodec^.class) Money total) {}
                                """
                                + MONEY_CODEC
                                        .replace("final class", "private static final class")
                                        .replace("{ return n", "{ return n")
                                + "}\nrecord Money(String text) {}"),
                fault(
                        Code.CONVERTER_TYPE,
                        "MoneyCodec converts Money, but Post.total has type String",
                        """
                            @Table("posts") record Post(@HashKey String id, @Convert(MoneyCodec^.class) String total) {}
                            record Money(String text) {}
                            """ + MONEY_CODEC),
                fault(Code.CONVERTER_TYPE, "MoneyCodec converts Money, but stands on Price", """
                    @Table("posts") record Post(@HashKey String id, List<Price> prices) {}
                    record Money(String text) {}
                    @Convert(MoneyCodec^.class) record Price(String text) {}
                    """ + MONEY_CODEC),
                fault(Code.CONVERTER_OPEN, "Any, the converter on Post.total, does not say what it converts", """
                    @Table("posts") record Post(@HashKey String id, @Convert(Any^.class) String total) {}
                    final class Any<T> implements TextCodec<T> {
                        @Override public String toText(T value) { return ""; }
                        @Override public T fromText(String text) { throw new IllegalArgumentException(); }
                    }
                    """),
                fault(Code.SEVERAL_CONVERTERS, "Post.total has several converters", """
                    @Table("posts") record Post(@HashKey String id, @Convert(MoneyCodec.class) ^@Convert(MoneyCodec.class) Money total) {}
                    record Money(String text) {}
                    """ + MONEY_CODEC),
                fault(Code.SEVERAL_CONVERTERS, "Money has several converters", """
                    @Table("posts") record Post(@HashKey String id, Money total, List<Money> parts) {}
                    @Convert(MoneyCodec.class) ^@Convert(MoneyCodec.class) record Money(String text) {}
                    """ + MONEY_CODEC),
                fault(
                        Code.SEVERAL_CONVERTERS,
                        "package example has several converters of example.Money",
                        """
                    @Table("posts") ^record Post(@HashKey String id, Money total) {}
                    record Money(String text) {}
                    """ + MONEY_CODEC,
                        """
                    @Convert(MoneyCodec.class) @Convert(MoneyCodec.class)
                    package example;

                    import dev.stator.annotation.Convert;
                    """));
    }

    private static List<Fault> ofNames() {
        return List.of(
                fault(
                        Code.NAME_TAKEN,
                        "PostKey for Post",
                        "@Table(\"posts\") ^record Post(@HashKey String id) {}",
                        "package example; interface PostKey {}"),
                fault(Code.NAME_TAKEN, "PostByA_ for Post", """
                    @Table("posts")
                    @Gsi(name = "by-a", hashKey = "a", projection = Projection.KEYS_ONLY)
                    ^record Post(@HashKey String id, int a) {}
                    class PostByA_ {}
                    """),
                fault(
                        Code.NAMES_CLASH,
                        "What is generated for index dao would have the name that the DAO has, PostDao",
                        """
                        @Table("posts")
                        @Gsi(name = ^"dao", hashKey = "a", projection = Projection.KEYS_ONLY)
                        record Post(@HashKey String id, int a) {}
                        """),
                fault(Code.NAMES_CLASH, "that index by-title has, Bytitle", """
                    @Table("posts")
                    @Gsi(name = "by-title", hashKey = "a")
                    @Gsi(name = ^"bytitle", hashKey = "a")
                    record Post(@HashKey String id, int a) {}
                    """),
                fault(Code.NAMES_CLASH, "for index post-dao would have the name that the DAO has, PostDao", """
                    @Table("posts")
                    @Gsi(name = ^"post-dao", hashKey = "a")
                    record Post(@HashKey String id, int a) {}
                    """),
                fault(Code.NAMES_CLASH, "that index table has, tableIndex", """
                    @Table("posts")
                    @Gsi(name = "table", hashKey = "a")
                    @Gsi(name = ^"table-index", hashKey = "a")
                    record Post(@HashKey String id, int a) {}
                    """),
                fault(Code.WRITTEN_TWICE, "example.Blog_PostCodec for Blog_Post is generated already", """
                    class Blog { @Table("posts") record Post(@HashKey String id) {} }
                    @Table("old-posts") ^record Blog_Post(@HashKey String id) {}
                    """),
                fault(
                        Code.ANNOTATION_TARGET,
                        "lists Override, which cannot stand on a class",
                        "@Table(\"posts\") @AnnotateWith({Deprecated.class, Override^.class}) record Post(@HashKey"
                                + " String id) {}"),
                fault(
                        Code.ANNOTATION_VALUES,
                        "lists Table, whose value has no default",
                        "@Table(\"posts\") @AnnotateWith(Table^.class) record Post(@HashKey String id) {}"));
    }

    private static List<Fault> ofTtl() {
        return List.of(
                fault(
                        Code.TTL_TYPE,
                        "@Ttl stands on Post.end, which has type int, but a time to live is an Instant, a long or a"
                                + " Duration",
                        "@Table(\"posts\") record Post(@HashKey String id, ^@Ttl int end) {}"),
                fault(
                        Code.TTL_TYPE,
                        "which has type OptionalLong, but a time to live is an Instant, a long or a Duration, or an"
                                + " Optional of one. Make it an Optional<Instant>.",
                        "@Table(\"posts\") record Post(@HashKey String id, ^@Ttl OptionalLong end) {}"),
                fault(
                        Code.TTL_TYPE,
                        "type List<Instant>",
                        "@Table(\"posts\") record Post(@HashKey String id, ^@Ttl List<Instant> end) {}"),
                fault(Code.TTL_TYPE, "type Instant and a converter, but a time to live is", """
                    @Table("posts") record Post(@HashKey String id, ^@Ttl @Convert(Hex.class) Instant end) {}
                    final class Hex implements NumberCodec<Instant> {
                        @Override public String toNumber(Instant value) { return "1"; }
                        @Override public Instant fromNumber(String number) { return Instant.EPOCH; }
                    }
                    """),
                fault(
                        Code.SEVERAL_TTLS,
                        "Post has a second @Ttl, b beside a, but DynamoDB looks at one attribute",
                        "@Table(\"posts\") record Post(@HashKey String id, @Ttl Instant a, ^@Ttl long b) {}"),
                fault(
                        Code.TTL_KEY,
                        "@Ttl stands on the range key Post.end, but a key never changes",
                        "@Table(\"posts\") record Post(@HashKey String id, @RangeKey ^@Ttl Instant end) {}"),
                fault(
                        Code.TTL_KEY,
                        "@Ttl stands on the hash key Post.end",
                        "@Table(\"posts\") record Post(@HashKey ^@Ttl Duration end) {}"),
                fault(
                        Code.LIFETIME_INDEX_KEY,
                        "The range key end of index by-end is a @Ttl of type Duration, but what is stored depends on"
                                + " when",
                        """
                        @Table("posts")
                        @Lsi(name = "by-end", rangeKey = ^"end")
                        record Post(@HashKey String id, @RangeKey long n, @Ttl Duration end) {}
                        """),
                fault(Code.LIFETIME_INDEX_KEY, "The hash key end of index by-end", """
                    @Table("posts")
                    @Gsi(name = "by-end", hashKey = ^"end")
                    record Post(@HashKey String id, @Ttl Optional<Duration> end) {}
                    """),
                fault(
                        Code.TTL_DEFAULT,
                        "The @Ttl Post.end has a @Default, but an item without a time to live never expires",
                        "@Table(\"posts\") record Post(@HashKey String id, @Ttl @Default(^\"0\") long end) {}"),
                fault(
                        Code.TTL_DEFAULT,
                        "The @Ttl Post.end has a @Default",
                        "@Table(\"posts\") record Post(@HashKey String id, @Ttl @Default(^\"never\") Optional<Instant>"
                                + " end) {}"),
                fault(
                        Code.TTL_UPKEEP,
                        "Post.at is both @Ttl and @UpdatedAt, so that items would expire as they are written",
                        "@Table(\"posts\") record Post(@HashKey String id, ^@Ttl @UpdatedAt Instant at) {}"),
                fault(
                        Code.TTL_UPKEEP,
                        "Post.v is both @Ttl and @Version",
                        "@Table(\"posts\") record Post(@HashKey String id, @Version ^@Ttl long v) {}"),
                fault(
                        Code.TTL_WITHOUT_TABLE,
                        "@Ttl on Place.end does nothing: only the record of a table expires. Remove it, or put"
                                + " @Table(\"...\") on Place",
                        """
                        @Table("posts") record Post(@HashKey String id, Place place) {}
                        record Place(^@Ttl Instant end) {}
                        """));
    }

    private static List<Fault> ofUpkeep() {
        return List.of(
                fault(
                        Code.VERSION_TYPE,
                        "@Version stands on Post.v, which has type Long, but a version is a long or an int. Make it a"
                                + " long.",
                        "@Table(\"posts\") record Post(@HashKey String id, ^@Version Long v) {}"),
                fault(
                        Code.VERSION_TYPE,
                        "type short",
                        "@Table(\"posts\") record Post(@HashKey String id, ^@Version short v) {}"),
                fault(
                        Code.VERSION_TYPE,
                        "type OptionalLong",
                        "@Table(\"posts\") record Post(@HashKey String id, ^@Version OptionalLong v) {}"),
                fault(Code.VERSION_TYPE, "type long", """
                    @Table("posts") record Post(@HashKey String id, ^@Version @Convert(Hex.class) long v) {}
                    final class Hex implements TextCodec<Long> {
                        @Override public String toText(Long value) { return Long.toHexString(value); }
                        @Override public Long fromText(String text) { return Long.parseLong(text, 16); }
                    }
                    """),
                fault(
                        Code.STAMP_TYPE,
                        "@CreatedAt stands on Post.at, which has type long, but a stamp is an Instant or an"
                                + " Optional<Instant>",
                        "@Table(\"posts\") record Post(@HashKey String id, ^@CreatedAt long at) {}"),
                fault(
                        Code.STAMP_TYPE,
                        "@UpdatedAt stands on Post.at, which has type Optional<LocalDate>",
                        "@Table(\"posts\") record Post(@HashKey String id, ^@UpdatedAt Optional<LocalDate> at) {}"),
                fault(
                        Code.SEVERAL_UPKEEP,
                        "Post has a second @Version, w beside v",
                        "@Table(\"posts\") record Post(@HashKey String id, @Version long v, ^@Version int w) {}"),
                fault(
                        Code.SEVERAL_UPKEEP,
                        "Post has a second @UpdatedAt, b beside a",
                        "@Table(\"posts\") record Post(@HashKey String id, @UpdatedAt Instant a, ^@UpdatedAt Instant"
                                + " b, @CreatedAt Instant c) {}"),
                fault(
                        Code.UPKEEP_TWICE,
                        "Post.at is both @CreatedAt and @UpdatedAt. Remove one.",
                        "@Table(\"posts\") record Post(@HashKey String id, @CreatedAt ^@UpdatedAt Instant at) {}"),
                fault(
                        Code.UPKEEP_KEY,
                        "@Version stands on the range key Post.v, but a key never changes, and Stator writes @Version"
                                + " anew",
                        "@Table(\"posts\") record Post(@HashKey String id, @RangeKey ^@Version long v) {}"),
                fault(
                        Code.UPKEEP_KEY,
                        "@CreatedAt stands on the range key Post.at",
                        "@Table(\"posts\") record Post(@HashKey String id, @RangeKey ^@CreatedAt Instant at) {}"),
                fault(
                        Code.VERSION_DEFAULT,
                        "The @Version Post.v has a @Default",
                        "@Table(\"posts\") record Post(@HashKey String id, @Version @Default(^\"1\") long v) {}"),
                fault(
                        Code.SENSITIVE_VERSION,
                        "The @Version Post.v is @Sensitive, but Stator counts it",
                        "@Table(\"posts\") record Post(@HashKey String id, @Sensitive @Version long ^v) {}"),
                fault(
                        Code.CREATED_NEVER_NULL,
                        "@CreatedAt stamps Post.at where it is null, but nothing here may be null",
                        """
                        @org.jspecify.annotations.NullMarked
                        @Table("posts") record Post(@HashKey String id, @CreatedAt Instant ^at, @UpdatedAt Instant up) {}
                        """),
                fault(
                        Code.UPKEEP_WITHOUT_TABLE,
                        "@Version on Place.v does nothing: only the record of a table has a version and stamps",
                        """
                        @Table("posts") record Post(@HashKey String id, Place place) {}
                        record Place(^@Version long v) {}
                        """),
                fault(
                        Code.UPKEEP_WITHOUT_TABLE,
                        "@UpdatedAt on Lone.at does nothing",
                        "record Lone(^@UpdatedAt Instant at) {}"));
    }

    static Stream<Arguments> faultsUnderEachCompiler() {
        return faults().flatMap(fault -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(compiler, fault)));
    }

    @ParameterizedTest
    @MethodSource("faultsUnderEachCompiler")
    void standsWhereItIs(Compiler compiler, Fault fault) {
        String[] marked = fault.sources().stream().map(Sources::of).toArray(String[]::new);
        long places = marked[0].chars().filter(c -> c == '^').count();
        String[] sources =
                Stream.of(marked).map(source -> source.replace("^", "")).toArray(String[]::new);

        List<Compiler.Fault> faults = compiler.compile(sources).faults();

        assertThat(faults)
                .extracting(Compiler.Fault::id)
                .hasSize((int) places)
                .containsOnly(fault.code().id());
        if (compiler == Compiler.JAVAC) {
            assertThat(faults.get(faults.size() - 1).message()).contains(fault.message());
            assertThat(faults.stream().map(Compiler.Fault::place)).containsExactlyElementsOf(places(marked[0]));
        } else {
            assertThat(faults).extracting(Compiler.Fault::message).allMatch(message -> message.contains(" (example."));
        }
    }

    /** What follows each mark, as a {@link Compiler.Fault} shows it. */
    static List<String> places(String marked) {
        String[] parts = marked.split("\\^", -1);
        return Stream.iterate(1, i -> i < parts.length, i -> i + 1)
                .map(i -> String.join("", Arrays.copyOfRange(parts, i, parts.length)))
                .map(Compiler.Fault::shown)
                .toList();
    }

    @Test
    void raisesEveryCode() {
        Set<Code> raised = EnumSet.copyOf(faults().map(Fault::code).toList());
        raised.addAll(ELSEWHERE);
        assertThat(raised).containsExactlyInAnyOrder(Code.values());
    }
}
