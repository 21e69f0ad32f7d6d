package dev.stator.spring;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code stator.*} says.
 *
 * @param endpoint Where DynamoDB answers, for example http://localhost:8000. For the client that is built where the
 *     application has no DynamoDbClient.
 * @param region Region of that client. By default, that which the AWS SDK finds.
 * @param wire Whether that client has the fast path for reads and writes of many items.
 * @param tablePrefix Put in front of every table name, those of stator.table-names too.
 * @param tableNames From the names that @Table declares to those in DynamoDB. Others stay as declared.
 * @param schema What is done with the tables before the application is ready.
 * @param schemaTimeout How long to wait for one change of a table, such as the filling of a new index.
 */
@ConfigurationProperties("stator")
public record StatorProperties(
        @Nullable URI endpoint,
        @Nullable String region,
        @DefaultValue("true") boolean wire,
        @DefaultValue("") String tablePrefix,
        @DefaultValue Map<String, String> tableNames,
        @DefaultValue("none") SchemaMode schema,
        @DefaultValue("5m") Duration schemaTimeout) {
    /** Copies the map. */
    public StatorProperties {
        tableNames = Map.copyOf(tableNames);
    }
}
