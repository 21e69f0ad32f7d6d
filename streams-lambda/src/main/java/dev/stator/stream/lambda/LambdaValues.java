package dev.stator.stream.lambda;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** From the values of Lambda's library to those of the SDK and back: all ten types, as they are. */
final class LambdaValues {
    private LambdaValues() {}

    static @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item(
            @Nullable Map<String, AttributeValue> item) {
        if (item == null) {
            return null;
        }
        Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> converted =
                new LinkedHashMap<>(item.size() * 2);
        item.forEach((name, value) -> converted.put(name, value(value)));
        return converted;
    }

    /** A value of no type becomes one of no type, which no codec reads. */
    private static software.amazon.awssdk.services.dynamodb.model.AttributeValue value(AttributeValue value) {
        software.amazon.awssdk.services.dynamodb.model.AttributeValue.Builder converted =
                software.amazon.awssdk.services.dynamodb.model.AttributeValue.builder();
        if (value.getS() != null) {
            converted.s(value.getS());
        } else if (value.getN() != null) {
            converted.n(value.getN());
        } else if (value.getB() != null) {
            converted.b(bytes(value.getB()));
        } else if (value.getSS() != null) {
            converted.ss(value.getSS());
        } else if (value.getNS() != null) {
            converted.ns(value.getNS());
        } else if (value.getBS() != null) {
            converted.bs(value.getBS().stream().map(LambdaValues::bytes).toList());
        } else if (value.getM() != null) {
            converted.m(item(value.getM()));
        } else if (value.getL() != null) {
            converted.l(value.getL().stream().map(LambdaValues::value).toList());
        } else if (value.getNULL() != null) {
            converted.nul(value.getNULL());
        } else if (value.getBOOL() != null) {
            converted.bool(value.getBOOL());
        }
        return converted.build();
    }

    static Map<String, AttributeValue> fromSdk(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
        Map<String, AttributeValue> converted = new LinkedHashMap<>(item.size() * 2);
        item.forEach((name, value) -> converted.put(name, fromSdk(value)));
        return converted;
    }

    private static AttributeValue fromSdk(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        AttributeValue converted = new AttributeValue();
        return switch (value.type()) {
            case S -> converted.withS(value.s());
            case N -> converted.withN(value.n());
            case B -> converted.withB(value.b().asByteBuffer());
            case SS -> converted.withSS(value.ss());
            case NS -> converted.withNS(value.ns());
            case BS ->
                converted.withBS(value.bs().stream().map(SdkBytes::asByteBuffer).toList());
            case M -> converted.withM(fromSdk(value.m()));
            case L ->
                converted.withL(value.l().stream().map(LambdaValues::fromSdk).toList());
            case BOOL -> converted.withBOOL(value.bool());
            case NUL -> converted.withNULL(value.nul());
            case UNKNOWN_TO_SDK_VERSION -> converted;
        };
    }

    /** Leaves the buffer's position where it is: somebody else may read it too. */
    private static SdkBytes bytes(ByteBuffer buffer) {
        return SdkBytes.fromByteBuffer(buffer.duplicate());
    }
}
