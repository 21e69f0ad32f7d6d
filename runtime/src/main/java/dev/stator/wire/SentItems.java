package dev.stator.wire;

import dev.stator.codec.json.JsonBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * The items of one request for writes of many, or the keys of a batch get, in the bytes that are sent. The AWS SDK is
 * given the request with empty items and makes the body of that; these take their places before it signs.
 */
public final class SentItems {
    private static final WireAttribute<SentItems> ATTRIBUTE = new WireAttribute<>(SentItems.class);

    private static final String LENGTH = "Content-Length";

    private final ItemPlace place;
    private final ItemJson json;
    private final int[] ends;
    private final LongAdder requests;
    private volatile byte @Nullable [] filled;
    private volatile boolean refused;

    private SentItems(ItemPlace place, ItemJson json, int[] ends, LongAdder requests) {
        this.place = place;
        this.json = json;
        this.ends = ends;
        this.requests = requests;
    }

    /**
     * Null if one of them holds what only the SDK can judge.
     *
     * @param items in each place one, or several in a row
     * @param requests of which one is counted if they are put into theirs
     */
    static @Nullable SentItems of(ItemPlace place, List<List<Map<String, AttributeValue>>> items, LongAdder requests) {
        int count = 0;
        for (List<Map<String, AttributeValue>> row : items) {
            count += row.size();
        }
        ItemJson json = new ItemJson(count * place.expected());
        int[] ends = new int[items.size()];
        for (int i = 0; i < ends.length; i++) {
            if (!json.addAll(items.get(i))) {
                return null;
            }
            ends[i] = json.length();
        }
        return new SentItems(place, json, ends, requests);
    }

    /** Those of the request under way; null for one that has none. */
    static @Nullable SentItems of(ExecutionAttributes attributes) {
        return ATTRIBUTE.of(attributes);
    }

    /**
     * The request with these items.
     *
     * @param empty the request with empty items in their places; its configuration stays
     */
    public <Q extends DynamoDbRequest> Q on(Q empty) {
        return ATTRIBUTE.on(empty, this);
    }

    /** Whether it was not sent, as the SDK writes another body than is understood: its error does not count. */
    public boolean isRefused() {
        return refused;
    }

    /** The body with these items, made when it is first asked for. */
    byte[] body(Context.ModifyHttpRequest context) {
        byte[] made = filled;
        if (made == null) {
            made = fill(context);
            filled = made;
            requests.increment();
        }
        return made;
    }

    private byte[] fill(Context.ModifyHttpRequest context) {
        Optional<RequestBody> empty = context.requestBody();
        if (empty.isEmpty() || !Attempt.isJson(context.httpRequest().firstMatchingHeader("Content-Type"))) {
            throw refuse("The AWS SDK does not send JSON");
        }
        byte[] body = bytes(empty.get());
        int[] places = place.find(new JsonBytes(body, body.length), ends.length);
        if (places == null) {
            throw refuse("The items have no places in what the AWS SDK sends");
        }
        byte[] whole = new byte[body.length - 2 * ends.length + json.length()];
        int from = 0;
        int begin = 0;
        int to = 0;
        for (int i = 0; i < ends.length; i++) {
            System.arraycopy(body, from, whole, to, places[2 * i] - from);
            to += places[2 * i] - from;
            from = places[2 * i + 1];
            json.copy(begin, ends[i], whole, to);
            to += ends[i] - begin;
            begin = ends[i];
        }
        System.arraycopy(body, from, whole, to, body.length - from);
        return whole;
    }

    private static byte[] bytes(RequestBody body) {
        try (InputStream content = body.contentStreamProvider().newStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of a request, which may be sent several times. */
    static RequestBody content(byte[] body, RequestBody before) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(body), body.length, before.contentType());
    }

    /** The SDK does not ask for the length again: of a longer body it would send the beginning. */
    static SdkHttpRequest announcing(byte[] body, SdkHttpRequest request) {
        return request.copy(headers -> headers.putHeader(LENGTH, Integer.toString(body.length)));
    }

    /**
     * Makes sure that it is sent as a whole.
     *
     * @throws IllegalStateException if it is not
     */
    void check(SdkHttpRequest request) {
        byte[] body = filled;
        String length = body == null ? "" : Integer.toString(body.length);
        if (!request.firstMatchingHeader(LENGTH).filter(length::equals).isPresent()) {
            throw refuse("The AWS SDK sends another length than it was told");
        }
    }

    private IllegalStateException refuse(String problem) {
        refused = true;
        return new IllegalStateException(problem);
    }
}
