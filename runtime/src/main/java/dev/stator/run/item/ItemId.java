package dev.stator.run.item;

import dev.stator.codec.ItemReader;
import dev.stator.codec.internal.DecimalText;
import dev.stator.schema.KeyAttribute;
import dev.stator.schema.TableSchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which item a request is about: equal for what DynamoDB takes as the same key, also for numbers written in two ways.
 *
 * @param hash the hash key's value: text, number or bytes
 * @param range the range key's, null if the table has none
 */
public record ItemId(String table, Object hash, @Nullable Object range) {
    /** Of an item, or of a key alone. */
    public static ItemId of(TableSchema table, Map<String, AttributeValue> item) {
        List<KeyAttribute> range = table.key().range();
        ItemReader reader = ItemReader.of(item);
        return new ItemId(
                table.name(),
                value(table, table.key().hash().get(0), reader, item),
                range.isEmpty() ? null : value(table, range.get(0), reader, item));
    }

    // As a record's would, which starts much of the JDK when it is first called.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemId id
                && table.equals(id.table)
                && hash.equals(id.hash)
                && Objects.equals(range, id.range);
    }

    @Override
    public int hashCode() {
        return (table.hashCode() * 31 + hash.hashCode()) * 31 + Objects.hashCode(range);
    }

    private static Object value(
            TableSchema table, KeyAttribute attribute, ItemReader reader, Map<String, AttributeValue> item) {
        String text = reader.text(attribute.name());
        if (text != null) {
            return text;
        }
        String number = reader.number(attribute.name());
        if (number != null) {
            return number(number);
        }
        AttributeValue value = item.get(attribute.name());
        if (value == null) {
            throw new IllegalStateException(
                    "An item of table " + table.name() + " lacks key attribute " + attribute.name());
        }
        return value.b();
    }

    private static Object number(String number) {
        return isPlain(number) ? number : plain(number);
    }

    private static Object plain(String number) {
        BigDecimal value = DecimalText.read(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A whole number without anything superfluous, as nearly all are. */
    private static boolean isPlain(String number) {
        int start = number.startsWith("-") ? 1 : 0;
        if (number.length() == start || (number.charAt(start) == '0' && number.length() > 1)) {
            return false;
        }
        for (int i = start; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
