package dev.stator.it.lost;

import dev.stator.check.CheckReport;
import dev.stator.check.TableCheck;
import dev.stator.it.lost.Exercise.Behind;
import dev.stator.it.lost.Exercise.Setting;
import dev.stator.it.lost.Rack.Lid;
import dev.stator.it.lost.Rack.Spoon;
import dev.stator.operation.BatchGetResult;
import dev.stator.operation.HydrateOperation;
import dev.stator.operation.HydrateResult;
import dev.stator.operation.Operation;
import dev.stator.stream.ChangeReader;
import dev.stator.stream.ShardIterator;
import dev.stator.stream.ShardPosition;
import dev.stator.table.Billing;
import dev.stator.table.DeclaredTable;
import dev.stator.table.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Every operation that there is: writes of items, reads of all kinds, the reads of streams, and tables. */
final class Exercises {
    /** Of the table of shelves, to begin with. */
    static final Map<String, String> TAGS = Map.of("team", "library");

    private static final String INDEX = "by-label";
    private static final List<Shelf> SHELVES = Stream.of(1, 2, 3).map(Shelf::of).toList();

    private static final RackView VIEW =
            new RackView(new Lid("1", "top"), List.of(new Spoon("1", 1), new Spoon("1", 2)));
    private static final List<Rack> RACK =
            List.of(VIEW.lid(), VIEW.spoons().get(0), VIEW.spoons().get(1));

    private Exercises() {}

    static List<Exercise> all() {
        List<Exercise> all = new ArrayList<>();
        WriteCases.all().forEach(write -> all.add(Exercise.of(write)));
        all.addAll(reads());
        all.addAll(descriptions());
        all.addAll(streams());
        all.addAll(tables());
        return all;
    }

    /** What every write begins with. */
    static void items(Tables behind) {
        behind.stator()
                .transactWrite(
                        behind.parts().put(Part.of("p")),
                        behind.parts().delete("q"),
                        behind.paints().put(Paint.of("p").version(0)).ignoringVersion(),
                        behind.paints().delete("q").ignoringVersion(),
                        behind.paints().delete("new").ignoringVersion(),
                        behind.deeds().delete("p"),
                        behind.deeds().delete("q"))
                .execute();
        behind.stator().transactWrite(behind.deeds().put(Deed.of("p"))).execute();
    }

    private static List<Exercise> reads() {
        return List.of(
                read("get", "GetItem", tables -> tables.parts().get("p"), Optional.of(Part.of("p"))),
                read("query", "Query", tables -> shelves(tables).query("r"), SHELVES),
                read(
                        "query of an index",
                        "Query",
                        tables -> shelves(tables).byLabel().query("l1"),
                        List.of(Shelf.of(1))),
                read("scan", "Scan", tables -> shelves(tables).scan(), SHELVES),
                read(
                        "batchGet",
                        "BatchGetItem",
                        tables -> tables.stator().batchGet(tables.parts().get("p")),
                        List.of(Optional.of(Part.of("p")))),
                read(
                        "getAll",
                        "BatchGetItem",
                        tables -> tables.parts().getAll(List.of(new PartKey("p"), new PartKey("none"))),
                        List.of(Optional.of(Part.of("p")), Optional.empty())),
                read(
                        "transactGet",
                        "TransactGetItems",
                        tables -> tables.stator()
                                .transactGet(List.of(tables.parts().get("p"))),
                        List.of(Optional.of(Part.of("p")))),
                hydrate("Query"),
                hydrate("BatchGetItem"),
                read(
                        "check",
                        group("Scan"),
                        "Scan",
                        false,
                        (setting, doing) -> {
                            TableCheck check = table(setting.tables()).check();
                            return doing.answer(
                                    () -> check.execute().items(),
                                    () -> check.executeAsync().thenApply(CheckReport::items));
                        },
                        3L),
                read("collection", "Query", tables -> racks(tables).lids().collection("1"), RACK),
                read(
                        "item collection",
                        "Query",
                        tables -> new RackViewDao(tables.stator()).get("1"),
                        Optional.of(VIEW)),
                read("scan of several", "Scan", tables -> racks(tables).scan(), RACK));
    }

    /** Reads keys of an index, and then whole items. */
    private static Exercise hydrate(String request) {
        return read(
                "hydrate, " + request,
                group(request),
                request,
                false,
                (setting, doing) -> {
                    ShelfDao shelves = shelves(setting.tables());
                    HydrateOperation<Shelf> whole =
                            shelves.hydrate(shelves.byLabel().query("l1"));
                    return doing.answer(
                            () -> whole.execute().items(),
                            () -> whole.executeAsync().thenApply(HydrateResult::items));
                },
                List.of(Shelf.of(1)));
    }

    private static String group(String request) {
        return request.equals("BatchGetItem") ? "`batchGet`, `getAll`" : "`get`, `query`, `scan`, `transactGet`";
    }

    private static Exercise read(String text, String request, Function<Tables, Operation<?>> operation, Object answer) {
        return read(
                text,
                group(request),
                request,
                false,
                (setting, doing) -> answered(doing.answer(operation.apply(setting.tables()))),
                answer);
    }

    private static @Nullable Object answered(@Nullable Object result) {
        return result instanceof BatchGetResult batch ? batch.list() : result;
    }

    private static Exercise read(
            String text,
            String group,
            String request,
            boolean blockingOnly,
            BiFunction<Setting, Doing, @Nullable Object> run,
            Object answer) {
        return new Exercise(
                text, group, request, blockingOnly, Exercises::shelved, run, behind -> "", null, null, answer);
    }

    private static RackTable racks(Tables tables) {
        return new RackTable(tables.stator());
    }

    private static ShelfDao shelves(Tables tables) {
        return new ShelfDao(tables.stator());
    }

    private static DeclaredTable table(Tables tables) {
        return shelves(tables).table().stream(StreamViewType.NEW_AND_OLD_IMAGES);
    }

    private static void shelved(Tables behind) {
        items(behind);
        if (table(behind).describe().isEmpty()) {
            table(behind).ensure();
            SHELVES.forEach(shelf -> shelves(behind).put(shelf).execute());
            racks(behind).table().ensure();
            racks(behind).putAll(RACK).execute();
        }
    }

    private static List<Exercise> descriptions() {
        return List.of(
                description(
                        "describe",
                        "DescribeTable",
                        tables -> table(tables).describe().isPresent(),
                        true),
                description("verify", "DescribeTable", tables -> table(tables).verify(), List.of()),
                description(
                        "tags", "ListTagsOfResource", tables -> table(tables).tags(), TAGS),
                description(
                        "verify, tags",
                        "ListTagsOfResource",
                        tables -> table(tables).tags(TAGS).verify(),
                        List.of()),
                description(
                        "plan", "DescribeTable", tables -> table(tables).plan().steps(), List.of()),
                description(
                        "ttl().describe",
                        "DescribeTimeToLive",
                        tables -> table(tables).ttl().describe().orElseThrow().enabled(),
                        true),
                description(
                        "names",
                        "ListTables",
                        tables -> tables.stator().tables().names().toList(),
                        List.of("deeds", "paints", "parts", "racks", "shelves")));
    }

    private static Exercise description(String text, String request, Function<Tables, Object> read, Object answer) {
        return read(
                text,
                "descriptions of tables",
                request,
                true,
                (setting, doing) -> read.apply(setting.tables()),
                answer);
    }

    private static List<Exercise> streams() {
        return List.of(
                stream("list", "ListStreams", reader -> reader.streams().count(), 1L),
                stream(
                        "describe a stream",
                        "DescribeStream",
                        reader -> reader.describe().shards().count(),
                        1L),
                stream(
                        "iterator",
                        "GetShardIterator",
                        reader -> begin(reader).shardId().isEmpty(),
                        false),
                stream(
                        "changes",
                        "GetRecords",
                        reader -> reader.changes(begin(reader)).changes().size(),
                        3));
    }

    private static ShardIterator begin(ChangeReader<Shelf> reader) {
        return reader.iterator(reader.describe().shards().findFirst().orElseThrow(), ShardPosition.trimHorizon());
    }

    private static Exercise stream(
            String text, String request, Function<ChangeReader<Shelf>, Object> read, Object answer) {
        return read(
                text,
                "reads of streams",
                request,
                true,
                (setting, doing) ->
                        read.apply(shelves(setting.tables()).changes().reader(setting.streams())),
                answer);
    }

    private static List<Exercise> tables() {
        return List.of(
                change("create", "CreateTable", Exercises::none, DeclaredTable::create, made(info -> true)),
                change("ensure", "CreateTable", Exercises::none, DeclaredTable::ensure, made(info -> true)),
                change("migrate", "CreateTable", Exercises::none, DeclaredTable::migrate, made(info -> true)),
                change(
                        "delete",
                        "DeleteTable",
                        Exercises::anew,
                        table -> {
                            table.delete();
                            return true;
                        },
                        behind -> table(behind.tables()).describe().isEmpty()),
                change(
                        "createIndex",
                        "UpdateTable",
                        tables -> {
                            anew(tables);
                            table(tables).deleteIndex(INDEX);
                        },
                        table -> table.createIndex(INDEX),
                        made(info -> info.index(INDEX).isPresent())),
                change(
                        "deleteIndex",
                        "UpdateTable",
                        Exercises::anew,
                        table -> table.deleteIndex(INDEX),
                        made(info -> info.index(INDEX).isEmpty())),
                change(
                        "updateBilling",
                        "UpdateTable",
                        Exercises::anew,
                        table -> table.provisioned(5, 5).updateBilling(),
                        made(info -> info.billing() instanceof Billing.Provisioned)),
                change(
                        "migrate, a stream less",
                        "UpdateTable",
                        Exercises::anew,
                        table -> table.noStream().migrate(),
                        made(info -> info.stream().isEmpty())),
                tagging(
                        "migrate, another tag",
                        table -> table.tag("team", "archive").migrate(),
                        "archive"),
                change(
                        "ttl().disable",
                        "UpdateTimeToLive",
                        Exercises::anew,
                        table -> table.ttl().disable(),
                        behind -> !expires(behind)),
                change(
                        "ttl().enable",
                        "UpdateTimeToLive",
                        Exercises::unexpiring,
                        table -> table.ttl().enable(),
                        Exercises::expires),
                change(
                        "ttl().ensure",
                        "UpdateTimeToLive",
                        Exercises::unexpiring,
                        table -> table.ttl().ensure(),
                        Exercises::expires));
    }

    private static Exercise change(
            String text,
            String request,
            Consumer<Tables> before,
            Function<DeclaredTable, Object> change,
            Predicate<Behind> made) {
        return new Exercise(
                text,
                "changes of tables",
                request,
                true,
                before,
                (setting, doing) -> change.apply(table(setting.tables())),
                made::test,
                true,
                true,
                null);
    }

    private static Exercise tagging(String text, Function<DeclaredTable, Object> change, String after) {
        return change(
                text,
                "TagResource",
                Exercises::anew,
                change,
                behind -> behind.tags().equals(Map.of("team", after)));
    }

    private static Predicate<Behind> made(Predicate<TableInfo> so) {
        return behind -> table(behind.tables()).describe().filter(so).isPresent();
    }

    private static boolean expires(Behind behind) {
        return table(behind.tables()).ttl().describe().orElseThrow().enabled();
    }

    private static void none(Tables behind) {
        if (table(behind).describe().isPresent()) {
            table(behind).delete();
        }
    }

    private static void anew(Tables behind) {
        none(behind);
        table(behind).create();
    }

    private static void unexpiring(Tables behind) {
        anew(behind);
        table(behind).ttl().disable();
    }
}
