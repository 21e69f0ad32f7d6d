package dev.stator.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What editors know of the properties, and what the page says of them. */
class ConfigurationMetadataTest {
    private static final List<String> PROPERTIES = List.of(
            "stator.endpoint",
            "stator.region",
            "stator.wire",
            "stator.table-prefix",
            "stator.table-names",
            "stator.schema",
            "stator.schema-timeout",
            "management.health.stator.enabled");

    @Test
    void eachPropertyIsDescribed() throws IOException {
        String metadata;
        try (InputStream file = new ClassPathResource("META-INF/spring-configuration-metadata.json").getInputStream()) {
            metadata = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(Pattern.compile("\"name\": \"([^\"]+)\",\\s+\"type\": \"[^\"]+\",\\s+\"description\"")
                        .matcher(metadata)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(PROPERTIES);
    }

    @Test
    void thePageHasARowForEach() throws IOException {
        String page = Files.readString(Path.of("../docs/spring.md"));
        assertThat(Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z.-]+?)(\\.\\*)?` \\|")
                        .matcher(page)
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(PROPERTIES);
    }
}
