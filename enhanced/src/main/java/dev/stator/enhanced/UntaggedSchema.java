package dev.stator.enhanced;

import dev.stator.codec.Codecs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Of any map inside an item, for extensions that look there for tags of theirs: there are none, however deep. Where
 * they find no schema, or a list without a type of its elements, they refuse the item. It reads and writes nothing:
 * that the codec of the item does.
 */
final class UntaggedSchema implements TableSchema<Object> {
    /** Of a list of such maps. */
    static final EnhancedType<?> LIST =
            EnhancedType.listOf(EnhancedType.documentOf(Object.class, new UntaggedSchema()));

    /** Of an attribute that no component knows. */
    static final AttributeConverter<?> UNKNOWN = new MemberConverter<>(Codecs.ATTRIBUTE_VALUE);

    private UntaggedSchema() {}

    @Override
    public TableMetadata tableMetadata() {
        return StaticTableMetadata.builder().build();
    }

    @Override
    @SuppressWarnings("unchecked")
    public AttributeConverter<Object> converterForAttribute(Object attribute) {
        return (AttributeConverter<Object>) UNKNOWN;
    }

    @Override
    public EnhancedType<Object> itemType() {
        return EnhancedType.of(Object.class);
    }

    @Override
    public List<String> attributeNames() {
        return List.of();
    }

    @Override
    public boolean isAbstract() {
        return true;
    }

    @Override
    public Object mapToItem(Map<String, AttributeValue> item) {
        throw new UnsupportedOperationException("mapToItem");
    }

    @Override
    public Map<String, AttributeValue> itemToMap(Object item, boolean ignoreNulls) {
        throw new UnsupportedOperationException("itemToMap");
    }

    @Override
    public Map<String, AttributeValue> itemToMap(Object item, Collection<String> attributes) {
        throw new UnsupportedOperationException("itemToMap");
    }

    @Override
    public AttributeValue attributeValue(Object item, String attribute) {
        throw new UnsupportedOperationException("attributeValue");
    }
}
