package dev.stator.it.existing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB JSON. */
public final class Json {
    private Json() {}

    public static AttributeValue value(String json) {
        return value(JsonNode.parser().parse(json));
    }

    static Map<String, AttributeValue> item(JsonNode node) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        node.asObject().forEach((name, value) -> item.put(name, value(value)));
        return item;
    }

    private static AttributeValue value(JsonNode node) {
        Map.Entry<String, JsonNode> typed =
                node.asObject().entrySet().iterator().next();
        JsonNode value = typed.getValue();
        return switch (typed.getKey()) {
            case "S" -> AttributeValue.fromS(value.asString());
            case "N" -> AttributeValue.fromN(value.isString() ? value.asString() : value.asNumber());
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "NULL" -> AttributeValue.fromNul(true);
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "L" ->
                AttributeValue.fromL(value.asArray().stream().map(Json::value).toList());
            case "M" -> AttributeValue.fromM(item(value));
            default -> throw new IllegalArgumentException(typed.getKey());
        };
    }

    private static List<String> texts(JsonNode array) {
        return array.asArray().stream().map(JsonNode::asString).toList();
    }
}
