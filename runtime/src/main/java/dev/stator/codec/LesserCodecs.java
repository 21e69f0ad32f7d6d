package dev.stator.codec;

import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of whole types that few records hold; use them as constants of {@link Codecs}. */
public interface LesserCodecs {
    /** S: {@code char}, as text of one character. */
    TextCodec<Character> CHARACTER = new Texts.CharacterCodec();

    /**
     * S: {@code URI} as text, with scheme and host in lower case and escapes in upper case: equal ones have one text.
     */
    TextCodec<URI> URI = new Texts.UriCodec();

    /** S: {@code Locale} as its IETF language tag. */
    TextCodec<Locale> LOCALE = new Texts.LocaleCodec();

    /** S: {@code Currency} as its ISO 4217 code. */
    TextCodec<Currency> CURRENCY = new Texts.CurrencyCodec();

    /** N: {@code byte}. */
    NumberCodec<Byte> BYTE = new Numbers.ByteCodec();

    /** N: {@code short}. */
    NumberCodec<Short> SHORT = new Numbers.ShortCodec();

    /** N: {@code float}; NaN, infinities and -0.0 are refused. Reads the nearest value. */
    NumberCodec<Float> FLOAT = new Numbers.FloatCodec();

    /** N: {@code BigInteger} of up to 38 significant digits. */
    NumberCodec<BigInteger> BIG_INTEGER = new Numbers.BigIntegerCodec();

    /** B: what remains in a {@code ByteBuffer}, whose position stays; reads a read-only one. */
    BinaryCodec<ByteBuffer> BYTE_BUFFER = new Binaries.ByteBufferCodec();

    /** B: {@code SdkBytes}, as it is. */
    BinaryCodec<SdkBytes> SDK_BYTES = new Binaries.SdkBytesCodec();

    /**
     * {@code AttributeValue}, as it is; NULL is refused, for it reads as absent, but inside L and M. Numbers come back
     * as DynamoDB writes them: 1.0 as 1.
     */
    AttributeCodec<AttributeValue> ATTRIBUTE_VALUE = new AttributeValues();

    /** {@code OptionalInt} as N, absent when empty. */
    AttributeCodec<OptionalInt> OPTIONAL_INT = new Optionals.OptionalIntCodec();

    /** {@code OptionalLong} as N, absent when empty. */
    AttributeCodec<OptionalLong> OPTIONAL_LONG = new Optionals.OptionalLongCodec();

    /** {@code OptionalDouble} as N, absent when empty. */
    AttributeCodec<OptionalDouble> OPTIONAL_DOUBLE = new Optionals.OptionalDoubleCodec();
}
