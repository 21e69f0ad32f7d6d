package dev.stator.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * An asynchronous client that is made by its first call. Most tests never call it, and Netty takes half a second to
 * start and two to stop.
 */
final class LazyAsyncClient {

    private LazyAsyncClient() {}

    static DynamoDbAsyncClient of(Supplier<DynamoDbAsyncClient> client) {
        Class<DynamoDbAsyncClient> type = DynamoDbAsyncClient.class;
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(client.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
