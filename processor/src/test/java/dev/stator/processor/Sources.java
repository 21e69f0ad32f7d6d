package dev.stator.processor;

/** Sources as tests and documents write them: without package and imports. */
final class Sources {
    private static final String PRELUDE = """
            package example;

            import dev.stator.annotation.*;
            import dev.stator.codec.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

            """;

    private Sources() {}

    static String of(String text) {
        return text.contains("package ") ? text : PRELUDE + text;
    }
}
