package dev.stator.benchmarks.freeze;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.stator.codec.AttributeCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** JSON in UTF-8, as Jackson writes records; times as ISO-8601. */
final class JacksonCodec implements AttributeCodec<Itinerary> {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public AttributeValue encode(Itinerary value) {
        try {
            return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(mapper.writeValueAsBytes(value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Itinerary decode(AttributeValue stored) {
        try {
            return mapper.readValue(stored.b().asByteArrayUnsafe(), Itinerary.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
