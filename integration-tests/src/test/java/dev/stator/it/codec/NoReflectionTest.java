package dev.stator.it.codec;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads the byte code of what the processor wrote. */
@Tag("once")
class NoReflectionTest {
    private static final ArchRule DEPENDS_ON_NONE = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("java.lang.reflect..").or(type(MethodHandles.class)));
    private static final ArchRule LOOKS_NOTHING_UP = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it looks up classes or members by name",
                    call -> call.getTargetOwner().isEquivalentTo(Class.class)
                            && !call.getName().equals("getName")))
            .orShould()
            .dependOnClassesThat(type(ClassLoader.class));

    @Test
    void generatedClassesReflectOverNothing() {
        Set<String> generated = new HashSet<>(GeneratedClasses.names());
        JavaClasses classes = imported(importer -> importer.importPath(Path.of("target", "test-classes")))
                .that(DescribedPredicate.describe("are generated", type -> generated.contains(topLevel(type))));
        assertThat(classes.contain(AwkwardCodec.class)).isTrue();
        assertThat(classes.size()).isGreaterThan(100);
        DEPENDS_ON_NONE.check(classes);
        LOOKS_NOTHING_UP.check(classes);
    }

    @Test
    void theScanFindsReflectionWhereThereIsSome() {
        JavaClasses reflecting = imported(importer -> importer.importClasses(Reflecting.class));
        assertThat(DEPENDS_ON_NONE.evaluate(reflecting).hasViolation()).isTrue();
        assertThat(LOOKS_NOTHING_UP.evaluate(reflecting).hasViolation()).isTrue();
    }

    private static String topLevel(JavaClass type) {
        int nested = type.getName().indexOf('$');
        return nested < 0 ? type.getName() : type.getName().substring(0, nested);
    }

    /** Without the classes they use, which would take half a minute. */
    private static JavaClasses imported(Function<ClassFileImporter, JavaClasses> importing) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return importing.apply(new ClassFileImporter());
        });
    }

    static final class Reflecting {
        Object reflect() throws ReflectiveOperationException {
            MethodHandles.lookup();
            return Class.forName("java.lang.String").getMethod("length").invoke("");
        }
    }
}
