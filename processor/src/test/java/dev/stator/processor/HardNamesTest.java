package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever a user calls types and components: where Java takes the names, generated code compiles too. Many schemas,
 * each in a package of its own, are compiled at once; those that Java itself refuses are left out first.
 */
class HardNamesTest {
    /** What generated code names, or could: types, packages, constants, variables. */
    private static final List<String> NAMES = List.of("""
            String Override Boolean Character Integer Long Object Iterable Math Number RuntimeException
            SuppressWarnings Deprecated Record Enum Void List Map Set Optional ArrayList Objects Stream
            UnaryOperator Instant Generated Nullable Singleton Inject AttributeValue DynamoDbClient
            Stator Dao Codecs Member ItemCodec ItemReader ItemKey KeyPart EntitySchema EntityIndex
            EntityOperations TextCodec AttributeCodec Path StringAttribute RecordAttribute
            ValueAttribute Removable Element Change DeclaredTable RootCodec RootKey RootDao Root_
            RootByNote ByNote ByNoteCodec NestedCodec NestedAttribute Kind_ java javax dev stator
            software org jakarta util lang example INSTANCE SCHEMA UF URL STATUS SKU ID E T STATE NOTE
            BY_NOTE KEY LIST_OF_NESTED UF_CODEC CODEC KIND S N M B ON item items attributes type members
            value values key keys index change other that path element codec client asyncClient entities
            root nested name of query scan get put table through exists absent equals ordinal version
            now refusal itemKey previous record var yield sealed permits when module open exports with
            to $ $$ _x __ a$b x1 größe Größe ß ŉ 名前 ΐ İ 𝒳 ﬀ Ab_Cd aB AB a_b
            """.strip().split("\\s+"));

    private static final List<String> PACKAGES =
            List.of("p", "item.p", "INSTANCE.p", "dev.blog.p", "java_.util.p", "note.p", "e.RootCodec.p");

    /** What the sources of a schema call things. */
    private record Names(String home, Map<String, String> types, Map<String, String> components) {
        String type(String role) {
            return types.getOrDefault(role, role.equals("Enum") ? "Kind" : role);
        }

        String component(String role) {
            return components.getOrDefault(role, role);
        }

        /** A type of a library: imported, unless a type of the package has its name. */
        private String library(String name) {
            return types.containsValue(simple(name)) ? name : simple(name);
        }

        private static String simple(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        Map<String, String> sources() {
            Map<String, String> sources = new LinkedHashMap<>();
            sources.put("Root", """
                    @/Table("posts")
                    @/Gsi(name = "by-note", hashKey = "%note", rangeKey = "%at", projection = /IndexProjection.KEYS_ONLY)
                    @/Gsi(name = "by-kind", hashKey = "%kind")
                    public record #Root(@/HashKey #Enum %kind, @/RangeKey Instant %at, String %note, #Nested %nested,
                        List<#Nested> %list, Optional<#Enum> %maybe, @/Default("ON") #Enum %state, #Sum %sum,
                        Map<#Enum, Set<String>> %map, @/Convert(#Conv.class) #Val %val, char %letter, Character %boxed,
                        boolean %flag, @/Default("7") int %count, @/Default("1") Duration %wait) {}
                    """);
            sources.put("Nested", """
                    public record #Nested(String %note, #Enum %kind, Optional<#Val2> %val, List<#Nested> %list,
                        Optional<#Nested> %previous, #Other %other, @/Default("OFF") #Enum %state) {}
                    """);
            sources.put("Other", "public record #Other(#Enum %state, Integer %count) {}");
            sources.put("Val2", "public record #Val2(@/Convert(#Conv.class) #Val %val, byte[] %bytes) {}");
            sources.put("Enum", "public enum #Enum { ON, OFF }");
            sources.put("Sum", "@/Discriminator(\"tells\") public sealed interface #Sum permits #One, #Two {}");
            sources.put("One", "public record #One(String %note) implements #Sum {}");
            sources.put("Two", "public record #Two(#Enum %kind, Set<Long> %set) implements #Sum {}");
            sources.put("Val", "public record #Val(String text) {}");
            sources.put("Conv", """
                    public enum #Conv implements TextCodec<#Val> {
                        INSTANCE;
                        public String toText(#Val value) { return value.text(); }
                        public #Val fromText(String text) { return new #Val(text); }
                    }
                    """);
            Map<String, String> files = new LinkedHashMap<>();
            sources.forEach((role, source) -> files.put(role, source(source)));
            return files;
        }

        private String source(String template) {
            Set<String> imports = new TreeSet<>();
            String text = template.replaceAll("@/(\\w+)", "@dev.stator.annotation.$1")
                    .replace("/Index", "dev.stator.annotation.Index");
            for (String name : List.of(
                    "dev.stator.annotation.Table",
                    "dev.stator.annotation.Gsi",
                    "dev.stator.annotation.HashKey",
                    "dev.stator.annotation.RangeKey",
                    "dev.stator.annotation.Default",
                    "dev.stator.annotation.Convert",
                    "dev.stator.annotation.IndexProjection",
                    "dev.stator.codec.TextCodec",
                    "java.lang.String",
                    "java.lang.Character",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.time.Instant",
                    "java.time.Duration",
                    "java.util.List",
                    "java.util.Map",
                    "java.util.Optional",
                    "java.util.Set")) {
                String marked = text.replaceAll("(?<![\\w.#%])(" + name + "|" + simple(name) + ")\\b", "\u0001");
                if (!marked.equals(text)) {
                    text = marked.replace("\u0001", library(name));
                    if (!library(name).equals(name)) {
                        imports.add("import " + name + ";\n");
                    }
                }
            }
            for (String role : ROLES) {
                text = text.replaceAll("#" + role + "\\b", type(role).replace("$", "\\$"));
            }
            for (String role : COMPONENTS) {
                text = text.replaceAll("%" + role + "\\b", component(role).replace("$", "\\$"));
            }
            return (home.isEmpty() ? "" : "package " + home + ";\n") + String.join("", imports) + text;
        }
    }

    private static final List<String> ROLES =
            List.of("Root", "Nested", "Other", "Val2", "Enum", "Sum", "One", "Two", "Val", "Conv");

    private static final List<String> COMPONENTS = List.of(
            "kind",
            "at",
            "note",
            "nested",
            "list",
            "maybe",
            "state",
            "sum",
            "map",
            "val",
            "letter",
            "boxed",
            "flag",
            "count",
            "wait",
            "previous",
            "other",
            "bytes",
            "set");

    /** One role has a name that no component may have. */
    private static final Map<String, String> STANDARD = Map.of("wait", "waiting");

    private static Names draw(String home, Random random) {
        List<String> types = new ArrayList<>(NAMES);
        types.removeIf(HardNamesTest::isGenerated);
        List<String> components = new ArrayList<>(NAMES);
        Collections.shuffle(types, random);
        Collections.shuffle(components, random);
        Map<String, String> called = new LinkedHashMap<>();
        Map<String, String> named = new LinkedHashMap<>(STANDARD);
        for (String role : ROLES) {
            if (random.nextInt(3) == 0) {
                called.put(role, types.remove(0));
            }
        }
        for (String role : COMPONENTS) {
            if (random.nextInt(3) == 0) {
                named.put(role, components.remove(0));
            }
        }
        return new Names(home, called, named);
    }

    /** Of the root, so that a type of that name is refused. */
    private static boolean isGenerated(String type) {
        return type.startsWith("Root");
    }

    /** The same draws each time, as nobody's change is to fail by chance; others with another seed, and at scale. */
    @Property(tries = 2, seed = "20261130", shrinking = ShrinkingMode.OFF)
    void namesThatJavaTakes(@ForAll long seed) {
        Random random = new Random(seed);
        List<Names> drawn = Stream.iterate(0, i -> i < 16, i -> i + 1)
                .map(i -> draw(i == 0 ? "" : PACKAGES.get(i % PACKAGES.size()) + i, random))
                .toList();
        compile(drawn);
    }

    /** Each name for one thing, and all else as it is. */
    @Example
    void eachNameAlone() {
        List<Names> alone = new ArrayList<>();
        List<String> roles = List.of("Root", "Nested", "Enum", "Conv", "kind", "nested");
        for (String name : NAMES) {
            String role = roles.get(alone.size() % roles.size());
            boolean isType = ROLES.contains(role) && !isGenerated(name);
            alone.add(new Names(
                    "p" + alone.size(),
                    isType ? Map.of(role, name) : Map.of(),
                    isType ? STANDARD : Map.of("wait", "waiting", ROLES.contains(role) ? "note" : role, name)));
        }
        compile(alone);
    }

    private static void compile(List<Names> names) {
        List<Names> java = new ArrayList<>(names);
        Map<String, List<String>> refused = Map.of("", List.of());
        while (!refused.isEmpty()) {
            refused = errors(java, List.of("-proc:none"));
            java.removeIf(withErrors(refused));
        }
        assertThat(java).hasSizeGreaterThan(names.size() / 3);

        Map<String, List<String>> errors = errors(java, List.of("-Xlint:all,-processing", "-Werror"));
        assertThat(java.stream().filter(withErrors(errors)).map(each -> each + ": " + errors.get(each.home())))
                .isEmpty();
        assertThat(errors).isEmpty();
    }

    private static Predicate<Names> withErrors(Map<String, List<String>> errors) {
        return names -> errors.containsKey(names.home());
    }

    /** What the compiler says, by package. */
    private static Map<String, List<String>> errors(List<Names> names, List<String> options) {
        List<String> sources =
                names.stream().flatMap(each -> each.sources().values().stream()).toList();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
        List<Processor> processors = options.contains("-proc:none") ? List.of() : List.of(new StatorProcessor());
        return Compiler.JAVAC.compile(processors, all, List.of(), sources).diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Kind.NOTE && diagnostic.getSource() != null)
                .collect(Collectors.groupingBy(
                        diagnostic -> home(diagnostic.getSource().getName(), names),
                        LinkedHashMap::new,
                        Collectors.mapping(HardNamesTest::text, Collectors.toList())));
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource().getName();
        return file.substring(file.lastIndexOf('/') + 1) + ":" + diagnostic.getLineNumber() + ": "
                + diagnostic.getMessage(Locale.ROOT);
    }

    private static String home(String file, List<Names> names) {
        String folder = file.replace('\\', '/').replaceAll("/[^/]*$", "");
        return names.stream()
                .map(Names::home)
                .filter(home -> !home.isEmpty() && folder.endsWith("/" + home.replace('.', '/')))
                .findFirst()
                .orElse("");
    }
}
