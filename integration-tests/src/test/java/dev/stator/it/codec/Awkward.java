package dev.stator.it.codec;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.IndexProjection;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Optional;

/** Names that generated code uses itself, or that need escapes. */
@Table("awkward")
@Gsi(name = "default", hashKey = "index", projection = IndexProjection.KEYS_ONLY)
@Gsi(name = "table", hashKey = "table", rangeKey = "get")
@Gsi(name = "3rd.place-of_all", hashKey = "value", projection = IndexProjection.INCLUDE, include = "path")
@Lsi(name = "scan", rangeKey = "INSTANCE", projection = IndexProjection.KEYS_ONLY)
record Awkward(
        @HashKey String items,
        @RangeKey String key,
        String item,
        String codec,
        String table,
        String INSTANCE,
        String SCHEMA,
        String path,
        String get,
        String index,
        String stator,
        String attributes,
        String value,
        String element,
        String of,
        String toItem,
        String write,
        String type,
        String put,
        String awkward,
        String javaType,
        String TABLE,
        String $,

        @Attribute("with \"quotes\" and 'more'") String quotes,
        @Attribute("back\\slash \\u0022 */ {@code <b>&") String escapes,
        @Attribute("Größe ☃ 😀\n\t") String unicode,
        @Attribute("size") String reserved,
        Optional<Members> members,
        List<Members> list) {

    /** Components with the names of what a typed attribute has, some of which lead back. */
    record Members(
            Optional<Members> path,
            Optional<Members> codec,
            Optional<Members> exists,
            Optional<Members> absent,
            Optional<Members> size,
            Optional<Members> eq,
            Optional<Members> item,
            String element,
            List<Members> value) {}
}
