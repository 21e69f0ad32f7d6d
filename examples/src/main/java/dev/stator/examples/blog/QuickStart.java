package dev.stator.examples.blog;

import dev.stator.testing.DynamoDbLocal;

/** Posts written to and queried from a DynamoDB engine that this program starts itself. */
public final class QuickStart {

    private QuickStart() {}

    public static void main(String[] arguments) {
        try (DynamoDbLocal local = DynamoDbLocal.start()) {
            System.out.println("Tables at first: " + local.client().listTables().tableNames());
        }
    }
}
