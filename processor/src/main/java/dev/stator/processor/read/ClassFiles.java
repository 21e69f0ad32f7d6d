package dev.stator.processor.read;

import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Finds what the compiler read a type from. */
public interface ClassFiles {
    /** The bytes of the type's class file; empty if it cannot be found. */
    Optional<byte[]> of(TypeElement type);
}
