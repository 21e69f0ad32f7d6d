package dev.stator.operation;

/**
 * What {@link dev.stator.Stator#transactWrite} takes: puts, updates and deletes of one item, with or without a
 * condition, and checks of a condition. Those of versioned entities carry their version's condition and step it.
 * {@link TransactWriteResult} has their answers. DynamoDB returns no items of a transaction, so the forms that answer
 * with them ({@code returningOld()}, {@code returningNew()}) are not of this type.
 */
public sealed interface TransactWrite
        permits PutOperation,
                ConditionalPut,
                UpdateOperation,
                VersionedUpdate,
                PatchOperation,
                DeleteOperation,
                ConditionalDelete,
                CheckOperation {}
