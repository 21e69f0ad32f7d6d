package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;

/** Faults of records that are a part of an entity. */
final class ProjectionFaults {
    private static final String POST = """
        @Table("posts")
        record Post(
            @HashKey String author,
            @RangeKey Instant postedAt,
            @Attribute("head line") String title,
            long likes,
            Optional<String> mood,
            Place place,
            @Nullable String note) {}
        record Place(String street, int number) {}
        @Table("shop") @HashKey("PK") @RangeKey("SK")
        sealed interface Shop {
            @Key(hash = "o#{order}", range = "{line:3}#{product}")
            record Line(String order, int line, String product) implements Shop {}
        }
        @Table(value = "listed", entities = Listed.class) @HashKey("PK") final class Others {}
        @Key(hash = "o#{id}") record Listed(String id) {}
        """;

    private static final String KEPT =
            "@Table(\"kept\") record Kept(@HashKey String id, @Rest Map<String, AttributeValue> rest) {} ";

    private ProjectionFaults() {}

    private static Fault part(Code code, String message, String projection) {
        return fault(code, message, POST + projection);
    }

    static List<Fault> all() {
        return List.of(
                part(
                        Code.PROJECTION_UNFIT,
                        "stands on Summary, but that has type parameters",
                        "@ProjectionOf(Post.class) ^record Summary<T>(String author) {}"),
                part(Code.PROJECTION_UNFIT, "is no record", "@ProjectionOf(Post.class) final ^class Summary {}"),
                part(
                        Code.PROJECTION_UNFIT,
                        "is private or inside a private type",
                        "final class Parts { @ProjectionOf(Post.class) private ^record Summary(String author) {} }"),
                part(
                        Code.PROJECTION_ENTITY,
                        "String is no record that a table holds",
                        "^@ProjectionOf(String.class) record Summary(String author) {}"),
                part(
                        Code.PROJECTION_ENTITY,
                        "Place is no record that a table holds",
                        "^@ProjectionOf(Place.class) record Summary(String street) {}"),
                part(
                        Code.PROJECTION_ENTITY,
                        "Listed is no record that a table holds",
                        "^@ProjectionOf(Listed.class) record Summary(String id) {}"),
                part(
                        Code.PROJECTION_ENTITY,
                        "Post is no record that a table holds",
                        "^@ProjectionOf(value = Post.class, table = Shop.class) record Summary(String author) {}"),
                part(
                        Code.PROJECTION_COMPONENT,
                        "Summary.titel is a part of Post, which has no component \"titel\". Did you mean \"title\"? It"
                                + " has: author, postedAt, title, likes, mood, place, note.",
                        "@ProjectionOf(Post.class) record Summary(String ^titel) {}"),
                part(
                        Code.PROJECTION_COMPONENT,
                        "has no attribute \"title\".",
                        "@ProjectionOf(Post.class) record Summary(@Attribute(^\"title\") String headline) {}"),
                part(
                        Code.PROJECTION_TYPE,
                        "Summary.likes has type int, but Post.likes has type long. A part of an entity has whole"
                                + " components. Write the same type, or Optional<Long> if it may be absent.",
                        "@ProjectionOf(Post.class) record Summary(int ^likes) {}"),
                part(
                        Code.PROJECTION_TYPE,
                        "Summary.place has type Street, but Post.place has type Place.",
                        "@ProjectionOf(Post.class) record Summary(Street ^place) {} record Street(String street) {}"),
                part(
                        Code.PROJECTION_ABSENT,
                        "Summary.note is never null, but Post.note may be absent. Write Optional<String>, or"
                                + " @Nullable.",
                        "@org.jspecify.annotations.NullMarked @ProjectionOf(Post.class)"
                                + " record Summary(String ^note) {}"),
                part(
                        Code.PROJECTION_ABSENT,
                        "Summary.mood is never null, but Post.mood may be absent.",
                        "@org.jspecify.annotations.NullMarked @ProjectionOf(Post.class)"
                                + " record Summary(String ^mood) {}"),
                part(
                        Code.PROJECTION_KEYS,
                        "Summary.product stands only in key attribute \"SK\", together with others",
                        "@ProjectionOf(Shop.Line.class) record Summary(String order, String ^product) {}"),
                fault(
                        Code.PROJECTION_REST,
                        "Summary.rest would hold what Kept does not know, but a projection asks for what it names.",
                        KEPT + "@ProjectionOf(Kept.class) record Summary(String id,"
                                + " Map<String, AttributeValue> ^rest) {}"),
                fault(
                        Code.PROJECTION_REST,
                        "Summary.more would hold what Kept does not know",
                        KEPT + "@ProjectionOf(Kept.class) record Summary(String id,"
                                + " @Rest Map<String, AttributeValue> ^more) {}"),
                part(
                        Code.PROJECTION_REST,
                        "Summary.title would hold what Post does not know",
                        "@ProjectionOf(Post.class) record Summary(@Rest String ^title) {}"),
                part(
                        Code.PROJECTION_EMPTY,
                        "Summary has no components",
                        "@ProjectionOf(Post.class) ^record Summary() {}"));
    }
}
