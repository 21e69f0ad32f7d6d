package dev.stator.codec.internal;

import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a codec throws, as errors that know the stored and the Java type. */
public final class CodecErrors {
    private static final String CODEC = "its codec";

    private CodecErrors() {}

    /** The stored value is of another type than {@code type}. */
    public static DecodingException expected(String type) {
        return new DecodingException("expected " + type);
    }

    /** The same, with the ready converter that reads {@code stored} as {@code javaType}, if there is one. */
    public static DecodingException expected(String type, String javaType, AttributeValue stored) {
        return new DecodingException("expected " + type
                + ReadyForms.writing(javaType, stored)
                        .map(ready -> "; " + ready + ", of " + ReadyForms.PACKAGE
                                + ", reads and writes it as it is stored: declare the component @Convert(" + ready
                                + ".class)")
                        .orElse(""));
    }

    /** {@code failure} to read {@code stored}. */
    public static DecodingException decoding(RuntimeException failure, AttributeValue stored, String javaType) {
        return decoding(failure, StoredTypes.nameOf(stored), javaType);
    }

    /** {@code failure} to read a value of a type of DynamoDB's. */
    public static DecodingException decoding(RuntimeException failure, String storedType, String javaType) {
        return decoding(failure).typed(storedType, javaType);
    }

    /** {@code failure} to read {@code stored}, without what may show the value. */
    public static DecodingException decodingSensitive(
            RuntimeException failure, AttributeValue stored, String javaType) {
        return decodingSensitive(failure, StoredTypes.nameOf(stored), javaType);
    }

    /** {@code failure} to read a value of a type of DynamoDB's, without what may show the value. */
    public static DecodingException decodingSensitive(RuntimeException failure, String storedType, String javaType) {
        return decoding(DecodingException.withheld(CODEC, failure), storedType, javaType);
    }

    /** {@code failure} to read a map's key. */
    public static DecodingException decodingKey(RuntimeException failure, String javaType) {
        return decoding(failure).typed("the name of an entry", javaType);
    }

    private static DecodingException decoding(RuntimeException failure) {
        return failure instanceof DecodingException known ? known : new DecodingException(thrown(failure), failure);
    }

    /** {@code failure} to write a value; its types are still to be told. */
    public static EncodingException encoding(RuntimeException failure) {
        return failure instanceof EncodingException known ? known : new EncodingException(thrown(failure), failure);
    }

    /** {@code failure} to write a value, without what may show it; its types are still to be told. */
    public static EncodingException withheldEncoding(RuntimeException failure) {
        return EncodingException.withheld(CODEC, failure);
    }

    private static String thrown(RuntimeException failure) {
        if (failure instanceof CodecException wrongKind) {
            return wrongKind.problem();
        }
        return failure.getMessage() == null
                ? failure.getClass().getName()
                : failure.getClass().getName() + ": " + failure.getMessage();
    }
}
