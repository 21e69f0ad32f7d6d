package dev.stator.stream;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What DynamoDB lists page by page, asked for as it is wanted and never ahead. */
final class PagedElements<E> extends Spliterators.AbstractSpliterator<E> {
    /** One page, and where DynamoDB says that it ended; null: it is the last. */
    record Page<E>(List<E> elements, @Nullable String last) {}

    /** Asks for the page after what DynamoDB said, which need not be the last it listed; null: for the first. */
    interface Pages<E> {
        Page<E> after(@Nullable String last);
    }

    private final Pages<E> pages;
    private Iterator<E> ready = Collections.emptyIterator();
    private @Nullable String last;
    private boolean ended;

    private PagedElements(Pages<E> pages) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.pages = pages;
    }

    static <E> Stream<E> stream(Pages<E> pages) {
        return StreamSupport.stream(new PagedElements<>(pages), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super E> action) {
        while (!ready.hasNext()) {
            if (ended) {
                return false;
            }
            Page<E> page = pages.after(last);
            ready = page.elements().iterator();
            last = page.last();
            ended = last == null;
        }
        action.accept(ready.next());
        return true;
    }

    /** It would read ahead. */
    @Override
    public @Nullable Spliterator<E> trySplit() {
        return null;
    }
}
