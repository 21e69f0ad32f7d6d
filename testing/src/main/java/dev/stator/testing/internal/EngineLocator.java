package dev.stator.testing.internal;

import dev.stator.testing.DynamoDbLocalException;
import dev.stator.testing.internal.EngineLocation.EngineClassPath;
import dev.stator.testing.internal.EngineLocation.RunningServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds DynamoDB Local: a given endpoint, then a given class path, then this program's own class path.
 *
 * @param properties system properties by name
 * @param environment environment variables by name
 */
public record EngineLocator(Lookup properties, Lookup environment) {

    /** System property with the address of a server to use. */
    public static final String ENDPOINT_PROPERTY = "stator.dynamodb.endpoint";

    /** Environment variable with the address of a server to use. */
    public static final String ENDPOINT_VARIABLE = "STATOR_DYNAMODB_ENDPOINT";

    /** System property with the engine's class path, or {@code @} and the file that holds it. */
    public static final String CLASSPATH_PROPERTY = "stator.dynamodb-local.classpath";

    /** Environment variable with the engine's class path, or {@code @} and the file that holds it. */
    public static final String CLASSPATH_VARIABLE = "STATOR_DYNAMODB_LOCAL_CLASSPATH";

    private static final String OWN_CLASSPATH = "java.class.path";
    private static final Pattern SEPARATORS = Pattern.compile("\\R|" + Pattern.quote(File.pathSeparator));

    /** A setting by its name, null when it is not set. */
    @FunctionalInterface
    public interface Lookup {
        @Nullable
        String get(String name);
    }

    /** Looks at the settings of this JVM. */
    public static EngineLocator ofThisJvm() {
        return new EngineLocator(System::getProperty, System::getenv);
    }

    /**
     * The first place that is set.
     *
     * @throws DynamoDbLocalException when a setting is there but wrong: it is never passed over for the next one
     */
    public EngineLocation locate() {
        return setting(ENDPOINT_PROPERTY, ENDPOINT_VARIABLE)
                .<EngineLocation>map(EngineLocator::runningServer)
                .or(() -> setting(CLASSPATH_PROPERTY, CLASSPATH_VARIABLE).map(EngineLocator::givenClassPath))
                .or(this::ownClassPath)
                .orElseThrow(() -> MissingEngine.exception(ownEntries().size()));
    }

    private record Setting(String name, String value) {
        DynamoDbLocalException wrong(String what) {
            return wrong(what, null);
        }

        DynamoDbLocalException wrong(String what, @Nullable Throwable cause) {
            return new DynamoDbLocalException(name + " is \"" + value + "\": " + what, cause);
        }
    }

    private Optional<Setting> setting(String property, String variable) {
        return Stream.of(
                        read(properties, property, "System property "),
                        read(environment, variable, "Environment variable "))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Setting> read(Lookup lookup, String name, String kind) {
        return Optional.ofNullable(lookup.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> new Setting(kind + name, value));
    }

    private static RunningServer runningServer(Setting setting) {
        URI endpoint;
        try {
            endpoint = URI.create(setting.value());
        } catch (IllegalArgumentException e) {
            throw setting.wrong("not a URI. Write for example http://localhost:8000", e);
        }
        if (endpoint.getHost() == null
                || !("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme()))) {
            throw setting.wrong("not an http address. Write for example http://localhost:8000");
        }
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        if (host.endsWith(".amazonaws.com") || host.endsWith(".amazonaws.com.cn") || host.endsWith(".api.aws")) {
            throw setting.wrong("the real service. Tests delete tables: name a local server, such as DynamoDB Local");
        }
        return new RunningServer(endpoint, setting.name());
    }

    private static EngineClassPath givenClassPath(Setting setting) {
        String text = setting.value().startsWith("@") ? readFile(setting) : setting.value();
        List<String> entries = entries(text);
        entries.stream()
                .filter(entry -> !Files.exists(Path.of(entry)))
                .findFirst()
                .ifPresent(missing -> {
                    throw setting.wrong(
                            "its entry " + missing + " does not exist. Run the build that writes the class path again");
                });
        if (!hasEngine(entries)) {
            throw setting.wrong("none of its " + entries.size() + " entries holds " + EngineMain.SERVER_RUNNER
                    + ", the main class of software.amazon.dynamodb:DynamoDBLocal 3");
        }
        return new EngineClassPath(joined(entries), setting.name());
    }

    private static String readFile(Setting setting) {
        Path file = Path.of(setting.value().substring(1));
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw setting.wrong("the file cannot be read. The build has to write it before the tests run", e);
        }
    }

    private Optional<EngineLocation> ownClassPath() {
        List<String> entries = ownEntries();
        return hasEngine(entries) ? Optional.of(new EngineClassPath(joined(entries), OWN_CLASSPATH)) : Optional.empty();
    }

    private List<String> ownEntries() {
        String own = properties.get(OWN_CLASSPATH);
        return own == null ? List.of() : entries(own);
    }

    private static List<String> entries(String classPath) {
        return SEPARATORS
                .splitAsStream(classPath)
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .flatMap(EngineLocator::expand)
                .toList();
    }

    /** The {@code dir/*} that {@code java -cp} takes. */
    private static Stream<String> expand(String entry) {
        Path folder = Path.of(entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry);
        if (!entry.endsWith("*") || !Files.isDirectory(folder)) {
            return Stream.of(entry);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new DynamoDbLocalException("The folder " + folder + " of the class path cannot be listed", e);
        }
    }

    private static String joined(List<String> entries) {
        return String.join(File.pathSeparator, entries);
    }

    /** Asks a class loader and not the file names, because test runners hide the class path in a jar's manifest. */
    private static boolean hasEngine(List<String> entries) {
        try {
            List<URL> urls = new ArrayList<>();
            for (String entry : entries) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
                return loader.findResource(EngineMain.SERVER_RUNNER.replace('.', '/') + ".class") != null;
            }
        } catch (IOException e) {
            throw new DynamoDbLocalException("The class path cannot be searched for DynamoDB Local", e);
        }
    }
}
