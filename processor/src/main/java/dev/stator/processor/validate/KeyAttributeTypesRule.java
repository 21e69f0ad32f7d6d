package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.TableModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** CreateTable has one type for each key attribute of a table and its indexes. */
final class KeyAttributeTypesRule implements Rule {
    @Override
    public void check(TableModel table, Report.Builder report) {
        Map<String, Key> seen = new HashMap<>();
        for (EntityModel entity : table.entities()) {
            for (AttributeModel attribute : keys(entity)) {
                Key key = new Key(entity, attribute);
                Key first = seen.putIfAbsent(attribute.name(), key);
                if (first != null && !first.type().equals(key.type())) {
                    report.add(
                            Code.KEY_ATTRIBUTE_TYPES,
                            attribute.nameSite(),
                            attribute.name(),
                            first.type(),
                            first.name(),
                            key.type(),
                            key.name());
                }
            }
        }
    }

    /** Whether two components of one entity are keys under one name, but of different types. */
    static boolean clash(EntityModel entity, AttributeModel one, AttributeModel other) {
        List<AttributeModel> keys = keys(entity);
        return keys.contains(one)
                && keys.contains(other)
                && !StoredForm.name(one.mapping()).equals(StoredForm.name(other.mapping()));
    }

    /** What the table or an index has in its key, as far as a key may have it. */
    private static List<AttributeModel> keys(EntityModel entity) {
        return entity.record().attributes().stream()
                .filter(attribute -> attribute.role() != KeyRole.NONE || inIndex(entity, attribute))
                .filter(attribute -> StoredForm.of(attribute.mapping()) != StoredForm.NO_SCALAR)
                .filter(attribute -> StoredForm.of(attribute.mapping()) != StoredForm.UNCLEAR)
                .toList();
    }

    private static boolean inIndex(EntityModel entity, AttributeModel attribute) {
        return entity.indexes().stream()
                .flatMap(index -> Stream.concat(index.hashKey().stream(), index.rangeKey().stream()))
                .anyMatch(named -> named.name().equals(attribute.component()));
    }

    private record Key(EntityModel entity, AttributeModel attribute) {
        String type() {
            return StoredForm.name(attribute.mapping());
        }

        String name() {
            return Wording.name(entity.record().name()) + "." + attribute.component();
        }
    }
}
