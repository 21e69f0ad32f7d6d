package dev.stator.processor.diagnostics;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/** Prints faults as errors, and notes, at the place where they stand; what several roots reach, once in a compile. */
public final class Reporter {
    private final Messager messager;
    private final Optional<SourcePositions> positions;
    private final boolean eclipse;
    private final Predicate<String> sources;

    /** What was printed, as text: elements do not outlive their round. */
    private final Set<String> printed = new HashSet<>();

    /** @param sources whether the compiler has seen a top-level type, by its qualified name, as source */
    public Reporter(ProcessingEnvironment environment, Predicate<String> sources) {
        this.sources = sources;
        this.messager = environment.getMessager();
        this.positions = SourcePositions.of(environment);
        this.eclipse = environment.getClass().getName().startsWith("org.eclipse.jdt.");
    }

    /**
     * Prints all that was not printed for another root before. What cannot be printed in its place, whyever, is printed
     * without one, so that no fault is lost with another.
     */
    public void print(Report report) {
        Set<String> now = new HashSet<>();
        for (Diagnostic diagnostic : report.diagnostics()) {
            try {
                String fault = described(diagnostic);
                now.add(fault);
                if (!printed.contains(fault)) {
                    print(diagnostic);
                }
            } catch (RuntimeException | AssertionError | StackOverflowError noPlace) {
                messager.printMessage(diagnostic.kind(), onTheWay(diagnostic));
            }
        }
        printed.addAll(now);
    }

    /** Prints a fault of the compile as a whole, which stands nowhere in the source. */
    public void print(Code code, Object... args) {
        String message = code.message(args);
        if (printed.add(message)) {
            messager.printMessage(Kind.ERROR, message);
        }
    }

    /** Whether the compiler looks at the source where something stands, and so tells itself what is no Java there. */
    public boolean isOpen(Site site) {
        Element element = site.element();
        return element instanceof PackageElement
                || positions
                        .map(source -> source.file(element).isPresent())
                        .orElseGet(() -> outermost(element) instanceof TypeElement type
                                && sources.test(type.getQualifiedName().toString()));
    }

    private void print(Diagnostic diagnostic) {
        boolean ofPackage = diagnostic.site().element() instanceof PackageElement;
        if ((!ofPackage && isOpen(diagnostic.site()))
                || inOneFile(diagnostic.site().element(), diagnostic.home().element())) {
            print(diagnostic.kind(), diagnostic.site(), diagnostic.message());
        } else {
            print(diagnostic.kind(), diagnostic.home(), onTheWay(diagnostic));
        }
    }

    private static String described(Diagnostic diagnostic) {
        Element element = diagnostic.site().element();
        return element.getEnclosingElement() + "." + element + " " + diagnostic.fault();
    }

    /** {@code [STA501] places.*[].number: ...}: the message with the path to its place. */
    private static String onTheWay(Diagnostic diagnostic) {
        String message = diagnostic.message();
        int text = message.indexOf(' ') + 1;
        return diagnostic.path().isEmpty()
                ? message
                : message.substring(0, text) + diagnostic.path() + ": " + message.substring(text);
    }

    private void print(Kind kind, Site site, String message) {
        if (positions.isPresent() && positions.get().print(kind, site, message)) {
            return;
        }
        Element element = positioned(site.element());
        String text = eclipse ? message + " (" + describe(site.element()) + ")" : message;
        if (site.annotation().isEmpty()) {
            messager.printMessage(kind, text, element);
        } else if (site.value().isEmpty()) {
            messager.printMessage(kind, text, element, site.annotation().get());
        } else {
            messager.printMessage(
                    kind, text, element, site.annotation().get(), site.value().get());
        }
    }

    /**
     * {@code blog.Post.title}: Eclipse's compiler shows neither file nor line of anything in a record, nor of a field
     * whose it is.
     */
    private static String describe(Element element) {
        return element.getKind() == ElementKind.RECORD_COMPONENT
                        || element.getKind().isField()
                ? element.getEnclosingElement() + "." + element.getSimpleName()
                : element.toString();
    }

    /** The field in place of a component, of which javac knows no position before JDK 20 (JDK-8295184). */
    private static Element positioned(Element element) {
        Element record = element.getEnclosingElement();
        if (element.getKind() != ElementKind.RECORD_COMPONENT
                || record == null
                || Runtime.version().feature() >= 20) {
            return element;
        }
        return record.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.FIELD)
                .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
                .<Element>map(field -> field)
                .findFirst()
                .orElse(element);
    }

    private boolean inOneFile(Element one, Element other) {
        if (outermost(one).equals(outermost(other))) {
            return true;
        }
        Optional<JavaFileObject> file = positions.flatMap(source -> source.file(one));
        return file.isPresent() && file.equals(positions.flatMap(source -> source.file(other)));
    }

    private static Element outermost(Element element) {
        Element outer = element;
        for (Element next = element;
                next != null && !(next instanceof PackageElement);
                next = next.getEnclosingElement()) {
            outer = next;
        }
        return outer;
    }
}
