package dev.stator.processor.generate.export;

import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.Index.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as a file of a Terraform module. */
final class Terraform {
    /** The member of a module that has its resources. */
    static final String RESOURCE = "resource";

    /** The resource that is a table. */
    static final String TABLE = "aws_dynamodb_table";

    private Terraform() {}

    static Map<String, Object> module(EntityTable table) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("name", table.name());
        arguments.put("billing_mode", "PAY_PER_REQUEST");
        simpleKey(arguments, table.key());
        List<Object> attributes = new ArrayList<>();
        table.keyAttributes()
                .forEach((name, type) -> attributes.add(Json.object("name", literal(name), "type", type.name())));
        arguments.put("attribute", attributes);
        indexes(arguments, "local_secondary_index", table.indexes(Kind.LOCAL));
        indexes(arguments, "global_secondary_index", table.indexes(Kind.GLOBAL));
        table.ttl()
                .ifPresent(name -> arguments.put("ttl", Json.object("attribute_name", literal(name), "enabled", true)));
        return Json.object(RESOURCE, Json.object(TABLE, Json.object(identifier(table.name()), arguments)));
    }

    private static void indexes(Map<String, Object> arguments, String block, List<Index> indexes) {
        if (!indexes.isEmpty()) {
            arguments.put(block, indexes.stream().map(Terraform::index).toList());
        }
    }

    private static Map<String, Object> index(Index index) {
        Map<String, Object> block = Json.object("name", index.name());
        EntityKey key = index.key();
        if (index.isLocal()) {
            block.put("range_key", literal(key.range().get(0).name()));
        } else if (key.hash().size() == 1 && key.range().size() <= 1) {
            // Every provider takes these two, newer ones with a warning; the blocks below came with 6.29.
            simpleKey(block, key);
        } else {
            block.put("key_schema", keySchema(key));
        }
        block.put("projection_type", index.projection().name());
        if (!index.include().isEmpty()) {
            block.put(
                    "non_key_attributes",
                    index.included().stream().map(Terraform::literal).toList());
        }
        return block;
    }

    private static void simpleKey(Map<String, Object> block, EntityKey key) {
        block.put("hash_key", literal(key.hash().get(0).name()));
        key.range().forEach(part -> block.put("range_key", literal(part.name())));
    }

    private static List<Object> keySchema(EntityKey key) {
        List<Object> elements = new ArrayList<>();
        key.hash()
                .forEach(part -> elements.add(Json.object("attribute_name", literal(part.name()), "key_type", "HASH")));
        key.range()
                .forEach(
                        part -> elements.add(Json.object("attribute_name", literal(part.name()), "key_type", "RANGE")));
        return elements;
    }

    /** Terraform reads strings as templates. */
    private static String literal(String text) {
        return text.replace("${", "$${").replace("%{", "%%{");
    }

    /** Letters, digits, underscores and hyphens, a letter first. */
    private static String identifier(String table) {
        String name = table.replace('.', '_');
        return Character.isLetter(name.charAt(0)) ? name : "table_" + name;
    }
}
