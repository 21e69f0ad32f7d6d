package dev.stator.processor.read;

import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** What else makes classes of values, told by its annotations. */
enum ClassMaker {
    KOTLIN(
            "kotlin.Metadata",
            " A Kotlin data class is one with @JvmRecord, and Kotlin takes no annotation of a component of it: write"
                    + " the record in Java, beside the Kotlin code that uses it."),
    LOMBOK("lombok.", " Lombok's @With and @Builder go on the record."),
    IMMUTABLES("org.immutables.", " What Immutables makes can be the type of a component, with @Convert(...).");

    private final String annotations;
    private final String advice;

    /** @param annotations how the names of its annotations begin */
    ClassMaker(String annotations, String advice) {
        this.annotations = annotations;
        this.advice = advice;
    }

    /** What to do about a class of one of them, behind a sentence; empty of one of none. */
    static String advice(TypeElement type) {
        return Stream.of(values())
                .filter(maker -> type.getAnnotationMirrors().stream()
                        .anyMatch(
                                mirror -> mirror.getAnnotationType().toString().startsWith(maker.annotations)))
                .map(maker -> maker.advice)
                .findFirst()
                .orElse("");
    }
}
