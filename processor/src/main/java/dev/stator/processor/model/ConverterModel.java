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
        /** None: a field {@code INSTANCE} that is not static, not of the class, or not visible. */
        FIELD_UNFIT,
        /** None: an interface has no constructor. */
        INTERFACE,
        /** None: an enum has no constructor to call, and this one no constant {@code INSTANCE}. */
        ENUM,
        /** None: an abstract class. */
        ABSTRACT,
        /** None: an inner class, which takes an instance of the one around it. */
        INNER,
        /** None: each constructor takes parameters. */
        PARAMETERS,
        /** None: the constructor without parameters is not visible. */
        HIDDEN,
        /** None: the constructor without parameters throws a checked exception. */
        THROWS
    }
}
