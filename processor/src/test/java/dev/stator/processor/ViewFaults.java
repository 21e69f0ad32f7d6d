package dev.stator.processor;

import static dev.stator.processor.FaultTest.fault;

import dev.stator.processor.FaultTest.Fault;
import dev.stator.processor.diagnostics.Code;
import java.util.List;

/** Faults of records that items are put together to. */
final class ViewFaults {
    private static final String SHOP = """
        @Table("shop") @HashKey("PK") @RangeKey("SK")
        @Gsi(name = "all", hashKey = "APK", rangeKey = "ASK")
        @Gsi(name = "keys", hashKey = "KPK", rangeKey = "KSK", projection = IndexProjection.KEYS_ONLY)
        sealed interface Shop {
            @Key(hash = "o#{order}", range = "c#{customer}")
            @Key(index = "all", hash = "c#{customer}", range = "o#{order}")
            @Key(index = "keys", hash = "c#{customer}", range = "o#{order}")
            record Order(String order, String customer) implements Shop {}
            @Key(hash = "o#{id}", range = "p#{product}")
            record Line(String id, String product) implements Shop {}
            @Key(hash = "o#{order}", range = "n#{note}") @Key(index = "keys", hash = "n#{note}", range = "o#{order}")
            record Note(String order, String note) implements Shop {}
            @Key(hash = "i#{invoice}", range = "o#{order}")
            record Invoice(String invoice, String order) implements Shop {}
        }
        """;

    private ViewFaults() {}

    private static Fault view(Code code, String message, String view) {
        return fault(code, message, SHOP + view);
    }

    static List<Fault> all() {
        return List.of(
                view(
                        Code.VIEW_UNFIT,
                        "stands on View, but that has type parameters",
                        "@ItemCollection(Shop.class) ^record View<T>(Shop.Order order) {}"),
                view(Code.VIEW_UNFIT, "is no record", "@ItemCollection(Shop.class) final ^class View {}"),
                view(
                        Code.VIEW_UNFIT,
                        "is private or inside a private type",
                        "final class Views { @ItemCollection(Shop.class) private ^record View(Shop.Order order) {} }"),
                view(
                        Code.VIEW_TABLE,
                        "Shop.Order is no table of several records",
                        "^@ItemCollection(Shop.Order.class) record View(Shop.Order order) {}"),
                view(
                        Code.VIEW_TABLE,
                        "Alone is no table of several records",
                        "^@ItemCollection(Alone.class) record View(Shop.Order order) {}"
                                + " @Table(\"alone\") record Alone(@HashKey String id) {}"),
                fault(
                        Code.VIEW_PACKAGE,
                        "View stands in package example.views, but what is generated for Shop stands in shop",
                        """
                        package example.views;
                        import dev.stator.annotation.*;
                        @ItemCollection(shop.Shop.class) ^record View(shop.Shop.Order order) {}
                        """,
                        """
                        package shop;
                        import dev.stator.annotation.*;
                        @Table("shop") @HashKey("PK")
                        public sealed interface Shop {
                            @Key(hash = "o#{order}")
                            record Order(String order) implements Shop {}
                        }
                        """),
                view(
                        Code.VIEW_MEMBER,
                        "lines has type java.util.Set<example.Shop.Line>, which is no record of Shop, nor an Optional "
                                + "or"
                                + " a List of one. Its records are: Shop.Order, Shop.Line, Shop.Note, Shop.Invoice.",
                        "@ItemCollection(Shop.class) record View(Shop.Order order, Set<Shop.Line> ^lines) {}"),
                view(
                        Code.VIEW_MEMBER,
                        "count has type int",
                        "@ItemCollection(Shop.class) record View(Shop.Order order, int ^count) {}"),
                view(
                        Code.VIEW_TWICE,
                        "lines and first are both for items of Shop.Line",
                        "@ItemCollection(Shop.class) record View(Shop.Order order, List<Shop.Line> lines,"
                                + " Optional<Shop.Line> ^first) {}"),
                view(
                        Code.VIEW_PARENT,
                        "View has none. Exactly one component",
                        "@ItemCollection(Shop.class) ^record View(List<Shop.Line> lines) {}"),
                view(
                        Code.VIEW_PARENT,
                        "View has several, order and line.",
                        "@ItemCollection(Shop.class) ^record View(Shop.Order order, Shop.Line line) {}"),
                view(
                        Code.VIEW_INDEX,
                        "index \"other\": the table has no such index. Its indexes are: all, keys.",
                        "@ItemCollection(value = Shop.class, index = ^\"other\") record View(Shop.Order order) {}"),
                view(
                        Code.VIEW_INDEX,
                        "it holds no whole items. Let it project ALL.",
                        "@ItemCollection(value = Shop.class, index = ^\"keys\") record View(Shop.Order order) {}"),
                view(
                        Code.VIEW_INDEX,
                        "Shop.Line is not in it. Give it a @Key of the index, or remove lines.",
                        "@ItemCollection(value = Shop.class, index = ^\"all\")"
                                + " record View(Shop.Order order, List<Shop.Line> lines) {}"),
                view(
                        Code.VIEW_HASH,
                        "Shop.Order and Shop.Invoice do not stand under one hash key: it is \"o#{order}\" for"
                                + " Shop.Order, and \"i#{invoice}\" for Shop.Invoice. Remove one of them from View.",
                        "@ItemCollection(Shop.class)"
                                + " record View(Shop.Order order, Optional<Shop.Invoice> ^invoice) {}"),
                view(
                        Code.VIEW_GAP,
                        "View asks for range keys that lie from \"c#\" to all that begin with \"p#\", and among them "
                                + "are"
                                + " those of Shop.Note, which are \"n#{note}\".",
                        "@ItemCollection(Shop.class) ^record View(Shop.Order order, List<Shop.Line> lines) {}"));
    }
}
