package dev.stator.it.lost;

import dev.stator.it.fault.wire.WireProxy;
import dev.stator.testing.DynamoDbLocal;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The SDK's own clients, behind a proxy. */
record Wire(WireProxy proxy, DynamoDbClient client, DynamoDbAsyncClient asyncClient) implements AutoCloseable {
    static Wire to(DynamoDbLocal engine) {
        WireProxy proxy = WireProxy.before(engine.endpoint());
        return new Wire(
                proxy,
                engine.configure(DynamoDbClient.builder())
                        .endpointOverride(proxy.endpoint())
                        .build(),
                engine.configure(DynamoDbAsyncClient.builder())
                        .endpointOverride(proxy.endpoint())
                        .build());
    }

    @Override
    public void close() {
        client.close();
        asyncClient.close();
        proxy.close();
    }
}
