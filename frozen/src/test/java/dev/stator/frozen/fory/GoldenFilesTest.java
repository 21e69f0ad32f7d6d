package dev.stator.frozen.fory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.frozen.FrozenType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What earlier versions wrote, this one reads. A folder for each version that was released, a file for each specimen;
 * none is ever changed or removed. How a release adds its own is in docs/frozen-format.md.
 */
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String SUFFIX = ".frozen";

    private static final Map<String, Specimen<?, ?>> SPECIMENS = Specimens.all()
            .collect(Collectors.toMap(Specimen::name, Function.identity(), (one, other) -> one, TreeMap::new));

    static Stream<Arguments> files() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> Arguments.of(
                            GOLDEN.relativize(file).getName(0).toString(),
                            file.getFileName().toString().replace(SUFFIX, "")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void thaws(String version, String name) throws IOException {
        byte[] frozen = Files.readAllBytes(file(GOLDEN.resolve(version), name));

        assertThaws(requireNonNull(SPECIMENS.get(name), "a golden file without its specimen"), frozen);
    }

    private static <R> void assertThaws(Specimen<?, R> specimen, byte[] frozen) {
        for (Mode mode : Mode.values()) {
            R thawed = mode.codec(specimen.read()).decode(AttributeValue.fromB(SdkBytes.fromByteArray(frozen)));

            assertThat(Sameness.same(specimen.expected(), thawed))
                    .as("%s: thawed as %s", mode, thawed)
                    .isTrue();
        }
    }

    @Test
    void everySpecimenHasAFile() throws IOException {
        assertThat(files().map(file -> file.get()[1]).distinct()).hasSameElementsAs(SPECIMENS.keySet());
    }

    /** The switch: -Dstator.golden.write=0.2 */
    @Test
    @EnabledIfSystemProperty(named = "stator.golden.write", matches = "\\d+\\.\\d+")
    void writesWhatThisVersionLacks() throws IOException {
        Path folder = Files.createDirectories(GOLDEN.resolve(System.getProperty("stator.golden.write")));
        for (Specimen<?, ?> specimen : SPECIMENS.values()) {
            Path file = file(folder, specimen.name());
            if (!Files.exists(file)) {
                Files.write(file, frozen(specimen));
            }
        }
    }

    private static <W> byte[] frozen(Specimen<W, ?> specimen) {
        FrozenType<W> type = specimen.written();
        return requireNonNull(Mode.INTERPRETED.codec(type).encode(specimen.value()))
                .b()
                .asByteArray();
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + SUFFIX);
    }
}
