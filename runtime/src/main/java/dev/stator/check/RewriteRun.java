package dev.stator.check;

import dev.stator.check.Mending.Mended;
import dev.stator.check.TableRewrite.Options;
import dev.stator.error.StatorException;
import dev.stator.operation.CheckpointedScan;
import dev.stator.operation.CursorRefusedException;
import dev.stator.operation.ScanOperation;
import dev.stator.run.flow.Loop;
import dev.stator.run.flow.WritePace;
import dev.stator.run.rewrite.ItemRewrite;
import dev.stator.run.rewrite.Replacement;
import dev.stator.run.rewrite.RewriteEnd;
import dev.stator.schema.TableSchema;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One run of a rewrite: its scan, and what becomes of each item that it brings. */
final class RewriteRun {
    private final Session session;
    private final TableSchema table;
    private final ScanOperation<?, Map<String, AttributeValue>> scan;
    private final Mending mending;
    private final Options options;
    private final boolean dry;
    private final RewriteTally tally;
    private final WritePace pace;

    /** The last one; null: none yet. */
    private volatile @Nullable String checkpoint;

    RewriteRun(
            Session session,
            TableSchema table,
            ScanOperation<?, Map<String, AttributeValue>> scan,
            Mending mending,
            Options options,
            boolean dry) {
        this.session = session;
        this.table = table;
        this.mending = mending;
        this.options = options;
        this.dry = dry;
        this.tally = new RewriteTally(table, dry, options.onLeft());
        this.scan = scan.onProgress(progress -> options.onProgress().accept(tally.progress(progress)));
        this.pace = new WritePace(options.writeUnits(), session.backoff().timer());
        this.checkpoint = options.resume();
    }

    RewriteReport execute() {
        try {
            if (options.isBounded()) {
                scan.limit(options.limit()).pages().forEachOrdered(page -> each(page.items()));
            } else {
                segments().forEachPage(page -> each(page.items()));
            }
        } catch (SdkException | StatorException e) {
            throw Completions.unchecked(stopped(null).apply(e));
        }
        return tally.report();
    }

    CompletableFuture<RewriteReport> executeAsync() {
        CompletableFuture<?> done = options.isBounded()
                ? Completions.compose(scan.limit(options.limit()).listAsync(), this::eachAsync)
                : segments().forEachPageAsync(page -> eachAsync(page.items()));
        return Completions.map(done, nothing -> tally.report(), stopped(null));
    }

    private CheckpointedScan<Map<String, AttributeValue>> segments() {
        Consumer<String> saver = options.saver();
        return scan.parallel(options.segments())
                .resume(options.resume())
                .onCheckpoint(saver == null ? Duration.ZERO : options.interval(), token -> {
                    checkpoint = token;
                    if (saver != null) {
                        saver.accept(token);
                    }
                });
    }

    private void each(List<Map<String, AttributeValue>> items) {
        items.forEach(item -> Completions.join(
                one(item, operation -> Completions.of(() -> CompletableFuture.completedFuture(operation.execute())))));
    }

    /** One after the other. */
    private CompletableFuture<Boolean> eachAsync(List<Map<String, AttributeValue>> items) {
        Iterator<Map<String, AttributeValue>> left = items.iterator();
        return Loop.until(() -> left.hasNext()
                ? Completions.map(one(left.next(), ItemRewrite::executeAsync), done -> Optional.empty())
                : CompletableFuture.completedFuture(Optional.of(true)));
    }

    private CompletableFuture<Boolean> one(
            Map<String, AttributeValue> item, Function<ItemRewrite, CompletableFuture<RewriteEnd>> execution) {
        Plan plan = new Plan(mending.of(item));
        if (plan.last.replacement().isEmpty()) {
            tally.add(plan.last, item);
            return CompletableFuture.completedFuture(true);
        }
        ItemRewrite operation = new ItemRewrite(session, table, item, plan, pace, dry);
        CompletableFuture<RewriteEnd> ended =
                Completions.map(execution.apply(operation), Function.identity(), stopped(table.key(item)));
        return Completions.map(ended, end -> {
            tally.add(plan.last, end);
            return true;
        });
    }

    /** What is to become of one item, as it is read again and again. */
    private final class Plan implements ItemRewrite.Planner {
        private Mended last;
        private boolean isFirst = true;

        Plan(Mended first) {
            this.last = first;
        }

        @Override
        public Optional<Replacement> plan(Map<String, AttributeValue> stored) {
            if (!isFirst) {
                last = mending.of(stored);
            }
            isFirst = false;
            return last.replacement();
        }
    }

    /** Says of what went wrong with a request how far the run came; what a user's code threw stays as it is. */
    private UnaryOperator<Throwable> stopped(@Nullable Map<String, AttributeValue> key) {
        return error -> {
            boolean told = error instanceof RewriteIncompleteException || error instanceof CursorRefusedException;
            boolean known = error instanceof SdkException || error instanceof StatorException;
            return known && !told ? new RewriteIncompleteException(tally.report(), key, checkpoint, error) : error;
        };
    }
}
