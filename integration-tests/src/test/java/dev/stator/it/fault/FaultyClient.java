package dev.stator.it.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * Real clients, both ways of calling, with faults by rule:
 *
 * <pre>{@code
 * FaultyClient faulty = FaultyClient.around(engine.client(), engine.asyncClient());
 * faulty.on(PutItemRequest.class).skip(1).times(2).failAfter(Faults::connectionCut);
 * faulty.on(BatchWriteItemRequest.class).times(3).with(Unprocessed.writes(10));
 * Stator stator = Stator.create(faulty.client(), faulty.asyncClient());
 * }</pre>
 *
 * <p>It notes every request that reaches it, whatever becomes of it. Safe for use by several threads.
 */
public final class FaultyClient {
    private final List<FaultRule<?>> rules = new CopyOnWriteArrayList<>();
    private final List<DynamoDbRequest> requests = new CopyOnWriteArrayList<>();
    private final DynamoDbClient client;
    private final DynamoDbAsyncClient asyncClient;

    private FaultyClient(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.client = proxy(DynamoDbClient.class, client);
        this.asyncClient = proxy(DynamoDbAsyncClient.class, asyncClient);
    }

    /** Clients without faults yet. */
    public static FaultyClient around(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        return new FaultyClient(client, asyncClient);
    }

    /** The blocking one. */
    public DynamoDbClient client() {
        return client;
    }

    /** The asynchronous one. */
    public DynamoDbAsyncClient asyncClient() {
        return asyncClient;
    }

    /** Begins a rule. */
    public <Q extends DynamoDbRequest> FaultRule<Q> on(Class<Q> request) {
        return new FaultRule<>(this, request);
    }

    /** Begins a rule for all requests. */
    public FaultRule<DynamoDbRequest> onAll() {
        return on(DynamoDbRequest.class);
    }

    /** The requests of a type so far, as they were before any fault. */
    public <Q extends DynamoDbRequest> List<Q> requests(Class<Q> type) {
        return requests.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** How many requests of a type there were so far. */
    public int calls(Class<? extends DynamoDbRequest> type) {
        return requests(type).size();
    }

    /** Forgets rules and requests. */
    public void reset() {
        rules.clear();
        requests.clear();
    }

    void add(FaultRule<?> rule) {
        rules.add(rule);
    }

    private <C> C proxy(Class<C> type, C real) {
        InvocationHandler handler = (proxy, method, args) -> {
            if (args != null && args.length == 1 && args[0] instanceof DynamoDbRequest request) {
                if (DynamoDbResponse.class.isAssignableFrom(method.getReturnType())) {
                    return wait(answer(request, 0, sent -> invokeNow(real, method, sent)));
                }
                if (method.getReturnType() == CompletableFuture.class) {
                    return answer(request, 0, sent -> invokeAsync(real, method, sent));
                }
            }
            // Defaults (paginators, requests from a builder's consumer) come back as plain calls on the proxy.
            return method.isDefault() && args != null
                    ? InvocationHandler.invokeDefault(proxy, method, args)
                    : invoke(real, method, args);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private <S extends DynamoDbResponse> CompletableFuture<S> answer(
            DynamoDbRequest request, int rule, Function<DynamoDbRequest, CompletableFuture<S>> real) {
        if (rule == 0) {
            requests.add(request);
        }
        List<FaultRule<?>> inForce = List.copyOf(rules);
        for (int next = rule; next < inForce.size(); next++) {
            Optional<Fault<DynamoDbRequest, S>> fault = inForce.get(next).meets(request);
            if (fault.isPresent()) {
                int following = next + 1;
                return fault.get().apply(request, sent -> answer(sent, following, real));
            }
        }
        return real.apply(request);
    }

    @SuppressWarnings("unchecked") // the method's declared type
    private static <S> CompletableFuture<S> invokeNow(Object real, Method method, DynamoDbRequest request) {
        try {
            return CompletableFuture.completedFuture((S) invoke(real, method, request));
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @SuppressWarnings("unchecked") // the method's declared type
    private static <S> CompletableFuture<S> invokeAsync(Object real, Method method, DynamoDbRequest request) {
        try {
            return (CompletableFuture<S>) invoke(real, method, request);
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Object invoke(Object real, Method method, Object @Nullable ... args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object wait(CompletableFuture<?> answer) throws Throwable {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause();
        }
    }
}
