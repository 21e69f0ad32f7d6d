package dev.stator.it.table;

import dev.stator.testing.DynamoDbLocal;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Who answers.
 *
 * @param client what Stator is given
 * @param tables behind it: keeps the changes, and what DynamoDB Local does not keep
 * @param settle called where a test made a table itself and does not wait for it
 */
record Answers(DynamoDbClient client, CompleteTables tables, Runnable settle) {
    /** DynamoDB Local, a little late. */
    static Answers ofEngine(DynamoDbLocal engine) {
        CompleteTables tables = new CompleteTables(engine.client());
        return new Answers(tables.client(), tables, () -> {});
    }

    /** DynamoDB Local, which answers as DynamoDB does; the same for the same seed. */
    static Answers asService(DynamoDbLocal engine, long seed) {
        CompleteTables tables = new CompleteTables(engine.client()).promptly();
        ServiceTables service = new ServiceTables(tables.client(), seed);
        return new Answers(service.client(), tables, service::settle);
    }
}
