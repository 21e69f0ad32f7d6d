package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.diagnostics.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code docs/errors.md} to what the processor says. */
class ErrorCatalogueTest {
    private static final Pattern ENTRY = Pattern.compile("(?ms)^## (STA\\d{3})\\n(.*?)(?=^#|\\z)");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^(Before|Wrong|Right):\\n```(java|text)\\n(.*?)^```");

    /** What no source can bring about by itself. */
    private static final Set<Code> WITHOUT_EXAMPLE = EnumSet.of(
            Code.BUG,
            Code.UNRESOLVED,
            Code.NOT_WRITTEN,
            Code.FROZEN_ARTIFACT,
            Code.FROZEN_MODULE,
            Code.LOCK_FILE,
            Code.VIEW_PACKAGE);

    /** @param before what was compiled before, with the lock file that this is held to; may be empty */
    private record Example(String id, boolean right, boolean isOption, String before, String text) {
        @Override
        public String toString() {
            return id + (right ? " right" : " wrong");
        }

        Compiler.Compilation compile(Path folder) {
            if (!before.isEmpty()) {
                assertThat(locked(folder, before).diagnostics()).isEmpty();
                return locked(folder, text);
            }
            String source = isOption ? "@Table(\"posts\") record Post(@HashKey String id) {}" : text;
            return Compiler.JAVAC.compile(
                    new StatorProcessor(),
                    isOption ? List.of(text.strip()) : List.of(),
                    List.of(),
                    List.of(Sources.of(source)));
        }

        /** The lock that a code is of. */
        private String lock() {
            boolean schema = Arrays.stream(Code.values())
                    .anyMatch(code -> code.id().equals(id) && code.name().startsWith("SCHEMA_"));
            return schema ? "schema.lock" : "frozen.lock";
        }

        private Compiler.Compilation locked(Path folder, String source) {
            return Compiler.JAVAC.compile(
                    new StatorProcessor(),
                    List.of("-Astator." + lock() + "=" + folder.resolve(lock())),
                    List.of(),
                    List.of(Sources.of(source)));
        }
    }

    private static Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        Matcher matcher = ENTRY.matcher(catalogue());
        while (matcher.find()) {
            assertThat(entries.put(matcher.group(1), matcher.group(2))).isNull();
        }
        return entries;
    }

    private static String catalogue() {
        try {
            return Files.readString(Path.of("../docs/errors.md"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        entries().forEach((id, text) -> {
            Matcher matcher = EXAMPLE.matcher(text);
            String before = "";
            while (matcher.find()) {
                if (matcher.group(1).equals("Before")) {
                    before = matcher.group(3);
                } else {
                    boolean right = matcher.group(1).equals("Right");
                    examples.add(new Example(id, right, matcher.group(2).equals("text"), before, matcher.group(3)));
                }
            }
        });
        return examples;
    }

    @Test
    void hasAnEntryForEachIdAndNoOther() {
        assertThat(entries().keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(Code.values()).map(Code::id).toList());
    }

    @Test
    void hasAWrongAndARightExampleForEachId() {
        for (Code code : Code.values()) {
            List<Boolean> kinds = examples().stream()
                    .filter(example -> example.id().equals(code.id()))
                    .map(Example::right)
                    .toList();
            assertThat(kinds)
                    .as(code.id())
                    .isEqualTo(WITHOUT_EXAMPLE.contains(code) ? List.of() : List.of(false, true));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatTheProcessorSays(Example example, @TempDir Path folder) {
        Compiler.Compilation compilation = example.compile(folder);
        if (example.right()) {
            assertThat(compilation.diagnostics()).isEmpty();
            assertThat(compilation.success()).isTrue();
        } else {
            assertThat(compilation.ids()).isNotEmpty().containsOnly(example.id());
        }
    }
}
