package dev.stator.operation;

import java.util.Optional;

/**
 * What several reads of one transaction answer, each of its own type, in the order in which they were asked for. An
 * item that does not exist is empty.
 */
public final class Results {
    private Results() {}

    /** The answers of two reads. */
    public record Two<A, B>(Optional<A> first, Optional<B> second) {}

    /** The answers of three reads. */
    public record Three<A, B, C>(Optional<A> first, Optional<B> second, Optional<C> third) {}

    /** The answers of four reads. */
    public record Four<A, B, C, D>(Optional<A> first, Optional<B> second, Optional<C> third, Optional<D> fourth) {}

    /** The answers of five reads. */
    public record Five<A, B, C, D, E>(
            Optional<A> first, Optional<B> second, Optional<C> third, Optional<D> fourth, Optional<E> fifth) {}

    /** The answers of six reads. */
    public record Six<A, B, C, D, E, F>(
            Optional<A> first,
            Optional<B> second,
            Optional<C> third,
            Optional<D> fourth,
            Optional<E> fifth,
            Optional<F> sixth) {}

    /** The answers of seven reads. */
    public record Seven<A, B, C, D, E, F, G>(
            Optional<A> first,
            Optional<B> second,
            Optional<C> third,
            Optional<D> fourth,
            Optional<E> fifth,
            Optional<F> sixth,
            Optional<G> seventh) {}

    /** The answers of eight reads. */
    public record Eight<A, B, C, D, E, F, G, H>(
            Optional<A> first,
            Optional<B> second,
            Optional<C> third,
            Optional<D> fourth,
            Optional<E> fifth,
            Optional<F> sixth,
            Optional<G> seventh,
            Optional<H> eighth) {}
}
