package dev.stator.table;

import dev.stator.table.Difference.IndexUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Indexes of kinds that Stator has no schema of: vector indexes today. They are found by the names of the fields that
 * the SDK has of a table, so that kinds to come are too. An SDK older than a kind does not tell of it.
 */
final class OtherIndexes {
    private static final Set<String> KNOWN = Set.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes");

    private OtherIndexes() {}

    /** Of a TableDescription: by kind and name, each as {@code VectorIndexes} and {@code by-meaning}. */
    static List<IndexUnknown> of(SdkPojo table) {
        List<IndexUnknown> found = new ArrayList<>();
        for (SdkField<?> field : table.sdkFields()) {
            String kind = field.memberName();
            if (kind.endsWith("Indexes") && !KNOWN.contains(kind)) {
                indexes(field.getValueOrDefault(table))
                        .forEach(index -> found.add(new IndexUnknown(kind, name(index))));
            }
        }
        return found;
    }

    private static Stream<SdkPojo> indexes(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(SdkPojo.class::isInstance).map(SdkPojo.class::cast)
                : Stream.of();
    }

    private static String name(SdkPojo index) {
        return index.sdkFields().stream()
                .filter(field -> field.memberName().equals("IndexName"))
                .map(field -> String.valueOf(field.getValueOrDefault(index)))
                .findFirst()
                .orElse("without a name");
    }
}
