package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The user's types, components and packages have the very names that generated code refers to or declares. These are
 * read out of generated code, so that a name which it comes to use is tried too.
 */
class ReferredNamesTest {
    /** Each role of a type is marked by #, and each role of a component by %. */
    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("Root", """
                    @Table("root~") @Gsi(name = "by-note", hashKey = "%note", rangeKey = "%at",
                            projection = dev.stator.annotation.IndexProjection.KEYS_ONLY)
                    @Gsi(name = "by-state", hashKey = "%state")
                    public record #Root(@HashKey #Enum %kind, @RangeKey Instant %at, String %note, #Nested %nested,
                        List<#Nested> %list, Optional<#Nested> %maybe, Map<#Enum, #Nested> %map, #Sum %sum,
                        @Default("ON") #Enum %state, @Convert(#Conv.class) #Val %val, Map<#Enum, Set<String>> %sets,
                        @Frozen #Cold %cold, @Version long %version, @CreatedAt @Nullable Instant %born,
                        @UpdatedAt Optional<Instant> %changed, @Ttl Optional<Duration> %life, char %letter,
                        Character %boxed, boolean %flag, @Default("7") int %count, double %ratio, byte[] %bytes,
                        AttributeValue %raw) {}
                    """),
            Map.entry("Plain", """
                    @Table("plain~") public record #Plain(@HashKey String %note, #Nested %nested, #KeyOf %parent) {}
                    """),
            Map.entry("KeyOf", "public record #KeyOf(#Enum %kind, Optional<Integer> %count) {}"),
            Map.entry("Nested", """
                    public record #Nested(String %note, #Enum %kind, Optional<#Val2> %val, List<#Nested> %list,
                        Optional<#Nested> %previous, #Other %other, @Default("OFF") #Enum %state, Set<#Enum> %set,
                        Map<String, #Other> %map, Optional<#Other> %maybe, #Sum %sum) {}
                    """),
            Map.entry("Other", "public record #Other(#Enum %state, Integer %count, @Nullable Long %long) {}"),
            Map.entry("Val2", "public record #Val2(@Convert(#Conv.class) #Val %val, byte[] %bytes) {}"),
            Map.entry("Enum", "public enum #Enum { ON, OFF }"),
            Map.entry("Sum", "@Discriminator(\"tells\") public sealed interface #Sum permits #One, #Two {}"),
            Map.entry("One", "public record #One(String %note) implements #Sum {}"),
            Map.entry("Two", "public record #Two(#Enum %kind, Set<Long> %set) implements #Sum {}"),
            Map.entry("Cold", "public record #Cold(String %note, List<Integer> %list) {}"),
            Map.entry("Val", "public record #Val(String text) {}"),
            Map.entry("Conv", """
                    public enum #Conv implements dev.stator.codec.TextCodec<#Val> {
                        INSTANCE;
                        public String toText(#Val value) { return value.text(); }
                        public #Val fromText(String text) { return new #Val(text); }
                    }
                    """),
            Map.entry("Shop", """
                    @Table("shop~") @HashKey("PK") @RangeKey("SK")
                    @Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK") @Discriminator("tells")
                    public sealed interface #Shop permits #Customer, #Order {}
                    """),
            Map.entry("Customer", """
                    @Key(hash = "c#{%note}", range = "c#{%note}")
                    public record #Customer(String %note, #Enum %kind, #Nested %nested, @Version long %version)
                        implements #Shop {}
                    """),
            Map.entry("Order", """
                    @Key(hash = "c#{%note}", range = "o#{%count}")
                    @Key(index = "GSI1", hash = "k#{%kind}", range = "{%at}", when = "%flag")
                    public record #Order(String %note, int %count, #Enum %kind, Instant %at, List<#Other> %list,
                        boolean %flag) implements #Shop {}
                    """),
            Map.entry("View", """
                    @ItemCollection(#Shop.class) public record #View(#Customer %other, List<#Order> %list) {}
                    """));

    private static final List<String> ROLES = SOURCES.keySet().stream().sorted().toList();

    /** Without the table of several records, and with nothing but that. */
    private static final List<String> ALONE = ROLES.stream()
            .filter(role -> !List.of("Shop", "Customer", "Order", "View").contains(role))
            .toList();

    private static final List<String> SHARED = ROLES.stream()
            .filter(role -> !List.of("Root", "Plain", "KeyOf", "Cold").contains(role))
            .toList();

    private static final List<String> COMPONENTS = Stream.of(
                    String.join(" ", SOURCES.values()).split("(?=%)"))
            .map(text -> text.replaceAll("^%(\\w+)[^$]*|^[^%][^$]*", "$1"))
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList();

    private static final Map<String, String> QUALIFIED = Stream.of(
                    "java.lang.String",
                    "java.lang.Character",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.time.Instant",
                    "java.time.Duration",
                    "java.util.List",
                    "java.util.Map",
                    "java.util.Optional",
                    "java.util.Set",
                    "software.amazon.awssdk.services.dynamodb.model.AttributeValue")
            .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), name -> name));

    private static final List<String> LIBRARIES = List.of("dev", "jakarta", "java", "javax", "org", "software");

    private static final List<String> JAKARTA = List.of(
            "package jakarta.inject; public @interface Singleton {}",
            "package jakarta.inject; public @interface Inject {}",
            "package jakarta.inject; public @interface Named { String value() default \"\"; }");

    /** What generated code names, of itself and of libraries, and what it inherits. */
    private static final Set<String> types = new LinkedHashSet<>();

    private static final Set<String> variables = new LinkedHashSet<>();

    /**
     * A schema of the user's.
     *
     * @param home its package, or nothing
     * @param suffix of all types that have no name of their own
     */
    private record Schema(
            String home, String suffix, List<String> roles, Map<String, String> types, Map<String, String> components) {
        List<String> sources() {
            return roles.stream()
                    .map(role -> source(Objects.requireNonNull(SOURCES.get(role))))
                    .toList();
        }

        private String source(String template) {
            String text = template.replaceAll("@(?=[A-Z])(?!Nullable)", "@dev.stator.annotation.")
                    .replace("@Nullable Instant", "java.time.@org.jspecify.annotations.Nullable Instant")
                    .replace("@Nullable Long", "java.lang.@org.jspecify.annotations.Nullable Long")
                    .replace("~", suffix);
            for (Map.Entry<String, String> library : QUALIFIED.entrySet()) {
                text = text.replaceAll("(?<![\\w.#%])(?<!Nullable )" + library.getKey() + "\\b", library.getValue());
            }
            for (String role : ROLES) {
                String name = types.getOrDefault(role, role + suffix);
                text = text.replaceAll("#" + role + "\\b", name.replace("$", "\\$"));
            }
            for (String role : COMPONENTS) {
                String name = components.getOrDefault(role, role.equals("long") ? "length" : role);
                text = text.replaceAll("%" + role + "\\b", name.replace("$", "\\$"));
            }
            return (home.isEmpty() ? "" : "package " + home + ";\n") + text;
        }
    }

    private static Compiler.Compilation compile(List<Schema> schemas, List<String> options) {
        List<String> sources = new ArrayList<>(
                schemas.stream().flatMap(each -> each.sources().stream()).toList());
        sources.addAll(JAKARTA);
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
        return Compiler.JAVAC.compile(new StatorProcessor(), all, List.of(), sources);
    }

    private static List<String> errors(Compiler.Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(ReferredNamesTest::text)
                .toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file =
                diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
        return file.replaceAll(".*/(src|generated)/", "") + ":" + diagnostic.getLineNumber() + ": "
                + diagnostic.getMessage(Locale.ROOT);
    }

    @BeforeAll
    static void readNames() throws IOException, ClassNotFoundException {
        Compiler.Compilation compilation = compile(List.of(new Schema("p", "", ROLES, Map.of(), Map.of())), List.of());
        assertThat(errors(compilation)).isEmpty();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none"),
                        null,
                        compilation.generated().entrySet().stream()
                                .map(file -> source(file.getKey(), file.getValue()))
                                .toList());
        for (CompilationUnitTree unit : task.parse()) {
            new Names().scan(unit, null);
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(compilation.classes())})) {
            for (String file : compilation.generated().keySet()) {
                inherited(loader.loadClass(file.replace(".java", "").replace('/', '.')));
            }
        }
        types.removeAll(ROLES);
        variables.removeIf(name -> !SourceVersion.isName(name) || name.matches("PK|SK"));
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JavaFileObject source(String path, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** Member types of supertypes hide what is imported or in the package. */
    private static void inherited(Class<?> type) {
        for (Class<?> member : type.getDeclaredClasses()) {
            inherited(member);
        }
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            Stream.concat(Stream.of(above), Arrays.stream(above.getInterfaces()))
                    .flatMap(each -> Arrays.stream(each.getDeclaredClasses()))
                    .map(Class::getSimpleName)
                    .filter(name -> !name.isEmpty())
                    .forEach(types::add);
        }
    }

    private static final class Names extends TreeScanner<Void, Void> {
        @Override
        public Void visitImport(ImportTree tree, Void nothing) {
            types.add(((MemberSelectTree) tree.getQualifiedIdentifier())
                    .getIdentifier()
                    .toString());
            return null;
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void nothing) {
            String name = tree.getName().toString();
            if (Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT))) {
                types.add(name);
            } else {
                variables.add(name);
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            types.add(tree.getSimpleName().toString());
            return super.visitClass(tree, null);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            variables.add(tree.getName().toString());
            return super.visitVariable(tree, null);
        }
    }

    /** What generated code of this kind of schema refers to, but for what is generated for the schema's own types. */
    private static List<String> names() {
        return types.stream()
                .filter(name -> !name.matches("(" + String.join("|", ROLES) + ")(Codec|Key|Dao|Table|_|By\\w+)"))
                .toList();
    }

    /** Types have names from {@code first} on. */
    private static Map<String, String> called(List<String> names, int first, int step) {
        Map<String, String> called = new LinkedHashMap<>();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(ROLES);
        for (int i = 0; i < ROLES.size(); i += step) {
            String name = names.get((first + i) % names.size());
            if (taken.add(name)) {
                called.put(ROLES.get((first + i) % ROLES.size()), name);
            }
        }
        return called;
    }

    /** Some components are called as packages of libraries are, the others as whatever else there is. */
    private static Map<String, String> components(List<String> names, int first) {
        List<String> all = new ArrayList<>(names);
        all.addAll(variables);
        Map<String, String> components = new LinkedHashMap<>();
        for (int i = 0; i < LIBRARIES.size(); i++) {
            components.put(COMPONENTS.get((first + 3 * i) % COMPONENTS.size()), LIBRARIES.get(i));
        }
        for (int i = 0; i < COMPONENTS.size(); i++) {
            String name = all.get((first + 5 * i) % all.size());
            if (!components.containsValue(name)) {
                components.putIfAbsent(COMPONENTS.get(i), name);
            }
        }
        return components;
    }

    private static void compile(List<Schema> schemas) {
        Compiler.Compilation compilation =
                compile(schemas, List.of("-Xlint:all,-processing", "-Werror", "-XDshould-stop.ifNoError=FLOW"));
        assertThat(errors(compilation)).isEmpty();
    }

    /** Each begins with a name, and has one table or the other. */
    @Test
    void inPackagesOfTheseNames() {
        List<String> names = names();
        assertThat(names).hasSizeGreaterThan(100).contains("Override", "Generated", "Codecs", "Removable", "GSI1");
        compile(IntStream.range(0, names.size())
                .mapToObj(i -> new Schema(
                        names.get(i) + ".p",
                        "",
                        i % 2 == 0 ? ALONE : SHARED,
                        called(names, i + i / 16 % 3, 2),
                        components(names, i)))
                .toList());
    }

    /** All beside each other, where no type can be written with its package. */
    @Test
    void inTheUnnamedPackage() {
        List<String> names = names();
        List<Schema> schemas = new ArrayList<>();
        for (int first = 0; first < names.size(); first += ROLES.size()) {
            String suffix = String.valueOf(schemas.size());
            List<String> some = names.subList(first, Math.min(first + ROLES.size(), names.size()));
            Map<String, String> called = new LinkedHashMap<>();
            IntStream.range(0, some.size()).forEach(i -> called.put(ROLES.get(i), some.get(i)));
            schemas.add(new Schema("", suffix, ROLES, called, components(names, first)));
        }
        compile(schemas);
    }
}
