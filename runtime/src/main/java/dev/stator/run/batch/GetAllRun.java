package dev.stator.run.batch;

import dev.stator.error.DecodingException;
import dev.stator.operation.GetOperation;
import dev.stator.run.flow.Chunk;
import dev.stator.run.flow.Fetch;
import dev.stator.session.internal.Completions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One reading of many keys, in stretches: each is what its requests take, answered in the order asked. The reading
 * itself is the position, for a source knows but one.
 */
final class GetAllRun<R> implements Fetch<GetAllRun<R>, Optional<R>> {
    private final Supplier<ReadRun> begin;
    private final Supplier<Iterator<? extends GetOperation<?, ?>>> source;
    private final Function<ReadFeed.Ask, Optional<R>> answer;
    private final int window;
    private volatile @Nullable ReadRun run;
    private @Nullable Iterator<? extends GetOperation<?, ?>> elements;

    /** @param window different keys that are read at a time */
    GetAllRun(
            Supplier<ReadRun> begin,
            Supplier<Iterator<? extends GetOperation<?, ?>>> source,
            Function<ReadFeed.Ask, Optional<R>> answer,
            int window) {
        this.begin = begin;
        this.source = source;
        this.answer = answer;
        this.window = window;
    }

    /** The next stretch. */
    @Override
    public CompletableFuture<Chunk<GetAllRun<R>, Optional<R>>> chunk(GetAllRun<R> same) {
        ReadRun reading = begun();
        return Completions.map(
                Completions.map(Completions.of(() -> reading.read(elements(), window)), end -> answer(end.complete())),
                Function.identity(),
                error -> {
                    reading.carrier().execution().fail(error);
                    return error;
                });
    }

    @Override
    public void stop() {
        ReadRun begun = run;
        if (begun != null) {
            begun.carrier().execution().stop();
        }
    }

    @Override
    public Fetch<GetAllRun<R>, Optional<R>> again() {
        return new GetAllRun<>(begin, source, answer, window);
    }

    private ReadRun begun() {
        ReadRun begun = run;
        if (begun == null) {
            begun = begin.get();
            run = begun;
        }
        return begun;
    }

    private Iterator<? extends GetOperation<?, ?>> elements() {
        Iterator<? extends GetOperation<?, ?>> read = elements;
        if (read == null) {
            read = source.get();
            elements = read;
        }
        return read;
    }

    private Chunk<GetAllRun<R>, Optional<R>> answer(List<ReadFeed.Ask> asks) {
        List<Optional<R>> answers = new ArrayList<>(asks.size());
        try {
            for (ReadFeed.Ask ask : asks) {
                answers.add(answer.apply(ask));
            }
        } catch (DecodingException e) {
            begun().carrier().execution().fail(e);
            return new Chunk<>(answers, e, null);
        }
        if (elements().hasNext()) {
            return new Chunk<>(answers, null, this);
        }
        begun().carrier().execution().end();
        return new Chunk<>(answers, null, null);
    }
}
