package dev.stator.benchmarks.compile;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Who generates code for an entity: how it is written for each, and the processor. */
public enum Contender {
    NONE("plain records, no processor", List.of(), Contender::plain),
    STATOR(
            "Stator",
            List.of(
                    "dev.stator.processor.StatorProcessor",
                    "com.palantir.javapoet.JavaFile",
                    "dev.stator.annotation.Table"),
            Contender::stator),
    MAPSTRUCT("MapStruct", List.of("org.mapstruct.ap.MappingProcessor"), Contender::mapStruct),
    AUTO_VALUE("AutoValue", List.of("com.google.auto.value.processor.AutoValueProcessor"), Contender::autoValue),
    IMMUTABLES("Immutables", List.of("org.immutables.processor.ProxyProcessor"), Contender::immutables);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // Of List.of.
    private final List<String> processor;

    @SuppressWarnings("ImmutableEnumChecker") // They hold nothing.
    private final BiFunction<String, String, Map<String, String>> sources;

    Contender(String title, List<String> processor, BiFunction<String, String, Map<String, String>> sources) {
        this.title = title;
        this.processor = processor;
        this.sources = sources;
    }

    public String title() {
        return title;
    }

    /** The processor, and a class of each library that it needs, found on this JVM's class path. */
    public List<String> processor() {
        return processor;
    }

    /**
     * What a user writes.
     *
     * @param entities how many
     * @return source by name of the class
     */
    public Map<String, String> sources(int entities) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("State", "public enum State { DRAFT, ACTIVE, CLOSED }");
        for (int i = 0; i < entities; i++) {
            texts.putAll(sources.apply(
                    String.format(Locale.ROOT, "Entity%03d", i), String.format(Locale.ROOT, "Address%03d", i)));
        }
        texts.replaceAll((name, text) -> "package compiled;\n\n" + text);
        return texts;
    }

    private static Map<String, String> plain(String entity, String address) {
        return Map.of(
                entity, record(entity, Component.entity(address)),
                address, record(address, Component.ADDRESS));
    }

    private static Map<String, String> stator(String entity, String address) {
        String record = record(entity, Component.entity(address))
                .replace("String id,", "@HashKey String id,")
                .replace("Instant createdAt,", "@RangeKey Instant createdAt,");
        return Map.of(
                entity,
                "import dev.stator.annotation.*;\n"
                        + record.replace("public record", "@Table(\"" + entity + "\")\npublic record"),
                address,
                record(address, Component.ADDRESS));
    }

    /** A mapper of each entity to a record like it and back, nested records too. */
    private static Map<String, String> mapStruct(String entity, String address) {
        return Map.of(
                entity,
                record(entity, Component.entity(address)),
                address,
                record(address, Component.ADDRESS),
                entity + "View",
                record(entity + "View", Component.entity(address + "View")),
                address + "View",
                record(address + "View", Component.ADDRESS),
                entity + "Mapper",
                """
                        import org.mapstruct.Mapper;

                        @Mapper
                        public interface %1$sMapper {
                            %1$sView toView(%1$s entity);

                            %1$s fromView(%1$sView view);
                        }
                        """.formatted(entity));
    }

    private static Map<String, String> autoValue(String entity, String address) {
        return Map.of(
                entity, autoValue(entity, Component.entity(address)),
                address, autoValue(address, Component.ADDRESS));
    }

    private static String autoValue(String name, List<Component> components) {
        return Component.IMPORTS
                + """
                import com.google.auto.value.AutoValue;

                @AutoValue
                public abstract class %1$s {
                %2$s

                    public static Builder builder() {
                        return new AutoValue_%1$s.Builder();
                    }

                    @AutoValue.Builder
                    public abstract static class Builder {
                %3$s

                        public abstract %1$s build();
                    }
                }
                """.formatted(
                                name,
                                lines(components, c -> "    public abstract " + c.type() + " " + c.name() + "();"),
                                lines(
                                        components,
                                        c -> "        public abstract Builder " + c.name() + "(" + c.type() + " "
                                                + c.name() + ");"));
    }

    private static Map<String, String> immutables(String entity, String address) {
        return Map.of(
                entity, immutables(entity, Component.entity(address)),
                address, immutables(address, Component.ADDRESS));
    }

    private static String immutables(String name, List<Component> components) {
        return Component.IMPORTS
                + """
                import org.immutables.value.Value;

                @Value.Immutable
                public interface %1$s {
                %2$s
                }
                """.formatted(name, lines(components, c -> "    " + c.type() + " " + c.name() + "();"));
    }

    private static String record(String name, List<Component> components) {
        String parameters = components.stream()
                .map(c -> "        " + c.type() + " " + c.name())
                .collect(joining(",\n"));
        return Component.IMPORTS + "public record " + name + "(\n" + parameters + ") {}\n";
    }

    private static String lines(List<Component> components, Function<Component, String> line) {
        return components.stream().map(line).collect(joining("\n"));
    }
}
