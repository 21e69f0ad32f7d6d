package dev.stator.wire;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Whether a client has the fast path of {@link StatorWire}, why not, and how often it was used. */
public final class WirePath {
    private static final String CLIENT = "software.amazon.awssdk.services.dynamodb.DefaultDynamoDbClient";
    private static final String ASYNC_CLIENT = "software.amazon.awssdk.services.dynamodb.DefaultDynamoDbAsyncClient";
    private static final String OF_THE_SDK = "software.amazon.awssdk.";

    private final @Nullable WireInterceptor interceptor;
    private final boolean async;
    private final String reason;

    private WirePath(@Nullable WireInterceptor interceptor, boolean async, String reason) {
        this.interceptor = interceptor;
        this.async = async;
        this.reason = reason;
    }

    /** That of a client; null, as there is none, has none. */
    public static WirePath of(@Nullable SdkClient client) {
        if (client == null) {
            return none("there is no such client");
        }
        String type = client.getClass().getName();
        if (!type.equals(CLIENT) && !type.equals(ASYNC_CLIENT)) {
            return none("the client is a " + type + ", and not the SDK's own");
        }
        List<ExecutionInterceptor> others = new ArrayList<>(
                client.serviceClientConfiguration().overrideConfiguration().executionInterceptors());
        WireInterceptor found = null;
        for (ExecutionInterceptor interceptor : others) {
            if (interceptor instanceof WireInterceptor wire) {
                found = wire;
            }
        }
        if (found == null) {
            return none("the client is built without StatorWire.interceptor()");
        }
        WireInterceptor wire = found;
        others.removeIf(other -> leavesItemsAlone(other, wire));
        WirePath path = others.isEmpty()
                ? new WirePath(wire, type.equals(ASYNC_CLIENT), "")
                : none("StatorWire.beside(..) does not name the interceptor "
                        + others.get(0).getClass().getName() + " of the client, so it may have to see items");
        // Only of clients that were built for it: the first logger of a program starts all of java.util.logging.
        System.getLogger("dev.stator.wire").log(Level.DEBUG, "The fast path of {0} is {1}", client, path);
        return path;
    }

    private static WirePath none(String reason) {
        return new WirePath(null, false, reason);
    }

    private static boolean leavesItemsAlone(ExecutionInterceptor other, WireInterceptor wire) {
        return other instanceof WireInterceptor
                || other.getClass().getName().startsWith(OF_THE_SDK)
                || wire.beside().contains(other.getClass());
    }

    /** Whether reads and writes of many items take it. */
    public boolean isTaken() {
        return interceptor != null;
    }

    /** Why it is not taken; empty if it is. */
    public String reason() {
        return reason;
    }

    /**
     * How many responses were read on it so far, to requests of all Stators whose client has this interceptor. Where it
     * stays zero although the path is taken, something changes responses on their way, so that the SDK reads them.
     */
    public long responsesRead() {
        return interceptor == null ? 0 : interceptor.responses().sum();
    }

    /** How many requests were written on it so far, of all Stators whose client has this interceptor. */
    public long requestsWritten() {
        return interceptor == null ? 0 : interceptor.requests().sum();
    }

    /** A sink for the items of one request; null if they come as the SDK reads them. */
    public <I> @Nullable ItemSink<I> sink(DynamoDbRequest request, ItemArray<I> array) {
        return interceptor == null || mayShowItems(request)
                ? null
                : new ItemSink<>(array, interceptor.layouts(), interceptor.responses(), async);
    }

    /** A plug-in of the request may bring interceptors. */
    private static boolean mayShowItems(DynamoDbRequest request) {
        return request.overrideConfiguration()
                .filter(configuration -> !configuration.plugins().isEmpty())
                .isPresent();
    }

    /**
     * Items of a request that are sent as bytes; null if the SDK writes them.
     *
     * @param items in each place one, or several in a row
     */
    public @Nullable SentItems sent(
            DynamoDbRequest request, ItemPlace place, List<List<Map<String, AttributeValue>>> items) {
        return interceptor == null || !interceptor.fills() || items.isEmpty() || mayShowItems(request)
                ? null
                : SentItems.of(place, items, interceptor.requests());
    }

    @Override
    public String toString() {
        return isTaken() ? "taken" : "not taken: " + reason;
    }
}
