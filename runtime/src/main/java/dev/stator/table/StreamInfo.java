package dev.stator.table;

import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The stream of a table.
 *
 * @param view what its records hold
 * @param arn its ARN; a stream that is disabled and enabled again has another
 * @param label its label, a time that tells it from the table's earlier streams
 */
public record StreamInfo(StreamViewType view, String arn, String label) {}
