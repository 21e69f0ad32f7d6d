package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import java.util.Optional;

/**
 * A converter of the user's, as {@code @Convert} names it.
 *
 * @param name the class
 * @param form which of the codec interfaces it implements
 * @param ordered whether DynamoDB sorts what it stores as Java sorts its values; taken on trust where it does not say otherwise
 * @param converts the type argument it gives that interface; empty where it implements none, or leaves the argument open
 * @param access how generated code gets an instance
 * @param visibility how far the class is visible
 * @param site the annotation value that names it
 */
public record ConverterModel(
        ClassName name,
        Form form,
        boolean ordered,
        Optional<TypeName> converts,
        Access access,
        Visibility visibility,
        Site site) {
    /** The stored form that a codec interface promises. */
    public enum Form {
        TEXT(BuiltInType.Form.TEXT),
        NUMBER(BuiltInType.Form.NUMBER),
        BINARY(BuiltInType.Form.BINARY),
        /** {@code AttributeCodec} itself: any stored type, so no key. */
        ANY(BuiltInType.Form.OTHER),
        /** Implements no codec interface. */
        NONE(BuiltInType.Form.OTHER);

        private final BuiltInType.Form stored;

        Form(BuiltInType.Form stored) {
            this.stored = stored;
        }

        /** What it stores. */
        public StoredAs storedAs() {
            return switch (this) {
                case TEXT -> StoredAs.S;
                case NUMBER -> StoredAs.N;
                case BINARY -> StoredAs.B;
                case ANY -> StoredAs.ANY;
                case NONE -> StoredAs.NOTHING;
            };
        }

        /** DynamoDB's name of it; empty where the interface promises none. */
        public Optional<String> letter() {
            return stored.letter();
        }
    }

    /** How to get an instance. */
    public enum Access {
        /** A reachable constructor without parameters. */
        CONSTRUCTOR,
        /** A reachable static field {@code INSTANCE}, or the constant of that name of an enum; preferred over a constructor. */
        INSTANCE_FIELD,
        /** Neither. */
        NONE
    }
}
