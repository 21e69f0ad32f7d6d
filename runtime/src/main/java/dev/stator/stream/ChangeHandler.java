package dev.stator.stream;

/**
 * What is done with each change. The same handler runs in a consumer of one process, in workers of the Kinesis Client
 * Library and in a Lambda function.
 *
 * <p>Each change comes at least once, changes of one item in their order. When it returns, the change counts as
 * handled; when it throws, the {@link ErrorPolicy} decides. What images it needs is said of the stream:
 * {@link ChangeDecoder#requireImages}.
 *
 * @param <T> the entity
 */
@FunctionalInterface
public interface ChangeHandler<T> {
    /**
     * Handles one change.
     *
     * @throws Exception if it failed; an {@code InterruptedException} too, unless whoever runs the handler is being
     *     stopped: then the change will come again
     */
    void onChange(Change<T> change) throws Exception;
}
