package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;
import java.util.stream.Stream;

/** Faults in what a type says of a table of several records, and in how its records fit into it. */
final class RootFaults {
    private static final String TABLE = "@Table(\"shop\") @HashKey(\"PK\") @RangeKey(\"SK\") ";
    private static final String INDEX = "@Gsi(name = \"GSI1\", hashKey = \"GSI1-PK\", rangeKey = \"GSI1-SK\") ";
    private static final String ORDER = "@Key(hash = \"o#{order}\", range = \"meta\") ";

    private RootFaults() {}

    static List<Fault> all() {
        return Stream.of(ofTemplates(), ofKeys(), ofIndexKeys(), ofComponents(), ofNames(), ofMembers(), ofIdle())
                .flatMap(List::stream)
                .toList();
    }

    private static String shop(String annotations, String... records) {
        return TABLE + annotations + "sealed interface Shop { " + String.join(" ", records) + " }";
    }

    private static List<Fault> ofTemplates() {
        return List.of(
                fault(
                        Code.TEMPLATE_SYNTAX,
                        "\"o#{order\" is no template of a key: at character 3, \"{\" is not closed",
                        shop(
                                "",
                                "@Key(hash = ^\"o#{order\", range = \"x\") record Order(String order) implements Shop "
                                        + "{}")),
                fault(
                        Code.TEMPLATE_SYNTAX,
                        "at character 2, \"}\" closes nothing",
                        shop("", "@Key(hash = \"o\", range = ^\"x}\") record Order(String order) implements Shop {}")),
                fault(
                        Code.TEMPLATE_SYNTAX,
                        "at character 9, \"0\" is no width",
                        shop(
                                "",
                                "@Key(hash = ^\"o{order:0}\", range = \"x\") record Order(int order) implements Shop "
                                        + "{}")),
                fault(
                        Code.TEMPLATE_COMPONENT,
                        "\"o#{odrer}\" names \"odrer\", but Shop.Order has no such component. Did you mean \"order\"?"
                                + " Its components are: order.",
                        shop(
                                "",
                                "@Key(hash = ^\"o#{odrer}\", range = \"x\") record Order(String order) implements "
                                        + "Shop {}")),
                fault(
                        Code.TEMPLATE_COMPONENT,
                        "names \"c\"",
                        TABLE + "@Key(range = ^\"{a}{b:2}#{c}\") record One(@Attribute(\"PK\") String pk,"
                                + " @Attribute(\"A\") int a, int b) {}"));
    }

    private static List<Fault> ofKeys() {
        return List.of(
                fault(
                        Code.KEY_TWICE,
                        "Shop.Order has a second @Key for its table",
                        shop("", ORDER + "^@Key(hash = \"p\") record Order(String order) implements Shop {}")),
                fault(
                        Code.KEY_TWICE,
                        "for index GSI1",
                        shop(
                                INDEX,
                                ORDER + "@Key(index = \"GSI1\", hash = \"a\", range = \"b\")"
                                        + " ^@Key(index = \"GSI1\", hash = \"a\", range = \"c\")"
                                        + " record Order(String order) implements Shop {}")),
                fault(
                        Code.KEY_MISSING,
                        "Shop.Order has nothing for \"SK\", the range key of its table. Write @Key(range = \"...\")",
                        shop("", "@Key(hash = \"o#{order}\") ^record Order(String order) implements Shop {}")),
                fault(
                        Code.KEY_MISSING,
                        "Log has nothing for \"PK\", the hash key",
                        "@Table(\"log\") @HashKey(\"PK\") ^record Log(String id) {}"),
                fault(
                        Code.HASH_AND_RANGE,
                        "\"PK\" of Shop is both @HashKey and @RangeKey",
                        "@Table(\"shop\") @HashKey(\"PK\") @RangeKey(^\"PK\") sealed interface Shop {"
                                + " @Key(hash = \"o\", range = \"{order}\") record Order(String order) implements"
                                + " Shop {} }"),
                fault(
                        Code.HASH_AND_RANGE,
                        "\"PK\" of Log is both",
                        "@Table(\"log\") @HashKey(\"PK\") @RangeKey(^\"PK\") record Log("
                                + "@Attribute(\"PK\") String id) {}"),
                fault(
                        Code.KEY_NAMELESS,
                        "Shop names no attribute for its hash key",
                        "@Table(\"shop\") sealed ^interface Shop { record Order(String order) implements Shop {} }"),
                fault(
                        Code.KEY_NAMELESS,
                        "Log names no attribute",
                        "@Table(\"log\") @RangeKey(\"SK\") ^record Log(@Attribute(\"SK\") String id) {}"),
                fault(
                        Code.RANGE_TEMPLATE_IDLE,
                        "Shop.Order has a template for a range key, but its table has none",
                        "@Table(\"shop\") @HashKey(\"PK\") sealed interface Shop {"
                                + " @Key(hash = \"o\", range = ^\"{order}\") record Order(String order) implements "
                                + "Shop {} }"),
                fault(
                        Code.RANGE_TEMPLATE_IDLE,
                        "index by-x has none",
                        shop(
                                "@Gsi(name = \"by-x\", hashKey = \"X\") ",
                                ORDER
                                        + "@Key(index = \"by-x\", hash = \"o\", range = ^\"p\") record Order(String "
                                        + "order)"
                                        + " implements Shop {}")));
    }

    private static List<Fault> ofIndexKeys() {
        return List.of(
                fault(
                        Code.KEY_INDEX,
                        "@Key of Shop.Order names index \"GS1\", but its table has none of that name. Did you mean"
                                + " \"GSI1\"? Its indexes are: GSI1.",
                        shop(
                                INDEX,
                                ORDER + "@Key(index = ^\"GS1\", hash = \"a\", range = \"b\")"
                                        + " @Key(index = \"GSI1\", hash = \"a\", range = \"c\")"
                                        + " record Order(String order) implements Shop {}")),
                fault(
                        Code.KEY_INDEX,
                        "It has none at all",
                        shop(
                                "",
                                ORDER
                                        + "@Key(index = ^\"GSI1\", hash = \"a\") record Order(String order) "
                                        + "implements Shop {}")),
                fault(
                        Code.KEY_INCOMPLETE,
                        "Shop.Order has nothing for \"GSI1-SK\", so that no item of it would be in index GSI1",
                        shop(
                                INDEX,
                                ORDER
                                        + "^@Key(index = \"GSI1\", hash = \"a\") record Order(String order) "
                                        + "implements Shop {}",
                                "@Key(hash = \"p\", range = \"{id}\") @Key(index = \"GSI1\", hash = \"a\", range = "
                                        + "\"b\")"
                                        + " record Other(String id) implements Shop {}")),
                fault(
                        Code.WHEN_OF_TABLE,
                        "Shop.Order says when",
                        shop(
                                "",
                                "@Key(hash = \"o#{order}\", range = \"meta\", when = ^\"open\")"
                                        + " record Order(String order, boolean open) implements Shop {}")),
                fault(
                        Code.WHEN_COMPONENT,
                        "Shop.Order is in index GSI1 when \"opne\" says so, but it has no such component. Did you mean"
                                + " \"open\"?",
                        shop(
                                INDEX,
                                ORDER + "@Key(index = \"GSI1\", hash = \"a\", range = \"b\", when = ^\"opne\")"
                                        + " record Order(String order, boolean open) implements Shop {}")));
    }

    private static List<Fault> ofComponents() {
        return List.of(
                fault(
                        Code.KEY_ONLY_IDLE,
                        "Shop.Order.note is @KeyOnly, but no @Key of its record names it",
                        shop("", ORDER + "record Order(String order, ^@KeyOnly String note) implements Shop {}")),
                fault(
                        Code.KEY_ONLY_IDLE,
                        "Post.note is @KeyOnly",
                        "@Table(\"posts\") record Post(@HashKey String id, ^@KeyOnly String note) {}"),
                fault(
                        Code.KEY_ONLY_IDLE,
                        "Place.street is @KeyOnly, but no @Key of its record names it",
                        "@Table(\"posts\") record Post(@HashKey String id, List<Place> places) {}"
                                + " record Place(^@KeyOnly String street) {}"),
                fault(
                        Code.KEY_ONLY_IDLE,
                        "Place.street is @KeyOnly",
                        shop(
                                "",
                                ORDER + "record Order(String order, Place place) implements Shop {}",
                                "record Place(^@KeyOnly String street) {}")),
                fault(Code.KEY_ONLY_IDLE, "Alone.street is @KeyOnly", "record Alone(^@KeyOnly String street) {}"),
                fault(
                        Code.KEY_ONLY_IDLE,
                        "has an attribute, \"Note\"",
                        shop(
                                INDEX,
                                ORDER + "@Key(index = \"GSI1\", hash = \"n#{note}\", range = \"b\")"
                                        + " record Order(String order, ^@KeyOnly @Attribute(\"Note\") String note)"
                                        + " implements Shop {}")),
                fault(
                        Code.KEY_NAME,
                        "@HashKey on Shop names no attribute. Write its name: @HashKey(\"...\").",
                        "@Table(\"shop\") ^@HashKey sealed interface Shop {"
                                + " @Key(hash = \"o#{order}\") record Order(String order) implements Shop {} }"),
                fault(
                        Code.KEY_NAME,
                        "is a name of 256 bytes",
                        "@Table(\"shop\") @HashKey(^\"" + "k".repeat(256) + "\") sealed interface Shop {"
                                + " @Key(hash = \"o#{order}\") record Order(String order) implements Shop {} }"),
                fault(
                        Code.KEY_NAME,
                        "@HashKey on Post.id has a name, which means something on a type only. Name the attribute with"
                                + " @Attribute(\"ID\").",
                        "@Table(\"posts\") record Post(^@HashKey(\"ID\") String id) {}"),
                fault(
                        Code.KEY_CONTRADICTED,
                        "@HashKey stands on Shop.Order.order, but that key of its table is \"PK\", where it is not"
                                + " stored.",
                        shop(
                                "",
                                "@Key(range = \"x\") record Order(^@HashKey String order, @Attribute(\"PK\") String pk)"
                                        + " implements Shop {}")),
                fault(
                        Code.KEY_CONTRADICTED,
                        "its table names no such key. Remove it, or write @RangeKey(\"...\") on Shop.",
                        "@Table(\"shop\") @HashKey(\"PK\") sealed interface Shop {"
                                + " @Key(hash = \"o#{order}\") record Order(String order, ^@RangeKey String at)"
                                + " implements Shop {} }"),
                fault(
                        Code.KEY_CONTRADICTED,
                        "which a template makes",
                        shop(
                                "",
                                "@Key(hash = \"o#{order}\", range = \"x\") record Order(^@HashKey String order)"
                                        + " implements Shop {}")));
    }

    private static List<Fault> ofNames() {
        return List.of(
                fault(
                        Code.ACCESSOR,
                        "Shop.Orders would be had by orders(), but so would Shop.Order.",
                        shop(
                                "",
                                ORDER + "record Order(String order) implements Shop {}",
                                "@Key(hash = \"p\", range = \"{id}\") @Accessor(^\"orders\") record Orders(String id)"
                                        + " implements Shop {}")),
                fault(
                        Code.ACCESSOR,
                        "that is no name of a method, or there is another of it",
                        shop(
                                "",
                                "@Accessor(^\"scan\") " + ORDER + "record Order(String order) implements Shop {}",
                                "@Accessor(^\"no name\") @Key(hash = \"p\", range = \"{id}\") record Other(String id)"
                                        + " implements Shop {}")),
                fault(
                        Code.MEMBERS_CLASH,
                        "Order and Shop.Order would both give a type OrderCodec, case aside",
                        TABLE + "sealed interface Shop permits Shop.Order, Order {" + ORDER
                                + "^record Order(String order) implements Shop {} }"
                                + " @Accessor(\"others\") @Key(hash = \"p\", range = \"{id}\") record Order(String id)"
                                + " implements Shop {}"),
                fault(
                        Code.NAME_TAKEN,
                        "ShopTable for Shop",
                        TABLE + "sealed ^interface Shop {" + ORDER
                                + "record Order(String order) implements Shop {} } class ShopTable {}"),
                fault(
                        Code.NAME_TAKEN,
                        "OrderDao for Shop.Order",
                        TABLE + "sealed interface Shop {" + ORDER
                                + "^record Order(String order) implements Shop {} } class OrderDao {}"));
    }

    private static List<Fault> ofMembers() {
        String plain = ORDER + "record Order(String order) implements Shop {} ";
        return List.of(
                fault(
                        Code.MEMBER,
                        "but Shop has Shop.Other, which is none. Make it such a record",
                        TABLE + "sealed ^interface Shop {" + plain + "final class Other implements Shop {} }"),
                fault(
                        Code.MEMBER,
                        "Shop.Other<T>",
                        TABLE + "sealed ^interface Shop {" + plain
                                + "@Key(hash = \"p\", range = \"{id}\") record Other<T>(String id) implements Shop {} "
                                + "}"),
                fault(
                        Code.MEMBER,
                        "but All has Record, which is none",
                        "@Table(value = \"all\", entities = {Post.class, Record^.class}) @HashKey(\"PK\") class All {}"
                                + " @Key(hash = \"p#{id}\") record Post(String id) {}"),
                fault(
                        Code.SEVERAL_TABLES,
                        "example.Post is in two tables, of example.Post and of example.All",
                        "@Table(\"posts\") record Post(@HashKey String id) {}"
                                + " @Table(value = ^\"all\", entities = Post.class) @HashKey(\"id\") class All {}"),
                fault(
                        Code.ENTITIES_IDLE,
                        "but Shop is a sealed interface, which says its records itself. Remove it.",
                        "@Table(value = \"shop\", entities = Shop.Order^.class) @HashKey(\"PK\") sealed interface "
                                + "Shop {"
                                + " @Key(hash = \"o#{order}\") record Order(String order) implements Shop {} }"),
                fault(
                        Code.ENTITIES_IDLE,
                        "Post is a record",
                        "@Table(value = \"posts\", entities = {Other^.class}) record Post(@HashKey String id) {}"
                                + " record Other(String id) {}"),
                fault(
                        Code.ROOT_UNREACHABLE,
                        "Outer.Shop is private",
                        "class Outer { " + TABLE + "private sealed ^interface Shop {" + plain + "} }"));
    }

    private static List<Fault> ofIdle() {
        return List.of(
                fault(
                        Code.WORD_IDLE,
                        "@DiscriminatorValue on Shop.Order is not stored in table shop: Shop has no @Discriminator",
                        shop(
                                "",
                                "@Key(hash = \"o#{order}\", range = \"x\") @DiscriminatorValue(^\"order\")"
                                        + " record Order(String order) implements Shop {}")),
                fault(
                        Code.KEY_WITHOUT_ROOT,
                        "@Key on Order does nothing as far as is compiled here",
                        "^@Key(hash = \"o#{id}\") record Order(String id) {}"),
                fault(
                        Code.IDLE_ANNOTATION,
                        "@Key does nothing on Post: only a record of a table that names",
                        "@Table(\"posts\") ^@Key(range = \"o#{id}\") record Post(@HashKey String id) {}"),
                fault(
                        Code.IDLE_ANNOTATION,
                        "@HashKey does nothing on Post",
                        "^@HashKey(\"PK\") record Post(String id) {}"),
                fault(
                        Code.IDLE_ANNOTATION,
                        "@Accessor does nothing on Post",
                        "@Table(\"posts\") ^@Accessor(\"all\") record Post(@HashKey String id) {}"));
    }
}
