package dev.stator.streams;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.StringArbitrary;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values of all ten types, nested in each other. */
public final class AnyValue {
    private AnyValue() {}

    public static Arbitrary<AttributeValue> arbitrary() {
        return Arbitraries.lazyOf(
                () -> texts().map(AttributeValue::fromS),
                () -> numbers().map(AttributeValue::fromN),
                () -> binaries().map(AttributeValue::fromB),
                () -> Arbitraries.of(true, false).map(AttributeValue::fromBool),
                () -> Arbitraries.just(AttributeValue.fromNul(true)),
                () -> texts().set()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(Set::stream)
                        .map(s -> AttributeValue.fromSs(s.toList())),
                () -> numbers()
                        .set()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(Set::stream)
                        .map(s -> AttributeValue.fromNs(s.toList())),
                () -> binaries()
                        .set()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(Set::stream)
                        .map(s -> AttributeValue.fromBs(s.toList())),
                () -> arbitrary().list().ofMaxSize(3).map(AttributeValue::fromL),
                () -> Arbitraries.maps(texts(), arbitrary()).ofMaxSize(3).map(AttributeValue::fromM));
    }

    private static StringArbitrary texts() {
        return Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(12);
    }

    /** Half a character alone is no text: DynamoDB has none. */
    private static char[] surrogates() {
        char[] surrogates = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < surrogates.length; i++) {
            surrogates[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return surrogates;
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.bigDecimals()
                .ofScale(9)
                .map(number -> number.stripTrailingZeros().toPlainString());
    }

    private static Arbitrary<SdkBytes> binaries() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(9).map(SdkBytes::fromByteArray);
    }
}
