package dev.stator.operation;

import java.util.Optional;

/**
 * What {@link dev.stator.Stator#transactGet} takes: the read of one item by its primary key, whole or in part.
 *
 * @param <R> what the item is read as
 */
public sealed interface TransactGet<R> extends Operation<Optional<R>> permits GetOperation {}
