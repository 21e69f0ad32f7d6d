package dev.stator.processor;

import com.palantir.javapoet.JavaFile;
import dev.stator.processor.generate.export.SchemaFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Writes generated files, each with its root as the one originating element, which is what makes the processor
 * isolating.
 */
final class OutputFiles {
    private final Filer filer;

    OutputFiles(Filer filer) {
        this.filer = filer;
    }

    void write(JavaFile file, TypeElement root) throws IOException {
        try (Writer source = filer.createSourceFile(name(file), root).openWriter()) {
            source.write(file.toString()); // At once: it is made of many short pieces.
        }
    }

    /** Among the class files, as bytes: a writer would have the encoding of the sources. */
    void write(SchemaFile file, TypeElement root) throws IOException {
        try (OutputStream bytes = filer.createResource(StandardLocation.CLASS_OUTPUT, "", file.path(), root)
                .openOutputStream()) {
            bytes.write(file.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@code blog.PostDao}. */
    static String name(JavaFile file) {
        String type = file.typeSpec().name();
        return file.packageName().isEmpty() ? type : file.packageName() + "." + type;
    }
}
