package dev.stator.processor.read.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.stator.annotation.Table;
import java.lang.annotation.Repeatable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The processor knows annotations by name only. */
class AnnotationTypeTest {
    @Test
    void namesEveryAnnotationButThoseThatOnlyContain() {
        List<JavaClass> annotations = new ClassFileImporter()
                .importPackagesOf(Table.class).stream()
                        .filter(JavaClass::isAnnotation)
                        .toList();
        List<String> containers = annotations.stream()
                .map(JavaClass::reflect)
                .filter(annotation -> annotation.isAnnotationPresent(Repeatable.class))
                .map(annotation ->
                        annotation.getAnnotation(Repeatable.class).value().getName())
                .toList();

        assertThat(Arrays.stream(AnnotationType.values()).map(AnnotationType::qualifiedName))
                .containsExactlyInAnyOrderElementsOf(annotations.stream()
                        .map(JavaClass::getName)
                        .filter(name -> !containers.contains(name))
                        .toList());
        assertThat(AnnotationType.PACKAGE).isEqualTo(Table.class.getPackageName());
    }
}
