package dev.stator.processor;

import dev.stator.processor.read.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Class files as the compiler finds them. */
final class ClassPath implements ClassFiles {
    private final Filer filer;
    private final Elements elements;

    ClassPath(Filer filer, Elements elements) {
        this.filer = filer;
        this.elements = elements;
    }

    @Override
    public Optional<byte[]> of(TypeElement type) {
        String home = elements.getPackageOf(type).getQualifiedName().toString();
        String name = elements.getBinaryName(type).toString();
        String file = name.substring(home.isEmpty() ? 0 : home.length() + 1) + ".class";
        for (StandardLocation location :
                new StandardLocation[] {StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT}) {
            try (InputStream bytes = filer.getResource(location, home, file).openInputStream()) {
                return Optional.of(bytes.readAllBytes());
            } catch (IOException | IllegalArgumentException notThere) {
                // Look further; a type on the module path is nowhere to be found, which the caller takes into account.
            }
        }
        return Optional.empty();
    }
}
