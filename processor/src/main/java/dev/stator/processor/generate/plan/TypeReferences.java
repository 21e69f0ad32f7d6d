package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.NamedClasses;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.TableRoot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How generated code names types, whatever the user calls his types and components. Where both could be meant, Java
 * takes a name before a dot for a variable (JLS 6.4.2): so constants get no type's name, and a type that has the name
 * of a component is written so that it can be nothing else.
 */
public final class TypeReferences {
    /** What the packages of libraries begin with. */
    static final Set<String> LIBRARIES = Set.of("dev", "jakarta", "java", "javax", "org", "software");

    /** Names in a codec that nothing else decides. */
    private static final Set<String> OF_CODEC = Set.of("INSTANCE", "SCHEMA", "item");

    /** Types of libraries before a dot, outside of the codec. */
    private static final List<ClassName> OUTSIDE = List.of(
            RuntimeTypes.CODECS,
            RuntimeTypes.PATH,
            RuntimeTypes.ITEM_KEY,
            ClassName.get(Objects.class),
            ClassName.get(Arrays.class));

    private final Set<ClassName> named = new HashSet<>();
    private final Map<String, Set<String>> types = new HashMap<>();
    private final Set<String> reserved = new HashSet<>(LIBRARIES);
    private final Set<String> homes = new HashSet<>();
    private final Set<String> components;
    private final ClassName codec;

    /** @param root of a table of several records */
    TypeReferences(Optional<TableRoot> root, Entity entity) {
        this(GeneratedNames.codec(entity.base()), List.of(entity));
        root.ifPresent(this::add);
    }

    /** Those of the types of a whole table. */
    static TypeReferences of(TableRoot root, List<Entity> entities) {
        TypeReferences types = new TypeReferences(GeneratedNames.codec(root.name()), entities);
        types.add(root);
        return types;
    }

    private TypeReferences(ClassName codec, List<Entity> entities) {
        this.codec = codec;
        this.components = entities.stream()
                .flatMap(entity -> Stream.concat(Stream.of(entity.record()), entity.records()))
                .flatMap(each -> each.attributes().stream())
                .flatMap(each -> Stream.concat(
                        Stream.of(each.component()), Stream.of(each.path().split("\\."))))
                .collect(Collectors.toSet());
        entities.forEach(this::add);
    }

    private void add(Entity entity) {
        ClassName record = entity.base();
        Stream<ClassName> generated = Stream.of(
                GeneratedNames.codec(record),
                GeneratedNames.attributes(record),
                GeneratedNames.key(record),
                GeneratedNames.dao(record));
        Stream<ClassName> projected = entity.indexes().stream()
                .flatMap(index -> index.projected().stream())
                .map(RecordType::name)
                .flatMap(name -> Stream.of(name, GeneratedNames.attributes(name)));
        Stream.of(entity.namedClasses(), generated, projected)
                .flatMap(names -> names)
                .forEach(this::add);
        for (Index index : entity.indexes()) {
            String name = GeneratedNames.indexClass(index.name());
            types.computeIfAbsent(name, simple -> new HashSet<>())
                    .add(GeneratedNames.dao(record).nestedClass(name).canonicalName());
        }
    }

    private void add(TableRoot root) {
        Stream.of(root.name(), GeneratedNames.codec(root.name())).forEach(this::add);
        NamedClasses.of(root.common()).forEach(this::add);
    }

    private void add(ClassName name) {
        ClassName top = name.topLevelClassName();
        named.add(name);
        types.computeIfAbsent(top.simpleName(), simple -> new HashSet<>()).add(top.canonicalName());
        reserved.add(top.simpleName());
        reserved.add(home(top));
        homes.add(home(top));
    }

    /**
     * Simple names of types that are never imported: a package of the user's begins so, and an import would obscure it
     * (JLS 6.4.2). None where a type of the user's obscures a library's package.
     */
    public String[] qualified() {
        return LIBRARIES.stream().anyMatch(types::containsKey) ? new String[0] : homes.toArray(String[]::new);
    }

    /** Whether a type is written as a cast of null, where nothing else tells it from a variable. */
    boolean isCast() {
        return Stream.concat(
                        named.stream().map(this::inCodec),
                        Stream.concat(OUTSIDE.stream(), Stream.of(codec)).map(this::outside))
                .anyMatch(code -> code.toString().startsWith("("));
    }

    /** Names of types, and of what packages begin with, that generated constants and nested classes leave alone. */
    public Set<String> reserved() {
        return reserved;
    }

    /** The class in a DAO for an index: {@code ByTitle}. */
    public ClassName indexIn(ClassName dao, Entity entity, String index) {
        String name = GeneratedNames.indexClass(index);
        String[] others = entity.indexes().stream()
                .map(other -> GeneratedNames.indexClass(other.name()))
                .filter(other -> !other.equals(name))
                .toArray(String[]::new);
        return dao.nestedClass(new Identifiers.Scope("", "", reserved, others).claim(name, name + "Index"));
    }

    /** The class in that of a nested record's attributes for a record that may be missing. */
    public ClassName removableIn(ClassName attributes) {
        return attributes.nestedClass(new Identifiers.Scope("", "", reserved).claim("Removable", "RemovableRecord"));
    }

    /** Names for classes inside another: those of no type that code names, nor of one around them or beside them. */
    public Identifiers.Scope nestedIn(ClassName around) {
        Set<String> taken = new HashSet<>(around.simpleNames());
        taken.addAll(types.keySet());
        return new Identifiers.Scope("", "", reserved, taken.toArray(String[]::new));
    }

    /** A type before a dot in the entity's codec. */
    public CodeBlock inCodec(ClassName type) {
        return among(OF_CODEC, type);
    }

    /** A type before a dot in the other classes of the entity, whose variables are named after components. */
    public CodeBlock outside(ClassName type) {
        return among(components, type);
    }

    private CodeBlock among(Set<String> variables, ClassName type) {
        ClassName top = type.topLevelClassName();
        String home = home(top);
        boolean obscured = variables.contains(top.simpleName());
        boolean isQualified = isShared(top) || homes.contains(top.simpleName());
        if (!obscured && !(variables.contains(home) && isQualified)) {
            return CodeBlock.of("$T", type);
        }
        return home.isEmpty() || variables.contains(home)
                ? CodeBlock.of("(($T) null)", type)
                : CodeBlock.of("$L", type.canonicalName());
    }

    /** Whether another type has its simple name, so that one of them is written with its package. */
    private boolean isShared(ClassName top) {
        return types.getOrDefault(top.simpleName(), Set.of()).stream()
                .anyMatch(name -> !name.equals(top.canonicalName()));
    }

    private static String home(ClassName top) {
        String home = top.packageName();
        return home.contains(".") ? home.substring(0, home.indexOf('.')) : home;
    }
}
