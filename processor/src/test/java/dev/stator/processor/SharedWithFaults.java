package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;

/** Faults of records that another mapper stores too. */
final class SharedWithFaults {
    private static final String SHARED = "@Table(\"posts\") @SharedWith(Mapper.ENHANCED_CLIENT) record Post(";

    private SharedWithFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(
                        Code.SHARED_FORM,
                        "Post.places has type Collection<Place>, which the Enhanced Client",
                        SHARED + "@HashKey String id, Collection<Place> ^places) {} record Place(String street) {}"),
                fault(
                        Code.SHARED_FORM,
                        "Post.flags[] has type Collection<Boolean>",
                        SHARED + "@HashKey String id, List<Collection<Boolean>> ^flags) {}"),
                fault(
                        Code.SHARED_FORM,
                        "Post.place.names has type Collection<Optional<String>>",
                        SHARED + "@HashKey String id, Place place) {}"
                                + " record Place(Collection<Optional<String>> ^names) {}"),
                fault(
                        Code.SHARED_FORM,
                        "has type Double, which the Enhanced Client, named by @SharedWith, names entries",
                        SHARED + "@HashKey String id, Map<Double, String> ^names) {}"),
                fault(
                        Code.KEY_ORDER,
                        "Post.at",
                        "@Table(\"posts\") @SharedWith(Mapper.ENHANCED_CLIENT) record Post(@HashKey String id,"
                                + " @RangeKey UUID ^at) {}"),
                fault(
                        Code.DEFAULT_TEXT,
                        "\"1\" of Post.paid is no boolean",
                        "@Table(\"posts\") @SharedWith(Mapper.DYNAMO_DB_MAPPER) record Post(@HashKey String id,"
                                + " @Default(^\"1\") boolean paid) {}"),
                fault(Code.DEFAULT_TYPE, "Post.text", SHARED + "@HashKey String id, @Default(^\"ab\") char[] text) {}"),
                fault(
                        Code.IDLE_ANNOTATION,
                        "@SharedWith does nothing on Place: only what a table holds is shared",
                        "^@SharedWith(Mapper.ENHANCED_CLIENT) record Place(String street) {}"),
                fault(Code.IDLE_ANNOTATION, "@SharedWith does nothing on Place", """
                    @Table("posts") record Post(@HashKey String id, Place place) {}
                    ^@SharedWith(Mapper.ENHANCED_CLIENT) record Place(String street) {}
                    """));
    }
}
