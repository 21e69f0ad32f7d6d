package dev.stator.testing;

import dev.stator.Dao;
import dev.stator.Stator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a test class asked for.
 *
 * @param server null for the one of the JVM
 */
record TestSettings(
        TableLifetime tables,
        List<Class<? extends Dao<?>>> daos,
        @Nullable DynamoDbLocal server,
        UnaryOperator<Stator.Builder> stator) {

    static final TestSettings DEFAULT =
            new TestSettings(TableLifetime.PER_METHOD, List.of(), null, UnaryOperator.identity());

    static TestSettings of(StatorTest annotation) {
        return new TestSettings(annotation.tables(), List.of(annotation.daos()), DEFAULT.server(), DEFAULT.stator());
    }
}
