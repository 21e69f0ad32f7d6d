package dev.stator.testing;

import static dev.stator.testing.internal.EngineLocator.CLASSPATH_PROPERTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine never outlives the program that started it. */
final class EndingWithTheParentTest {

    private static final long GRACE_SECONDS = 20;

    private Process parent;
    private ProcessHandle engine;

    @BeforeEach
    void startAProgramWithAnEngine() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-D" + CLASSPATH_PROPERTY + "=" + System.getProperty(CLASSPATH_PROPERTY),
                ParentMain.class.getName());
        builder.environment().putAll(Map.of("CLASSPATH", System.getProperty("java.class.path")));
        parent = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = parent.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        assertThat(line).isNotNull();
        String[] said = line.split(" ", 2);
        engine = ProcessHandle.of(Long.parseLong(said[0])).orElseThrow();
        assertThat(answers(URI.create(said[1]))).isTrue();
    }

    @AfterEach
    void end() {
        parent.destroyForcibly();
        engine.destroyForcibly();
    }

    @Test
    void whenTheProgramIsKilled() throws InterruptedException {
        parent.destroyForcibly();

        assertEngineEnds();
    }

    @Test
    void whenTheProgramExitsWithoutClosing() throws IOException, InterruptedException {
        parent.getOutputStream().write('x');
        parent.getOutputStream().flush();

        assertEngineEnds();
    }

    @Test
    void whenTheProgramsMainReturnsWithoutClosing() throws IOException, InterruptedException {
        parent.getOutputStream().close();

        assertEngineEnds();
    }

    private void assertEngineEnds() throws InterruptedException {
        assertThat(parent.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Children.within(GRACE_SECONDS, () -> !engine.isAlive())).isTrue();
    }

    private static boolean answers(URI endpoint) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
        return connection.getResponseCode() > 0;
    }
}
