package dev.stator.stream;

/**
 * A stream, as a list of streams names it. A table has had several if its stream was disabled and enabled again; each
 * is listed for 24 hours after its end.
 *
 * @param arn its ARN
 * @param table the name of the table in DynamoDB
 * @param label the time at which it was enabled, in ISO 8601 and so in its order
 */
public record ListedStream(String arn, String table, String label) {}
