package dev.stator.processor;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.TypeMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

/**
 * {@code {model, diagnostics, template} <- declared <- {read, validate, lock, resolve} <- root}, and
 * {@code model <- generate <- root}.
 */
class ArchitectureTest {
    private static final String ROOT = "dev.stator.processor";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage(ROOT + "..");
    private static final DescribedPredicate<JavaClass> SITE =
            nameMatching(Site.class.getName()).forSubtype();
    private static final DescribedPredicate<JavaClass> COMPILER = resideInAnyPackage(
            "javax.lang.model.element..",
            "javax.lang.model.type..",
            "javax.lang.model.util..",
            "javax.tools..",
            "javax.annotation.processing..",
            "com.sun.source..");

    /** What is meant, without what is declared, and the texts of keys, of which it speaks. */
    private static final DescribedPredicate<JavaClass> RESOLVED =
            resideInAnyPackage(ROOT + ".model", ROOT + ".template");

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return resideInAnyPackage(
                Stream.of(packages).map(name -> ROOT + "." + name + "..").toArray(String[]::new));
    }

    private static void only(String from, DescribedPredicate<JavaClass> allowed) {
        noClasses()
                .that(in(from))
                .should()
                .dependOnClassesThat(OURS.and(DescribedPredicate.not(in(from).or(allowed))))
                .check(CLASSES);
    }

    @Test
    void diagnosticsStandAlone() {
        only("diagnostics", DescribedPredicate.alwaysFalse());
    }

    @Test
    void textsOfKeysStandAlone() {
        only("template", DescribedPredicate.alwaysFalse());
        noClasses().that(in("template")).should().dependOnClassesThat(COMPILER).check(CLASSES);
    }

    @Test
    void whatIsMeantStandsAlone() {
        noClasses()
                .that(RESOLVED)
                .should()
                .dependOnClassesThat(OURS.and(DescribedPredicate.not(RESOLVED)).or(COMPILER))
                .check(CLASSES);
    }

    @Test
    void whatIsDeclaredSeesSitesOnly() {
        only("model.declared", RESOLVED.or(SITE).or(in("template")));
        noClasses()
                .that(in("model.declared"))
                .should()
                .dependOnClassesThat(COMPILER)
                .check(CLASSES);
    }

    @Test
    void theModelIsRecordsEnumsAndSealedInterfaces() {
        classes()
                .that(in("model"))
                .and()
                .doNotHaveSimpleName("GeneratedNames")
                .and()
                .doNotHaveSimpleName("NamedClasses")
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .areTopLevelClasses()
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .beInterfaces()
                .check(CLASSES);
    }

    @Test
    void readingKnowsNeitherRulesNorGenerators() {
        only("read", in("model", "template", "diagnostics"));
    }

    @Test
    void rulesSeeTheModelOnly() {
        only("validate", in("model", "template", "diagnostics"));
        noClasses().that(in("validate")).should().dependOnClassesThat(COMPILER).check(CLASSES);
    }

    @Test
    void eachFaultIsToldOfInOnePlace() {
        Map<String, List<JavaFieldAccess>> places = CLASSES.get(Code.class).getFieldAccessesToSelf().stream()
                .filter(access -> !access.getOriginOwner().isEquivalentTo(Code.class))
                .collect(Collectors.groupingBy(access -> access.getTarget().getName()));
        for (Code code : Code.values()) {
            assertThat(places.get(code.name())).as(code.name()).hasSize(1);
        }
    }

    @Test
    void readingTellsOnlyOfWhatCannotBeRead() {
        assertThat(CLASSES.get(Code.class).getFieldAccessesToSelf())
                .filteredOn(access -> in("read").test(access.getOriginOwner()))
                .extracting(access -> Code.valueOf(access.getTarget().getName()))
                .containsExactlyInAnyOrder(
                        Code.NOT_A_RECORD, Code.GENERIC_ROOT, Code.VIEW_UNFIT, Code.PROJECTION_UNFIT);
    }

    @Test
    void theLockSeesTheModelOnly() {
        only("lock", in("model", "diagnostics"));
        noClasses().that(in("lock")).should().dependOnClassesThat(COMPILER).check(CLASSES);
    }

    @Test
    void resolvingSeesBothModels() {
        only("resolve", in("model", "template"));
        noClasses().that(in("resolve")).should().dependOnClassesThat(COMPILER).check(CLASSES);
    }

    @Test
    void generatorsSeeWhatIsMeantOnly() {
        only("generate", RESOLVED);
        noClasses()
                .that(in("generate"))
                .should()
                .dependOnClassesThat(COMPILER.and(DescribedPredicate.not(
                        nameMatching("javax.lang.model.element.Modifier").forSubtype())))
                .check(CLASSES);
    }

    /** Who asks for a class takes the rest for granted; a method or a visitor has an answer for each. */
    @Test
    void mappingsAreNotAskedForTheirClass() {
        List<String> asked = CLASSES.stream()
                .filter(DescribedPredicate.not(in("model")))
                .flatMap(type -> type.getInstanceofChecks().stream())
                .filter(check -> check.getRawType().isAssignableTo(TypeMapping.class))
                .map(check -> check.getSourceCodeLocation().toString())
                .toList();
        assertThat(asked).isEmpty();
        assertThat(CLASSES.get(Site.class).getInstanceofChecks())
                .as("checks are seen at all")
                .isNotEmpty();
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void oneClassTalksToTheUser() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Reporter")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Messager.class)
                .check(CLASSES);
        noClasses()
                .that(OURS.and(DescribedPredicate.not(in("diagnostics"))))
                .should()
                .dependOnClassesThat(resideInAPackage("com.sun.source.."))
                .check(CLASSES);
    }

    @Test
    void oneClassWritesFiles() {
        noClasses()
                .that()
                .doNotHaveSimpleName("OutputFiles")
                .should()
                .callMethodWhere(target(owner(assignableTo(Filer.class))).and(target(nameMatching("create.*"))))
                .check(CLASSES);
    }

    @Test
    void theRuntimeIsKnownByNameOnly() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.stator..")
                        .and(DescribedPredicate.not(resideInAnyPackage(ROOT + "..", "dev.stator.annotation"))))
                .orShould()
                .dependOnClassesThat(resideInAPackage("software.amazon.."))
                .check(CLASSES);
    }

    @Test
    void packagesAreSmall() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Map<Path, List<Path>> packages = sources.filter(
                            path -> path.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent));
            assertThat(packages).isNotEmpty();
            packages.forEach(
                    (folder, files) -> assertThat(files).as(folder.toString()).hasSizeLessThanOrEqualTo(40));
        }
    }

    @Test
    void filesAreShort() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> files =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(400);
            }
        }
    }
}
