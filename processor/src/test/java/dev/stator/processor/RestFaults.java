package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;
import java.util.stream.Stream;

/** Faults of the component that holds what a record does not know. */
final class RestFaults {
    private RestFaults() {}

    static List<Fault> all() {
        return Stream.concat(
                        Stream.of(
                                        "@Attribute(\"r\")",
                                        "@HashKey",
                                        "@RangeKey",
                                        "@Default(\"r\")",
                                        "@Frozen",
                                        "@Ttl",
                                        "@Version",
                                        "@CreatedAt",
                                        "@UpdatedAt",
                                        "@GeneratedId",
                                        "@WriteOnce",
                                        "@KeyOnly")
                                .map(RestFaults::beside),
                        Stream.of(
                                fault(
                                        Code.REST_TYPE,
                                        "Post.rest is @Rest, but has type Map<String, String>",
                                        "@Table(\"posts\") record Post(@HashKey String id,"
                                                + " @Rest Map<String, String> ^rest) {}"),
                                fault(
                                        Code.REST_TYPE,
                                        "HashMap<String, AttributeValue>",
                                        "@Table(\"posts\") record Post(@HashKey String id,"
                                                + " @Rest HashMap<String, AttributeValue> ^rest) {}"),
                                fault(Code.REST_TYPE, "Author.rest is @Rest, but has type AttributeValue", """
                                    @Table("posts") record Post(@HashKey String id, List<Author> authors) {}
                                    record Author(String name, @Rest AttributeValue ^rest) {}
                                    """),
                                fault(
                                        Code.REST_TWICE,
                                        "Post.more and Post.rest are both @Rest",
                                        "@Table(\"posts\") record Post(@HashKey String id,"
                                                + " @Rest Map<String, AttributeValue> rest,"
                                                + " ^@Rest Map<String, AttributeValue> more) {}"),
                                key("@Gsi(name = \"by-rest\", hashKey = ^\"rest\")"),
                                key("@Gsi(name = \"by-rest\", hashKey = \"title\", rangeKey = ^\"rest\")"),
                                key("@Gsi(name = \"by-rest\", hashKey = \"title\","
                                        + " projection = IndexProjection.INCLUDE, include = ^\"rest\")"),
                                made("@Key(hash = ^\"p#{rest}\") @Key(index = \"all\", hash = \"p#{id}\")"),
                                made("@Key(hash = \"p#{id}\") @Key(index = \"all\", hash = \"p#{id}\","
                                        + " when = ^\"rest\")")))
                .toList();
    }

    private static Fault beside(String annotation) {
        String name = annotation.replaceFirst("\\(.*", "");
        return fault(
                Code.REST_BESIDE,
                "Post.rest is @Rest, so it is no attribute, and " + name + " does nothing on it",
                "@Table(\"posts\") record Post(@HashKey String id, @Rest ^" + annotation
                        + " Map<String, AttributeValue> rest) {}");
    }

    private static Fault key(String index) {
        return fault(
                Code.REST_KEY,
                "Post.rest is @Rest, so it is no attribute, and is neither in a key",
                "@Table(\"posts\") " + index
                        + " record Post(@HashKey String id, String title, @Rest Map<String, AttributeValue> rest) {}");
    }

    private static Fault made(String keys) {
        return fault(Code.REST_KEY, "Shop.Post.rest is @Rest", """
            @Table("shop") @HashKey("PK")
            @Gsi(name = "all", hashKey = "APK")
            sealed interface Shop {
                KEYS
                record Post(String id, @Rest Map<String, AttributeValue> rest) implements Shop {}
            }
            """.replace("KEYS", keys));
    }
}
