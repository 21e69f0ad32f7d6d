package dev.stator.benchmarks.freeze;

import dev.stator.codec.AttributeCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Java serialization, which any class may be read by; with a filter it would be slower. */
final class JavaCodec implements AttributeCodec<Itinerary> {
    @Override
    public AttributeValue encode(Itinerary value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes.toByteArray()));
    }

    @Override
    public Itinerary decode(AttributeValue stored) {
        try (ObjectInputStream objects =
                new ObjectInputStream(new ByteArrayInputStream(stored.b().asByteArrayUnsafe()))) {
            return (Itinerary) objects.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
