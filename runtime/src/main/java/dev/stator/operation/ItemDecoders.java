package dev.stator.operation;

import dev.stator.codec.ItemCodec;
import dev.stator.codec.json.JsonItem;
import dev.stator.expression.Path;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyForms;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What {@link ItemDecoder} makes. */
final class ItemDecoders {
    private ItemDecoders() {}

    /** The names, with one more if it is not among them. */
    private static List<String> and(List<String> names, String name) {
        return names.contains(name)
                ? names
                : Stream.concat(names.stream(), Stream.of(name)).toList();
    }

    /** See {@link ItemDecoder#raw}. */
    enum Raw implements ItemDecoder<Map<String, AttributeValue>> {
        INSTANCE;

        @Override
        public Map<String, AttributeValue> read(Map<String, AttributeValue> item) {
            return JsonItem.apart(item);
        }

        @Override
        public List<Path> projection() {
            return List.of();
        }

        @Override
        public ItemDecoder<Map<String, AttributeValue>> ofWholeItem() {
            return this;
        }

        @Override
        public ItemDecoder<Map<String, AttributeValue>> beside(String attribute) {
            return this;
        }
    }

    /** See {@link ItemDecoder#whole}. */
    record Whole<R>(
            EntitySchema<?> schema,
            ItemCodec<R> codec,
            @Nullable IndexSchema index) implements ItemDecoder<R> {
        @Override
        public R read(Map<String, AttributeValue> item) {
            return schema.decode(codec, item, index);
        }

        @Override
        public List<Path> projection() {
            return List.of();
        }

        @Override
        public ItemDecoder<R> ofWholeItem() {
            return this;
        }

        @Override
        public ItemDecoder<R> beside(String attribute) {
            return this;
        }
    }

    /**
     * See {@link ItemDecoder#parts}.
     *
     * @param others attributes that are asked for beside those that were selected
     */
    record Parts<T>(EntitySchema<?> schema, KeyForms keys, List<Path> asked, List<String> others, SelectedPaths sent)
            implements ItemDecoder<Selection<T>> {
        static <T> Parts<T> of(EntitySchema<?> schema, KeyForms keys, List<Path> asked, List<String> others) {
            Stream<Path> all = Stream.concat(asked.stream(), others.stream().map(Path::of));
            return new Parts<>(schema, keys, asked, others, SelectedPaths.of(all));
        }

        @Override
        public Selection<T> read(Map<String, AttributeValue> item) {
            return new Selection<>(schema, keys, asked, sent, schema.table().key(item), JsonItem.apart(item));
        }

        @Override
        public List<Path> projection() {
            return sent.paths();
        }

        @Override
        public ItemDecoder<Selection<T>> ofWholeItem() {
            return new Parts<>(schema, keys, asked, others, SelectedPaths.whole(asked));
        }

        @Override
        public ItemDecoder<Selection<T>> beside(String attribute) {
            return of(schema, keys, asked, and(others, attribute));
        }
    }

    /**
     * See {@link ItemDecoder#part}.
     *
     * @param asked what the codec reads
     * @param others attributes that are asked for beside it
     */
    record Part<R>(
            EntitySchema<?> schema,
            ItemCodec<R> codec,
            @Nullable IndexSchema index,
            List<Path> asked,
            List<String> others)
            implements ItemDecoder<R> {
        @Override
        public R read(Map<String, AttributeValue> item) {
            return schema.decode(codec, item, index);
        }

        @Override
        public List<Path> projection() {
            return Stream.concat(
                            asked.stream().flatMap(path -> path.places().stream()),
                            others.stream().map(Path::of))
                    .distinct()
                    .toList();
        }

        @Override
        public ItemDecoder<R> ofWholeItem() {
            return this;
        }

        @Override
        public ItemDecoder<R> beside(String attribute) {
            return new Part<>(schema, codec, index, asked, and(others, attribute));
        }
    }

    /**
     * See {@link ItemDecoder#key}.
     *
     * @param asked what is asked for
     */
    record Key(EntitySchema<?> schema, List<String> asked) implements ItemDecoder<ItemKey> {
        @Override
        public ItemKey read(Map<String, AttributeValue> item) {
            return schema.keys().decode(item);
        }

        @Override
        public List<Path> projection() {
            return asked.stream().map(Path::of).toList();
        }

        @Override
        public ItemDecoder<ItemKey> ofWholeItem() {
            return this;
        }

        @Override
        public ItemDecoder<ItemKey> beside(String attribute) {
            return new Key(schema, and(asked, attribute));
        }
    }
}
