package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.diagnostics.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is frozen is held to {@code frozen.lock}, which takes in what is new. */
class FrozenLockTest {
    private static final String ROOT = "@Table(\"posts\") record Post(@HashKey String id, @Frozen Page page) {}\n";

    @TempDir
    Path folder;

    /**
     * A change that would make stored values unreadable, or others of them.
     *
     * @param before a source
     * @param after the same later, with {@code ^} before what is to be underlined
     */
    private record Change(Code code, String message, String before, String after) {
        @Override
        public String toString() {
            return code.id() + " " + message;
        }
    }

    private static Change refused(Code code, String message, String before, String after) {
        return new Change(code, message, ROOT + before, ROOT + after);
    }

    static Stream<Change> refused() {
        return Stream.of(
                refused(
                        Code.LOCK_RENAMED,
                        "Page lost width and gained columns in one change. If these are new names, stored values "
                                + "would read as null or 0",
                        "record Page(int width) {}",
                        "^record Page(int columns) {}"),
                refused(
                        Code.LOCK_RENAMED,
                        "lost a, b and gained c",
                        "record Page(List<Part> parts) {} record Part(int a, String b) {}",
                        "record Page(List<Part> parts) {} ^record Part(String c) {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "Page.width was int and is boolean, but stored values do not read as that. Keep the type; or "
                                + "add a component of another",
                        "record Page(int width) {}",
                        "record Page(boolean ^width) {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "Page.width was Integer and is long, but a stored null would read as 0",
                        "record Page(Integer width) {}",
                        "record Page(long ^width) {}"),
                new Change(
                        Code.LOCK_RETYPED,
                        "Page.any was example.Level and is Object",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen(types = Level.class) Page page) {} "
                                + "record Page(Level any) {} enum Level { LOW }",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen(types = Level.class) Page page) {} "
                                + "record Page(Object ^any) {} enum Level { LOW }"),
                refused(
                        Code.LOCK_RETYPED,
                        "was List<String> and is Set<String>",
                        "record Page(List<String> texts) {}",
                        "record Page(Set<String> ^texts) {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "was List<Integer> and is List<Long>",
                        "record Page(List<Integer> all) {}",
                        "record Page(List<Long> ^all) {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "was example.Shape and is example.Circle",
                        "record Page(Shape shape) {} sealed interface Shape {} record Circle() implements Shape {}",
                        "record Page(Circle ^shape, Shape other) {} sealed interface Shape {} record Circle() "
                                + "implements Shape {}"),
                new Change(
                        Code.LOCK_RETYPED,
                        "Post.page was example.Page and is Optional<example.Page>, but stored values do not read as "
                                + "that. Keep the type; or add an attribute",
                        ROOT + "record Page(int width) {}",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Optional<Optional<Page>> ^page) {} "
                                + "record Page(int width) {}"),
                new Change(
                        Code.LOCK_RETYPED,
                        "Post.page was Integer and is Long",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Integer page) {}",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Long ^page) {}"),
                new Change(
                        Code.LOCK_RETYPED,
                        "Post.page was example.Shape and is example.Circle",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Shape page) {} sealed interface"
                                + " Shape {} @FrozenRetired(Shape.class) record Circle() implements Shape {} record"
                                + " Square() implements Shape {}",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Circle ^page) {} sealed interface"
                                + " Shape {} @FrozenRetired(Shape.class) record Circle() implements Shape {} record"
                                + " Square() implements Shape {}"),
                new Change(
                        Code.LOCK_RETYPED,
                        "Post.page was List<example.Shape> and is List<example.Circle>",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen List<Shape> page) {} sealed"
                                + " interface Shape {} @FrozenRetired(Shape.class) record Circle() implements Shape {}"
                                + " record Square() implements Shape {}",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen List<Circle> ^page) {} sealed"
                                + " interface Shape {} @FrozenRetired(Shape.class) record Circle() implements Shape {}"
                                + " record Square() implements Shape {}"),
                new Change(
                        Code.LOCK_RETYPED,
                        "Post.page was Map<String, example.Shape> and is Map<String, example.Circle>",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Map<String, Shape> page) {} sealed"
                                + " interface Shape {} @FrozenRetired(Shape.class) record Circle() implements Shape {}"
                                + " record Square() implements Shape {}",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Map<String, Circle> ^page) {}"
                                + " sealed interface Shape {} @FrozenRetired(Shape.class) record Circle() implements "
                                + "Shape"
                                + " {} record Square() implements Shape {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "Page.shape was List<example.Shape> and is List<example.Circle>",
                        "record Page(List<Shape> shape) {} sealed interface Shape {} record Circle() implements Shape "
                                + "{} record Square() implements Shape {}",
                        "@FrozenRetired(Shape.class) record Page(List<Circle> ^shape) {} sealed interface Shape {} "
                                + "record Circle() implements Shape {} record Square() implements Shape {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "Page.shape was Optional<example.Shape> and is Optional<example.Circle>",
                        "record Page(Optional<Shape> shape) {} sealed interface Shape {} record Circle() implements "
                                + "Shape {} record Square() implements Shape {}",
                        "@FrozenRetired(Shape.class) record Page(Optional<Circle> ^shape) {} sealed interface Shape "
                                + "{} record Circle() implements Shape {} record Square() implements Shape {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "Page.shape was Map<String, List<example.Shape>> and is Map<String, List<example.Circle>>",
                        "record Page(Map<String, List<Shape>> shape) {} sealed interface Shape {} record Circle() "
                                + "implements Shape {} record Square() implements Shape {}",
                        "@FrozenRetired(Shape.class) record Page(Map<String, List<Circle>> ^shape) {} sealed interface"
                                + " Shape {} record Circle() implements Shape {} record Square() implements Shape {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "Page.shape was example.Box<example.Shape> and is example.Box<example.Circle>",
                        "record Page(Box<Shape> shape) {} sealed interface Shape {} record Circle() implements Shape "
                                + "{} record Square() implements Shape {} record Box<T>(T held) {}",
                        "@FrozenRetired(Shape.class) record Page(Box<Circle> ^shape) {} sealed interface Shape {}"
                                + " record Circle() implements Shape {} record Square() implements Shape {} record"
                                + " Box<T>(T held) {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "was example.Shape and is example.Round",
                        "record Page(Shape shape) {} sealed interface Shape {} sealed interface Round extends Shape "
                                + "{} record Circle() implements Round {} record Square() implements Shape {}",
                        "@FrozenRetired(Shape.class) record Page(Round ^shape) {} sealed interface Shape {} sealed"
                                + " interface Round extends Shape {} record Circle() implements Round {} record "
                                + "Square()"
                                + " implements Shape {}"),
                refused(
                        Code.LOCK_SUBTYPE,
                        "Round no longer permits example.Oval",
                        "record Page(Shape shape) {} sealed interface Shape {} sealed interface Round extends Shape "
                                + "{} record Circle() implements Round {} record Oval() implements Round {}",
                        "record Page(Shape shape) {} sealed interface Shape {} sealed ^interface Round extends Shape "
                                + "{} record Circle() implements Round {}"),
                new Change(
                        Code.LOCK_RETYPED,
                        "Box.held was T extends example.Shape and is T extends example.Circle",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen(types = {Circle.class,"
                                + " Square.class}) Box<?> page) {} record Box<T extends Shape>(T held) {} sealed "
                                + "interface"
                                + " Shape {} record Circle() implements Shape {} record Square() implements Shape {}",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen(types = {Circle.class,"
                                + " Square.class}) Box<?> page) {} record Box<T extends Circle>(T ^held) {} sealed"
                                + " interface Shape {} record Circle() implements Shape {} record Square() implements"
                                + " Shape {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "was example.Box<example.Circle> and is example.Holder<example.Square>",
                        "record Page(Box<Circle> box, Square other) {} record Circle() {} record Square() {} record "
                                + "Box<T>(T held) implements Holder<T> {} sealed interface Holder<T> {}",
                        "@FrozenRetired(Circle.class) record Page(Holder<Square> ^box, Square other) {} record"
                                + " Circle() {} record Square() {} record Box<T>(T held) implements Holder<T> {} sealed"
                                + " interface Holder<T> {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "Page.price was String and is BigDecimal, but trailing zeros would be dropped",
                        "record Page(String price) {}",
                        "record Page(BigDecimal ^price) {}"),
                refused(
                        Code.LOCK_RETYPED,
                        "Page.price was BigDecimal and is String, but trailing zeros would be dropped",
                        "record Page(BigDecimal price) {}",
                        "record Page(String ^price) {}"),
                refused(
                        Code.LOCK_REMOVED,
                        "Page no longer has texts, a map by the enum DayOfWeek",
                        "record Page(EnumMap<DayOfWeek, String> texts) {}",
                        "^record Page() {}"),
                refused(
                        Code.LOCK_REMOVED,
                        "a map by the enum java.util.concurrent.TimeUnit",
                        "record Page(Map<java.util.concurrent.TimeUnit, String> texts) {}",
                        "^record Page() {}"),
                refused(
                        Code.LOCK_REMOVED,
                        "a map by the enum example.Level",
                        "record Page(Map<? extends Level, String> texts) {} enum Level { LOW }",
                        "@FrozenRetired(Level.class) ^record Page() {} enum Level { LOW }"),
                refused(
                        Code.LOCK_VANISHED,
                        "Post.page no longer leads to example.Level",
                        "record Page(int width, EnumSet<Level> level) {} enum Level { LOW }",
                        "record Page(int width) {}"),
                refused(
                        Code.LOCK_VANISHED,
                        "Post.page no longer leads to example.Level",
                        "record Page(int width, Optional<Level> level) {} enum Level { LOW }",
                        "record Page(int width) {}"),
                refused(
                        Code.LOCK_VANISHED,
                        "Post.page no longer leads to example.Level",
                        "record Page(int width, List<Set<Level>> level) {} enum Level { LOW }",
                        "record Page(int width) {}"),
                refused(
                        Code.LOCK_VANISHED,
                        "Post.page no longer leads to example.Level",
                        "record Page(int width, Level level) {} enum Level { LOW }",
                        "record Page(int width) {}"),
                new Change(
                        Code.LOCK_VANISHED,
                        "Post.page no longer leads to example.Level",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen(types = Level.class) Page page) {} "
                                + "record Page(int width, Object any) {} enum Level { LOW }",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Page page) {} record Page(int "
                                + "width) {}"),
                refused(
                        Code.LOCK_CONSTANT,
                        "Level no longer has the constant LOW, and stored values with it could not be read. Keep it",
                        "record Page(List<Level> levels) {} enum Level { LOW, HIGH }",
                        "record Page(List<Level> levels) {} ^enum Level { HIGH }"),
                refused(
                        Code.LOCK_REMOVED,
                        "Page no longer has texts, a map by the enum example.Level",
                        "record Page(Map<Level, String> texts) {} enum Level { LOW }",
                        "@FrozenRetired(Level.class) ^record Page() {} enum Level { LOW }"),
                refused(
                        Code.LOCK_REMOVED,
                        "no longer has texts",
                        "record Page(List<EnumMap<Level, String>> texts, Level level) {} enum Level { LOW }",
                        "^record Page(Level level) {} enum Level { LOW }"),
                refused(
                        Code.LOCK_VANISHED,
                        "Post.page no longer leads to example.Part, and stored values that mention it could not be "
                                + "read. Put @FrozenRetired(Part.class)",
                        "record Page(int width, Part part) {} record Part(int a) {}",
                        "record Page(int width) {}"),
                refused(
                        Code.LOCK_REUSED,
                        "example.Paint is a record, but stored values have that name for an enum",
                        "record Page(Paint paint) {} enum Paint { RED }",
                        "record Page(Paint paint) {} ^record Paint(int rgb) {}"),
                new Change(
                        Code.LOCK_FORMAT,
                        "Post.page was frozen by fory and is by example.Text, which cannot read what is stored",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen List<String> page) {}",
                        """
                        @Table("posts") record Post(@HashKey String id, @Frozen(format = Text.class) List<String> ^page) {}
                        enum Text implements dev.stator.frozen.FrozenFormat {
                            INSTANCE;
                            @Override public int id() { return 200; }
                            @Override public dev.stator.frozen.FrozenSerializer serializer(dev.stator.frozen.FrozenType<?> type) { return null; }
                        }
                        """),
                refused(
                        Code.LOCK_SUBTYPE,
                        "Shape no longer permits example.Square, but stored values may hold one",
                        "record Page(List<Shape> shapes) {} sealed interface Shape {} record Circle() implements "
                                + "Shape {} record Square() implements Shape {}",
                        "record Page(List<Shape> shapes) {} sealed ^interface Shape {} record Circle() implements "
                                + "Shape {}"));
    }

    static Stream<Arguments> refusedByEachCompiler() {
        return refused()
                .flatMap(change -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(compiler, change)));
    }

    @ParameterizedTest
    @MethodSource("refusedByEachCompiler")
    void refusesWhatWouldLoseStoredValues(Compiler compiler, Change change) throws IOException {
        assertThat(compile(compiler, change.before()).faults()).isEmpty();
        String locked = lock();
        String marked = Sources.of(change.after());

        List<Compiler.Fault> faults =
                compile(compiler, change.after().replace("^", "")).faults();

        assertThat(faults)
                .extracting(Compiler.Fault::id)
                .containsExactly(change.code().id());
        if (compiler == Compiler.JAVAC) {
            assertThat(faults.get(0).message()).contains(change.message());
            if (marked.contains("^")) {
                assertThat(faults)
                        .extracting(Compiler.Fault::place)
                        .containsExactlyElementsOf(FaultTest.places(marked));
            }
        } else {
            assertThat(faults.get(0).message()).contains(" (example.");
        }
        assertThat(lock()).isEqualTo(locked);
    }

    @Test
    void refusesInEachWay() {
        Set<Code> refused = EnumSet.copyOf(refused().map(Change::code).toList());
        assertThat(refused).isEqualTo(EnumSet.range(Code.LOCK_RENAMED, Code.LOCK_SUBTYPE));
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                Arguments.of("record Page(int width) {}", "record Page(int width, String text) {}"),
                Arguments.of("record Page(int width, String text) {}", "record Page(String text, int width) {}"),
                Arguments.of("record Page(int width, String text) {}", "record Page(int width) {}"),
                Arguments.of("record Page(int width) {}", "record Page(long width) {}"),
                Arguments.of("record Page(long width) {}", "record Page(Integer width) {}"),
                Arguments.of("record Page(Integer width) {}", "record Page(String width) {}"),
                Arguments.of("record Page(long width) {}", "record Page(BigDecimal width) {}"),
                Arguments.of(
                        "record Page(Box<Circle> box) {} record Circle() {} record Box<T>(T held) {}",
                        "record Page(Holder<Circle> box) {} record Circle() {} record Box<T>(T held) implements "
                                + "Holder<T> {} sealed interface Holder<T> {}"),
                Arguments.of(
                        "record Page(EnumSet<Level> levels, int width) {} enum Level { LOW }",
                        "@FrozenRetired(Level.class) record Page(int width) {} enum Level { LOW }"),
                Arguments.of("record Page(List<String> all) {}", "record Page(Collection<String> all) {}"),
                Arguments.of(
                        "record Page(Circle shape) {} record Circle() {}",
                        "record Page(Shape shape) {} sealed interface Shape {} record Circle() implements Shape {}"),
                Arguments.of(
                        "record Page(Map<String, Circle> shapes) {} record Circle() {}",
                        "record Page(Map<String, Shape> shapes) {} sealed interface Shape {} record Circle() "
                                + "implements Shape {}"),
                Arguments.of(
                        "record Page(Level level) {} enum Level { LOW, HIGH }",
                        "record Page(Level level) {} enum Level { NONE, HIGH, LOW }"),
                Arguments.of(
                        "record Page(Level level, int width) {} enum Level { LOW }",
                        "@FrozenRetired(Level.class) record Page(int width) {} enum Level { LOW }"),
                Arguments.of(
                        "record Page(Part part, int width) {} record Part(Inner inner) {} record Inner(int a) {}",
                        "@FrozenRetired(Part.class) record Page(int width) {} record Part(Inner inner) {} record "
                                + "Inner(int a) {}"),
                Arguments.of(
                        "record Page(Shape shape) {} sealed interface Shape {} record Circle() implements Shape {}",
                        "record Page(Shape shape) {} sealed interface Shape {} record Circle() implements Shape {} "
                                + "enum Dot implements Shape { DOT }"));
    }

    @ParameterizedTest
    @MethodSource
    void allowed(String before, String after) throws IOException {
        assertThat(compile(Compiler.JAVAC, ROOT + before).faults()).isEmpty();
        String locked = lock();

        assertThat(compile(Compiler.JAVAC, ROOT + after).faults()).isEmpty();

        assertThat(lock().equals(locked)).as(lock()).isEqualTo(after.contains("(String text, int width)"));
    }

    @Test
    void readsWellInAReview() throws IOException {
        compile(Compiler.JAVAC, """
            @Table("posts") public record Post(
                    @HashKey String id,
                    @Frozen Page page,
                    @Frozen(types = Page.Note.class) @Attribute("extra data") List<Object> extras,
                    @Frozen Optional<int[]> numbers) {}
            """, """
            public record Page(int width, Map<Level, List<Block>> blocks, @Nullable Box<? extends Note> note) {
                @FrozenName("blog.Note")
                public record Note(String text, LocalDate day) {}
                public record Box<T>(T content) {}
            }
            """, "public enum Level { LOW, HIGH }", """
            public sealed interface Block {
                record Text(String text) implements Block {}
                enum Rule implements Block { THIN }
            }
            """);

        assertThat(lock().lines().filter(line -> !line.startsWith("#")))
                .containsExactly("""
                    version 1

                    attribute example.Post.extra data
                      format fory
                      type List<Object>
                      class blog.Note

                    attribute example.Post.numbers
                      format fory
                      type int[]

                    attribute example.Post.page
                      format fory
                      type example.Page
                      class blog.Note
                      class example.Block$Rule
                      class example.Block$Text
                      class example.Level
                      class example.Page
                      class example.Page$Box

                    record blog.Note
                      day: LocalDate
                      text: String

                    sealed example.Block
                      example.Block$Rule
                      example.Block$Text

                    enum example.Block$Rule
                      THIN

                    record example.Block$Text
                      text: String

                    enum example.Level
                      HIGH
                      LOW

                    record example.Page
                      blocks: Map<example.Level, List<example.Block>>
                      note: example.Page$Box<? extends blog.Note>
                      width: int

                    record example.Page$Box
                      content: T
                    """.lines().toArray(String[]::new));
    }

    @Test
    void keepsWhatAnotherCompileSaw() throws IOException {
        compile(Compiler.JAVAC, ROOT + "record Page(int width) {}");
        compile(
                Compiler.JAVAC,
                "@Table(\"users\") record User(@HashKey String id, @Frozen Badge badge) {} record Badge(int number) "
                        + "{}");

        assertThat(lock())
                .contains("attribute example.Post.page", "record example.Page\n")
                .contains("attribute example.User.badge", "record example.Badge\n");
        assertThat(compile(Compiler.JAVAC, ROOT + "record Page(int w) {}").ids())
                .containsExactly("STA822");
    }

    @Test
    void leavesTheFileAloneWhereNothingIsNew() throws IOException {
        compile(Compiler.JAVAC, ROOT + "record Page(int width) {}");
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(lockFile(), longAgo);

        compile(Compiler.ECJ, ROOT + "record Page(int width) {}");

        assertThat(Files.getLastModifiedTime(lockFile())).isEqualTo(longAgo);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(lockFile());
        }
    }

    @Test
    void remembersRemovedComponents() throws IOException {
        compile(Compiler.JAVAC, ROOT + "record Page(int width, int height) {}");
        compile(Compiler.JAVAC, ROOT + "record Page(int height) {}");

        assertThat(lock()).contains("  width: int (removed)\n");
        assertThat(compile(Compiler.JAVAC, ROOT + "record Page(int height, boolean width) {}")
                        .faults())
                .extracting(Compiler.Fault::message)
                .containsExactly(
                        "[STA827] Page.width is boolean, but stored values have that name for what was int. Use "
                                + "another name.");
        assertThat(compile(Compiler.JAVAC, ROOT + "record Page(int height, long width) {}")
                        .faults())
                .isEmpty();
        assertThat(lock()).contains("  width: long\n");
    }

    @Test
    void refusesAnOldNameAsANewOne() throws IOException {
        compile(Compiler.JAVAC, ROOT + "record Page(int width, int height) {}");
        compile(Compiler.JAVAC, ROOT + "record Page(int height) {}");

        assertThat(compile(Compiler.JAVAC, ROOT + "record Page(int width) {}").ids())
                .containsExactly("STA822");
    }

    @Test
    void renamesByTwoCompiles() throws IOException {
        compile(Compiler.JAVAC, ROOT + "record Page(int width) {}");
        assertThat(compile(Compiler.JAVAC, ROOT + "record Page() {}").faults()).isEmpty();
        assertThat(compile(Compiler.JAVAC, ROOT + "record Page(int columns) {}").faults())
                .isEmpty();
    }

    @Test
    void knowsAClassThatMovesByItsOldName() throws IOException {
        compile(Compiler.JAVAC, ROOT + "record Page(Level level) {} enum Level { LOW }");
        String locked = lock();

        assertThat(compile(Compiler.JAVAC, """
            @Table("posts") record Post(@HashKey String id, @Frozen Sheet page) {}
            @FrozenName("example.Page") record Sheet(Grade level) {}
            @FrozenName("example.Level") enum Grade { LOW }
            """).faults()).isEmpty();

        assertThat(lock()).isEqualTo(locked);
    }

    @Test
    void takesItsLinesBackFromAReview() throws IOException {
        compile(Compiler.JAVAC, ROOT + "record Page(Level level) {} enum Level { LOW, HIGH }");
        Files.writeString(lockFile(), lock().replace("  LOW\n", "").replace("\n", "\r\n"));

        assertThat(compile(Compiler.JAVAC, ROOT + "record Page(Level level) {} enum Level { HIGH }")
                        .faults())
                .isEmpty();
    }

    static List<String> broken() {
        return List.of(
                "<<<<<<< HEAD",
                "version 2",
                "version 1\nrecord",
                "version 1\nclass example.Page",
                "version 1\nrecord example.Page\n  width",
                "version 1\nenum example.Level\n  LOW: int",
                "version 1\nattribute example.Post.page\n  size 3",
                "version 1\nrecord example.Page\nrecord example.Page",
                "version 1\n  width: int");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhichLineIsBroken(String text) throws IOException {
        Files.writeString(lockFile(), text);
        List<String> lines = text.lines().toList();

        assertThat(compile(Compiler.JAVAC, ROOT + "record Page(int width) {}").faults())
                .extracting(Compiler.Fault::message)
                .containsExactly("[STA821] The lock file " + lockFile() + " could not be read: line " + lines.size()
                        + " is `" + lines.get(lines.size() - 1)
                        + "`. Correct it, or take the file back from version control");
        assertThat(lock()).isEqualTo(text);
    }

    @Test
    void saysWhyItCannotBeWritten() {
        Path nowhere = folder.resolve("nowhere").resolve("frozen.lock");
        Compiler.Compilation compilation = Compiler.JAVAC.compile(
                new StatorProcessor(),
                List.of("-Astator.frozen.lock=" + nowhere),
                List.of(),
                List.of(Sources.of(ROOT + "record Page(int width) {}")));

        assertThat(compilation.faults())
                .extracting(Compiler.Fault::message)
                .allMatch(message -> message.startsWith("[STA821] The lock file " + nowhere
                        + " could not be written: java.nio.file.NoSuchFileException"))
                .hasSize(1);
        assertThat(compilation.generated()).isEmpty();
    }

    @Test
    void writesNoLockForWhoFreezesNothing() {
        compile(Compiler.JAVAC, "@Table(\"posts\") record Post(@HashKey String id) {}");

        assertThat(lockFile()).doesNotExist();
    }

    private Compiler.Compilation compile(Compiler compiler, String... sources) {
        return compiler.compile(
                new StatorProcessor(),
                List.of("-Astator.frozen.lock=" + lockFile()),
                List.of(),
                Stream.of(sources).map(Sources::of).toList());
    }

    private Path lockFile() {
        return folder.resolve("frozen.lock");
    }

    private String lock() throws IOException {
        return Files.readString(lockFile());
    }
}
