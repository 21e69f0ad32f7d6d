package dev.stator.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.stator.codec.internal.SdkValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All that the byte code of Stator names of the SDK is in the SDK of the class path. Run on the oldest one, this finds
 * what a test would have to call to find.
 */
class SdkLinksTest {
    private static final String SDK = "software.amazon.awssdk.";

    private static final JavaClasses STATOR = new ClassFileImporter()
            // Neither tests nor what runs in the compiler alone.
            .withImportOption(location -> !location.contains("/dev/stator/it/"))
            .withImportOption(location -> !location.contains("/dev/stator/processor/"))
            // It has an oldest SDK of its own, on which all its tests run.
            .withImportOption(location -> !location.contains("/dev/stator/enhanced/"))
            .importPackages("dev.stator");

    @Test
    void everyClassIsThere() {
        assertThat(STATOR.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(SdkLinksTest::isOfTheSdk)
                        .distinct()
                        .filter(type -> !isThere(type)))
                .isEmpty();
    }

    @Test
    void everyMethodAndFieldIsThere() {
        List<JavaAccess<?>> accesses = new ArrayList<>();
        for (JavaClass type : STATOR) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (isOfTheSdk(access.getTargetOwner())) {
                    accesses.add(access);
                }
            }
        }
        assertThat(accesses)
                .extracting(access -> access.getTargetOwner().getName())
                .contains(AttributeValue.class.getName());
        assertThat(accesses)
                .filteredOn(access -> !isThere(access) && !asksBefore(access))
                .isEmpty();
    }

    /** What asks the SDK before it names what an earlier one does not have makes the same values on both. */
    @Test
    void whatAsksBeforeMakesTheSameValues() {
        List<AttributeValue> list = List.of(AttributeValue.fromN("1"));
        Map<String, AttributeValue> map = Map.of("a", AttributeValue.fromBool(true));
        SdkBytes bytes = SdkBytes.fromUtf8String("b");
        assertThat(SdkValues.s("a")).isEqualTo(AttributeValue.fromS("a"));
        assertThat(SdkValues.n("1")).isEqualTo(AttributeValue.fromN("1"));
        assertThat(SdkValues.b(bytes)).isEqualTo(AttributeValue.fromB(bytes));
        assertThat(SdkValues.ss(List.of("a"))).isEqualTo(AttributeValue.fromSs(List.of("a")));
        assertThat(SdkValues.ns(List.of("1"))).isEqualTo(AttributeValue.fromNs(List.of("1")));
        assertThat(SdkValues.bs(List.of(bytes))).isEqualTo(AttributeValue.fromBs(List.of(bytes)));
        assertThat(SdkValues.l(list)).isEqualTo(AttributeValue.fromL(list));
        assertThat(SdkValues.m(map)).isEqualTo(AttributeValue.fromM(map));
    }

    private static boolean asksBefore(JavaAccess<?> access) {
        return access.getOriginOwner().isEquivalentTo(SdkValues.class)
                && access.getTarget().getName().startsWith("create");
    }

    private static boolean isOfTheSdk(JavaClass type) {
        return type.getName().startsWith(SDK);
    }

    private static boolean isThere(JavaClass type) {
        try {
            Class.forName(type.getName(), false, AttributeValue.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isThere(JavaAccess<?> access) {
        return access.getTarget().resolveMember().isPresent();
    }
}
