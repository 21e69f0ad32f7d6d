package dev.stator;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.stator.error.StatorException;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** How the runtime is laid out, held by tests. */
class ArchitectureTest {
    /** Each may use those before it. */
    private static final List<String> LAYERS = List.of(
            "dev.stator.annotation..",
            "dev.stator.error..",
            "dev.stator.codec..",
            "dev.stator.frozen..",
            "dev.stator.schema..",
            "dev.stator.expression..",
            "dev.stator.observe..",
            "dev.stator.wire..",
            "dev.stator.session..",
            "dev.stator.operation..",
            "dev.stator.run..",
            "dev.stator.dao..",
            "dev.stator.check..",
            "dev.stator.table..",
            "dev.stator.stream..",
            "dev.stator");

    private static final int MOST_LINES = 400;

    private static final int MOST_FILES = 40;

    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.stator");

    @TestFactory
    Stream<DynamicTest> packagesDependOneWay() {
        return LAYERS.stream().limit(LAYERS.size() - 1).map(layer -> {
            String[] later =
                    LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size()).toArray(new String[0]);
            return DynamicTest.dynamicTest(
                    layer,
                    () -> noClasses()
                            .that()
                            .resideInAPackage(layer)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(later)
                            .allowEmptyShould(true)
                            .check(RUNTIME));
        });
    }

    @Test
    void everyClassHasALayer() {
        classes().should().resideInAnyPackage(LAYERS.toArray(new String[0])).check(RUNTIME);
    }

    /** Of all packages, inner ones too. */
    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.stator.(**)").should().beFreeOfCycles().check(RUNTIME);
    }

    /** A package that users do not import has no reason to be large; one that they do has one concept. */
    @Test
    void packagesThatAreNotExportedAreSmall() throws IOException {
        String exports = Files.readString(Path.of("src/main/java/module-info.java"));
        Map<String, Long> sizes = RUNTIME.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).containsKey("dev.stator.run.item");
        sizes.keySet().removeIf(name -> exports.contains("exports " + name + ";"));
        assertThat(sizes).allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(MOST_FILES));
    }

    /** An operation says what to do. Who does it is the runner's to know. */
    @Test
    void operationsAreData() {
        noClasses()
                .that()
                .resideInAPackage("dev.stator.operation..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.stator.session.internal..", "dev.stator.observe..")
                        .or(type(Session.class))
                        .or(type(Execution.class))
                        .or(type(Call.class)))
                .check(RUNTIME);
    }

    /** Runners make the calls on items, and tables those on tables. */
    @Test
    void onlyRunnersAndTablesMakeCalls() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.stator.session..", "dev.stator.run..", "dev.stator.table..")
                .should()
                .dependOnClassesThat(type(Call.class))
                .check(RUNTIME);
    }

    /** What a request names and what its response says is the call's to know, not to be found out. */
    @Test
    void theSessionAsksNoRequestForItsClass() {
        assertThat(sdkTypesAskedFor(RUNTIME.that(resideInAPackage("dev.stator.session.."))))
                .isEmpty();
        assertThat(sdkTypesAskedFor(new ClassFileImporter().importClasses(Asking.class)))
                .as("a request that is asked would be found")
                .hasSize(1);
    }

    private static List<String> sdkTypesAskedFor(Iterable<JavaClass> types) {
        return StreamSupport.stream(types.spliterator(), false)
                .flatMap(type -> type.getInstanceofChecks().stream())
                .filter(check -> isOfRequest(check.getRawType()))
                .map(check -> check.getOwner().getFullName() + " asks for "
                        + check.getRawType().getSimpleName())
                .toList();
    }

    /** By name, as what it extends is not read. */
    private static boolean isOfRequest(JavaClass type) {
        return type.getPackageName().equals(GetItemRequest.class.getPackageName())
                && (type.getSimpleName().endsWith("Request")
                        || type.getSimpleName().endsWith("Response"));
    }

    static final class Asking {
        static boolean ask(DynamoDbRequest request) {
            return request instanceof GetItemRequest;
        }
    }

    /** What runs is written once: whether it blocks is the carrier's to know. */
    @Test
    void runnersHaveNoMethodTwice() {
        assertThat(RUNTIME.stream()
                        .filter(type -> type.getPackageName().startsWith("dev.stator.run"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getName().endsWith("Async") && !isOfAnOperation(method))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    private static boolean isOfAnOperation(JavaMethod method) {
        return method.getOwner().getAllRawInterfaces().stream()
                .filter(type -> type.getPackageName().equals("dev.stator.operation"))
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(of -> of.getName().equals(method.getName()));
    }

    /** A method that nobody calls hides that something is not done. */
    @Test
    void everyHiddenMethodHasACaller() {
        assertThat(RUNTIME.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(ArchitectureTest::isHidden)
                        .filter(method -> method.getAccessesToSelf().isEmpty())
                        .filter(method -> !isInherited(method))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    private static boolean isHidden(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.PROTECTED)
                && !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getModifiers().contains(JavaModifier.BRIDGE);
    }

    private static boolean isInherited(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().getAllRawSuperclasses().stream(),
                        method.getOwner().getAllRawInterfaces().stream())
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(above -> above.getName().equals(method.getName())
                        && above.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }

    @Test
    void internalTypesStandInNoPublicSignature() {
        DescribedPredicate<JavaClass> api = describe(
                "are public", type -> isPublic(type) && !type.getPackageName().contains(".internal"));
        codeUnits()
                .that()
                .areDeclaredInClassesThat(api)
                .should(mentionNoInternalType())
                .check(RUNTIME);
        fields().that()
                .areDeclaredInClassesThat(api)
                .should(beOfNoInternalType())
                .check(RUNTIME);
        classes().that(api).should(extendNoInternalType()).check(RUNTIME);
    }

    /** Nested classes are as public as what they stand in. */
    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    private static boolean isInternal(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .anyMatch(raw -> raw.getPackageName().contains(".internal"));
    }

    private static ArchCondition<JavaCodeUnit> mentionNoInternalType() {
        return new ArchCondition<>("mention no internal type") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                List<JavaType> types = new ArrayList<>(unit.getParameterTypes());
                types.add(unit.getReturnType());
                boolean visible = isVisible(unit.getModifiers());
                types.stream()
                        .filter(type -> visible && isInternal(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " mentions " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaField> beOfNoInternalType() {
        return new ArchCondition<>("be of no internal type") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (isVisible(field.getModifiers()) && isInternal(field.getType())) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is of an internal type"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> extendNoInternalType() {
        return new ArchCondition<>("extend no internal type") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<JavaType> parents = new ArrayList<>(type.getInterfaces());
                type.getSuperclass().ifPresent(parents::add);
                parents.stream()
                        .filter(ArchitectureTest::isInternal)
                        .forEach(parent -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " extends " + parent.getName())));
            }
        };
    }

    private static boolean isVisible(java.util.Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    /** And each lives with what throws it, or in {@code error} if lower layers do. */
    @Test
    void errorsHaveOneRoot() {
        classes()
                .that(describe("are errors", type -> Throwable.class.isAssignableFrom(type.reflect())))
                .should()
                .beAssignableTo(StatorException.class)
                .andShould()
                .resideInAnyPackage(
                        "dev.stator.error",
                        "dev.stator.operation",
                        "dev.stator.check",
                        "dev.stator.wire",
                        "dev.stator.table",
                        "dev.stator.stream",
                        "dev.stator.stream.checkpoint",
                        "dev.stator.stream.consumer")
                .check(RUNTIME);
    }

    /** So no request escapes the observers, nor throttling its type. */
    @Test
    void onlyTheSessionUsesClients() {
        DescribedPredicate<JavaAccess<?>> ofAClient = describe(
                "it is a client's",
                access -> access.getTargetOwner().isEquivalentTo(DynamoDbClient.class)
                        || access.getTargetOwner().isEquivalentTo(DynamoDbAsyncClient.class));
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.stator.session..")
                .should()
                .accessTargetWhere(ofAClient)
                .check(RUNTIME);
        assertThat(noClasses()
                        .should()
                        .accessTargetWhere(ofAClient)
                        .evaluate(RUNTIME)
                        .hasViolation())
                .as("the session's own use is seen")
                .isTrue();
    }

    /** It is another client than that of operations; throttling has its type here too. */
    @Test
    void onlyStreamsUseTheirClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.stator.stream..")
                .should()
                .accessTargetWhere(describe(
                        "it is a streams client's",
                        access -> access.getTargetOwner().isEquivalentTo(DynamoDbStreamsClient.class)))
                .check(RUNTIME);
    }

    /** Nothing is found out about user types at run time: the compiler did that. */
    @Test
    void nothingReflects() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.lang.reflect..")
                        .or(describe(
                                "look up methods", type -> type.getName().startsWith("java.lang.invoke.MethodHandles")))
                        .or(describe("load services", type -> type.getName().equals("java.util.ServiceLoader"))))
                .check(RUNTIME);
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "it asks a class for its members",
                        call -> call.getTargetOwner().isEquivalentTo(Class.class)
                                && isReflective(call.getTarget().getName())))
                .check(RUNTIME);
    }

    private static boolean isReflective(String method) {
        return method.equals("forName")
                || method.equals("newInstance")
                || method.equals("getEnumConstants")
                || method.startsWith("getDeclared")
                || method.startsWith("getMethod")
                || method.startsWith("getField")
                || method.startsWith("getConstructor")
                || method.startsWith("getRecord")
                || method.startsWith("getAnnotation");
    }

    /** The scan above sees what it is meant to see. */
    @Test
    void reflectionWouldBeFound() {
        JavaClasses reflecting = new ClassFileImporter().importClasses(Reflecting.class);
        assertThat(noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("java.lang.reflect.."))
                        .evaluate(reflecting)
                        .hasViolation())
                .isTrue();
        assertThat(reflecting.get(Reflecting.class).getMethodCallsFromSelf())
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Class.class)
                        && isReflective(call.getTarget().getName()));
    }

    static final class Reflecting {
        static AnnotatedElement reflect() throws NoSuchMethodException {
            return Reflecting.class.getDeclaredMethod("reflect");
        }
    }

    @Test
    void noFileIsLong() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(ArchitectureTest::isLong))
                    .isEmpty();
        }
    }

    private static boolean isLong(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() > MOST_LINES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
