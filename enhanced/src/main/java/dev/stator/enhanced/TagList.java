package dev.stator.enhanced;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.KeyAttribute;
import dev.stator.schema.KeyAttributeType;
import dev.stator.schema.KeySchema;
import dev.stator.schema.Stamps;
import dev.stator.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.mapper.Order;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.mapper.UpdateBehavior;

/**
 * What extensions of the Enhanced Client are told of attributes. Immutable.
 *
 * @param tags each as it goes into the metadata of a table
 */
record TagList(List<Consumer<StaticTableMetadata.Builder>> tags) {
    TagList {
        tags = List.copyOf(tags);
    }

    /** Those of a record: for its version, and for what an update leaves as it is stored. */
    static TagList of(EntitySchema<?> schema) {
        try {
            // Said here, so that no client counts otherwise; that there are these two is new in 2.33.
            StaticAttributeTag version = VersionedRecordExtension.AttributeTags.versionAttribute(0L, 1L);
            TagList tags = new TagList(List.of());
            if (schema.version().isPresent()) {
                tags = tags.and(schema.version().get().name(), AttributeValueType.N, version);
            }
            List<String> kept = new ArrayList<>(schema.writtenOnce());
            schema.stamps()
                    .flatMap(Stamps::created)
                    .map(Stamps.Stamp::attribute)
                    .ifPresent(kept::add);
            for (String attribute : kept) {
                // Whatever it is stored as: this tag does not look.
                StaticAttributeTag once = StaticAttributeTags.updateBehavior(UpdateBehavior.WRITE_IF_NOT_EXISTS);
                tags = tags.and(attribute, AttributeValueType.S, once);
            }
            return tags;
        } catch (NoSuchMethodError e) {
            throw tooOld("2.33", e);
        }
    }

    private static IllegalStateException tooOld(String oldest, LinkageError e) {
        return new IllegalStateException(
                "This needs software.amazon.awssdk:dynamodb-enhanced " + oldest
                        + " or later: raise what sets its version, such as software.amazon.awssdk:bom",
                e);
    }

    TagList and(String attribute, AttributeValueType type, StaticAttributeTag tag) {
        List<Consumer<StaticTableMetadata.Builder>> more = new ArrayList<>(tags);
        more.add(tag.modifyMetadata(attribute, type));
        return new TagList(more);
    }

    /** The keys of a table and its indexes, and these tags. */
    TableMetadata metadata(TableSchema table) {
        StaticTableMetadata.Builder metadata = StaticTableMetadata.builder();
        add(metadata, TableMetadata.primaryIndexName(), table.key());
        for (IndexSchema index : table.indexes()) {
            try {
                add(metadata, index.name(), index.key());
            } catch (NoSuchMethodError | NoClassDefFoundError e) {
                throw tooOld("2.40, for " + index.title() + ", whose key has several attributes,", e);
            }
        }
        tags.forEach(tag -> tag.accept(metadata));
        return metadata.build();
    }

    private static void add(StaticTableMetadata.Builder metadata, String index, KeySchema key) {
        if (key.hash().size() > 1 || key.range().size() > 1) {
            addInOrder(metadata, index, key);
            return;
        }
        for (KeyAttribute attribute : key.hash()) {
            metadata.addIndexPartitionKey(index, attribute.name(), type(attribute));
        }
        for (KeyAttribute attribute : key.range()) {
            metadata.addIndexSortKey(index, attribute.name(), type(attribute));
        }
    }

    private static void addInOrder(StaticTableMetadata.Builder metadata, String index, KeySchema key) {
        List<Order> orders = List.of(Order.FIRST, Order.SECOND, Order.THIRD, Order.FOURTH);
        for (int i = 0; i < key.hash().size(); i++) {
            KeyAttribute attribute = key.hash().get(i);
            metadata.addIndexPartitionKey(index, attribute.name(), type(attribute), orders.get(i));
        }
        for (int i = 0; i < key.range().size(); i++) {
            KeyAttribute attribute = key.range().get(i);
            metadata.addIndexSortKey(index, attribute.name(), type(attribute), orders.get(i));
        }
    }

    private static AttributeValueType type(KeyAttribute attribute) {
        KeyAttributeType declared = Objects.requireNonNull(attribute.type(), attribute.name());
        return AttributeValueType.valueOf(declared.name());
    }
}
