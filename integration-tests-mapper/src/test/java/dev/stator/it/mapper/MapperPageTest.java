package dev.stator.it.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/from-enhanced-client.md} has a row for all annotations of the mapper. */
class MapperPageTest {
    private static final String PACKAGE = DynamoDBMapper.class.getPackageName();
    private static final Pattern ANNOTATION = Pattern.compile("`(@DynamoDB\\w*)");

    private static Set<String> named() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "from-enhanced-client.md"));
        return page.substring(page.indexOf("## DynamoDBMapper\n"))
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(cell -> ANNOTATION.matcher(cell).results().map((MatchResult found) -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static List<String> annotations() throws Exception {
        Path jar = Path.of(DynamoDBMapper.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile classes = new JarFile(jar.toFile())) {
            return classes.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches(PACKAGE.replace('.', '/') + "/\\w+\\.class"))
                    .map(name -> name.replaceAll(".*/|\\.class", ""))
                    .filter(MapperPageTest::isAnnotation)
                    .map(name -> "@" + name)
                    .toList();
        }
    }

    private static boolean isAnnotation(String name) {
        try {
            return Class.forName(PACKAGE + "." + name, false, DynamoDBMapper.class.getClassLoader())
                    .isAnnotation();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyAnnotationHasARow() throws Exception {
        List<String> annotations = annotations();
        assertThat(annotations).hasSizeGreaterThan(25).contains("@DynamoDBTable");
        assertThat(named()).containsAll(annotations);
    }
}
