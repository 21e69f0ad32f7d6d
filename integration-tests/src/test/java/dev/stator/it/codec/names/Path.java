package dev.stator.it.codec.names;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** Named as a type of the runtime, as are its nested records. */
@Table("paths")
@Gsi(name = "path", hashKey = "map")
@Gsi(name = "index-operations", hashKey = "map")
public record Path(
        @HashKey String id,
        String map,
        Value value,
        Record record,
        Codecs codecs,
        List list,
        Optional optional,
        Character character,
        Map asMap) {

    /** {@code ValueAttribute} is a class of the runtime. */
    public record Value(boolean flag) {}

    /** {@code RecordAttribute} is another. */
    @SuppressWarnings("JavaLangClash") // on purpose
    public record Record(Value value) {}

    /** The runtime's class of constants. */
    public record Codecs(String text) {}

    /** Not the interface. */
    public record List(java.util.List<String> strings) {}

    /** Not the other {@code Optional}. */
    public record Optional(java.util.Optional<Path> path) {}

    /** Not the box. */
    @SuppressWarnings("JavaLangClash") // on purpose
    public record Character(char letter, java.lang.Character box) {}

    /** Not the interface. */
    public record Map(java.util.Map<String, Value> values) {}
}
