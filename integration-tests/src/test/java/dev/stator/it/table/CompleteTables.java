package dev.stator.it.table;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexWarmThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/**
 * A client of DynamoDB Local that keeps what DynamoDB Local does not (class, encryption, tags, on-demand maxima), shows
 * a change late and a table UPDATING after it, as DynamoDB does, and breaks off where told to.
 */
final class CompleteTables implements InvocationHandler {
    private static final String KEY = "arn:aws:kms:eu-west-1:123456789012:key/managed";

    private static final Duration POLL = Duration.ofMillis(20);

    private final DynamoDbClient local;
    private final CompleteSettings settings = new CompleteSettings();
    private final Map<String, Extras> tables = new HashMap<>();
    private final List<DynamoDbRequest> changes = new ArrayList<>();
    private final Map<String, TableDescription> stale = new HashMap<>();
    private final Map<String, Integer> updating = new HashMap<>();
    private boolean prompt;
    private int brokenBefore = -1;
    private int brokenAfter = -1;

    /** What of a table DynamoDB Local does not keep. */
    private static final class Extras {
        private @Nullable TableClass tableClass;
        private @Nullable SSESpecification encryption;
        private @Nullable OnDemandThroughput maximum;
        private final Map<String, OnDemandThroughput> indexMaxima = new HashMap<>();
        private @Nullable WarmThroughput warm;
        private final Map<String, WarmThroughput> indexWarm = new HashMap<>();
        private final TreeMap<String, String> tags = new TreeMap<>();
    }

    /** A connection that was cut. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    CompleteTables(DynamoDbClient local) {
        this.local = local;
    }

    /** Makes a change before it answers, and shows it at once: another client tells when. */
    CompleteTables promptly() {
        prompt = true;
        return this;
    }

    DynamoDbClient client() {
        return (DynamoDbClient)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    /** The requests that changed something, or would have. */
    List<DynamoDbRequest> changes() {
        return List.copyOf(changes);
    }

    /**
     * Breaks off at the change of that number, counted from now and from 0: before it is sent, or after it was made.
     */
    void breakAt(int change, boolean made) {
        brokenBefore = made ? -1 : changes.size() + change;
        brokenAfter = made ? changes.size() + change : -1;
    }

    @Override
    public Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Object request = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (request instanceof Consumer && method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (request instanceof CreateTableRequest create) {
            return change(create, () -> create(create));
        } else if (request instanceof UpdateTableRequest update) {
            return change(update, () -> update(update));
        } else if (request instanceof TagResourceRequest tag) {
            return change(tag, () -> {
                tag.tags().forEach(t -> extras(tag.resourceArn()).tags.put(t.key(), t.value()));
                return TagResourceResponse.builder().build();
            });
        } else if (request instanceof DeleteTableRequest delete) {
            DeleteTableResponse response = local.deleteTable(delete);
            settings.forget(delete.tableName());
            tables.remove(delete.tableName());
            return response;
        } else if (request instanceof ListTagsOfResourceRequest list) {
            return tags(list);
        }
        if (request instanceof DynamoDbRequest other) {
            Supplier<Object> make = settings.change(other);
            Object found = make == null ? settings.look(other) : change(other, make);
            if (found != null) {
                return found;
            }
        }
        Object response;
        try {
            response = method.invoke(local, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
        return response instanceof DescribeTableResponse described
                ? described.toBuilder().table(shown(described.table())).build()
                : response;
    }

    private Object change(DynamoDbRequest request, Supplier<Object> make) {
        int number = changes.size();
        changes.add(request);
        if (number == brokenBefore) {
            throw new Broken();
        }
        Object response = make.get();
        if (number == brokenAfter) {
            throw new Broken();
        }
        return response;
    }

    private Object create(CreateTableRequest request) {
        CreateTableResponse response = local.createTable(request);
        Extras extras = extras(request.tableName());
        extras.tableClass = request.tableClass();
        extras.encryption = request.sseSpecification();
        extras.maximum = request.onDemandThroughput();
        extras.warm = request.warmThroughput();
        settings.create(request.tableName(), request.resourcePolicy());
        request.globalSecondaryIndexes().forEach(i -> warm(extras, i.indexName(), i.warmThroughput()));
        request.globalSecondaryIndexes().forEach(i -> maximum(extras, i.indexName(), i.onDemandThroughput()));
        request.tags().forEach(tag -> extras.tags.put(tag.key(), tag.value()));
        return response.toBuilder()
                .tableDescription(complete(response.tableDescription()))
                .build();
    }

    private static void maximum(Extras extras, String index, @Nullable OnDemandThroughput maximum) {
        if (maximum != null) {
            extras.indexMaxima.put(index, maximum);
        }
    }

    private static void warm(Extras extras, String index, @Nullable WarmThroughput warm) {
        if (warm != null) {
            extras.indexWarm.put(index, raised(extras.indexWarm.get(index), warm));
        }
    }

    /** DynamoDB refuses to lower it: docs.aws.amazon.com, warm-throughput.html. */
    private static WarmThroughput raised(@Nullable WarmThroughput found, WarmThroughput wanted) {
        WarmThroughput before = found == null ? ServiceFields.WARM : found;
        Long read = Objects.requireNonNullElse(wanted.readUnitsPerSecond(), before.readUnitsPerSecond());
        Long write = Objects.requireNonNullElse(wanted.writeUnitsPerSecond(), before.writeUnitsPerSecond());
        if (read < before.readUnitsPerSecond() || write < before.writeUnitsPerSecond()) {
            throw new AssertionError("warm throughput is lowered from " + before + " by " + wanted);
        }
        return WarmThroughput.builder()
                .readUnitsPerSecond(read)
                .writeUnitsPerSecond(write)
                .build();
    }

    private static boolean warms(UpdateTableRequest request) {
        return request.warmThroughput() != null
                || request.globalSecondaryIndexUpdates().stream()
                        .anyMatch(update ->
                                update.update() != null && update.update().warmThroughput() != null);
    }

    private Object update(UpdateTableRequest request) {
        String name = request.tableName();
        TableDescription before =
                complete(local.describeTable(d -> d.tableName(name)).table());
        Extras extras = extras(name);
        boolean ours = request.tableClass() != null || request.sseSpecification() != null || warms(request);
        if (request.warmThroughput() != null) {
            extras.warm = raised(extras.warm, request.warmThroughput());
        }
        if (ours) {
            extras.tableClass = request.tableClass() == null ? extras.tableClass : request.tableClass();
            extras.encryption = request.sseSpecification() == null ? extras.encryption : request.sseSpecification();
        }
        if (request.onDemandThroughput() != null) {
            extras.maximum = request.onDemandThroughput();
        }
        for (GlobalSecondaryIndexUpdate update : request.globalSecondaryIndexUpdates()) {
            if (update.update() != null) {
                maximum(extras, update.update().indexName(), update.update().onDemandThroughput());
                warm(extras, update.update().indexName(), update.update().warmThroughput());
            } else if (update.create() != null) {
                maximum(extras, update.create().indexName(), update.create().onDemandThroughput());
                warm(extras, update.create().indexName(), update.create().warmThroughput());
            } else {
                extras.indexMaxima.remove(update.delete().indexName());
                extras.indexWarm.remove(update.delete().indexName());
            }
        }
        TableDescription after = ours
                ? complete(local.describeTable(d -> d.tableName(name)).table())
                : complete(local.updateTable(request).tableDescription());
        if (prompt) {
            after = complete(done(name));
        } else {
            stale.put(name, before);
            updating.put(name, 1);
        }
        return UpdateTableResponse.builder().tableDescription(after).build();
    }

    /** The engine takes up to a second for an index. */
    private TableDescription done(String name) {
        while (true) {
            TableDescription now = local.describeTable(d -> d.tableName(name)).table();
            if (now.globalSecondaryIndexes().stream().allMatch(i -> i.indexStatus() == IndexStatus.ACTIVE)) {
                return now;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Once as it was before the change, once UPDATING, then as it is. */
    private TableDescription shown(TableDescription now) {
        TableDescription before = stale.remove(now.tableName());
        if (before != null) {
            return before;
        }
        TableDescription complete = complete(now);
        Integer left = updating.remove(now.tableName());
        return left == null
                ? complete
                : complete.toBuilder().tableStatus(TableStatus.UPDATING).build();
    }

    private TableDescription complete(TableDescription table) {
        Extras extras = extras(table.tableName());
        List<GlobalSecondaryIndexDescription> indexes = table.globalSecondaryIndexes().stream()
                .map(i -> i.toBuilder()
                        .onDemandThroughput(extras.indexMaxima.get(i.indexName()))
                        .warmThroughput(w -> set(w, extras.indexWarm.getOrDefault(i.indexName(), ServiceFields.WARM)))
                        .build())
                .toList();
        TableDescription.Builder complete = table.toBuilder()
                .tableArn(table.tableArn().replace("ddblocal", "eu-west-1"))
                .onDemandThroughput(extras.maximum)
                .warmThroughput(w -> {
                    WarmThroughput warm = extras.warm == null ? ServiceFields.WARM : extras.warm;
                    w.readUnitsPerSecond(warm.readUnitsPerSecond())
                            .writeUnitsPerSecond(warm.writeUnitsPerSecond())
                            .status(TableStatus.ACTIVE);
                })
                .globalSecondaryIndexes(table.hasGlobalSecondaryIndexes() ? indexes : null);
        if (extras.tableClass != null) {
            complete.tableClassSummary(c -> c.tableClass(extras.tableClass));
        }
        SSESpecification encryption = extras.encryption;
        if (encryption != null && encryption.enabled()) {
            String id = encryption.kmsMasterKeyId();
            complete.sseDescription(s ->
                    s.status(SSEStatus.ENABLED).sseType(encryption.sseType()).kmsMasterKeyArn(id == null ? KEY : id));
        }
        return complete.build();
    }

    private static void set(GlobalSecondaryIndexWarmThroughputDescription.Builder described, WarmThroughput warm) {
        described
                .readUnitsPerSecond(warm.readUnitsPerSecond())
                .writeUnitsPerSecond(warm.writeUnitsPerSecond())
                .status(IndexStatus.ACTIVE);
    }

    /** A tag a page. */
    private ListTagsOfResourceResponse tags(ListTagsOfResourceRequest request) {
        TreeMap<String, String> tags = extras(request.resourceArn()).tags;
        Map.Entry<String, String> tag =
                request.nextToken() == null ? tags.firstEntry() : tags.higherEntry(request.nextToken());
        if (tag == null) {
            return ListTagsOfResourceResponse.builder().build();
        }
        return ListTagsOfResourceResponse.builder()
                .tags(Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .nextToken(tags.higherKey(tag.getKey()) == null ? null : tag.getKey())
                .build();
    }

    private Extras extras(String nameOrArn) {
        return tables.computeIfAbsent(nameOrArn.replaceFirst(".*/", ""), missing -> new Extras());
    }
}
