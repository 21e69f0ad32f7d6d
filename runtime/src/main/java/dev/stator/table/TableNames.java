package dev.stator.table;

import dev.stator.observe.OperationKind;
import dev.stator.session.Call;
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
            ListTablesRequest request =
                    ListTablesRequest.builder().exclusiveStartTableName(last).build();
            ListTablesResponse page = session.begin(OperationKind.LIST_TABLES, List.of())
                    .run(run -> run.send(Call.LIST_TABLES, request));
            ready = page.tableNames().iterator();
            last = page.lastEvaluatedTableName();
            ended = last == null;
        }
        action.accept(ready.next());
        return true;
    }

    /** It would read ahead. */
    @Override
    public @Nullable Spliterator<String> trySplit() {
        return null;
    }
}
