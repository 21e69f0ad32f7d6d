package dev.stator.stream.kinesis;

import dev.stator.error.DecodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads items in DynamoDB's JSON: <code>{"title": {"S": "New"}}</code>. */
final class JsonItemReader {
    private final JsonMembers json;
    private @Nullable AttributeValue value;

    private JsonItemReader(JsonMembers json) {
        this.json = json;
    }

    /** The item at hand; null where JSON has null. */
    static @Nullable Map<String, AttributeValue> item(JsonMembers json, String what) throws IOException {
        return json.isNull() ? null : map(json, what);
    }

    private static Map<String, AttributeValue> map(JsonMembers json, String what) throws IOException {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        json.each(what, name -> item.put(name, value(json)));
        return item;
    }

    private static AttributeValue value(JsonMembers json) throws IOException {
        JsonItemReader reader = new JsonItemReader(json);
        json.each("a value", reader::member);
        if (reader.value == null) {
            throw new DecodingException("a Kinesis record with an attribute value of no type");
        }
        return reader.value;
    }

    private void member(String type) throws IOException {
        if (value != null) {
            throw new DecodingException(
                    "a Kinesis record with an attribute value of two types, " + value.type() + " and " + type);
        }
        value = switch (type) {
            case "S" -> AttributeValue.fromS(json.required(type));
            case "N" -> AttributeValue.fromN(json.required(type));
            case "B" -> AttributeValue.fromB(bytes());
            case "SS" -> AttributeValue.fromSs(texts(type));
            case "NS" -> AttributeValue.fromNs(texts(type));
            case "BS" -> AttributeValue.fromBs(binaries());
            case "M" -> AttributeValue.fromM(map(json, type));
            case "L" -> AttributeValue.fromL(list());
            case "NULL" -> AttributeValue.fromNul(json.truth(type));
            case "BOOL" -> AttributeValue.fromBool(json.truth(type));
            default -> throw new DecodingException("a Kinesis record with an attribute value of unknown type " + type);
        };
    }

    private List<String> texts(String type) throws IOException {
        List<String> texts = new ArrayList<>();
        json.elements(type, () -> texts.add(json.required(type)));
        return texts;
    }

    private List<SdkBytes> binaries() throws IOException {
        List<SdkBytes> binaries = new ArrayList<>();
        json.elements("BS", () -> binaries.add(bytes()));
        return binaries;
    }

    private List<AttributeValue> list() throws IOException {
        List<AttributeValue> list = new ArrayList<>();
        json.elements("L", () -> list.add(value(json)));
        return list;
    }

    private SdkBytes bytes() throws IOException {
        try {
            return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(json.required("Base64")));
        } catch (IllegalArgumentException e) {
            throw new DecodingException("a Kinesis record with binary that is not Base64");
        }
    }
}
