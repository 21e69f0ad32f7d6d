package dev.stator.spring.health;

import dev.stator.Dao;
import dev.stator.table.DeclaredTable;
import dev.stator.table.TableInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What DynamoDB says of the tables of the application.
 *
 * @param usable whether all of them can be read and written
 * @param tables the state of each by its name, as far as it could be asked
 * @param error why it could not
 */
record TablesHealth(
        boolean usable,
        Map<String, String> tables,
        @Nullable SdkException error) {
    /** A table in one of these is read and written. As text: older SDKs lack a constant for some. */
    private static final Set<String> USABLE = Set.of("ACTIVE", "UPDATING");

    /** Describes the table of each DAO. */
    static TablesHealth of(Stream<? extends Dao<?>> daos) {
        Map<String, DeclaredTable> declared = new TreeMap<>();
        daos.map(Dao::table).forEach(table -> declared.putIfAbsent(table.name(), table));
        Map<String, String> states = new TreeMap<>();
        try {
            declared.forEach((name, table) -> states.put(name, state(table.describe())));
        } catch (SdkException unanswered) {
            return new TablesHealth(false, states, unanswered);
        }
        return new TablesHealth(USABLE.containsAll(states.values()), states, null);
    }

    private static String state(Optional<TableInfo> table) {
        return table.map(info -> String.valueOf(info.raw().tableStatusAsString()))
                .orElse("MISSING");
    }
}
