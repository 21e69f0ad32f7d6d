package dev.stator.spring;

import dev.stator.table.SchemaDiffersException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a table that differs as Spring Boot shows what kept an application from starting. */
final class SchemaDiffersAnalyzer extends AbstractFailureAnalyzer<SchemaDiffersException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SchemaDiffersException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Make the annotations and the table agree, or set stator.schema=migrate, which changes what DynamoDB"
                        + " can change and deletes nothing.",
                cause);
    }
}
