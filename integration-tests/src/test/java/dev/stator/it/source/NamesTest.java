package dev.stator.it.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.source.SourceTree.SourceType;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class NamesTest {
    private static final String SDK = "software.amazon.awssdk.services.dynamodb.model.";

    private static final List<SourceType> TYPES = SourceTree.types();

    /** A name says one thing, whichever module it is met in. */
    @Test
    void aTypeHasANameOfItsOwn() {
        assertThat(TYPES)
                .filteredOn(type -> !type.isNested())
                .hasSizeGreaterThan(400)
                .extracting(SourceType::simpleName)
                .doesNotHaveDuplicates();
    }

    /** Who imports both packages, or catches an error by its simple name, meets the right one. */
    @Test
    void noPublicTypeIsCalledAsOneOfTheSdk() {
        List<SourceType> used = TYPES.stream()
                .filter(SourceType::isPublic)
                .filter(type -> !type.packageName().startsWith("dev.stator.processor"))
                .filter(type -> !type.packageName().contains(".internal"))
                .toList();
        assertThat(used).hasSizeGreaterThan(200);
        assertThat(used).filteredOn(type -> isOfTheSdk(type.simpleName())).isEmpty();
        assertThat(isOfTheSdk("ConditionCheck")).isTrue();
    }

    private static boolean isOfTheSdk(String name) {
        try {
            Class.forName(SDK + name, false, NamesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) { // the latter where only the case differs
            return false;
        }
    }

    @Test
    void testsAreNamedInCamelCase() {
        List<String> tests = SourceTree.tests();
        assertThat(tests).hasSizeGreaterThan(1000);
        assertThat(tests.stream()
                        .filter(test -> !test.matches("\\w+\\.[a-z][a-zA-Z0-9]*"))
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
