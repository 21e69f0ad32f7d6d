package dev.stator.it.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The types that CONTRIBUTING sends its readers to are there. */
@Tag("once")
class ContributingTest {
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");

    /** Those of Java that it speaks of. */
    private static final Set<String> JAVA = Set.of("MonthDay");

    @Test
    void namesTypesThatAreThere() throws IOException {
        Set<String> sources = SourceTree.files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> named = TYPE.matcher(Files.readString(SourceTree.ROOT.resolve("CONTRIBUTING.md")))
                .results()
                .map(MatchResult::group)
                .map(name -> name.replace("`", ""))
                .filter(name -> !JAVA.contains(name))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(sources).containsAll(named);
    }
}
