package dev.stator.testing;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Empties a database. */
final class DeleteTables {

    private static final String PROTECTED = "ValidationException";

    private DeleteTables() {}

    static void all(DynamoDbClient client) {
        // The names first: deleting moves the pages of the list.
        List<String> names = client.listTablesPaginator().tableNames().stream().toList();
        names.forEach(name -> delete(client, name));
        // LocalStack and others take a moment; DynamoDB Local does not.
        names.forEach(name -> client.waiter().waitUntilTableNotExists(request -> request.tableName(name)));
    }

    private static void delete(DynamoDbClient client, String name) {
        try {
            client.deleteTable(request -> request.tableName(name));
        } catch (ResourceNotFoundException e) {
            // Gone meanwhile, which is what was wanted.
        } catch (DynamoDbException e) {
            if (!PROTECTED.equals(e.awsErrorDetails().errorCode())) {
                throw e;
            }
            client.updateTable(request -> request.tableName(name).deletionProtectionEnabled(false));
            client.deleteTable(request -> request.tableName(name));
        }
    }
}
