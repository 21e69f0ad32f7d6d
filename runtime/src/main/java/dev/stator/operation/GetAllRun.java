package dev.stator.operation;

import dev.stator.error.DecodingException;
import dev.stator.operation.internal.Chunk;
import dev.stator.operation.internal.Fetch;
import dev.stator.session.internal.Completions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One reading of many keys, in stretches: each is what its requests take, answered in the order asked. The reading itself
 * is the position, for a source knows but one.
 */
final class GetAllRun<R> implements Fetch<GetAllRun<R>, Optional<R>> {
    private final Supplier<GetAllRun<R>> again;
    private final Supplier<ReadRun> begin;
    private final BatchSource<GetOperation<?>> source;
    private final Supplier<EntryReader<R>> readers;
    private final int window;
    private volatile @Nullable ReadRun run;
    private @Nullable Iterator<? extends GetOperation<?>> elements;

    GetAllRun(
            Supplier<GetAllRun<R>> again,
            Supplier<ReadRun> begin,
            BatchSource<GetOperation<?>> source,
            Supplier<EntryReader<R>> readers,
            int window) {
        this.again = again;
        this.begin = begin;
        this.source = source;
        this.readers = readers;
        this.window = window;
    }

    /** The next stretch, with the blocking client. */
    Chunk<GetAllRun<R>, Optional<R>> next() {
        ReadRun reading = begun();
        try {
            return answer(reading.read(elements(), window).complete());
        } catch (RuntimeException | Error e) {
            reading.execution().fail(e);
            throw e;
        }
    }

    /** The next stretch, with the asynchronous client. */
    @Override
    public CompletableFuture<Chunk<GetAllRun<R>, Optional<R>>> chunk(GetAllRun<R> same) {
        ReadRun reading = begun();
        return Completions.map(
                Completions.of(() -> reading.readAsync(elements(), window)), end -> answer(end.complete()), error -> {
                    reading.execution().fail(error);
                    return error;
                });
    }

    @Override
    public void stop() {
        ReadRun begun = run;
        if (begun != null) {
            begun.execution().stop();
        }
    }

    @Override
    public Fetch<GetAllRun<R>, Optional<R>> again() {
        return again.get();
    }

    /** What was counted; after the first stretch. */
    BatchCount count() {
        return begun().count();
    }

    private ReadRun begun() {
        ReadRun begun = run;
        if (begun == null) {
            begun = begin.get();
            run = begun;
        }
        return begun;
    }

    private Iterator<? extends GetOperation<?>> elements() {
        Iterator<? extends GetOperation<?>> read = elements;
        if (read == null) {
            read = source.elements().get();
            elements = read;
        }
        return read;
    }

    private Chunk<GetAllRun<R>, Optional<R>> answer(List<ReadFeed.Ask> asks) {
        List<Optional<R>> answers = new ArrayList<>(asks.size());
        EntryReader<R> reader = readers.get();
        try {
            for (ReadFeed.Ask ask : asks) {
                answers.add(reader.read(ask.entry()));
            }
        } catch (DecodingException e) {
            begun().execution().fail(e);
            return new Chunk<>(answers, e, null);
        }
        if (elements().hasNext()) {
            return new Chunk<>(answers, null, this);
        }
        begun().execution().end();
        return new Chunk<>(answers, null, null);
    }
}
