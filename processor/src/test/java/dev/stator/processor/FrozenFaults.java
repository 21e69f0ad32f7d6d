package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;
import java.util.stream.Stream;

/** Faults of frozen components that need no lock. */
final class FrozenFaults {
    private FrozenFaults() {}

    static List<Fault> all() {
        return Stream.of(ofPlaces(), ofTypes(), ofNames(), ofFormats())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> ofPlaces() {
        return List.of(
                fault(Code.FROZEN_NESTED, "@Frozen stands on Page.blocks, which is no attribute of its own", """
                        @Table("posts") record Post(@HashKey String id, List<Page> pages) {}
                        record Page(^@Frozen List<String> blocks) {}
                        """),
                fault(Code.FROZEN_NESTED, "that leads to Page.blocks", "record Page(^@Frozen List<String> blocks) {}"),
                fault(Code.FROZEN_NESTED, "Post.layout", """
                        @Table("posts") record Post(@HashKey String id, List<Post> answers, ^@Frozen List<String> layout) {}
                        """),
                fault(
                        Code.FROZEN_KEY,
                        "Post.id is frozen, but it is the hash key, and equal values",
                        "@Table(\"posts\") record Post(@HashKey ^@Frozen String id) {}"),
                fault(
                        Code.FROZEN_KEY,
                        "the range key",
                        "@Table(\"posts\") record Post(@HashKey String id, @RangeKey ^@Frozen List<String> at) {}"),
                fault(Code.FROZEN_KEY, "a key of index by-title", """
                        @Table("posts") @Gsi(name = "by-title", hashKey = "title")
                        record Post(@HashKey String id, ^@Frozen Optional<String> title) {}
                        """),
                fault(
                        Code.FROZEN_KEY,
                        "the @Version",
                        "@Table(\"posts\") record Post(@HashKey String id, @Version ^@Frozen long v) {}"),
                fault(
                        Code.FROZEN_KEY,
                        "the @UpdatedAt",
                        "@Table(\"posts\") record Post(@HashKey String id, @UpdatedAt ^@Frozen String at) {}"),
                fault(Code.FROZEN_CONVERTED, "Post.at has @Frozen and @Convert", """
                        @Table("posts") record Post(@HashKey String id, @Frozen ^@Convert(Hex.class) Long at) {}
                        final class Hex implements TextCodec<Long> {
                            @Override public String toText(Long value) { return Long.toHexString(value); }
                            @Override public Long fromText(String text) { return Long.parseLong(text, 16); }
                        }
                        """),
                fault(
                        Code.DEFAULT_TYPE,
                        "it has no text form",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen @Default(^\"x\") String text) {}"),
                fault(
                        Code.IDLE_ANNOTATION,
                        "@FrozenRetired does nothing on Level",
                        "^@FrozenRetired(String.class) enum Level { LOW }"),
                fault(Code.IDLE_ANNOTATION, "@FrozenName does nothing on Bean", "^@FrozenName(\"a\") class Bean {}"));
    }

    private static List<Fault> ofTypes() {
        return List.of(
                fault(
                        Code.FROZEN_OPEN,
                        "Post.any has type Object, of which anyone's class may be",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Object ^any) {}"),
                fault(Code.FROZEN_OPEN, "Post.page.blocks[] has type Block", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Page page) {}
                        record Page(List<Block> ^blocks) {}
                        interface Block {}
                        """),
                fault(Code.FROZEN_OPEN, "Post.map.* has type Object", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Map<String, ?> ^map) {}
                        """),
                fault(Code.FROZEN_OPEN, "has type Number", """
                        @Table("posts") record Post(@HashKey String id, @Frozen(types = Page.class) Number ^any) {}
                        record Page(int width) {}
                        """),
                fault(Code.FROZEN_OPEN, "Post.box has type Object", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Shape box) {}
                        sealed ^interface Shape {}
                        record Box<T>(T content) implements Shape {}
                        """),
                fault(Code.FROZEN_OPEN, "Post.shape has type Open", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Shape shape) {}
                        sealed ^interface Shape {}
                        non-sealed interface Open extends Shape {}
                        """),
                fault(
                        Code.FROZEN_CLASS,
                        "Post.page.author has type Author, which is neither a record nor an enum",
                        """
                        @Table("posts") record Post(@HashKey String id, @Frozen Page page) {}
                        record Page(Author ^author) {}
                        class Author {}
                        """),
                fault(Code.FROZEN_CLASS, "Post.any has type Author", """
                        @Table("posts") record Post(@HashKey String id, @Frozen(types = {Page.class, Author^.class}) Object any) {}
                        record Page(int width) {}
                        class Author {}
                        """),
                fault(
                        Code.FROZEN_JDK,
                        "Post.link has type URL, which the format does not write. Did you mean URI?",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen java.net.URL ^link) {}"),
                fault(
                        Code.FROZEN_JDK,
                        "has type Class",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen List<Class<String>> ^classes) {}"),
                fault(Code.FROZEN_ARRAY, "Post.page.levels is the array Level[]", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Page page) {}
                        record Page(int[] widths, String[][] texts, Level[] ^levels) {}
                        enum Level { LOW }
                        """),
                fault(Code.FROZEN_ARRAY, "the array T[]", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Page<String> page) {}
                        record Page<T>(T[] ^all) {}
                        """),
                fault(
                        Code.RAW_TYPE,
                        "Post.map.* is the raw type List",
                        "@Table(\"posts\") record Post(@HashKey String id, @SuppressWarnings(\"rawtypes\") @Frozen "
                                + "Map<String, List> ^map) {}"),
                fault(Code.TYPE_UNREACHABLE, "Post.page.hidden[] needs Page.Hidden", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Page page) {}
                        record Page(List<Hidden> hidden) { private ^record Hidden(int a) {} }
                        """));
    }

    private static List<Fault> ofNames() {
        return List.of(
                fault(Code.FROZEN_NAME, "\"a b\" is no frozen name: it has other characters", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Page page) {}
                        @FrozenName(^"a b") record Page(int width) {}
                        """),
                fault(Code.FROZEN_NAME, "it is empty", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Level level) {}
                        @FrozenName(^"") enum Level { LOW }
                        """),
                fault(Code.FROZEN_NAME, "names that begin with java. are the format's own", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Level level) {}
                        @FrozenName(^"java.time.Month") enum Level { LOW }
                        """),
                fault(Code.FROZEN_NAME_TAKEN, "Page and Old are both frozen under the name \"example.Page\"", """
                        @Table("posts") record Post(@HashKey String id, @Frozen Page page) {}
                        record Page(List<Old> olds) {}
                        @FrozenName(^"example.Page") record Old(int width) {}
                        """));
    }

    private static List<Fault> ofFormats() {
        return List.of(
                fault(
                        Code.FROZEN_FORMAT,
                        "String, the format of Post.any, is none. Let it implement dev.stator.frozen.FrozenFormat",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen(format = String^.class) Object "
                                + "any) {}"),
                fault(Code.FROZEN_FORMAT, "has neither a constructor", """
                        @Table("posts") record Post(@HashKey String id, @Frozen(format = Text^.class) Object any) {}
                        abstract class Text implements dev.stator.frozen.FrozenFormat {}
                        """));
    }
}
