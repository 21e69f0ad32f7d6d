package dev.stator.testing;

import dev.stator.Dao;
import dev.stator.Stator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What one test method, or one class, works on: a database, its clients, its {@link Stator} and its DAOs. */
@SuppressWarnings("deprecation") // before 5.13, JUnit closes nothing else
final class TestDatabase implements AutoCloseable, CloseableResource {

    private final DatabasePool pool;
    private final DynamoDbLocal database;
    private final Stator stator;
    private final Map<Class<?>, Dao<?>> daos = new ConcurrentHashMap<>();

    private TestDatabase(DatabasePool pool, DynamoDbLocal database, Stator stator) {
        this.pool = pool;
        this.database = database;
        this.stator = stator;
    }

    static TestDatabase from(DatabasePool pool, TestSettings settings) {
        DynamoDbLocal database = pool.take();
        return new TestDatabase(pool, database, stator(database, settings));
    }

    private static Stator stator(DynamoDbLocal database, TestSettings settings) {
        // One that is made by its first call is a proxy, and only the SDK's own clients have the fast path.
        DynamoDbAsyncClient asyncClient =
                DynamoDbLocal.isWired() ? database.asyncClient() : LazyAsyncClient.of(database::asyncClient);
        Stator.Builder builder = Stator.builder().client(database.client()).asyncClient(asyncClient);
        return settings.stator().apply(builder).build();
    }

    /** Whether {@link #get} has something of this type. */
    static boolean has(Class<?> type) {
        return type == DynamoDbLocal.class
                || type == DynamoDbClient.class
                || type == DynamoDbAsyncClient.class
                || type == Stator.class
                || Dao.class.isAssignableFrom(type);
    }

    /** The thing of this type; a DAO with its table made. */
    Object get(Class<?> type) {
        if (type == DynamoDbLocal.class) {
            return database;
        }
        if (type == DynamoDbClient.class) {
            return database.client();
        }
        if (type == DynamoDbAsyncClient.class) {
            return database.asyncClient();
        }
        if (type == Stator.class) {
            return stator;
        }
        return dao(type);
    }

    private Dao<?> dao(Class<?> type) {
        return daos.computeIfAbsent(type, missing -> {
            Dao<?> dao = newDao(type);
            dao.table().ensure();
            return dao;
        });
    }

    private Dao<?> newDao(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor(Stator.class);
            // The DAO of a record that is not public is not public.
            constructor.setAccessible(true);
            return (Dao<?>) constructor.newInstance(stator);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "No " + type.getName() + " can be made: a DAO is a class with the constructor ("
                            + Stator.class.getName() + "), as the processor generates it",
                    rootOf(e));
        }
    }

    private static Throwable rootOf(ReflectiveOperationException error) {
        @Nullable Throwable cause = error.getCause();
        return cause == null ? error : cause;
    }

    /** Deletes the tables. */
    @Override
    public void close() {
        pool.giveBack(database);
    }
}
