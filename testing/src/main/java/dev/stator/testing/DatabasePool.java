package dev.stator.testing;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The databases of one server, lent to tests one at a time. They are used again, clients and all, because the server
 * never gives up the threads of a database: there are as many as tests run at once.
 */
@SuppressWarnings("deprecation") // before 5.13, JUnit closes nothing else
final class DatabasePool implements AutoCloseable, CloseableResource {

    private final DynamoDbLocal server;
    private final boolean owned;
    private final Deque<DynamoDbLocal> idle = new ConcurrentLinkedDeque<>();

    private DatabasePool(DynamoDbLocal server, boolean owned) {
        this.server = server;
        this.owned = owned;
    }

    /** On a server of its own, which it stops. */
    static DatabasePool starting() {
        return new DatabasePool(DynamoDbLocal.start(), true);
    }

    /** On a server that its user stops. */
    static DatabasePool on(DynamoDbLocal server) {
        return new DatabasePool(server, false);
    }

    /** An empty database that nobody else uses. */
    DynamoDbLocal take() {
        DynamoDbLocal known = idle.poll();
        if (known != null) {
            return known;
        }
        DynamoDbLocal fresh = server.isolated();
        requireEmpty(fresh);
        return fresh;
    }

    /** Empties it first; one that cannot be emptied is not lent again. */
    void giveBack(DynamoDbLocal database) {
        idle.push(database.reset());
    }

    /** Tests delete all tables that they see, which must not be somebody's data. */
    private static void requireEmpty(DynamoDbLocal fresh) {
        if (!fresh.client().listTables().tableNames().isEmpty()) {
            fresh.close();
            throw new IllegalStateException("The server at " + fresh.endpoint() + " shows its tables to every access"
                    + " key, so tests would delete them and see each other's. Start DynamoDB Local without -sharedDb");
        }
    }

    @Override
    public void close() {
        if (owned) {
            server.close();
        }
    }
}
