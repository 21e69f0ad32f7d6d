package dev.stator.processor;

import dev.stator.codec.ItemCodec;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores with the codecs of one build, and reads with those of another. */
final class StoredItems implements AutoCloseable {
    private final URLClassLoader loader;

    StoredItems(Compiler.Compilation build) {
        try {
            loader =
                    new URLClassLoader(new URL[] {build.classes().toUri().toURL()}, StoredItems.class.getClassLoader());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The items of what the method {@code values()} of a class {@code Stored} beside a codec gives. */
    List<Map<String, AttributeValue>> store(String home, String codec) {
        try {
            Method values = loader.loadClass(home + ".Stored").getDeclaredMethod("values");
            values.setAccessible(true);
            ItemCodec<Object> storing = codec(home + "." + codec);
            List<Map<String, AttributeValue>> items = new ArrayList<>();
            for (Object value : (List<?>) values.invoke(null)) {
                items.add(storing.toItem(value));
            }
            return items;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What items are read as, as texts. */
    List<String> read(String home, String codec, List<Map<String, AttributeValue>> items) {
        ItemCodec<Object> reading = codec(home + "." + codec);
        return items.stream()
                .map(item -> String.valueOf(reading.fromItem(item)))
                .toList();
    }

    /** What an item is written as once it is read. */
    Map<String, AttributeValue> rewrite(String home, String codec, Map<String, AttributeValue> item) {
        ItemCodec<Object> both = codec(home + "." + codec);
        return both.toItem(both.fromItem(item));
    }

    @SuppressWarnings("unchecked")
    private ItemCodec<Object> codec(String name) {
        try {
            Field instance = loader.loadClass(name).getDeclaredField("INSTANCE");
            instance.setAccessible(true);
            return (ItemCodec<Object>) instance.get(null);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
