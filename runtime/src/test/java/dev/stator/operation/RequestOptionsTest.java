package dev.stator.operation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestOptionsTest {
    /** What is left once it is said what a write returns: it was told before. */
    private static final Set<String> AFTER_RETURNING = Set.of("WriteOperation", "ConditionalWrite");

    private static final JavaClasses OPERATIONS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.stator.operation");

    /** Whatever sends requests can be told how. */
    @Test
    void noOperationIsWithout() {
        classes()
                .that(new DescribedPredicate<>("are executed") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.isInterface()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                                && !AFTER_RETURNING.contains(type.getSimpleName())
                                && type.getAllMethods().stream()
                                        .anyMatch(method -> method.getName().equals("executeAsync"));
                    }
                })
                .should()
                .beAssignableTo(RequestOptions.class)
                .check(OPERATIONS);
    }
}
