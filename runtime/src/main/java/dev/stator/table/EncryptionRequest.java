package dev.stator.table;

import dev.stator.table.Encryption.KmsKey;
import dev.stator.table.Encryption.OwnedKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;

/** {@link Encryption} in DynamoDB's terms, both ways. */
final class EncryptionRequest {
    private EncryptionRequest() {}

    static SSESpecification of(Encryption encryption) {
        if (encryption instanceof OwnedKey) {
            return SSESpecification.builder().enabled(false).build();
        }
        return SSESpecification.builder()
                .enabled(true)
                .sseType(SSEType.KMS)
                .kmsMasterKeyId(encryption instanceof KmsKey key ? key.id() : null)
                .build();
    }

    static Encryption found(@Nullable SSEDescription described) {
        if (described == null
                || described.status() == SSEStatus.DISABLED
                || described.status() == SSEStatus.DISABLING) {
            return Encryption.ownedKey();
        }
        String arn = described.kmsMasterKeyArn();
        return arn == null ? Encryption.managedKey() : Encryption.kmsKey(arn);
    }
}
