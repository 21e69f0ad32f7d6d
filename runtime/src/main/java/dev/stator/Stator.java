package dev.stator;

import dev.stator.operation.EntityOperations;
import dev.stator.schema.EntitySchema;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The entry: DynamoDB as generated DAOs see it, through clients of the AWS SDK that the caller builds, configures and
 * closes. Immutable and safe for use by several threads; one is enough for a program.
 *
 * <pre>{@code
 * Stator stator = Stator.create(dynamoDbClient);
 * PostDao posts = new PostDao(stator);
 * }</pre>
 */
@CheckReturnValue
public final class Stator {
    private final Session session;

    private Stator(Session session) {
        this.session = session;
    }

    /** A Stator that waits for every answer; its operations cannot be executed asynchronously. */
    public static Stator create(DynamoDbClient client) {
        return builder().client(client).build();
    }

    /** A Stator for both ways of executing. */
    public static Stator create(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        return builder().client(client).asyncClient(asyncClient).build();
    }

    /** Begins with no client and with the table names that entities declare. */
    public static Builder builder() {
        return new Builder(null, null, "", UnaryOperator.identity());
    }

    /** The operations on an entity's table; generated DAOs call this with the schema of their record. */
    public <T> EntityOperations<T> entity(EntitySchema<T> schema) {
        return new EntityOperations<>(session, schema);
    }

    /** What a Stator is made of. Immutable: each method gives a changed copy. */
    @CheckReturnValue
    public static final class Builder {
        private final @Nullable DynamoDbClient client;
        private final @Nullable DynamoDbAsyncClient asyncClient;
        private final String prefix;
        private final UnaryOperator<String> names;

        private Builder(
                @Nullable DynamoDbClient client,
                @Nullable DynamoDbAsyncClient asyncClient,
                String prefix,
                UnaryOperator<String> names) {
            this.client = client;
            this.asyncClient = asyncClient;
            this.prefix = prefix;
            this.names = names;
        }

        /** The client for {@code execute()} and its kin, and for tables. Required. */
        public Builder client(DynamoDbClient client) {
            return new Builder(Objects.requireNonNull(client, "client"), asyncClient, prefix, names);
        }

        /** The client for {@code executeAsync()} and its kin, and for publishers. */
        public Builder asyncClient(DynamoDbAsyncClient asyncClient) {
            return new Builder(client, Objects.requireNonNull(asyncClient, "asyncClient"), prefix, names);
        }

        /**
         * Put in front of every table name, after {@link #tableNames}: with {@code "test-"}, {@code @Table("posts")} is
         * table {@code test-posts}.
         */
        public Builder tablePrefix(String prefix) {
            return new Builder(client, asyncClient, Objects.requireNonNull(prefix, "prefix"), names);
        }

        /** From the name that {@code @Table} declares to the name of the table in DynamoDB. It is asked once per DAO. */
        public Builder tableNames(UnaryOperator<String> names) {
            return new Builder(client, asyncClient, prefix, Objects.requireNonNull(names, "names"));
        }

        /**
         * The Stator.
         *
         * @throws IllegalStateException if no {@link #client} was given
         */
        public Stator build() {
            if (client == null) {
                throw new IllegalStateException("Stator needs a DynamoDbClient: Stator.builder().client(...)");
            }
            UnaryOperator<String> renamed = names;
            String front = prefix;
            return new Stator(new Session(client, asyncClient, declared -> {
                @Nullable String name = renamed.apply(declared);
                return name == null ? name : front + name;
            }));
        }
    }
}
