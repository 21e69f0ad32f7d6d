package dev.stator.it.lost;

import dev.stator.testing.DynamoDbLocal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wires of a test class, one to each database that its tests are lent: a few, since a database is lent again. Tests
 * of other classes, which run beside these, are lent the others.
 */
final class Wires implements AutoCloseable {
    private final int attempts;
    private final Map<String, Wire> wires = new ConcurrentHashMap<>();

    /** @param attempts how often the SDK sends a request at most */
    Wires(int attempts) {
        this.attempts = attempts;
    }

    Wire to(DynamoDbLocal database) {
        return wires.computeIfAbsent(database.accessKey(), key -> Wire.to(database, attempts));
    }

    @Override
    public void close() {
        wires.values().forEach(Wire::close);
        wires.clear();
    }
}
