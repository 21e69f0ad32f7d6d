package dev.stator.benchmarks.compile;

import java.util.List;

/**
 * A component of what is compiled.
 *
 * @param type as written in source
 */
record Component(String type, String name) {
    /** What sources of any contender import. */
    static final String IMPORTS = """
            import java.math.BigDecimal;
            import java.net.URI;
            import java.time.*;
            import java.util.*;

            """;

    /** Of a nested record. */
    static final List<Component> ADDRESS = List.of(
            new Component("String", "street"),
            new Component("int", "number"),
            new Component("String", "city"),
            new Component("String", "country"));

    /** Of an entity: the twenty most users have, the last of them its own nested record. */
    static List<Component> entity(String address) {
        return List.of(
                new Component("String", "id"),
                new Component("Instant", "createdAt"),
                new Component("String", "title"),
                new Component("String", "author"),
                new Component("String", "body"),
                new Component("int", "likes"),
                new Component("long", "views"),
                new Component("double", "rating"),
                new Component("boolean", "published"),
                new Component("BigDecimal", "price"),
                new Component("LocalDate", "day"),
                new Component("Duration", "length"),
                new Component("UUID", "owner"),
                new Component("URI", "link"),
                new Component("State", "state"),
                new Component("Set<String>", "tags"),
                new Component("List<String>", "notes"),
                new Component("List<Integer>", "scores"),
                new Component("Map<String, Integer>", "counts"),
                new Component(address, "address"));
    }
}
