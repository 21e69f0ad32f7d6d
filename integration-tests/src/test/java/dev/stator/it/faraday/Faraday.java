package dev.stator.it.faraday;

import java.util.List;
import java.util.Map;

/** All of Faraday 1.12.3 that its users call, by the page's sections, and what the page's code may mention. */
final class Faraday {
    static final Map<String, List<String>> SECTIONS = Map.of(
            "Clients",
            List.of(
                    ":client",
                    ":provider",
                    ":creds",
                    ":credentials",
                    ":access-key",
                    ":secret-key",
                    ":endpoint",
                    ":region",
                    ":protocol",
                    ":proxy-host",
                    ":proxy-port",
                    ":proxy-username",
                    ":proxy-password",
                    ":conn-timeout",
                    ":socket-timeout",
                    ":max-conns",
                    ":max-error-retry",
                    ":keep-alive?"),
            "Values",
            List.of("ISerializable", "serialize", "deserialize", "assert-precision", "freeze", "with-thaw-opts"),
            "Tables",
            List.of(
                    "list-tables",
                    "describe-table",
                    "create-table",
                    ":range-keydef",
                    ":throughput",
                    ":billing-mode",
                    ":block?",
                    ":lsindexes",
                    ":gsindexes",
                    ":indexes",
                    ":projection",
                    ":stream-spec",
                    "ensure-table",
                    "update-table",
                    ":create",
                    ":update",
                    ":delete",
                    "delete-table",
                    "describe-ttl",
                    "update-ttl",
                    "ensure-ttl",
                    "table-status-watch",
                    "index-status-watch",
                    ":poll-ms"),
            "Items",
            List.of(
                    "get-item",
                    ":attrs",
                    ":proj-expr",
                    ":expr-attr-names",
                    ":expr-attr-vals",
                    ":consistent?",
                    ":return-cc?",
                    ":cc-units",
                    "put-item",
                    ":return",
                    ":cond-expr",
                    ":expected",
                    "update-item",
                    ":update-expr",
                    ":update-map",
                    "delete-item"),
            "Batches",
            List.of(
                    "batch-get-item",
                    ":prim-kvs",
                    ":attrs",
                    ":consistent?",
                    "batch-write-item",
                    ":put",
                    ":delete",
                    ":span-reqs",
                    ":unprocessed",
                    ":return-cc?",
                    ":cc-units",
                    ":attr-multi-vs?",
                    "with-attr-multi-vs",
                    "without-attr-multi-vs"),
            "Query and scan",
            List.of(
                    "query",
                    "scan",
                    "scan-lazy-seq",
                    "scan-parallel",
                    ":index",
                    ":order",
                    ":limit",
                    ":last-prim-kvs",
                    ":span-reqs",
                    ":return",
                    ":query-filter",
                    ":filter-expr",
                    ":attr-conds",
                    ":proj-expr",
                    ":expr-attr-names",
                    ":expr-attr-vals",
                    ":consistent?",
                    ":return-cc?",
                    ":total-segments",
                    ":segment",
                    ":count",
                    ":scanned-count",
                    ":cc-units"),
            "Transactions",
            List.of(
                    "transact-write-items",
                    ":items",
                    ":cond-check",
                    ":put",
                    ":update",
                    ":delete",
                    ":cond-expr",
                    ":expr-attr-names",
                    ":expr-attr-vals",
                    ":return",
                    ":client-req-token",
                    ":return-cc?",
                    "transact-get-items",
                    ":prim-kvs",
                    ":proj-expr"),
            "Errors",
            List.of(
                    "ex",
                    ":conditional-check-failed",
                    ":internal-server-error",
                    ":item-collection-size-limit-exceeded",
                    ":limit-exceeded",
                    ":provisioned-throughput-exceeded",
                    ":resource-in-use",
                    ":resource-not-found"),
            "Utilities",
            List.of("items-by-attrs", "remove-empty-attr-vals", "clj-item->db-item", "db-item->clj-item", "AsMap"),
            "Streams",
            List.of(
                    "list-streams",
                    "describe-stream",
                    "shard-iterator",
                    "get-stream-records",
                    ":table-name",
                    ":start-arn",
                    ":limit",
                    ":start-shard-id",
                    ":seq-num"));

    /** The beginning of a class that one may write methods into. */
    static final String CONTEXT = """
        package documented;

        import static documented.Post_.*;

        import dev.stator.Stator;
        import dev.stator.frozen.FrozenEncryption;
        import dev.stator.operation.*;
        import dev.stator.stream.*;
        import dev.stator.table.*;
        import java.net.URI;
        import java.time.*;
        import java.util.*;
        import java.util.function.Function;
        import java.util.stream.*;
        import software.amazon.awssdk.auth.credentials.*;
        import software.amazon.awssdk.http.apache5.*;
        import software.amazon.awssdk.regions.Region;
        import software.amazon.awssdk.services.dynamodb.*;
        import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
        import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

        abstract class Rows {
          DynamoDbClient dynamoDbClient;
          DynamoDbClient daxClient;
          DynamoDbStreamsClient streamsClient;
          StreamShard shard;
          ShardIterator iterator;
          FrozenEncryption encryption;
          AwsCredentialsProvider provider;
          URI endpoint;
          URI proxy;
          Duration second;
          Stator stator;
          PostDao posts;
          Post post;
          AccountDao accounts;
          Account account;
          List<Post> many;
          List<PostKey> keys;
          Instant postedAt;
          Instant yesterday;
          Instant lastWeek;
          String cursor;
        """;

    private Faraday() {}
}
