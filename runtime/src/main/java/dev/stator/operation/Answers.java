package dev.stator.operation;

import java.util.Optional;

/** What the reads of one transaction answered; each is asked for by the read itself. */
public interface Answers {
    /**
     * The answer to {@code read}; empty if there is no such item.
     *
     * @throws IllegalArgumentException if it is not one of the reads
     * @throws dev.stator.error.DecodingException if the item cannot be read
     */
    <R> Optional<R> of(TransactGet<R> read);
}
