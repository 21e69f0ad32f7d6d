package dev.stator.spring;

import dev.stator.Dao;
import dev.stator.table.DeclaredTable;

/**
 * A bean that says more of tables than their annotations do, for what {@code stator.schema} asks for: how they are paid
 * for, their streams, tags. Several are asked in their order.
 *
 * <pre>{@code
 * @Bean
 * TableCustomizer protectedTables() {
 *     return (dao, table) -> table.deletionProtection();
 * }
 * }</pre>
 */
@FunctionalInterface
public interface TableCustomizer {
    /** The table of a DAO, with what is said of it besides. */
    DeclaredTable customize(Dao<?> dao, DeclaredTable table);
}
