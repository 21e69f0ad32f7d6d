package dev.stator.stream.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Record;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stator.streams.AnyValue;
import dev.stator.streams.Posts;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LambdaRecordsTest {
    @Provide
    Arbitrary<software.amazon.awssdk.services.dynamodb.model.AttributeValue> values() {
        return AnyValue.arbitrary();
    }

    @Property
    void allTypesComeOverAsTheyAre(
            @ForAll("values") software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        software.amazon.awssdk.services.dynamodb.model.Record record =
                software.amazon.awssdk.services.dynamodb.model.Record.builder()
                        .dynamodb(stream -> stream.newImage(Map.of("v", value)))
                        .build();
        Record lambda = LambdaRecords.event(Posts.changes(), List.of(record))
                .getRecords()
                .get(0);
        assertThat(LambdaRecords.toSdk(lambda).dynamodb().newImage()).isEqualTo(Map.of("v", value));
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
