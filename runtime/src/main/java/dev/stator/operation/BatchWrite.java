package dev.stator.operation;

/**
 * What a batch write takes: a {@link PutOperation} or a {@link DeleteOperation}, both without a condition, for which
 * BatchWriteItem has no place. A conditional write goes into a transaction, or is executed by itself.
 */
public sealed interface BatchWrite permits PutOperation, DeleteOperation {}
