package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * What declares a table of several records: the sealed interface of them, or a class that lists them.
 *
 * @param name the interface or class, after which the generated types are named
 * @param common the type that an item of any kind is read as
 * @param visibility how far the root is visible
 * @param discriminator name of the attribute that tells the record
 * @param injection what the generated class of the table is annotated with
 */
public record TableRoot(
        ClassName name, TypeName common, Visibility visibility, Optional<String> discriminator, Injection injection) {}
