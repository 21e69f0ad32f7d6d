package dev.stator.table;

import dev.stator.observe.OperationKind;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The tables of an account in a region, whoever made them. Users get it from {@code Stator.tables()}. */
@CheckReturnValue
public final class Tables {
    private final Session session;

    /** Those that {@code session} reaches. */
    public Tables(Session session) {
        this.session = session;
    }

    /**
     * The names of all tables (ListTables). A request for 100 names is sent when the consumer wants a name that no
     * earlier response held, never before. It need not be closed, unless observers are to see the end of a listing that
     * is left half read.
     */
    public Stream<String> names() {
        TableNames names = new TableNames(session);
        return StreamSupport.stream(names, false).onClose(names::stop);
    }

    /** The names that begin with {@code prefix}, such as that of {@code Stator.builder()}: the others are skipped. */
    public Stream<String> names(String prefix) {
        return names().filter(name -> name.startsWith(prefix));
    }

    /** A table as DynamoDB describes it (DescribeTable); empty if there is none of that name. */
    public Optional<TableInfo> describe(String name) {
        return session.begin(OperationKind.DESCRIBE_TABLE, name, null).run(run -> new LiveTables(run).describe(name));
    }
}
