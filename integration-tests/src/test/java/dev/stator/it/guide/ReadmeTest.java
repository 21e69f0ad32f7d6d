package dev.stator.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What README says of the build, held to the build. */
@Tag("once")
class ReadmeTest {
    private static final Pattern VERSION = Pattern.compile("<version>([^<$]+)</version>");

    /** The parent POM has its own version first. */
    @Test
    void theCoordinatesHaveTheVersionOfTheBuild() throws IOException {
        assertThat(version("README.md")).isEqualTo(version("pom.xml"));
    }

    private static String version(String file) throws IOException {
        Matcher version = VERSION.matcher(Files.readString(Path.of("..", file)));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
