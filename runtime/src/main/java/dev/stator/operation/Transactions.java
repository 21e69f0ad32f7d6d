package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes transactions of operations; {@link dev.stator.Stator} hands them to users. Immutable. */
@CheckReturnValue
public final class Transactions {
    private final Runner runner;

    /** Transactions that are sent by {@code runner}. */
    public Transactions(Runner runner) {
        this.runner = runner;
    }

    /** Does all of {@code writes} or none. */
    public TransactWriteOperation write(Iterable<? extends TransactWrite> writes) {
        return TransactWriteOperation.of(runner, copy(writes));
    }

    /** Reads items of one type at one moment. */
    public <A> TransactGetOperation<List<Optional<A>>> get(Iterable<? extends TransactGet<A>> gets) {
        List<TransactGet<A>> reads = copy(gets);
        return get(reads, answers -> reads.stream().map(answers::of).toList());
    }

    /** Reads items at one moment, and makes one answer of theirs. */
    public <R> TransactGetOperation<R> get(List<? extends TransactGet<?>> gets, Function<Answers, R> answer) {
        return new TransactGetOperation<>(runner, List.copyOf(gets), answer, RetryLimit.STANDARD);
    }

    private static <E> List<E> copy(Iterable<? extends E> elements) {
        List<E> copy = new ArrayList<>();
        elements.forEach(copy::add);
        return List.copyOf(copy);
    }
}
