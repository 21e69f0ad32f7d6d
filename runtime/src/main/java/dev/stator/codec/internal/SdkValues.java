package dev.stator.codec.internal;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes attribute values. Later SDKs make them without a builder, several times as fast; to an earlier one those
 * methods are unknown.
 */
public final class SdkValues {
    private static final boolean WITHOUT_BUILDER = isKnown();

    private SdkValues() {}

    private static boolean isKnown() {
        try {
            return AttributeValue.createS("").s() != null;
        } catch (NoSuchMethodError e) {
            return false;
        }
    }

    /** S. */
    public static AttributeValue s(String text) {
        return WITHOUT_BUILDER ? AttributeValue.createS(text) : AttributeValue.fromS(text);
    }

    /** N. */
    public static AttributeValue n(String number) {
        return WITHOUT_BUILDER ? AttributeValue.createN(number) : AttributeValue.fromN(number);
    }

    /** B. */
    public static AttributeValue b(SdkBytes bytes) {
        return WITHOUT_BUILDER ? AttributeValue.createB(bytes) : AttributeValue.fromB(bytes);
    }

    /** SS; the list is copied. */
    public static AttributeValue ss(List<String> texts) {
        return WITHOUT_BUILDER ? AttributeValue.createSs(texts) : AttributeValue.fromSs(texts);
    }

    /** NS; the list is copied. */
    public static AttributeValue ns(List<String> numbers) {
        return WITHOUT_BUILDER ? AttributeValue.createNs(numbers) : AttributeValue.fromNs(numbers);
    }

    /** BS; the list is copied. */
    public static AttributeValue bs(List<SdkBytes> binaries) {
        return WITHOUT_BUILDER ? AttributeValue.createBs(binaries) : AttributeValue.fromBs(binaries);
    }

    /** L; the list is copied. */
    public static AttributeValue l(List<AttributeValue> elements) {
        return WITHOUT_BUILDER ? AttributeValue.createL(elements) : AttributeValue.fromL(elements);
    }

    /** M; the map is copied. */
    public static AttributeValue m(Map<String, AttributeValue> entries) {
        return WITHOUT_BUILDER ? AttributeValue.createM(entries) : AttributeValue.fromM(entries);
    }
}
