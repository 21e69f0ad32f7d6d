package dev.stator.processor.diagnostics;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds a site in the source as javac parses it. {@code Messager} loses what matters most here: the position of a
 * record component (before JDK 20), and of everything inside a repeated annotation. The file is parsed again for it,
 * since the trees of the running compilation have already lost annotations of components. That costs time where there
 * is a fault, and nowhere else.
 */
final class SourcePositions {
    private final Trees trees;

    private SourcePositions(Trees trees) {
        this.trees = trees;
    }

    /** Empty under another compiler than javac, or where a build tool wraps its environment. */
    static Optional<SourcePositions> of(ProcessingEnvironment environment) {
        return environment.getClass().getName().startsWith("com.sun.tools.javac.")
                ? Optional.of(new SourcePositions(Trees.instance(environment)))
                : Optional.empty();
    }

    /** The file that declares an element, if the compiler looks at its source. */
    Optional<JavaFileObject> file(Element element) {
        Element declared = element.getKind() == ElementKind.RECORD_COMPONENT ? element.getEnclosingElement() : element;
        return Optional.ofNullable(trees.getPath(declared))
                .map(TreePath::getCompilationUnit)
                .map(CompilationUnitTree::getSourceFile);
    }

    /** Prints where the site stands; false if the compiler has no source of it. */
    boolean print(Kind kind, Site site, String message) {
        Optional<CompilationUnitTree> unit = file(site.element()).flatMap(SourcePositions::parse);
        Optional<Tree> tree = unit.flatMap(parsed -> find(site, parsed));
        tree.ifPresent(found -> trees.printMessage(kind, message, found, unit.get()));
        return tree.isPresent();
    }

    private static Optional<CompilationUnitTree> parse(JavaFileObject file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return Optional.empty();
        }
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, null, new DiagnosticCollector<>(), null, null, List.of(file));
        try {
            for (CompilationUnitTree unit : ((JavacTask) task).parse()) {
                return Optional.of(unit);
            }
        } catch (IOException unreadable) {
            // The compiler reads the file too, and says so.
        }
        return Optional.empty();
    }

    private static Optional<Tree> find(Site site, CompilationUnitTree unit) {
        if (site.element().getKind() == ElementKind.RECORD_COMPONENT) {
            return declaration(site.element().getEnclosingElement(), unit)
                    .flatMap(record -> component(record, site.element()))
                    .flatMap(field -> annotated(site, field.getModifiers(), field));
        }
        return declaration(site.element(), unit)
                .flatMap(declaration -> annotated(site, declaration.getModifiers(), declaration));
    }

    private static Optional<ClassTree> declaration(@Nullable Element element, CompilationUnitTree unit) {
        if (!(element instanceof TypeElement type)) {
            return Optional.empty();
        }
        List<? extends Tree> siblings = switch (type.getNestingKind()) {
            case TOP_LEVEL -> unit.getTypeDecls();
            case MEMBER ->
                declaration(type.getEnclosingElement(), unit)
                        .map(ClassTree::getMembers)
                        .orElse(List.of());
            case LOCAL, ANONYMOUS -> List.of();
        };
        return siblings.stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(sibling -> sibling.getSimpleName().contentEquals(type.getSimpleName()))
                .findFirst();
    }

    private static Optional<VariableTree> component(ClassTree declaration, Element component) {
        return declaration.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> field.getName().contentEquals(component.getSimpleName()))
                .findFirst();
    }

    private static Optional<Tree> annotated(Site site, ModifiersTree modifiers, Tree declaration) {
        if (site.annotation().isEmpty()) {
            return Optional.of(declaration);
        }
        AnnotationMirror wanted = site.annotation().get();
        String name = wanted.getAnnotationType().asElement().getSimpleName().toString();
        List<AnnotationMirror> mirrors = named(name, site.element().getAnnotationMirrors());
        List<AnnotationTree> written = written(name, modifiers.getAnnotations());
        for (int i = 0; i < mirrors.size() && i < written.size(); i++) {
            if (mirrors.get(i) == wanted) {
                AnnotationTree found = written.get(i);
                return Optional.of(site.value()
                        .flatMap(value -> value(wanted, value, found))
                        .orElse(found));
            }
        }
        return Optional.empty();
    }

    /** Annotations of a name in the order written, those in a container too. */
    private static List<AnnotationMirror> named(String name, List<? extends AnnotationMirror> mirrors) {
        List<AnnotationMirror> found = new ArrayList<>();
        for (AnnotationMirror mirror : mirrors) {
            if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals(name)) {
                found.add(mirror);
            }
            for (AnnotationValue value : mirror.getElementValues().values()) {
                if (value.getValue() instanceof List<?> list) {
                    found.addAll(named(
                            name,
                            list.stream()
                                    .map(item -> ((AnnotationValue) item).getValue())
                                    .filter(AnnotationMirror.class::isInstance)
                                    .map(AnnotationMirror.class::cast)
                                    .toList()));
                }
            }
        }
        return found;
    }

    private static List<AnnotationTree> written(String name, List<? extends Tree> trees) {
        List<AnnotationTree> found = new ArrayList<>();
        for (Tree tree : trees) {
            if (tree instanceof AnnotationTree annotation) {
                if (simpleName(annotation.getAnnotationType()).equals(name)) {
                    found.add(annotation);
                }
                for (ExpressionTree argument : annotation.getArguments()) {
                    found.addAll(written(name, items(assigned(argument))));
                }
            }
        }
        return found;
    }

    private static String simpleName(Tree type) {
        return type instanceof MemberSelectTree select ? select.getIdentifier().toString() : type.toString();
    }

    private static Optional<Tree> value(AnnotationMirror mirror, AnnotationValue wanted, AnnotationTree written) {
        for (var entry : mirror.getElementValues().entrySet()) {
            Optional<ExpressionTree> argument = argument(entry.getKey(), written);
            if (entry.getValue() == wanted) {
                return argument.map(tree -> tree);
            }
            if (argument.isPresent() && entry.getValue().getValue() instanceof List<?> list) {
                List<? extends Tree> items = items(argument.get());
                for (int i = 0; i < list.size() && i < items.size(); i++) {
                    if (list.get(i) == wanted) {
                        return Optional.of(items.get(i));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ExpressionTree> argument(ExecutableElement member, AnnotationTree written) {
        for (ExpressionTree argument : written.getArguments()) {
            String name = argument instanceof AssignmentTree assignment
                    ? assignment.getVariable().toString()
                    : "value";
            if (member.getSimpleName().contentEquals(name)) {
                return Optional.of(assigned(argument));
            }
        }
        return Optional.empty();
    }

    private static ExpressionTree assigned(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
    }

    private static List<? extends Tree> items(ExpressionTree value) {
        return value instanceof NewArrayTree array && array.getInitializers() != null
                ? array.getInitializers()
                : List.of(value);
    }
}
