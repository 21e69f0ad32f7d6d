package dev.stator.table;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * One change of a table.
 *
 * @param action what it does: {@code create global secondary index by-title}
 * @param request exactly what is sent: a CreateTableRequest, an UpdateTableRequest, an UpdateTimeToLiveRequest or a
 *     TagResourceRequest
 */
public record MigrationStep(String action, DynamoDbRequest request) {
    @Override
    public String toString() {
        return action;
    }
}
