package dev.stator.benchmarks.contender;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.stator.benchmarks.wire.Wire;
import dev.stator.codec.json.JsonBytes;
import dev.stator.codec.json.JsonItem;
import dev.stator.codec.json.Layouts;
import dev.stator.codec.json.ValueScan;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.core.http.HttpResponseHandler;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.protocols.json.AwsJsonProtocol;
import software.amazon.awssdk.protocols.json.AwsJsonProtocolFactory;
import software.amazon.awssdk.protocols.json.JsonOperationMetadata;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Makes of an answer's JSON the item that a contender decodes. */
interface JsonSource {
    /** The item of such an answer. */
    Map<String, AttributeValue> item(byte[] json);

    /** What GetItem answers with: as the SDK writes the item. */
    static byte[] json(Map<String, AttributeValue> item) {
        List<byte[]> requests = new ArrayList<>();
        try (DynamoDbClient client = Wire.client(request -> {
            requests.add(request);
            return "{}".getBytes(UTF_8);
        })) {
            client.putItem(put -> put.item(item));
        }
        return requests.get(0);
    }

    /** The SDK's parser. */
    final class ToMaps implements JsonSource {
        private final HttpResponseHandler<GetItemResponse> handler = AwsJsonProtocolFactory.builder()
                .clientConfiguration(SdkClientConfiguration.builder().build())
                .defaultServiceExceptionSupplier(DynamoDbException::builder)
                .protocol(AwsJsonProtocol.AWS_JSON)
                .protocolVersion("1.0")
                .build()
                .createResponseHandler(
                        JsonOperationMetadata.builder().isPayloadJson(true).build(), GetItemResponse::builder);

        @Override
        public Map<String, AttributeValue> item(byte[] json) {
            try {
                return handler.handle(
                                SdkHttpFullResponse.builder()
                                        .statusCode(200)
                                        .content(AbortableInputStream.create(new ByteArrayInputStream(json)))
                                        .build(),
                                new ExecutionAttributes())
                        .item();
            } catch (Exception e) { // which is what the SDK declares
                throw new IllegalStateException(e);
            }
        }
    }

    /** Stator's, whose items stay in their bytes until they are asked for. */
    final class ToRecords implements JsonSource {
        private final Layouts layouts = new Layouts();

        @Override
        public Map<String, AttributeValue> item(byte[] json) {
            ValueScan scan = new ValueScan(json, json.length, layouts);
            JsonBytes bytes = scan.json();
            @Nullable JsonItem[] found = new JsonItem[1];
            bytes.members(name -> {
                if (!name.equals("Item")) {
                    return bytes.skip();
                }
                found[0] = scan.item();
                return found[0] != null;
            });
            return requireNonNull(found[0]);
        }
    }
}
