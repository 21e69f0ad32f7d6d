package dev.stator.run.flow;

import dev.stator.session.internal.Completions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Works through several lanes, each one request after the other, until none has anything left. When a lane fails, the
 * others finish the page they are at and stop; the loop then fails with the first error, the later ones suppressed in
 * it.
 */
public final class LaneLoop<P> {
    private final Lanes<P, Optional<P>> lanes;
    private final CompletableFuture<@Nullable Void> result = new CompletableFuture<>();

    // Guarded by this.
    private final List<CompletableFuture<?>> underway = new ArrayList<>();
    private @Nullable Throwable failure;
    private boolean opened;
    private boolean stopped;
    private int running;

    private LaneLoop(Lanes<P, Optional<P>> lanes) {
        this.lanes = lanes;
    }

    /**
     * A future that completes when all lanes are at their end; cancelling it cancels the requests under way.
     *
     * @param lanes each request brings where its lane goes on; empty: nowhere
     */
    public static <P> CompletableFuture<@Nullable Void> run(Lanes<P, Optional<P>> lanes) {
        LaneLoop<P> loop = new LaneLoop<>(lanes);
        Completions.whenDone(loop.result, (nothing, error) -> loop.cancelled());
        loop.open(lanes.oneFirst() ? 1 : lanes.width());
        return loop.result;
    }

    private void open(int wanted) {
        synchronized (this) {
            opened |= wanted == lanes.width();
            running += wanted;
        }
        for (int i = 0; i < wanted; i++) {
            begin();
        }
    }

    private void begin() {
        Lane lane = new Lane();
        Completions.whenDone(
                Loop.until(lane::step), (done, error) -> end(error == null ? null : Completions.cause(error)));
    }

    /** One request after the other, first where nobody has begun, then where the last one says. */
    private final class Lane {
        private @Nullable P position;

        CompletableFuture<Optional<Boolean>> step() {
            @Nullable P next;
            synchronized (LaneLoop.this) {
                next = stopped ? null : position == null ? lanes.starts().get() : position;
            }
            if (next == null) {
                return CompletableFuture.completedFuture(Optional.of(true));
            }
            P here = next;
            return Completions.map(watched(Completions.of(() -> lanes.fetch().apply(here))), following -> {
                position = following.orElse(null);
                openTheRest();
                return Optional.empty();
            });
        }
    }

    private CompletableFuture<Optional<P>> watched(CompletableFuture<Optional<P>> page) {
        boolean late;
        synchronized (this) {
            underway.removeIf(CompletableFuture::isDone);
            underway.add(page);
            late = stopped && result.isCancelled();
        }
        if (late) {
            page.cancel(true);
        }
        return page;
    }

    private void openTheRest() {
        int rest;
        synchronized (this) {
            if (opened || stopped) {
                return;
            }
            rest = lanes.width() - 1;
            opened = true;
            running += rest;
        }
        for (int i = 0; i < rest; i++) {
            begin();
        }
    }

    private void end(@Nullable Throwable error) {
        boolean last;
        boolean first = false;
        synchronized (this) {
            if (error != null) {
                first = failure == null;
                if (failure == null) {
                    failure = error;
                } else if (failure != error && !(error instanceof CancellationException)) {
                    failure.addSuppressed(error);
                }
                stopped = true;
            }
            last = --running == 0;
        }
        if (first) {
            lanes.stop().run();
        }
        if (last) {
            finish();
        }
    }

    private void finish() {
        Throwable error;
        synchronized (this) {
            error = failure;
        }
        if (error == null) {
            result.complete(null);
        } else {
            result.completeExceptionally(error);
        }
    }

    private void cancelled() {
        if (!result.isCancelled()) {
            return;
        }
        List<CompletableFuture<?>> requests;
        synchronized (this) {
            stopped = true;
            requests = List.copyOf(underway);
        }
        lanes.stop().run();
        requests.forEach(request -> request.cancel(true));
    }
}
