package dev.stator.it.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of a page that says what those of another client write here. */
public record MigrationPage(List<Row> rows) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What the code of such tables stands in. */
    public static final String CONTEXT = """
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

    /** One row, of a table whose last column may name tests. */
    public record Row(String section, boolean proven, List<String> cells) {
        public String theirs() {
            return cells.get(0);
        }

        public String ours() {
            return cells.get(1);
        }

        public String last() {
            return cells.get(cells.size() - 1);
        }
    }

    /** The page of a file. */
    public static MigrationPage read(Path file) {
        List<Row> rows = new ArrayList<>();
        String section = "";
        boolean proven = false;
        boolean head = true;
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("## ")) {
                    section = line.substring(3);
                }
                if (!line.startsWith("|")) {
                    head = true;
                } else if (head) {
                    head = false;
                    proven = line.endsWith("| Shown by |");
                } else if (!line.startsWith("|---")) {
                    rows.add(new Row(section, proven, cells(line)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MigrationPage(List.copyOf(rows));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    /** Those below a heading. */
    public List<Row> rows(String section) {
        return rows.stream().filter(row -> row.section().equals(section)).toList();
    }

    /** Those of tables whose last column may name tests. */
    public List<Row> provenRows() {
        return rows.stream().filter(Row::proven).toList();
    }

    /** What stands between back quotes. */
    public static Stream<String> code(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1));
    }

    /** What its rows say to write, but words that are no code: a type, an option or an annotation. */
    public List<String> statements() {
        return provenRows().stream()
                .filter(row -> row.cells().size() == 4)
                .flatMap(row -> code(row.ours()))
                .filter(code -> code.contains("(") && !code.startsWith("@"))
                .toList();
    }
}
