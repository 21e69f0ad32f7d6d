package dev.stator.table;

import dev.stator.observe.OperationKind;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/** Lists tables page by page, as they are wanted. */
final class TableNames extends Spliterators.AbstractSpliterator<String> {
    private final Session session;
    private Iterator<String> ready = Collections.emptyIterator();
    private @Nullable Execution run;
    private @Nullable String last;
    private boolean ended;

    TableNames(Session session) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.DISTINCT);
        this.session = session;
    }

    @Override
    public boolean tryAdvance(Consumer<? super String> action) {
        while (!ready.hasNext()) {
            if (ended) {
                return false;
            }
            read();
        }
        action.accept(ready.next());
        return true;
    }

    /** All requests are one run, as those of a scan are. */
    private void read() {
        if (run == null) {
            run = session.begin(OperationKind.LIST_TABLES, List.of());
        }
        ListTablesResponse page;
        try {
            page = run.send(
                    Call.LIST_TABLES,
                    ListTablesRequest.builder().exclusiveStartTableName(last).build());
        } catch (RuntimeException | Error e) {
            run.fail(e);
            throw e;
        }
        ready = page.tableNames().iterator();
        last = page.lastEvaluatedTableName();
        if (last == null) {
            ended = true;
            run.end();
        }
    }

    /** Its consumer wants no more. */
    void stop() {
        ended = true;
        ready = Collections.emptyIterator();
        if (run != null) {
            run.stop();
        }
    }

    /** It would read ahead. */
    @Override
    public @Nullable Spliterator<String> trySplit() {
        return null;
    }
}
