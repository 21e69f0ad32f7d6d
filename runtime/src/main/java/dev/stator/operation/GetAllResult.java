package dev.stator.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code getAll(..).attempt()} has read: all, or what it could before it gave up. Immutable.
 *
 * @param <R> what is read of an item: the entity, or a selection
 */
public final class GetAllResult<R> {
    /** In the order asked; null: not read. */
    private final List<@Nullable Optional<R>> answers;

    private final List<GetOperation<?, ?>> notDone;
    private final @Nullable BatchGetIncompleteException error;

    /**
     * What was read; for runners.
     *
     * @param answers in the order asked; null: not read
     * @param notDone what was not read
     * @param error why; null if all was
     */
    public GetAllResult(
            List<@Nullable Optional<R>> answers,
            List<GetOperation<?, ?>> notDone,
            @Nullable BatchGetIncompleteException error) {
        this.answers = Collections.unmodifiableList(new ArrayList<>(answers));
        this.notDone = List.copyOf(notDone);
        this.error = error;
    }

    /**
     * The answer for the key at a position among those given; empty if there is no such item.
     *
     * @param position from 0
     * @throws BatchGetIncompleteException if the batch gave up before that key was read
     * @throws IndexOutOfBoundsException if no key was given there
     */
    public Optional<R> get(int position) {
        if (error != null && (position >= answers.size() || answers.get(position) == null)) {
            throw error;
        }
        return Objects.requireNonNull(answers.get(position));
    }

    /**
     * An answer for each key, in their order; empty where there is no item.
     *
     * @throws BatchGetIncompleteException if the batch gave up before all were read
     */
    public List<Optional<R>> list() {
        if (error != null) {
            throw error;
        }
        return read();
    }

    /** The items that were read and found, in the order asked. */
    public List<R> found() {
        return read().stream().flatMap(Optional::stream).toList();
    }

    private List<Optional<R>> read() {
        List<Optional<R>> read = new ArrayList<>(answers.size());
        for (Optional<R> answer : answers) {
            if (answer != null) {
                read.add(answer);
            }
        }
        return List.copyOf(read);
    }

    /**
     * Reads of the keys that were not read, in the order asked: for {@code stator.batchGet(..)}. Empty if all were. If
     * keys came from a source that was not read to its end ({@link BatchGetIncompleteException#sourceRead()}), it has
     * more.
     */
    public List<GetOperation<?, ?>> notDone() {
        return notDone;
    }

    /** What {@code execute()} throws; empty if all was read. */
    public Optional<BatchGetIncompleteException> error() {
        return Optional.ofNullable(error);
    }

    /** Whether all was read. */
    public boolean complete() {
        return error == null;
    }
}
