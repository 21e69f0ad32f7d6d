package dev.stator.stream.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.stator.streams.AnyValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KinesisRecordTest {
    @Provide
    Arbitrary<AttributeValue> values() {
        return AnyValue.arbitrary();
    }

    @Property
    void allTypesComeOverAsTheyAre(@ForAll("values") AttributeValue value) throws IOException {
        assertThat(KinesisRecord.parse(json(value)).raw().dynamodb().newImage()).isEqualTo(Map.of("v", value));
    }

    private static byte[] json(AttributeValue value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("tableName", "posts");
            json.writeObjectFieldStart("dynamodb");
            json.writeObjectFieldStart("NewImage");
            json.writeFieldName("v");
            write(json, value);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, AttributeValue value) throws IOException {
        json.writeStartObject();
        json.writeFieldName(
                value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name());
        switch (value.type()) {
            case S -> json.writeString(value.s());
            case N -> json.writeString(value.n());
            case B -> json.writeBinary(value.b().asByteArray());
            case BOOL -> json.writeBoolean(value.bool());
            case NUL -> json.writeBoolean(value.nul());
            case SS ->
                json.writeArray(value.ss().toArray(new String[0]), 0, value.ss().size());
            case NS ->
                json.writeArray(value.ns().toArray(new String[0]), 0, value.ns().size());
            case BS -> {
                json.writeStartArray();
                for (SdkBytes element : value.bs()) {
                    json.writeBinary(element.asByteArray());
                }
                json.writeEndArray();
            }
            case L -> {
                json.writeStartArray();
                for (AttributeValue element : value.l()) {
                    write(json, element);
                }
                json.writeEndArray();
            }
            case M -> {
                json.writeStartObject();
                for (Map.Entry<String, AttributeValue> entry : value.m().entrySet()) {
                    json.writeFieldName(entry.getKey());
                    write(json, entry.getValue());
                }
                json.writeEndObject();
            }
            case UNKNOWN_TO_SDK_VERSION -> throw new AssertionError(value);
        }
        json.writeEndObject();
    }
}
