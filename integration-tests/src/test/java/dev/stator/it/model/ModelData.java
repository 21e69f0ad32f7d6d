package dev.stator.it.model;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a model as they are stored: in the test's own file, and in a file of the same name in the directory that
 * the system property {@code stator.models} names. Both are lists of tables in DynamoDB JSON or, in {@code .jsonl}, a
 * line of plain JSON for each item.
 *
 * @param source where they are from
 * @param items in the order of the file
 */
public record ModelData(String source, List<Map<String, AttributeValue>> items) {
    /** Those of a file of that name: one for each place that has it. */
    public static Stream<ModelData> of(String file) throws IOException {
        try (InputStream own = requireNonNull(ModelData.class.getResourceAsStream(file), file)) {
            ModelData ours = new ModelData("own", read(file, new String(own.readAllBytes(), StandardCharsets.UTF_8)));
            @Nullable String directory = System.getProperty("stator.models");
            return directory == null
                    ? Stream.of(ours)
                    : Stream.of(
                            ours, new ModelData("published", read(file, Files.readString(Path.of(directory, file)))));
        }
    }

    private static List<Map<String, AttributeValue>> read(String file, String json) {
        if (file.endsWith(".jsonl")) {
            return json.lines()
                    .map(line -> members(JsonNode.parser().parse(line), ModelData::plain))
                    .toList();
        }
        return JsonNode.parser().parse(json).asArray().stream()
                .flatMap(table -> table.field("items").orElseThrow().asArray().stream())
                .map(item -> members(item, ModelData::typed))
                .toList();
    }

    private static Map<String, AttributeValue> members(JsonNode object, Function<JsonNode, AttributeValue> value) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        object.asObject().forEach((name, member) -> members.put(name, value.apply(member)));
        return members;
    }

    private static AttributeValue plain(JsonNode value) {
        return value.isNumber() ? AttributeValue.fromN(value.asNumber()) : AttributeValue.fromS(value.asString());
    }

    private static AttributeValue typed(JsonNode node) {
        Map.Entry<String, JsonNode> typed =
                node.asObject().entrySet().iterator().next();
        JsonNode value = typed.getValue();
        return switch (typed.getKey()) {
            case "S" -> AttributeValue.fromS(value.asString());
            case "N" -> AttributeValue.fromN(value.isString() ? value.asString() : value.asNumber());
            case "SS" ->
                AttributeValue.fromSs(
                        value.asArray().stream().map(JsonNode::asString).toList());
            case "L" ->
                AttributeValue.fromL(
                        value.asArray().stream().map(ModelData::typed).toList());
            case "M" -> AttributeValue.fromM(members(value, ModelData::typed));
            default -> throw new IllegalArgumentException(typed.getKey());
        };
    }

    /** The different values of an attribute that begin with {@code prefix}, without it. */
    public List<String> values(String attribute, String prefix) {
        return items.stream()
                .filter(item -> item.containsKey(attribute))
                .map(item -> item.get(attribute).s())
                .filter(value -> value.startsWith(prefix))
                .map(value -> value.substring(prefix.length()))
                .distinct()
                .toList();
    }

    /** Shows where they are from. */
    @Override
    public String toString() {
        return source + ", " + items.size() + " items";
    }
}
