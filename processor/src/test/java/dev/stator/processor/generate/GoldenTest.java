package dev.stator.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.stator.processor.model.declared.InjectionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One file of each kind, to be judged by eye: {@code -Dgolden.update=true} writes them anew. */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @TestFactory
    List<DynamicTest> generatesWhatACarefulPersonWouldWrite() {
        InjectionModel injected = Models.injection(true, true, true);
        Stream<JavaFile> whole = Stream.of(Models.post(injected), Models.account())
                .flatMap(table -> Generators.generate(table).stream());
        Stream<JavaFile> key = Generators.generate(Models.blob()).stream()
                .filter(file -> file.typeSpec().name().endsWith("Key"));
        return Stream.concat(whole, key)
                .sorted(Comparator.comparing(file -> file.typeSpec().name()))
                .map(file -> DynamicTest.dynamicTest(file.typeSpec().name(), () -> compare(file)))
                .toList();
    }

    private static void compare(JavaFile file) throws IOException {
        Path golden = FOLDER.resolve(file.typeSpec().name() + ".java.golden");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, file.toString());
        }
        assertThat(file.toString().lines().filter(line -> line.strip().startsWith("*")))
                .allMatch(line -> line.length() <= 120);
        assertThat(golden).exists();
        assertThat(file.toString()).isEqualTo(Files.readString(golden));
    }
}
