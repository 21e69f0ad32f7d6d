package dev.stator.session.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a callback throws, a future that depends on it fails with that very error, and is done. */
class CompletionsTest {
    /** What a callback can throw, a checked exception too, as other languages check none. */
    static Stream<Throwable> thrown() {
        return Stream.of(new IllegalStateException("runtime"), new AssertionError("error"), new Exception("checked"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void failsWithWhatACallbackThrows(Throwable thrown) {
        for (Function<CompletableFuture<String>, CompletableFuture<?>> dependent : dependents(thrown)) {
            fails(dependent.apply(CompletableFuture.completedFuture("here")), thrown);
            CompletableFuture<String> later = new CompletableFuture<>();
            CompletableFuture<?> waiting = dependent.apply(later);
            later.complete("here");
            fails(waiting, thrown);
        }
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void failsWithWhatIsThrownInPlaceOfAnError(Throwable thrown) {
        IllegalArgumentException first = new IllegalArgumentException("first");
        fails(
                Completions.map(CompletableFuture.failedFuture(first), Function.identity(), error -> {
                    throw raised(thrown);
                }),
                thrown);
        fails(
                Completions.recover(
                        CompletableFuture.<String>failedFuture(first), IllegalArgumentException.class, error -> {
                            throw raised(thrown);
                        }),
                thrown);
        fails(
                Completions.recoverWith(
                        CompletableFuture.<String>failedFuture(first), IllegalArgumentException.class, error -> {
                            throw raised(thrown);
                        }),
                thrown);
    }

    private static List<Function<CompletableFuture<String>, CompletableFuture<?>>> dependents(Throwable thrown) {
        Supplier<CompletableFuture<String>> starts = () -> {
            throw raised(thrown);
        };
        return List.of(
                from -> Completions.of(starts),
                from -> Completions.on(Runnable::run, () -> {
                    throw raised(thrown);
                }),
                from -> Completions.map(from, value -> {
                    throw raised(thrown);
                }),
                from -> Completions.compose(from, value -> {
                    throw raised(thrown);
                }));
    }

    private static void fails(CompletableFuture<?> future, Throwable thrown) {
        assertThat(future).isCompletedExceptionally();
        assertThat(future.handle((value, error) -> error).join()).isSameAs(thrown);
    }

    /** Throws it, checked or not. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException raised(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
