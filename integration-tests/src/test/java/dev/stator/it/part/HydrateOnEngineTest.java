package dev.stator.it.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.part.Archive.Letter;
import dev.stator.it.part.Archive.Photo;
import dev.stator.operation.HydrateResult;
import dev.stator.operation.Hydrated;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whole items of what an index finds, in its order, and what is gone since. */
@StatorTest
class HydrateOnEngineTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final List<Article> ALL = IntStream.range(0, 250)
            .mapToObj(n -> Article.of("author" + n % 7, NOW.plusSeconds(n), "looms", n))
            .toList();

    private final Stator stator;
    private final ArticleDao articles;
    private final ArchiveTable archive;

    HydrateOnEngineTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.stator = Stator.create(client, asyncClient);
        this.articles = new ArticleDao(stator);
        this.archive = new ArchiveTable(stator);
    }

    @BeforeEach
    void fill() {
        articles.table().ensure();
        archive.table().ensure();
        articles.deleteAll(articles.scan().stream().map(ArticleKey::of)).execute();
        articles.putAll(ALL).execute();
    }

    @Test
    void keepsTheOrderOfTheIndex() {
        HydrateResult<Article> found =
                articles.hydrate(articles.byTopic().query("looms").ge(10L)).execute();
        assertThat(found.items()).isEqualTo(ALL.subList(10, 250));
        assertThat(found.gone()).isEmpty();
        assertThat(articles.hydrate(articles.byTopic()
                                .query("looms")
                                .descending()
                                .pageSize(7)
                                .limit(150))
                        .consistent()
                        .concurrency(3)
                        .executeAsync()
                        .join()
                        .items())
                .hasSize(150)
                .startsWith(ALL.get(249))
                .endsWith(ALL.get(100));
        assertThat(articles.hydrate(articles.scan().select(SummaryProjection.SUMMARY))
                        .execute()
                        .items())
                .containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(articles.hydrate(articles.byTopic().query("none")).execute().items())
                .isEmpty();
    }

    /** The engine's indexes follow at once, so that what an index still shows is made up by a deletion on the way. */
    @Test
    void tellsWhatIsGone() {
        List<Hydrated<Article>> read = new ArrayList<>();
        try (Stream<Hydrated<Article>> stream =
                articles.hydrate(articles.byTopic().query("looms")).stream()) {
            stream.forEach(each -> {
                if (read.isEmpty()) {
                    articles.delete(ArticleKey.of(ALL.get(200))).execute();
                }
                read.add(each);
            });
        }
        assertThat(read).hasSize(250);
        assertThat(read.get(200).item()).isEmpty();
        assertThat(read.get(200).key().attributes()).containsEntry("author", AttributeValue.fromS("author" + 200 % 7));
        assertThat(read.get(199).item()).contains(ALL.get(199));
        assertThat(read.get(201).item()).contains(ALL.get(201));
    }

    @Test
    void countsWhatHasExpiredAsGone() {
        Article past = expired(ALL.get(5));
        articles.put(past).execute();
        HydrateResult<Article> found =
                articles.hydrate(articles.byTopic().query("looms").lt(10L)).execute();
        assertThat(found.items()).hasSize(9).doesNotContain(past);
        assertThat(found.gone()).hasSize(1);
        assertThat(found).hasToString("HydrateResult[items=9, gone=1]");
        assertThat(articles.hydrate(articles.byTopic().query("looms").lt(10L).includeExpired())
                        .execute()
                        .items())
                .contains(past);
    }

    private static Article expired(Article article) {
        return new Article(
                article.author(),
                article.postedAt(),
                article.title(),
                article.topic(),
                article.likes(),
                article.mood(),
                article.subtitle(),
                article.pages(),
                article.language(),
                article.tags(),
                article.places(),
                article.home(),
                article.secret(),
                Optional.of(Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS)));
    }

    @Test
    void readsOneRecordAmongSeveral() {
        Letter letter = new Letter("b", 7, "ada", NOW, "dear");
        archive.putAll(List.of(letter, new Photo("b", "p", "ada", NOW.plusSeconds(1))))
                .execute();
        assertThat(archive.letters()
                        .hydrate(archive.letters().gsi1().query("ada"))
                        .execute()
                        .items())
                .containsExactly(letter);
        assertThatThrownBy(() -> archive.photos().hydrate(archive.letters().query("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reads Letter")
                .hasMessageContaining("that of Photo");
        assertThatThrownBy(() -> articles.hydrate(archive.letters().query("b")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
