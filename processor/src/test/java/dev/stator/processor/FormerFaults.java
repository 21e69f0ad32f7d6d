package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;

/** Faults of names under which something was stored before. */
final class FormerFaults {
    private FormerFaults() {}

    static List<Fault> all() {
        return List.of(
                of(
                        Code.FORMER_TAKEN,
                        "\"headline\" is a former name of Post.title, but Post.headline is stored so",
                        "@Attribute(value = \"title\", former = ^\"headline\") String title, String headline"),
                of(
                        Code.FORMER_TAKEN,
                        "\"title\" is a former name of Post.title, but it is stored so",
                        "@Attribute(value = \"title\", former = {\"headline\", ^\"title\"}) String title"),
                of(
                        Code.FORMER_TAKEN,
                        "\"headline\" is a former name of Post.text, but Post.title was stored so before",
                        "@Attribute(value = \"title\", former = \"headline\") String title,"
                                + " @Attribute(value = \"text\", former = ^\"headline\") String text"),
                of(
                        Code.FORMER_TAKEN,
                        "but it was stored so before",
                        "@Attribute(value = \"title\", former = {\"a\", ^\"a\"}) String title"),
                fault(Code.FORMER_TAKEN, "\"a\" is a former name of Place.city, but Place.zip is stored so", """
                    @Table("posts") record Post(@HashKey String id, List<Place> places) {}
                    record Place(@Attribute(value = "city", former = ^"a") String city, @Attribute("a") String zip) {}
                    """),
                fault(Code.FORMER_TAKEN, "but an attribute of a key is stored so", """
                    @Table("posts") @Key(hash = "p#{id}") @HashKey("pk")
                    record Post(String id, @Attribute(value = "title", former = ^"pk") String title) {}
                    """),
                fault(Code.DISCRIMINATOR_CLASH, "is stored as \"type\"", """
                    @Table("posts") record Post(@HashKey String id, Shape shape) {}
                    sealed interface Shape permits Circle {}
                    record Circle(@Attribute(value = "r", former = ^"type") String radius) implements Shape {}
                    """),
                of(
                        Code.ATTRIBUTE_NAME,
                        "Post.title is stored is empty",
                        "@Attribute(value = \"title\", former = ^\"\") String title"),
                fault(
                        Code.FORMER_KEY,
                        "Post.id is in a key of the table or of an index",
                        "@Table(\"posts\") record Post(@HashKey @Attribute(value = \"id\", former = ^\"no\") String id)"
                                + " {}"),
                fault(Code.FORMER_KEY, "Post.title is in a key", """
                    @Table("posts") @Gsi(name = "by-title", hashKey = "title")
                    record Post(@HashKey String id, @Attribute(value = "title", former = ^"name") String title) {}
                    """),
                fault(Code.FORMER_KEY, "Post.title is in a key", """
                    @Table("posts") @HashKey("pk") @RangeKey("sk")
                    @Key(hash = "p#{id}", range = "t#{title}")
                    record Post(String id, @Attribute(value = "title", former = ^"name") String title) {}
                    """),
                ofState(
                        Code.CONSTANT_TAKEN,
                        "State.A and State.B are both stored as \"B\"",
                        "@ConstantValue(former = ^\"B\") A, B",
                        "State state"),
                ofState(
                        Code.CONSTANT_TAKEN,
                        "State.A and State.B are both stored as \"A\"",
                        "A, @ConstantValue(^\"A\") B",
                        "State state, State other"),
                ofState(
                        Code.CONSTANT_TAKEN,
                        "State.A and State.B are both stored as \"x\"",
                        "@ConstantValue(\"x\") A, @ConstantValue(^\"x\") B",
                        "List<State> states"),
                ofState(
                        Code.CONSTANT_TEXT,
                        "What is stored for State.A is no text",
                        "@ConstantValue(^\"\\ud800\") A, B",
                        "State state, Map<String, State> states"),
                ofState(
                        Code.CONSTANT_OF_ONE_FORM,
                        "Post.states is a set, which has one form, so that State",
                        "@ConstantValue(former = ^\"C\") A, B",
                        "Set<State> states"),
                ofState(
                        Code.CONSTANT_OF_ONE_FORM,
                        "Post.states is a map with such keys",
                        "@ConstantValue(former = ^\"C\") A, B",
                        "Map<State, String> states"),
                fault(Code.CONSTANT_OF_ONE_FORM, "Post.state is in a key of the table or of an index", """
                    @Table("posts") @Gsi(name = "by-state", hashKey = "state")
                    record Post(@HashKey String id, State state) {}
                    enum State { A, @ConstantValue(former = ^"C") B }
                    """),
                fault(
                        Code.CONSTANT_IDLE,
                        "@ConstantValue on State.B does nothing in Post.states[]: it is shared with the Enhanced",
                        """
                        @Table("posts") @SharedWith(Mapper.ENHANCED_CLIENT)
                        record Post(@HashKey String id, List<State> states) {}
                        enum State { A, ^@ConstantValue("b") B }
                        """),
                fault(Code.IDLE_ANNOTATION, "@ConstantValue does nothing on Post.title: only a constant", """
                    @Table("posts") record Post(@HashKey String id, ^@ConstantValue("t") String title) {}
                    """),
                fault(Code.IDLE_ANNOTATION, "@ConstantValue does nothing on State.word: only a constant", """
                    enum State { A("a"); ^@ConstantValue("w") final String word; State(String word) {} }
                    """),
                of(
                        Code.FORMER_KEY,
                        "Post.version is a @Version",
                        "@Version @Attribute(value = \"version\", former = ^\"v\") long version"),
                of(
                        Code.FORMER_KEY,
                        "Post.created is a stamp",
                        "@CreatedAt @Attribute(value = \"created\", former = ^\"c\") Instant created"),
                of(
                        Code.FORMER_KEY,
                        "Post.end is a @Ttl",
                        "@Ttl @Attribute(value = \"end\", former = ^\"e\") Instant end"));
    }

    private static Fault ofState(Code code, String message, String constants, String components) {
        return fault(
                code,
                message,
                "@Table(\"posts\") record Post(@HashKey String id, " + components + ") {} enum State { " + constants
                        + " }");
    }

    private static Fault of(Code code, String message, String components) {
        return fault(code, message, "@Table(\"posts\") record Post(@HashKey String id, " + components + ") {}");
    }
}
