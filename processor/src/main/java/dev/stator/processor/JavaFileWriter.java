package dev.stator.processor;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** Writes generated files, each with its root as the one originating element, which is what makes the processor isolating. */
final class JavaFileWriter {
    private final Filer filer;

    JavaFileWriter(Filer filer) {
        this.filer = filer;
    }

    void write(JavaFile file, TypeElement root) throws IOException {
        try (Writer source = filer.createSourceFile(name(file), root).openWriter()) {
            file.writeTo(source);
        }
    }

    /** {@code blog.PostDao}. */
    static String name(JavaFile file) {
        String type = file.typeSpec().name();
        return file.packageName().isEmpty() ? type : file.packageName() + "." + type;
    }
}
