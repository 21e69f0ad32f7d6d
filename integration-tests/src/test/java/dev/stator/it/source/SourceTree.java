package dev.stator.it.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The files of the project as they stand in its modules, without what a build made. */
final class SourceTree {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** What is published, in the order of its dependencies. */
    static final List<String> MODULES = List.of(
            "annotations",
            "runtime",
            "processor",
            "frozen",
            "observers",
            "enhanced",
            "streams-lambda",
            "streams-kinesis",
            "streams-kcl",
            "testing");

    private SourceTree() {}

    /**
     * A type that a source declares.
     *
     * @param name with the names of the types around it, {@code EndEvent.Outcome}
     * @param isPublic whether it and the types around it are public
     */
    record SourceType(String packageName, String name, boolean isPublic) {
        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        boolean isNested() {
            return name.indexOf('.') >= 0;
        }

        @Override
        public String toString() {
            return packageName + "." + name;
        }
    }

    /** The files with this ending, of all modules and of the project itself. */
    static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> Stream.of("target", ".git", ".mvn")
                            .noneMatch(built -> ROOT.relativize(file).startsWith(built)
                                    || ROOT.relativize(file).toString().contains("/" + built + "/")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types of the main code of what is published. */
    static List<SourceType> types() {
        List<Path> sources = MODULES.stream()
                .flatMap(module -> files(".java").stream()
                        .filter(file -> file.startsWith(ROOT.resolve(module).resolve("src/main/java"))))
                .toList();
        List<SourceType> types = new ArrayList<>();
        for (CompilationUnitTree unit : parsed(sources)) {
            if (unit.getPackage() != null) {
                String name = unit.getPackage().getPackageName().toString();
                declared(unit).forEach(type -> add(types, name, "", true, type));
            }
        }
        return types;
    }

    private static void add(
            List<SourceType> types, String packageName, String around, boolean visible, ClassTree type) {
        boolean isPublic = visible && type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        String name = around + type.getSimpleName();
        types.add(new SourceType(packageName, name, isPublic));
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree nested) {
                add(types, packageName, name + ".", isPublic, nested);
            }
        }
    }

    /** The methods that JUnit and jqwik run, as {@code PostTest.storesAnItem}. */
    static List<String> tests() {
        List<Path> sources = files(".java").stream()
                .filter(file -> file.toString().contains("/src/test/java/"))
                .toList();
        return StreamSupport.stream(parsed(sources).spliterator(), false)
                .flatMap(unit -> declared(unit).flatMap(SourceTree::testsOf))
                .toList();
    }

    private static Stream<String> testsOf(ClassTree type) {
        return type.getMembers().stream().flatMap(member -> {
            if (member instanceof ClassTree nested) {
                return testsOf(nested);
            }
            return member instanceof MethodTree method && isTest(method)
                    ? Stream.of(type.getSimpleName() + "." + method.getName())
                    : Stream.of();
        });
    }

    private static boolean isTest(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(annotation -> annotation.getAnnotationType().toString())
                .anyMatch(name -> name.endsWith("Test") || name.endsWith("TestFactory") || name.equals("Property"));
    }

    private static Stream<ClassTree> declared(CompilationUnitTree unit) {
        return unit.getTypeDecls().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast);
    }

    private static Iterable<? extends CompilationUnitTree> parsed(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            return StreamSupport.stream(task.parse().spliterator(), false).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
