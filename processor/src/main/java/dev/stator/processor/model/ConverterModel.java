package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A converter of the user's, as {@code @Convert} names it.
 *
 * @param name the class
 * @param storedAs what the codec interface promises that it implements: S, N, B, or any; nothing, where it implements
 *     none
 * @param ordered whether DynamoDB sorts what it stores as Java sorts its values; taken on trust where it does not say
 *     otherwise
 * @param converts the type argument it gives that interface; empty where it implements none, or leaves the argument
 *     open
 * @param access how generated code gets an instance
 * @param visibility how far the class is visible
 */
public record ConverterModel(
        ClassName name,
        StoredAs storedAs,
        boolean ordered,
        Optional<TypeName> converts,
        Access access,
        Visibility visibility) {
    /** How to get an instance. */
    public enum Access {
        /** A reachable constructor without parameters. */
        CONSTRUCTOR,
        /**
         * A reachable static field {@code INSTANCE}, or the constant of that name of an enum; preferred over a
         * constructor.
         */
        INSTANCE_FIELD,
        /** Neither. */
        NONE
    }
}
