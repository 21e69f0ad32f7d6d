package dev.stator.streams;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Sends nothing. */
final class NoClient implements DynamoDbClient {
    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
