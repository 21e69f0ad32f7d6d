package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;
import java.util.stream.Stream;

/** Faults of records whose components are attributes of the level above. */
final class EmbeddedFaults {
    private EmbeddedFaults() {}

    static List<Fault> all() {
        return Stream.of(types(), absent(), beside(), inside(), keys(), names())
                .flatMap(faults -> faults)
                .toList();
    }

    private static Fault post(Code code, String part, String component, String... others) {
        return fault(
                code,
                part,
                "@Table(\"posts\") record Post(@HashKey String id, " + component + ") {}\n"
                        + String.join("\n", others));
    }

    private static Stream<Fault> types() {
        return Stream.concat(
                Stream.of("String", "List<Geo>", "Map<String, Geo>", "Shape", "Object", "int", "Geo[]")
                        .map(type -> post(
                                Code.EMBEDDED_TYPE,
                                "Post.geo is @Embedded, but has type " + type + ", which is no record",
                                "@Embedded " + type + " ^geo",
                                "record Geo(double lat) {}",
                                "sealed interface Shape permits Circle {}",
                                "record Circle(double radius) implements Shape {}")),
                Stream.of(
                        post(
                                Code.EMBEDDED_TYPE,
                                "Post.geo is @Embedded, but has type Geo, which has no components",
                                "@Embedded Geo ^geo",
                                "record Geo() {}"),
                        post(
                                Code.EMBEDDED_TYPE,
                                "Geo.inner is @Embedded, but has type String",
                                "List<Geo> geo",
                                "record Geo(double lat, @Embedded String ^inner) {}"),
                        post(
                                Code.EMBEDDED_TYPE,
                                "Post.geo is @Embedded, but has type Geo, which is no record",
                                "@Embedded Geo ^geo",
                                "@Convert(GeoText.class) record Geo(double lat) {}",
                                """
                                final class GeoText implements TextCodec<Geo> {
                                    @Override public String toText(Geo geo) { return "" + geo.lat(); }
                                    @Override public Geo fromText(String text) { return new Geo(1); }
                                    @Override public String javaType() { return "Geo"; }
                                }
                                """),
                        post(Code.EMBEDDED_RECURSIVE, "Post.other embeds Post", "^@Embedded Post other"),
                        post(
                                Code.EMBEDDED_RECURSIVE,
                                "Post.geo.again embeds Geo",
                                "@Embedded Geo geo",
                                "record Geo(double lat, ^@Embedded Optional<Geo> again) {}"),
                        post(
                                Code.EMBEDDED_RECURSIVE,
                                "Post.geo.inner.geo embeds Geo",
                                "@Embedded Geo geo",
                                "record Geo(double lat, @Embedded Inner inner) {}",
                                "record Inner(double lon, ^@Embedded Geo geo) {}"),
                        post(
                                Code.EMBEDDED_RECURSIVE,
                                "Post.box.inner embeds Box<Box<Geo>>",
                                "@Embedded Box<Box<Geo>> box",
                                "record Geo(double lat) {}",
                                "record Box<T>(double at, ^@Embedded Box<Box<Geo>> inner) {}"),
                        post(
                                Code.EMBEDDED_RECURSIVE,
                                "Post.box.inner.inner.inner.inner embeds Box<Box<Box<Box<Box<Geo>>>>>",
                                "@Embedded Box<Geo> box",
                                "record Geo(double lat) {}",
                                "record Box<T>(double at, ^@Embedded(prefix = \"in_\") Box<Box<T>> inner) {}")));
    }

    private static Stream<Fault> absent() {
        String geo = "record Geo(Optional<String> name, Set<String> tags) {}";
        return Stream.of(
                post(
                        Code.EMBEDDED_ABSENT,
                        "Post.geo may be absent, but so may be each component of Geo",
                        "@Embedded Optional<Geo> ^geo",
                        geo),
                post(Code.EMBEDDED_ABSENT, "Post.geo may be absent", "@Embedded @Nullable Geo ^geo", geo),
                post(
                        Code.EMBEDDED_ABSENT,
                        "Post.geo may be absent",
                        "@Embedded Optional<Geo> ^geo",
                        "record Geo(@Embedded Optional<Inner> inner) {}",
                        "record Inner(double lat) {}"));
    }

    private static Stream<Fault> beside() {
        return Stream.of(
                        "@Attribute(\"g\")",
                        "@HashKey",
                        "@RangeKey",
                        "@Default(\"g\")",
                        "@Frozen",
                        "@Ttl",
                        "@Version",
                        "@CreatedAt",
                        "@UpdatedAt",
                        "@KeyOnly")
                .map(annotation -> post(
                        Code.EMBEDDED_BESIDE,
                        "Post.geo is @Embedded, so it is no attribute, and " + annotation.replaceFirst("\\(.*", "")
                                + " does nothing on it",
                        "@Embedded ^" + annotation + " Geo geo",
                        "record Geo(double lat) {}"));
    }

    /** What speaks of the table stands on its record, as for records that are maps. */
    private static Stream<Fault> inside() {
        return Stream.of(
                post(
                        Code.EMBEDDED_REST,
                        "Post.geo.rest is @Rest in an embedded record",
                        "@Embedded Geo geo",
                        "record Geo(double lat, ^@Rest Map<String, AttributeValue> rest) {}"),
                post(
                        Code.KEY_WITHOUT_TABLE,
                        "@RangeKey on Geo.lat does nothing",
                        "@Embedded Geo geo",
                        "record Geo(^@RangeKey double lat) {}"),
                post(
                        Code.AUTO_GENERATED_WITHOUT_TABLE,
                        "@Version on Geo.lat does nothing",
                        "@Embedded Geo geo",
                        "record Geo(^@Version long lat) {}"),
                post(
                        Code.TTL_WITHOUT_TABLE,
                        "@Ttl on Geo.lat does nothing",
                        "@Embedded Geo geo",
                        "record Geo(^@Ttl long lat) {}"),
                post(
                        Code.FROZEN_NESTED,
                        "@Frozen stands on Geo.name",
                        "@Embedded Geo geo",
                        "record Geo(double lat, ^@Frozen String name) {}"));
    }

    private static Stream<Fault> keys() {
        return Stream.of(
                fault(Code.EMBEDDED_KEY, "Shop.Post.geo.GPK is in an embedded record, and is of a key", """
                    @Table("shop") @HashKey("PK") @Gsi(name = "all", hashKey = "GPK")
                    sealed interface Shop {
                        @Key(hash = "p#{id}") record Post(String id, ^@Embedded Geo geo) implements Shop {}
                        @Key(hash = "q#{id}") record Other(String id, String GPK) implements Shop {}
                    }
                    record Geo(String GPK) {}
                    """),
                fault(Code.EMBEDDED_KEY, "Shop.Post.geo.at is in an embedded record, and is of a key", """
                    @Table("shop") @HashKey("PK") @Gsi(name = "all", hashKey = "GPK")
                    sealed interface Shop {
                        @Key(hash = "p#{id}") @Key(index = "all", hash = "p#{id}", when = ^"geo.at")
                        record Post(String id, @Embedded Geo geo) implements Shop {}
                    }
                    record Geo(boolean at) {}
                    """),
                fault(Code.INDEX_COMPONENT, "Its components are: id, geo.name", """
                    @Table("posts") @Gsi(name = "by-geo", hashKey = ^"geo")
                    record Post(@HashKey String id, @Embedded Geo geo) {}
                    record Geo(String name) {}
                    """));
    }

    private static Stream<Fault> names() {
        return Stream.of(
                post(
                        Code.DUPLICATE_ATTRIBUTE,
                        "Post.lat and Post.geo.lat are both stored as \"lat\"",
                        "double lat, ^@Embedded Geo geo",
                        "record Geo(double lat) {}"),
                post(
                        Code.DUPLICATE_ATTRIBUTE,
                        "Post.from.lat and Post.to.lat are both stored as \"g_lat\"",
                        "@Embedded(prefix = \"g_\") Geo from, @Embedded(prefix = ^\"g_\") Geo to",
                        "record Geo(double lat) {}"),
                post(
                        Code.DUPLICATE_ATTRIBUTE,
                        "Leg.at and Leg.geo.lat are both stored as \"lat\"",
                        "List<Leg> legs",
                        "record Leg(@Attribute(\"lat\") String at, ^@Embedded Geo geo) {}",
                        "record Geo(double lat) {}"),
                post(
                        Code.EMBEDDED_NAME,
                        "Post.geoLat and Post.geo.lat are both called geoLat",
                        "double geoLat, @Embedded(prefix = \"g_\") Geo ^geo",
                        "record Geo(double lat) {}"));
    }
}
