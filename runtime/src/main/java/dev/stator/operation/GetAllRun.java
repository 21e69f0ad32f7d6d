package dev.stator.operation;

import dev.stator.error.DecodingException;
import dev.stator.operation.internal.Chunk;
import dev.stator.operation.internal.Fetch;
import dev.stator.session.internal.Completions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One reading of many keys, in stretches: each is what its requests take, answered in the order asked. The reading itself
 * is the position, for a source knows but one.
 */
final class GetAllRun<R> implements Fetch<GetAllRun<R>, Optional<R>> {
    private final Supplier<GetAllRun<R>> again;
    private final Supplier<ReadRun> begin;
    private final BatchSource<GetOperation<?>> source;
    private final Form<R> form;
    private final @Nullable Consumer<BadItem> badItems;
    private final int window;
    private volatile @Nullable ReadRun run;
    private @Nullable Iterator<? extends GetOperation<?>> elements;

    GetAllRun(
            Supplier<GetAllRun<R>> again,
            Supplier<ReadRun> begin,
            BatchSource<GetOperation<?>> source,
            Form<R> form,
            @Nullable Consumer<BadItem> badItems,
            int window) {
        this.again = again;
        this.begin = begin;
        this.source = source;
        this.form = form;
        this.badItems = badItems;
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
        Map<ReadEntry, Optional<R>> known = new HashMap<>();
        for (ReadFeed.Ask ask : asks) {
            Optional<R> answer = known.get(ask.entry());
            if (answer == null) {
                try {
                    answer = read(ask.entry());
                } catch (DecodingException e) {
                    begun().execution().fail(e);
                    return new Chunk<>(answers, e, null);
                }
                known.put(ask.entry(), answer);
            }
            answers.add(answer);
        }
        if (elements().hasNext()) {
            return new Chunk<>(answers, null, this);
        }
        begun().execution().end();
        return new Chunk<>(answers, null, null);
    }

    private Optional<R> read(ReadEntry entry) {
        Map<String, AttributeValue> item = entry.item();
        if (item == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.read(item));
        } catch (DecodingException e) {
            if (badItems == null) {
                throw e;
            }
            badItems.accept(new BadItem(entry.key(), item, e));
            return Optional.empty();
        }
    }
}
