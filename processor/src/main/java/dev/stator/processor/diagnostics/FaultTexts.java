package dev.stator.processor.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What is said of each fault, by its id: a format, whose arguments a report gives. */
final class FaultTexts {
    private static final String FILE = "messages.properties";
    private static final Properties ALL = read();

    private FaultTexts() {}

    /**
     * That of one.
     *
     * @throws IllegalStateException if there is none
     */
    static String of(String id) {
        String text = ALL.getProperty(id);
        if (text == null) {
            throw new IllegalStateException(FILE + " says nothing of " + id);
        }
        return text;
    }

    private static Properties read() {
        Properties texts = new Properties();
        try (InputStream file = FaultTexts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + FILE + " beside " + FaultTexts.class.getName());
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
