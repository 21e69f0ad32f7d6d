package dev.stator.it.table;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * A client that answers as DynamoDB does, over one that answers at once: lists in any order, fields that DynamoDB Local
 * leaves out, descriptions that become true after a while, changes that are refused meanwhile, errors of other texts.
 * Time passes as it is asked: each description is one of a few before the last. The same seed answers the same.
 */
final class ServiceTables implements InvocationHandler {
    private final DynamoDbClient prompt;
    private final Random random;
    private final ServiceFields fields;
    private final LateSettings settings;
    private final Map<String, Under> underWay = new HashMap<>();
    private final Map<String, Deque<TimeToLiveDescription>> ttls = new HashMap<>();
    private final Map<String, Deque<ListTagsOfResourceResponse>> tags = new HashMap<>();

    /**
     * A change under way.
     *
     * @param shown what is described until it is done; empty where the table is not found
     * @param ofIndex whether an index comes or goes
     * @param deletion whether the table goes
     */
    private record Under(Deque<Optional<TableDescription>> shown, boolean ofIndex, boolean deletion) {}

    ServiceTables(DynamoDbClient prompt, long seed) {
        this.prompt = prompt;
        this.random = new Random(seed);
        this.fields = new ServiceFields(random);
        this.settings = new LateSettings(prompt, random);
    }

    DynamoDbClient client() {
        return (DynamoDbClient)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    /** All that is under way is done. */
    synchronized void settle() {
        underWay.clear();
        ttls.clear();
        tags.clear();
        settings.settle();
    }

    @Override
    public Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Object request = arguments == null || arguments.length == 0 ? null : arguments[0];
        try {
            if (request instanceof DynamoDbRequest known) {
                synchronized (this) {
                    Object answer = answer(known);
                    return answer == null ? method.invoke(prompt, arguments) : answer;
                }
            }
            return method.isDefault() && !method.getName().equals("waiter")
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : method.invoke(prompt, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException() instanceof DynamoDbException error
                    ? otherworded(error)
                    : e.getTargetException();
        } catch (DynamoDbException e) {
            throw otherworded(e);
        }
    }

    /** Null: as the engine answers. */
    private @Nullable Object answer(DynamoDbRequest request) {
        if (request instanceof CreateTableRequest create) {
            return create(create);
        } else if (request instanceof UpdateTableRequest update) {
            return update(update);
        } else if (request instanceof DeleteTableRequest delete) {
            return delete(delete);
        } else if (request instanceof DescribeTableRequest describe) {
            return DescribeTableResponse.builder()
                    .table(fields.described(look(describe.tableName())))
                    .build();
        } else if (request instanceof UpdateTimeToLiveRequest update) {
            return updateTtl(update);
        } else if (request instanceof DescribeTimeToLiveRequest describe) {
            return describeTtl(describe);
        } else if (request instanceof TagResourceRequest tag) {
            return tag(tag);
        } else if (request instanceof ListTagsOfResourceRequest list) {
            return tags(list);
        } else if (request instanceof ListTablesRequest list) {
            ListTablesResponse page = prompt.listTables(list);
            // No order is promised: docs.aws.amazon.com, API_ListTables.
            return page.toBuilder()
                    .tableNames(fields.shuffled(page.tableNames()))
                    .build();
        }
        return settings.answer(request);
    }

    private Object create(CreateTableRequest request) {
        String name = request.tableName();
        if (isUnderWay(name)) {
            throw inUse();
        }
        CreateTableResponse response = prompt.createTable(request);
        TableDescription creating = ServicePhases.creating(response.tableDescription());
        Deque<Optional<TableDescription>> shown = new ArrayDeque<>();
        // DescribeTable may answer ResourceNotFoundException after CreateTable: docs.aws.amazon.com, API_DescribeTable.
        some(() -> shown.add(Optional.empty()));
        some(() -> shown.add(Optional.of(creating)));
        underWay.put(name, new Under(shown, false, false));
        // Tags show late: hashicorp/terraform-provider-aws#39275, #39326.
        Deque<ListTagsOfResourceResponse> none = new ArrayDeque<>();
        // Longer than the table takes: tests/tier2/tags of nubo-db/dynamodb-conformance wait up to 10 s.
        some(() -> some(
                () -> some(() -> none.add(ListTagsOfResourceResponse.builder().build()))));
        tags.put(name, none);
        ttls.remove(name);
        settings.create(name);
        return response.toBuilder().tableDescription(fields.described(creating)).build();
    }

    private Object update(UpdateTableRequest request) {
        String name = request.tableName();
        refuseWhileUnderWay(name, ServicePhases.isOfIndex(request));
        TableDescription before = prompt.describeTable(d -> d.tableName(name)).table();
        prompt.updateTable(request);
        TableDescription after = prompt.describeTable(d -> d.tableName(name)).table();
        Deque<Optional<TableDescription>> shown = new ArrayDeque<>();
        some(() -> shown.add(Optional.of(before)));
        ServicePhases.of(request, before, after).forEach(phase -> some(() -> shown.add(Optional.of(phase))));
        underWay.put(name, new Under(shown, ServicePhases.isOfIndex(request), false));
        TableDescription answer =
                Optional.ofNullable(shown.peekLast()).flatMap(last -> last).orElse(after);
        return UpdateTableResponse.builder()
                .tableDescription(fields.described(answer))
                .build();
    }

    private Object delete(DeleteTableRequest request) {
        String name = request.tableName();
        Under under = underWay.get(name);
        // Refused while CREATING or UPDATING, no error while DELETING: docs.aws.amazon.com, API_DeleteTable.
        if (under != null && isUnderWay(name) && !under.deletion()) {
            throw inUse();
        }
        TableDescription before = prompt.describeTable(d -> d.tableName(name)).table();
        DeleteTableResponse response = prompt.deleteTable(request);
        TableDescription deleting = ServicePhases.deleting(before);
        Deque<Optional<TableDescription>> shown = new ArrayDeque<>();
        some(() -> shown.add(Optional.of(deleting)));
        underWay.put(name, new Under(shown, false, true));
        ttls.remove(name);
        return response.toBuilder().tableDescription(fields.described(deleting)).build();
    }

    private TableDescription look(String name) {
        Under under = underWay.get(name);
        if (under == null || under.shown().isEmpty()) {
            return prompt.describeTable(d -> d.tableName(name)).table();
        }
        return under.shown().removeFirst().orElseThrow(ServiceTables::missing);
    }

    /** ENABLING and DISABLING last up to an hour, in which every change is invalid: API_UpdateTimeToLive. */
    private Object updateTtl(UpdateTimeToLiveRequest request) {
        String name = request.tableName();
        refuseWhileUnderWay(name, false);
        Deque<TimeToLiveDescription> shown = ttls.computeIfAbsent(name, missing -> new ArrayDeque<>());
        if (!shown.isEmpty()) {
            throw invalid();
        }
        TimeToLiveDescription before =
                prompt.describeTimeToLive(d -> d.tableName(name)).timeToLiveDescription();
        var response = prompt.updateTimeToLive(request);
        var made = request.timeToLiveSpecification();
        some(() -> shown.add(before));
        some(() -> shown.add(TimeToLiveDescription.builder()
                .timeToLiveStatus(made.enabled() ? TimeToLiveStatus.ENABLING : TimeToLiveStatus.DISABLING)
                .attributeName(made.attributeName())
                .build()));
        return response;
    }

    private Object describeTtl(DescribeTimeToLiveRequest request) {
        Deque<TimeToLiveDescription> shown = ttls.getOrDefault(request.tableName(), new ArrayDeque<>());
        TimeToLiveDescription now =
                shown.isEmpty() ? prompt.describeTimeToLive(request).timeToLiveDescription() : shown.removeFirst();
        return DescribeTimeToLiveResponse.builder().timeToLiveDescription(now).build();
    }

    private Object tag(TagResourceRequest request) {
        String name = name(request.resourceArn());
        refuseWhileUnderWay(name, false);
        Deque<ListTagsOfResourceResponse> old = tags.computeIfAbsent(name, missing -> new ArrayDeque<>());
        if (old.isEmpty()) {
            List<Tag> before = allTags(request.resourceArn());
            some(() -> some(() ->
                    old.add(ListTagsOfResourceResponse.builder().tags(before).build())));
        }
        return prompt.tagResource(request);
    }

    private @Nullable Object tags(ListTagsOfResourceRequest request) {
        Deque<ListTagsOfResourceResponse> old = tags.getOrDefault(name(request.resourceArn()), new ArrayDeque<>());
        return request.nextToken() != null || old.isEmpty() ? prompt.listTagsOfResource(request) : old.removeFirst();
    }

    private List<Tag> allTags(String arn) {
        List<Tag> all = new ArrayList<>();
        String next = null;
        do {
            ListTagsOfResourceResponse page = prompt.listTagsOfResource(ListTagsOfResourceRequest.builder()
                    .resourceArn(arn)
                    .nextToken(next)
                    .build());
            all.addAll(page.tags());
            next = page.nextToken();
        } while (next != null);
        return all;
    }

    private static String name(String arn) {
        return arn.replaceFirst(".*/", "");
    }

    private boolean isUnderWay(String name) {
        Under under = underWay.get(name);
        return under != null && !under.shown().isEmpty();
    }

    /**
     * A second change is refused as in use (API_UpdateTable; terraform-aws-modules/terraform-aws-dynamodb-table#51), a
     * second change of indexes as a limit: taoensso/faraday#80, architect/architect#334, ryanfitz/vogels#125.
     */
    private void refuseWhileUnderWay(String name, boolean index) {
        Under under = underWay.get(name);
        if (under == null || !isUnderWay(name)) {
            return;
        }
        if (under.shown().peekFirst().isEmpty()) {
            throw missing();
        }
        if (index && under.ofIndex()) {
            throw LimitExceededException.builder()
                    .awsErrorDetails(details("LimitExceededException"))
                    .build();
        }
        throw inUse();
    }

    private DynamoDbException inUse() {
        return (DynamoDbException) ResourceInUseException.builder()
                .awsErrorDetails(details("ResourceInUseException"))
                .build();
    }

    private static DynamoDbException missing() {
        return (DynamoDbException) ResourceNotFoundException.builder()
                .awsErrorDetails(details("ResourceNotFoundException"))
                .build();
    }

    private static DynamoDbException invalid() {
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(details("ValidationException"))
                .build();
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder().errorCode(code).build();
    }

    /**
     * Texts are not DynamoDB Local's: of the 71 cases in which it differs in nubo-db/dynamodb-conformance
     * (results/dynamodb-local.json), most differ in nothing else.
     */
    private static Throwable otherworded(DynamoDbException error) {
        AwsErrorDetails details = error.awsErrorDetails();
        String text = "in the service's words";
        return error.toBuilder()
                .message(text)
                .awsErrorDetails(
                        details == null
                                ? null
                                : details.toBuilder().errorMessage(text).build())
                .build();
    }

    /** Once or twice. */
    private void some(Runnable look) {
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            look.run();
        }
    }
}
