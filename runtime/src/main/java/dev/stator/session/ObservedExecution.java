package dev.stator.session;

import dev.stator.error.StatorException;
import dev.stator.observe.EndEvent;
import dev.stator.observe.EndEvent.Outcome;
import dev.stator.observe.OperationRun;
import dev.stator.observe.PageEvent;
import dev.stator.observe.RetryEvent;
import dev.stator.session.internal.CapacitySum;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Counts what a run does, and tells. Observers are told outside of its lock. */
final class ObservedExecution extends Execution {
    private final Observers observers;
    private final OperationRun run;
    private final long begin = System.nanoTime();

    // Guarded by this.
    private final CapacitySum capacity = new CapacitySum();
    private long items;
    private long scanned;
    private int requests;
    private int retries;
    private boolean ended;

    ObservedExecution(Session session, Observers observers, OperationRun run) {
        super(session);
        this.observers = observers;
        this.run = run;
        observers.tell("onBegin", observer -> observer.onBegin(run));
    }

    @Override
    public <Q, S> S send(Call<Q, S> call, Q request) {
        int number = nextRequest();
        long sent = System.nanoTime();
        S response = super.send(call, request);
        answered(number, sent, call.metrics(request, response));
        return response;
    }

    @Override
    public <Q, S> CompletableFuture<S> sendAsync(Call<Q, S> call, Q request) {
        int number = nextRequest();
        long sent = System.nanoTime();
        return Completions.map(super.sendAsync(call, request), response -> {
            answered(number, sent, call.metrics(request, response));
            return response;
        });
    }

    private synchronized int nextRequest() {
        return ++requests;
    }

    private void answered(int number, long sent, ResponseMetrics traffic) {
        Duration took = since(sent);
        synchronized (this) {
            items += traffic.items();
            scanned += traffic.scanned();
            capacity.addAll(traffic.capacity());
        }
        PageEvent event = new PageEvent(
                run,
                number,
                traffic.items(),
                traffic.scanned(),
                traffic.unprocessed(),
                traffic.segment(),
                traffic.capacity(),
                took);
        observers.tell("onPage", observer -> observer.onPage(event));
    }

    @Override
    public void retry(int attempt, Duration pause, long unprocessed, @Nullable Throwable cause) {
        synchronized (this) {
            retries++;
        }
        RetryEvent event = new RetryEvent(run, attempt, pause, unprocessed, cause);
        observers.tell("onRetry", observer -> observer.onRetry(event));
    }

    @Override
    public void end() {
        end(Outcome.SUCCEEDED, null);
    }

    @Override
    public void fail(Throwable error) {
        if (error instanceof CancellationException) {
            stop();
        } else {
            end(isByConditions(error) ? Outcome.CONDITION_FAILED : Outcome.FAILED, error);
        }
    }

    private static boolean isByConditions(Throwable error) {
        return error instanceof StatorException own && own.isByConditions();
    }

    @Override
    public void stop() {
        end(Outcome.STOPPED, null);
    }

    private void end(Outcome outcome, @Nullable Throwable error) {
        EndEvent event;
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            event = new EndEvent(
                    run, outcome, items, scanned, requests, retries, capacity.toList(), since(begin), error);
        }
        observers.tell("onEnd", observer -> observer.onEnd(event));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
