package dev.stator.processor.validate;

import dev.stator.processor.model.ConverterModel.Access;
import dev.stator.processor.model.Visibility;
import java.util.Optional;

/** Why generated code gets no instance of a user's class, and what to do about it. */
final class Instances {
    private Instances() {}

    /** The end of a message; empty if there is an instance to get. */
    static Optional<String> fault(Visibility visibility, Access access) {
        return switch (visibility) {
            case PRIVATE -> Optional.of("it is private, or inside a private type. Remove `private`.");
            case OTHER_PACKAGE -> Optional.of("it is visible in its own package only. Make it public.");
            case PUBLIC, PACKAGE -> fault(access);
        };
    }

    private static Optional<String> fault(Access access) {
        return switch (access) {
            case CONSTRUCTOR, INSTANCE_FIELD -> Optional.empty();
            case FIELD_UNFIT ->
                Optional.of("its field INSTANCE is not static, or of another type, or not visible there. Mend that.");
            case INTERFACE ->
                Optional.of("it is an interface. Name a class that implements it, or give it a field INSTANCE of its"
                        + " own type.");
            case ENUM -> Optional.of("it is an enum without a constant INSTANCE. Give its constant that name.");
            case ABSTRACT ->
                Optional.of("it is abstract. Remove `abstract`, or give it a static field INSTANCE of its own type.");
            case INNER ->
                Optional.of("it is an inner class, which takes an instance of the class around it. Make it static.");
            case PARAMETERS ->
                Optional.of("it has no constructor without parameters. Write one, or give it a static field INSTANCE.");
            case HIDDEN ->
                Optional.of("no constructor without parameters is visible there. Make it so, or give it a static field"
                        + " INSTANCE.");
            case THROWS ->
                Optional.of("its constructor without parameters throws a checked exception, which no generated code"
                        + " catches. Let it throw none, or give it a static field INSTANCE.");
        };
    }
}
