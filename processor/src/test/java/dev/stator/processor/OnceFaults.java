package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;

/** Faults of what is written once. */
final class OnceFaults {
    private OnceFaults() {}

    static List<Fault> all() {
        return List.of(
                type("List<String>"),
                type("Set<String>"),
                type("Optional<Map<String, Integer>>"),
                type("AttributeValue"),
                fault(Code.WRITE_ONCE_TYPE, "Post.place, which has type Place, stored as M", """
                        @Table("posts") record Post(@HashKey String id, ^@WriteOnce Place place) {}
                        record Place(String street) {}
                        """),
                beside("@HashKey String id, @RangeKey ^@WriteOnce String x", "the range key, which never changes"),
                beside("@HashKey String id, ^@WriteOnce @Version long x", "@Version, which each write changes"),
                beside("@HashKey String id, @UpdatedAt ^@WriteOnce Instant x", "@UpdatedAt, which each write changes"),
                beside("@HashKey String id, @Frozen ^@WriteOnce String x", "@Frozen, and equal values need not"),
                beside("@HashKey String id, @Ttl ^@WriteOnce Duration x", "a @Ttl of type Duration"),
                beside("@HashKey String id, @Ttl ^@WriteOnce Optional<Duration> x", "a @Ttl of type Duration"),
                fault(Code.WRITE_ONCE_BESIDE, "Shop.Item.x is @WriteOnce, and it is the hash key", """
                        @Table("shop") @HashKey("PK")
                        sealed interface Shop {
                            @Key(hash = "i#{x}") record Item(^@WriteOnce String x) implements Shop {}
                        }
                        """),
                fault(Code.WRITE_ONCE_WITHOUT_TABLE, "@WriteOnce on Place.street does nothing", """
                        @Table("posts") record Post(@HashKey String id, Place place) {}
                        record Place(^@WriteOnce String street) {}
                        """),
                fault(
                        Code.WRITE_ONCE_WITHOUT_TABLE,
                        "@WriteOnce on Lone.x does nothing",
                        "record Lone(^@WriteOnce String x) {}"));
    }

    private static Fault type(String type) {
        return fault(
                Code.WRITE_ONCE_TYPE,
                "@WriteOnce stands on Post.x, which has type " + type,
                "@Table(\"posts\") record Post(@HashKey String id, ^@WriteOnce " + type + " x) {}");
    }

    private static Fault beside(String components, String other) {
        return fault(
                Code.WRITE_ONCE_BESIDE,
                "Post.x is @WriteOnce, and it is " + other,
                "@Table(\"posts\") record Post(" + components + ") {}");
    }
}
