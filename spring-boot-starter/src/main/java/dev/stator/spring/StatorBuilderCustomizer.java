package dev.stator.spring;

import dev.stator.Stator;

/**
 * A bean that changes how the application's {@link Stator} is built. Several are asked in their order.
 *
 * <pre>{@code
 * @Bean
 * StatorBuilderCustomizer stagingTables() {
 *     return builder -> builder.tablePrefix("staging-");
 * }
 * }</pre>
 */
@FunctionalInterface
public interface StatorBuilderCustomizer {
    /** The changed builder, which has clients, table names and observers already. */
    Stator.Builder customize(Stator.Builder builder);
}
