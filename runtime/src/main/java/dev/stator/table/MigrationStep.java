package dev.stator.table;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * One change of a table.
 *
 * @param action what it does: {@code create global secondary index by-title}
 * @param request exactly what is sent: a CreateTableRequest, an UpdateTableRequest, or the request for what DynamoDB
 *     keeps beside the table: an UpdateTimeToLiveRequest, a TagResourceRequest, an UpdateContinuousBackupsRequest, ...
 */
public record MigrationStep(String action, DynamoDbRequest request) {
    @Override
    public String toString() {
        return action;
    }
}
