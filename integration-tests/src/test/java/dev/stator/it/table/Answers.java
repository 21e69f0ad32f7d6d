package dev.stator.it.table;

import dev.stator.Stator;
import dev.stator.session.Backoff;
import dev.stator.session.Timer;
import dev.stator.testing.DynamoDbLocal;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Who answers.
 *
 * @param client what Stator is given
 * @param tables behind it: keeps the changes, and what DynamoDB Local does not keep
 * @param settle called where a test made a table itself and does not wait for it
 * @param time what each process waits by
 */
record Answers(DynamoDbClient client, CompleteTables tables, Runnable settle, Supplier<Timer> time) {
    /** Stator over it, as one process has it. */
    Stator stator() {
        return builder().build();
    }

    /** {@link #stator()}, for more settings. */
    Stator.Builder builder() {
        return Stator.builder().client(client).backoff(Backoff.standard().timed(time.get(), () -> 1));
    }

    /** DynamoDB Local, a little late. */
    static Answers ofEngine(DynamoDbLocal engine) {
        CompleteTables tables = new CompleteTables(engine.client());
        return new Answers(tables.client(), tables, () -> {}, Timer::system);
    }

    /** DynamoDB Local, which answers as DynamoDB does; the same for the same seed. */
    static Answers asService(DynamoDbLocal engine, long seed) {
        CompleteTables tables = new CompleteTables(engine.client()).promptly();
        ServiceTables service = new ServiceTables(tables.client(), seed);
        return new Answers(service.client(), tables, service::settle, QuickTimer::new);
    }
}
