package dev.stator.processor.diagnostics;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.QualifiedNameable;
import javax.tools.Diagnostic.Kind;

/** Prints faults as errors at the place where they stand; what several roots reach, once in a compile. */
public final class Reporter {
    private final Messager messager;
    private final Optional<SourcePositions> positions;

    /** What was printed, as text: elements do not outlive their round. */
    private final Set<String> printed = new HashSet<>();

    public Reporter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.positions = SourcePositions.of(environment);
    }

    /** Prints all that was not printed for another root before. */
    public void print(Report report) {
        Set<String> now = new HashSet<>();
        report.diagnostics().forEach(diagnostic -> print(diagnostic, now));
        printed.addAll(now);
    }

    /** Prints a fault of the compile as a whole, which stands nowhere in the source. */
    public void print(Code code, Object... args) {
        String message = code.message(args);
        if (printed.add(message)) {
            messager.printMessage(Kind.ERROR, message);
        }
    }

    private void print(Diagnostic diagnostic, Set<String> now) {
        boolean away = !file(diagnostic.site()).equals(file(diagnostic.home()));
        Site site = away ? diagnostic.home() : diagnostic.site();
        String message = away && !diagnostic.path().isEmpty()
                ? diagnostic.message().replaceFirst("] ", "] " + diagnostic.path() + ": ")
                : diagnostic.message();
        String fault = describe(site.element()) + message;
        now.add(fault);
        if (!printed.contains(fault)) {
            print(site, message);
        }
    }

    private void print(Site site, String message) {
        if (positions.isPresent() && positions.get().print(site, message)) {
            return;
        }
        Element element = printable(site.element());
        if (site.annotation().isEmpty()) {
            messager.printMessage(Kind.ERROR, message, element);
        } else if (site.value().isEmpty()) {
            messager.printMessage(
                    Kind.ERROR, message, element, site.annotation().get());
        } else {
            messager.printMessage(
                    Kind.ERROR,
                    message,
                    element,
                    site.annotation().get(),
                    site.value().get());
        }
    }

    /** The component's field: before JDK 20 javac knows no position of a component (JDK-8295184). */
    private static Element printable(Element element) {
        if (element.getKind() != ElementKind.RECORD_COMPONENT
                || Runtime.version().feature() >= 20) {
            return element;
        }
        return Stream.ofNullable(element.getEnclosingElement())
                .flatMap(owner -> owner.getEnclosedElements().stream())
                .filter(field -> field.getKind() == ElementKind.FIELD)
                .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
                .<Element>map(field -> field)
                .findFirst()
                .orElse(element);
    }

    /** The outermost type or the package: what one file declares. */
    private static String file(Site site) {
        Element element = site.element();
        while (element.getEnclosingElement() != null
                && element.getEnclosingElement().getKind() != ElementKind.PACKAGE
                && element.getKind() != ElementKind.PACKAGE) {
            element = element.getEnclosingElement();
        }
        return element instanceof QualifiedNameable named
                ? named.getQualifiedName().toString()
                : element.toString();
    }

    private static String describe(Element element) {
        return element.getEnclosingElement() + "." + element + " ";
    }
}
