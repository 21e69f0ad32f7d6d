package dev.stator.stream.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Record;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stator.streams.AnyValue;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

class LambdaRecordsTest {
    @Provide
    Arbitrary<software.amazon.awssdk.services.dynamodb.model.AttributeValue> values() {
        return AnyValue.arbitrary();
    }

    @Property
    void allTypesComeOverAsTheyAre(
            @ForAll("values") software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        Record record = new Record().withDynamodb(new StreamRecord().withNewImage(Map.of("v", lambda(value))));
        assertThat(LambdaRecords.toSdk(record).dynamodb().newImage()).isEqualTo(Map.of("v", value));
    }

    /** The inverse. */
    private static AttributeValue lambda(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        AttributeValue lambda = new AttributeValue();
        return switch (value.type()) {
            case S -> lambda.withS(value.s());
            case N -> lambda.withN(value.n());
            case B -> lambda.withB(value.b().asByteBuffer());
            case SS -> lambda.withSS(value.ss());
            case NS -> lambda.withNS(value.ns());
            case BS ->
                lambda.withBS(value.bs().stream().map(SdkBytes::asByteBuffer).toList());
            case L ->
                lambda.withL(value.l().stream().map(LambdaRecordsTest::lambda).toList());
            case M ->
                lambda.withM(value.m().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> lambda(entry.getValue()))));
            case BOOL -> lambda.withBOOL(value.bool());
            case NUL -> lambda.withNULL(value.nul());
            case UNKNOWN_TO_SDK_VERSION -> throw new AssertionError(value);
        };
    }

    /** Through Lambda's own reading of JSON. */
    @Test
    void allTypesOfAnEvent() {
        Record record = Events.event("types.json").getRecords().get(0);
        assertThat(LambdaRecords.toSdk(record).dynamodb().newImage()).isEqualTo(AllTypes.IMAGE);
    }

    @Test
    void buffersStayWhereTheyAre() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3});
        Record record = new Record()
                .withDynamodb(new StreamRecord()
                        .withNewImage(Map.of(
                                "b", new AttributeValue().withB(buffer),
                                "bs", new AttributeValue().withBS(List.of(buffer)))));
        assertThat(LambdaRecords.toSdk(record)).isEqualTo(LambdaRecords.toSdk(record));
        assertThat(buffer.remaining()).isEqualTo(3);
    }

    @Test
    void whatARecordLacks() {
        assertThat(LambdaRecords.toSdk(new Record()))
                .isEqualTo(software.amazon.awssdk.services.dynamodb.model.Record.builder()
                        .build());
    }
}
