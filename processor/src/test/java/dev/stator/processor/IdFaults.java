package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;

/** Faults of ids that puts make. */
final class IdFaults {
    private IdFaults() {}

    static List<Fault> all() {
        return List.of(
                type("long"),
                type("Optional<String>"),
                type("Optional<UUID>"),
                type("List<String>"),
                type("Instant"),
                fault(
                        Code.GENERATED_ID_TYPE,
                        "Post.id, which has type long",
                        "@Table(\"posts\") record Post(@HashKey ^@GeneratedId long id) {}"),
                fault(
                        Code.GENERATED_ID_NEVER_NULL,
                        "@GeneratedId makes Post.id where it is null, but nothing here may be null",
                        """
                        @org.jspecify.annotations.NullMarked
                        @Table("posts") record Post(@HashKey @GeneratedId UUID ^id) {}
                        """),
                fault(
                        Code.GENERATED_ID_DEFAULT,
                        "The @GeneratedId Post.code has a @Default",
                        "@Table(\"posts\") record Post(@HashKey String id, @GeneratedId @Default(^\"x\") String code)"
                                + " {}"),
                fault(
                        Code.KEY_DEFAULT,
                        "The hash key Post.id has a @Default",
                        "@Table(\"posts\") record Post(@HashKey @GeneratedId @Default(^\"x\") String id) {}"),
                fault(
                        Code.SEVERAL_AUTO_GENERATED,
                        "Post has a second @GeneratedId, code beside id",
                        "@Table(\"posts\") record Post(@HashKey @GeneratedId String id, ^@GeneratedId UUID code) {}"),
                fault(
                        Code.AUTO_GENERATED_TWICE,
                        "Post.at is both @CreatedAt and @GeneratedId",
                        "@Table(\"posts\") record Post(@HashKey String id, @CreatedAt ^@GeneratedId Instant at) {}"),
                fault(Code.AUTO_GENERATED_WITHOUT_TABLE, "@GeneratedId on Place.id does nothing", """
                        @Table("posts") record Post(@HashKey String id, Place place) {}
                        record Place(^@GeneratedId String id) {}
                        """),
                fault(
                        Code.AUTO_GENERATED_WITHOUT_TABLE,
                        "@GeneratedId on Lone.id does nothing",
                        "record Lone(^@GeneratedId String id) {}"),
                fault(
                        Code.FROZEN_KEY,
                        "@GeneratedId",
                        "@Table(\"posts\") record Post(@HashKey String id, @GeneratedId ^@Frozen String code) {}"),
                fault(
                        Code.KEY_ORDER,
                        "Post.id",
                        "@Table(\"posts\") record Post(@HashKey String a, @RangeKey @GeneratedId UUID ^id) {}"));
    }

    private static Fault type(String type) {
        return fault(
                Code.GENERATED_ID_TYPE,
                "@GeneratedId stands on Post.code, which has type " + type + ", but an id is a UUID or the text of one",
                "@Table(\"posts\") record Post(@HashKey String id, ^@GeneratedId " + type + " code) {}");
    }
}
