package dev.stator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.error.SensitiveKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemOperationTest {
    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("s3cret"));

    @Test
    void saysWhatIsDoneToWhich() {
        assertThat(new ItemOperation(ItemOperation.Kind.PUT, "patients", KEY))
                .hasToString("put of item {id: \"s3cret\"} in table patients");
    }

    @Test
    void tellsNoSensitiveKey() {
        ItemOperation update =
                new ItemOperation(ItemOperation.Kind.UPDATE, "patients", SensitiveKey.of(KEY, Set.of("id")));
        assertThat(update).hasToString("update of item {id: ***} in table patients");
        TransactionFailureReason reason = new TransactionFailureReason(update, "TransactionConflict", null, null);
        assertThat(new TransactionFailedException(List.of(reason), 1, null).getMessage())
                .contains("{id: ***}")
                .doesNotContain("s3cret");
        assertThat(update.key()).containsEntry("id", AttributeValue.fromS("s3cret"));
    }
}
