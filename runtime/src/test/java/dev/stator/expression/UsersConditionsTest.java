package dev.stator.expression;

import static dev.stator.expression.ItemCondition.allOf;
import static dev.stator.expression.ItemCondition.anyOf;
import static dev.stator.expression.ItemCondition.not;
import static dev.stator.expression.Post_.address;
import static dev.stator.expression.Post_.archive;
import static dev.stator.expression.Post_.author;
import static dev.stator.expression.Post_.checksum;
import static dev.stator.expression.Post_.editedAt;
import static dev.stator.expression.Post_.labels;
import static dev.stator.expression.Post_.likes;
import static dev.stator.expression.Post_.log;
import static dev.stator.expression.Post_.marks;
import static dev.stator.expression.Post_.open;
import static dev.stator.expression.Post_.pages;
import static dev.stator.expression.Post_.postedAt;
import static dev.stator.expression.Post_.price;
import static dev.stator.expression.Post_.rank;
import static dev.stator.expression.Post_.rating;
import static dev.stator.expression.Post_.samples;
import static dev.stator.expression.Post_.score;
import static dev.stator.expression.Post_.shares;
import static dev.stator.expression.Post_.subtitle;
import static dev.stator.expression.Post_.tags;
import static dev.stator.expression.Post_.title;
import static dev.stator.expression.Post_.token;
import static dev.stator.expression.Post_.visits;
import static dev.stator.expression.Post_.votes;
import static dev.stator.expression.Post_.weight;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What users write in conditions and filters, for every kind of attribute, and what it says. */
class UsersConditionsTest {
    private static final Instant DAY = Instant.parse("2026-11-22T00:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    @ParameterizedTest(name = "{1}")
    @MethodSource({"equality", "order", "functions", "sizes", "elements", "nested", "absence", "logic"})
    void says(ItemCondition<Post> condition, String expected) {
        assertThat(Rendered.of(condition).plain()).isEqualTo(expected);
    }

    static Stream<Arguments> equality() {
        return Stream.of(
                Arguments.of(title.eq("x"), "title = 'x'"),
                Arguments.of(title.ne("x"), "title <> 'x'"),
                Arguments.of(title.eq(subtitle), "title = subtitle AND NOT attribute_type(subtitle, 'NULL')"),
                Arguments.of(title.ne(author), "NOT (title = author AND NOT attribute_type(author, 'NULL'))"),
                Arguments.of(title.in("a", "b"), "title IN ('a', 'b')"),
                Arguments.of(title.in(List.of("a", "b")), "title IN ('a', 'b')"),
                Arguments.of(likes.eq(5), "likes = 5"),
                Arguments.of(likes.eq(Long.valueOf(5)), "likes = 5"),
                Arguments.of(likes.in(1, 2, 3), "likes IN (1, 2, 3)"),
                Arguments.of(pages.eq(5), "pages = 5"),
                Arguments.of(pages.eq(Integer.valueOf(5)), "pages = 5"),
                Arguments.of(pages.in(1, 2), "pages IN (1, 2)"),
                Arguments.of(pages.in(Set.of(1)), "pages IN (1)"),
                Arguments.of(rating.ne(300), "rating <> 300"),
                Arguments.of(rank.eq(7), "rank = 7"),
                Arguments.of(rank.eq(OptionalInt.of(7)), "rank = 7"),
                Arguments.of(weight.eq(0.1), "weight = 0.1"),
                Arguments.of(weight.in(0.5, 1), "weight IN (0.5, 1)"),
                Arguments.of(score.eq(0.1f), "score = 0.1"),
                Arguments.of(score.eq(0.1), "score = 0.1"),
                Arguments.of(price.eq(new BigDecimal("1.50")), "price = 1.5"),
                Arguments.of(price.in(BigDecimal.ONE), "price IN (1)"),
                Arguments.of(open.eq(true), "open = true"),
                Arguments.of(open.in(true, false), "open IN (true, false)"),
                Arguments.of(token.ne(ID), "token <> '" + ID + "'"),
                Arguments.of(editedAt.in(DAY), "editedAt IN ('2026-11-22T00:00:00.000000000Z')"),
                Arguments.of(checksum.eq(new byte[] {1}), "checksum = B"),
                Arguments.of(checksum.in(new byte[] {1}, new byte[] {2}), "checksum IN (B, B)"),
                Arguments.of(tags.eq(Set.of("a")), "tags = [a]"),
                Arguments.of(log.ne(List.of("a")), "log <> ['a']"),
                Arguments.of(samples.eq(new int[] {1, 2}), "samples = [1, 2]"),
                Arguments.of(address.eq(new Address("s", 1)), "address = M"));
    }

    static Stream<Arguments> order() {
        return Stream.of(
                Arguments.of(likes.lt(100), "likes < 100"),
                Arguments.of(likes.le(100L), "likes <= 100"),
                Arguments.of(likes.gt(shares), "likes > shares"),
                Arguments.of(likes.ge(pages.asLong()), "likes >= pages"),
                Arguments.of(likes.between(1, 9), "likes BETWEEN 1 AND 9"),
                Arguments.of(likes.between(shares, pages.asLong()), "likes BETWEEN shares AND pages"),
                Arguments.of(pages.lt(3_000_000_000L), "pages < 3000000000"),
                Arguments.of(rating.gt(300), "rating > 300"),
                Arguments.of(rank.ge(1), "rank >= 1"),
                Arguments.of(weight.lt(1), "weight < 1"),
                Arguments.of(weight.ge(score.asDouble()), "weight >= score"),
                Arguments.of(score.between(0.1, 0.9), "score BETWEEN 0.1 AND 0.9"),
                Arguments.of(score.le(0.3f), "score <= 0.3"),
                Arguments.of(price.gt(BigDecimal.TEN), "price > 10"),
                Arguments.of(postedAt.ge(DAY), "postedAt >= '2026-11-22T00:00:00.000000000Z'"),
                Arguments.of(editedAt.gt(postedAt), "editedAt > postedAt"),
                Arguments.of(title.between("a", "b"), "title BETWEEN 'a' AND 'b'"),
                Arguments.of(checksum.le(new byte[] {-1}), "checksum <= B"));
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                Arguments.of(title.exists(), "attribute_exists(title) AND NOT attribute_type(title, 'NULL')"),
                Arguments.of(title.absent(), "attribute_not_exists(title) OR attribute_type(title, 'NULL')"),
                Arguments.of(author.hasType(StoredType.S), "attribute_type(author, 'S')"),
                Arguments.of(title.beginsWith("a"), "begins_with(title, 'a')"),
                Arguments.of(title.beginsWith(author), "begins_with(title, author)"),
                Arguments.of(checksum.beginsWith(new byte[] {1}), "begins_with(checksum, B)"),
                Arguments.of(title.contains("a"), "contains(title, 'a')"),
                Arguments.of(title.contains(author), "contains(title, author)"));
    }

    static Stream<Arguments> sizes() {
        return Stream.of(
                Arguments.of(title.size().gt(3), "size(title) > 3"),
                Arguments.of(checksum.size().eq(16), "size(checksum) = 16"),
                Arguments.of(
                        tags.size().lt(likes),
                        "size(tags) < likes OR (attribute_not_exists(tags) OR attribute_type(tags, 'NULL')) AND 0 <"
                                + " likes"),
                Arguments.of(
                        tags.size().ge(log.size()),
                        "size(tags) >= size(log) OR (attribute_not_exists(log) OR attribute_type(log, 'NULL')) AND"
                                + " size(tags) >= 0 OR (attribute_not_exists(tags) OR attribute_type(tags, 'NULL')) "
                                + "AND 0"
                                + " >= size(log) OR (attribute_not_exists(tags) OR attribute_type(tags, 'NULL')) AND"
                                + " (attribute_not_exists(log) OR attribute_type(log, 'NULL'))"),
                Arguments.of(log.size().between(1, 5), "size(log) BETWEEN 1 AND 5"),
                Arguments.of(
                        log.size().between(shares, likes),
                        "size(log) BETWEEN shares AND likes OR (attribute_not_exists(log) OR attribute_type(log,"
                                + " 'NULL')) AND 0 >= shares AND 0 <= likes"),
                Arguments.of(samples.size().in(1, 3), "size(samples) IN (1, 3)"),
                Arguments.of(
                        votes.size().ne(0),
                        "NOT (size(votes) = 0 OR attribute_not_exists(votes) OR attribute_type(votes, 'NULL'))"),
                Arguments.of(
                        likes.gt(tags.size()),
                        "likes > size(tags) OR (attribute_not_exists(tags) OR attribute_type(tags, 'NULL')) AND likes"
                                + " > 0"));
    }

    static Stream<Arguments> elements() {
        return Stream.of(
                Arguments.of(tags.contains("x"), "contains(tags, 'x')"),
                Arguments.of(tags.contains(title), "contains(tags, title)"),
                Arguments.of(marks.contains(3), "contains(marks, 3)"),
                Arguments.of(marks.eq(new TreeSet<>(Set.of(3))), "marks = [3]"),
                Arguments.of(log.contains("x"), "contains(log, 'x')"),
                Arguments.of(samples.contains(1), "contains(samples, 1)"),
                Arguments.of(visits.contains(new Address("s", 1)), "contains(visits, M)"));
    }

    static Stream<Arguments> nested() {
        return Stream.of(
                Arguments.of(address.street.beginsWith("M"), "begins_with(address.street, 'M')"),
                Arguments.of(address.number.lt(10), "address.number < 10"),
                Arguments.of(log.at(0).eq("x"), "log[0] = 'x'"),
                Arguments.of(
                        log.at(1).eq(archive.at(2)), "log[1] = archive[2] AND NOT attribute_type(archive[2], 'NULL')"),
                Arguments.of(
                        visits.at(3).street.exists(),
                        "attribute_exists(visits[3].street) AND NOT attribute_type(visits[3].street, 'NULL')"),
                Arguments.of(labels.at(Colour.RED).contains("x"), "contains(labels.RED, 'x')"),
                Arguments.of(votes.at(7).ge(1), "votes.7 >= 1"));
    }

    static Stream<Arguments> absence() {
        return Stream.of(
                Arguments.of(tags.eq(Set.of()), "attribute_not_exists(tags) OR attribute_type(tags, 'NULL')"),
                Arguments.of(tags.ne(Set.of()), "NOT (attribute_not_exists(tags) OR attribute_type(tags, 'NULL'))"),
                Arguments.of(
                        rank.eq(OptionalInt.empty()), "attribute_not_exists(rank) OR attribute_type(rank, 'NULL')"),
                Arguments.of(
                        rank.in(List.of(OptionalInt.of(1), OptionalInt.empty())),
                        "rank IN (1) OR attribute_not_exists(rank) OR attribute_type(rank, 'NULL')"),
                Arguments.of(
                        rank.in(List.of(OptionalInt.empty())),
                        "attribute_not_exists(rank) OR attribute_type(rank, 'NULL')"),
                Arguments.of(labels.at(Colour.RED).eq(Set.of()), "attribute_type(labels.RED, 'NULL')"),
                Arguments.of(labels.at(Colour.RED).ne(Set.of()), "NOT attribute_type(labels.RED, 'NULL')"));
    }

    static Stream<Arguments> logic() {
        ItemCondition<Post> a = likes.eq(1);
        ItemCondition<Post> b = likes.eq(2);
        ItemCondition<Post> c = likes.eq(3);
        String and = "likes = 1 AND likes = 2 AND likes = 3";
        return Stream.of(
                Arguments.of(a.and(b).and(c), and),
                Arguments.of(a.and(b.and(c)), and),
                Arguments.of(allOf(a, b, c), and),
                Arguments.of(allOf(List.of(a, b, c)), and),
                Arguments.of(allOf(a), "likes = 1"),
                Arguments.of(anyOf(a, b), "likes = 1 OR likes = 2"),
                Arguments.of(a.or(b).and(c), "(likes = 1 OR likes = 2) AND likes = 3"),
                Arguments.of(a.and(b).or(c), "likes = 1 AND likes = 2 OR likes = 3"),
                Arguments.of(a.or(b.and(c)), "likes = 1 OR likes = 2 AND likes = 3"),
                Arguments.of(a.not(), "NOT likes = 1"),
                Arguments.of(a.not().not(), "likes = 1"),
                Arguments.of(not(a.and(b)), "NOT (likes = 1 AND likes = 2)"),
                Arguments.of(a.not().and(b), "NOT likes = 1 AND likes = 2"),
                Arguments.of(a.and(b.not()).not(), "NOT (likes = 1 AND NOT likes = 2)"));
    }
}
