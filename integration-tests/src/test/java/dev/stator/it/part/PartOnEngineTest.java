package dev.stator.it.part;

import static dev.stator.it.part.Article_.likes;
import static dev.stator.it.part.EverythingProjection.EVERYTHING;
import static dev.stator.it.part.SummaryProjection.SUMMARY;
import static dev.stator.it.part.SummaryProjection.SUMMARY_BY_LIKES;
import static dev.stator.it.part.SummaryProjection.SUMMARY_BY_MOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.it.part.Archive.Letter;
import dev.stator.it.part.Archive.Photo;
import dev.stator.it.part.Article.Mood;
import dev.stator.operation.BadItem;
import dev.stator.operation.GetOperation;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A part of an entity is what the whole entity would say of it, and no other attribute is asked for. */
@StatorTest
class PartOnEngineTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Article ONE = Article.of("ada", NOW, "looms", 1);
    private static final Article TWO = Article.of("ada", NOW.plusSeconds(1), "looms", 2);
    private static final Article OTHER = Article.of("bob", NOW, "cards", 3);

    private final DynamoDbClient client;
    private final Stator stator;
    private final ArticleDao articles;
    private final ArchiveTable archive;

    PartOnEngineTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.client = client;
        this.stator = Stator.create(client, asyncClient);
        this.articles = new ArticleDao(stator);
        this.archive = new ArchiveTable(stator);
    }

    @BeforeEach
    void fill() {
        articles.table().ensure();
        archive.table().ensure();
        articles.deleteAll(articles.scan().stream().map(ArticleKey::of)).execute();
        articles.putAll(List.of(ONE, TWO, OTHER)).execute();
    }

    private static Summary summary(Article article) {
        return new Summary(article.author(), article.title());
    }

    @Test
    void isReadByKey() {
        GetOperation<Article, Summary> get = articles.get("ada", NOW).select(SUMMARY);
        assertThat(get.execute()).contains(summary(ONE));
        assertThat(get.executeAsync().join()).contains(summary(ONE));
        assertThat(get.toRequest().expressionAttributeNames().values())
                .contains("author", "head line")
                .doesNotContain("likes", "secret");
        assertThat(articles.get("nobody", NOW).select(SUMMARY).execute()).isEmpty();
    }

    @Test
    void isReadByQueryAndScan() {
        assertThat(articles.query("ada").select(SUMMARY).gt(NOW).list()).containsExactly(summary(TWO));
        assertThat(articles.query("ada")
                        .ge(NOW)
                        .filter(likes.gt(1L))
                        .select(SUMMARY)
                        .list())
                .containsExactly(summary(TWO));
        assertThat(articles.query("ada").descending().pageSize(1).select(SUMMARY).stream())
                .containsExactly(summary(TWO), summary(ONE));
        assertThat(articles.scan().select(SUMMARY).list())
                .containsExactlyInAnyOrder(summary(ONE), summary(TWO), summary(OTHER));
        assertThat(articles.scan().parallel(2).select(SUMMARY).stream()).hasSize(3);
    }

    @Test
    void isReadInBatchesAndTransactions() {
        assertThat(articles.getAll(List.of(new ArticleKey("bob", NOW), new ArticleKey("x", NOW), ArticleKey.of(ONE)))
                        .select(SUMMARY)
                        .list())
                .containsExactly(Optional.of(summary(OTHER)), Optional.empty(), Optional.of(summary(ONE)));
        GetOperation<Article, Summary> one = articles.get("ada", NOW).select(SUMMARY);
        GetOperation<Article, Article> other = articles.get("bob", NOW);
        assertThat(stator.batchGet(one, other).execute().get(one)).contains(summary(ONE));
        assertThat(stator.transactGet(
                                List.of(one, other),
                                answers -> answers.of(one).orElseThrow()
                                        + answers.of(other).orElseThrow().author())
                        .execute())
                .isEqualTo(summary(ONE) + "bob");
    }

    @Test
    void isReadOfIndexesThatHoldIt() {
        assertThat(articles.byLanguage().query("de").select(SUMMARY).list()).hasSize(3);
        assertThat(articles.byMood().query(Mood.CALM).select(SUMMARY_BY_MOOD).list())
                .containsExactlyInAnyOrder(summary(ONE), summary(TWO), summary(OTHER));
        assertThat(articles.byMood().scan().select(SUMMARY_BY_MOOD).limit(2).list())
                .hasSize(2);
        assertThat(articles.byLikes()
                        .query("ada")
                        .gt(1L)
                        .select(SUMMARY_BY_LIKES)
                        .list())
                .as("fetched from the table")
                .containsExactly(summary(TWO));
    }

    @Test
    void isWhatTheWholeSays() {
        assertThat(articles.get("ada", NOW).select(EVERYTHING).execute()).contains(Everything.of(ONE));
        Article bare = new Article(
                "ada",
                NOW,
                "t",
                "x",
                0,
                null,
                Optional.empty(),
                OptionalInt.empty(),
                "en",
                Set.of(),
                List.of(),
                new Article.Place("s", 1),
                "hidden",
                Optional.empty());
        articles.put(bare).execute();
        client.updateItem(update -> update.tableName("articles")
                .key(key())
                .updateExpression("REMOVE #language")
                .expressionAttributeNames(Map.of("#language", "language")));
        Article whole = articles.get("ada", NOW).execute().orElseThrow();
        assertThat(articles.get("ada", NOW).select(EVERYTHING).execute()).contains(Everything.of(whole));
        assertThat(whole).isEqualTo(bare);
    }

    private static Map<String, AttributeValue> key() {
        return Map.of(
                "author",
                AttributeValue.fromS("ada"),
                "postedAt",
                AttributeValue.fromS("2026-03-01T10:00:00.000000000Z"));
    }

    private void store(String attribute, AttributeValue value) {
        client.updateItem(update -> update.tableName("articles")
                .key(key())
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", value)));
    }

    @Test
    void saysWhereItCannotBeRead() {
        store("head line", AttributeValue.fromN("1"));
        assertThatThrownBy(() -> articles.get("ada", NOW).select(SUMMARY).execute())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("articles")
                .hasMessageContaining("ada")
                .hasMessageContaining("head line");
        List<BadItem> bad = new ArrayList<>();
        assertThat(articles.query("ada").select(SUMMARY).onBadItem(bad::add).list())
                .containsExactly(summary(TWO));
        assertThat(bad).hasSize(1);
        store("head line", AttributeValue.fromNul(true));
        assertThatThrownBy(() -> articles.get("ada", NOW).select(SUMMARY).execute())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("absent");
        store("head line", AttributeValue.fromS("again"));
        store("secret", AttributeValue.fromN("4711"));
        assertThatThrownBy(() -> articles.get("ada", NOW).select(EVERYTHING).execute())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("secret")
                .hasMessageNotContaining("4711");
    }

    @Test
    void hidesWhatHasExpired() {
        Article past = new Article(
                "ada",
                NOW,
                "t",
                "x",
                9,
                Mood.LOUD,
                Optional.empty(),
                OptionalInt.empty(),
                "fr",
                Set.of(),
                List.of(),
                new Article.Place("s", 1),
                "hidden",
                Optional.of(Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS)));
        articles.put(past).execute();
        assertThat(articles.get("ada", NOW).select(SUMMARY).execute()).isEmpty();
        assertThat(articles.get("ada", NOW).includeExpired().select(SUMMARY).execute())
                .contains(summary(past));
        assertThat(articles.query("ada").select(SUMMARY).list()).containsExactly(summary(TWO));
        assertThat(articles.getAll(List.of(ArticleKey.of(past))).select(SUMMARY).list())
                .containsExactly(Optional.empty());
    }

    @Test
    void isOneRecordAmongSeveral() {
        Letter letter = new Letter("b", 7, "ada", NOW, "dear");
        archive.putAll(List.of(letter, new Photo("b", "p", "ada", NOW.plusSeconds(1))))
                .execute();
        Archive.Received received = new Archive.Received("b", 7, NOW);
        assertThat(archive.letters()
                        .get("b", 7)
                        .select(Archive_ReceivedProjection.RECEIVED)
                        .execute())
                .contains(received);
        assertThat(archive.letters()
                        .query("b")
                        .select(Archive_ReceivedProjection.RECEIVED)
                        .list())
                .containsExactly(received);
        assertThat(archive.letters()
                        .gsi1()
                        .query("ada")
                        .select(Archive_ReceivedProjection.RECEIVED)
                        .list())
                .containsExactly(received);
        assertThat(archive.letters()
                        .scan()
                        .select(Archive_ReceivedProjection.RECEIVED)
                        .list())
                .containsExactly(received);
    }
}
