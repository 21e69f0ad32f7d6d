package dev.stator.stream.consumer;

import java.time.Duration;

/**
 * One answer of {@code GetRecords}, handled.
 *
 * @param shardId the shard
 * @param records how many changes it brought
 * @param handled how many of them were dealt with: fewer if the consumer or the shard was stopped
 * @param bytes of all changes, as DynamoDB counts them
 * @param read how long DynamoDB took
 * @param handling how long the handler took, retries and their waits included
 * @param lag how old the last change was by then; zero if there was none
 */
public record PageFigures(
        String shardId, int records, int handled, long bytes, Duration read, Duration handling, Duration lag) {}
