package dev.stator.expression;

import static dev.stator.expression.Post_.address;
import static dev.stator.expression.Post_.archive;
import static dev.stator.expression.Post_.author;
import static dev.stator.expression.Post_.editedAt;
import static dev.stator.expression.Post_.labels;
import static dev.stator.expression.Post_.likes;
import static dev.stator.expression.Post_.log;
import static dev.stator.expression.Post_.marks;
import static dev.stator.expression.Post_.pages;
import static dev.stator.expression.Post_.postedAt;
import static dev.stator.expression.Post_.price;
import static dev.stator.expression.Post_.rank;
import static dev.stator.expression.Post_.rating;
import static dev.stator.expression.Post_.score;
import static dev.stator.expression.Post_.shares;
import static dev.stator.expression.Post_.subtitle;
import static dev.stator.expression.Post_.tags;
import static dev.stator.expression.Post_.title;
import static dev.stator.expression.Post_.votes;
import static dev.stator.expression.Post_.weight;
import static dev.stator.expression.UpdateAction.add;
import static dev.stator.expression.UpdateAction.append;
import static dev.stator.expression.UpdateAction.delete;
import static dev.stator.expression.UpdateAction.prepend;
import static dev.stator.expression.UpdateAction.remove;
import static dev.stator.expression.UpdateAction.set;
import static dev.stator.expression.UpdateAction.setIfAbsent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What users write in updates, and what it says. The methods of an update operation hand over to these. */
class UsersUpdatesTest {
    @ParameterizedTest(name = "{1}")
    @MethodSource({"constants", "values", "lists", "removals", "additions"})
    void says(UpdateAction<Post> action, String expected) {
        assertThat(Rendered.of(action).plain()).isEqualTo(expected);
    }

    static Stream<Arguments> constants() {
        return Stream.of(
                Arguments.of(set(title, "New"), "SET title = 'New'"),
                Arguments.of(set(likes, 1), "SET likes = 1"),
                Arguments.of(set(pages, 1), "SET pages = 1"),
                Arguments.of(set(pages, Integer.valueOf(1)), "SET pages = 1"),
                Arguments.of(set(rating, 100), "SET rating = 100"),
                Arguments.of(set(rating, (byte) 1), "SET rating = 1"),
                Arguments.of(set(rank, 3), "SET rank = 3"),
                Arguments.of(set(rank, OptionalInt.of(3)), "SET rank = 3"),
                Arguments.of(set(weight, 1), "SET weight = 1"),
                Arguments.of(set(score, 0.1f), "SET score = 0.1"),
                Arguments.of(set(score, 0.1), "SET score = 0.1"),
                Arguments.of(set(price, BigDecimal.ONE), "SET price = 1"),
                Arguments.of(set(tags, Set.of("a")), "SET tags = [a]"),
                Arguments.of(set(address.street, "Main"), "SET address.street = 'Main'"),
                Arguments.of(set(address, new Address("s", 1)), "SET address = M"),
                Arguments.of(set(log.at(2), "x"), "SET log[2] = 'x'"),
                Arguments.of(set(votes.at(7), 1), "SET votes.7 = 1"),
                Arguments.of(setIfAbsent(title, "New"), "SET title = if_not_exists(title, 'New')"),
                Arguments.of(setIfAbsent(likes, 0), "SET likes = if_not_exists(likes, 0)"),
                Arguments.of(setIfAbsent(weight, 0.5), "SET weight = if_not_exists(weight, 0.5)"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(set(title, subtitle), "SET title = subtitle"),
                Arguments.of(set(title, author), "SET title = author"),
                Arguments.of(set(editedAt, postedAt), "SET editedAt = postedAt"),
                Arguments.of(set(likes, likes.plus(1)), "SET likes = likes + 1"),
                Arguments.of(set(likes, shares.minus(likes)), "SET likes = shares - likes"),
                Arguments.of(set(likes, pages.asLong().plus(likes)), "SET likes = pages + likes"),
                Arguments.of(set(rating, rating.minus(1)), "SET rating = rating - 1"),
                Arguments.of(set(weight, weight.plus(0.5)), "SET weight = weight + 0.5"),
                Arguments.of(set(score, score.minus(0.1f)), "SET score = score - 0.1"),
                Arguments.of(set(price, price.plus(BigDecimal.TEN)), "SET price = price + 10"),
                Arguments.of(
                        set(price, price.ifNotExists(BigDecimal.ONE).minus(BigDecimal.TEN)),
                        "SET price = if_not_exists(price, 1) - 10"),
                Arguments.of(set(likes, likes.ifNotExists(0).plus(1)), "SET likes = if_not_exists(likes, 0) + 1"),
                Arguments.of(
                        set(likes, likes.ifNotExists(0).plus(shares.ifNotExists(0))),
                        "SET likes = if_not_exists(likes, 0) + if_not_exists(shares, 0)"),
                Arguments.of(
                        set(likes, likes.ifNotExists(shares).minus(1)), "SET likes = if_not_exists(likes, shares) - 1"),
                Arguments.of(
                        set(likes, likes.ifNotExists(shares.ifNotExists(0))),
                        "SET likes = if_not_exists(likes, if_not_exists(shares, 0))"),
                Arguments.of(set(weight, weight.ifNotExists(1).plus(2)), "SET weight = if_not_exists(weight, 1) + 2"),
                Arguments.of(set(title, subtitle.ifNotExists("x")), "SET title = if_not_exists(subtitle, 'x')"));
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(
                        set(log, log.append(List.of("x"))), "SET log = list_append(if_not_exists(log, []), ['x'])"),
                Arguments.of(
                        set(log, log.prepend(List.of("x"))), "SET log = list_append(['x'], if_not_exists(log, []))"),
                Arguments.of(
                        set(log, log.append(archive)),
                        "SET log = list_append(if_not_exists(log, []), if_not_exists(archive, []))"),
                Arguments.of(
                        set(log, log.prepend(archive)),
                        "SET log = list_append(if_not_exists(archive, []), if_not_exists(log, []))"),
                Arguments.of(
                        set(log, log.ifNotExists(List.of()).append(List.of("x"))),
                        "SET log = list_append(if_not_exists(log, []), ['x'])"),
                Arguments.of(
                        set(log, log.ifNotExists(archive).prepend(archive.ifNotExists(List.of("x")))),
                        "SET log = list_append(if_not_exists(archive, ['x']), if_not_exists(log,"
                                + " if_not_exists(archive, [])))"),
                Arguments.of(append(log, List.of("x")), "SET log = list_append(if_not_exists(log, []), ['x'])"),
                Arguments.of(prepend(log, List.of("x")), "SET log = list_append(['x'], if_not_exists(log, []))"));
    }

    static Stream<Arguments> removals() {
        return Stream.of(
                Arguments.of(remove(subtitle), "REMOVE subtitle"),
                Arguments.of(remove(log.at(0)), "REMOVE log[0]"),
                Arguments.of(remove(labels.at(Colour.GREEN)), "REMOVE labels.GREEN"),
                Arguments.of(set(tags, Set.of()), "REMOVE tags"),
                Arguments.of(set(rank, OptionalInt.empty()), "REMOVE rank"),
                Arguments.of(set(labels.at(Colour.GREEN), Set.of()), "SET labels.GREEN = NULL"),
                Arguments.of(delete(tags, Set.of("a")), "DELETE tags [a]"));
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                Arguments.of(add(likes, 1), "ADD likes 1"),
                Arguments.of(add(likes, -5L), "ADD likes -5"),
                Arguments.of(add(pages, Integer.valueOf(1)), "ADD pages 1"),
                Arguments.of(add(rating, 200), "ADD rating 200"),
                Arguments.of(add(weight, 0.5), "ADD weight 0.5"),
                Arguments.of(add(score, 1), "ADD score 1"),
                Arguments.of(add(price, BigDecimal.TEN), "ADD price 10"),
                Arguments.of(add(tags, Set.of("a")), "ADD tags [a]"),
                Arguments.of(add(marks, Set.of(1)), "ADD marks [1]"),
                Arguments.of(add(votes.at(7), 1), "ADD votes.7 1"));
    }

    @Test
    void writesAllClausesOfOneExpressionInOneOrder() {
        Rendered update = Rendered.of(
                delete(tags, Set.of("a")),
                add(likes, 1),
                set(title, "x"),
                remove(subtitle),
                add(shares, 2),
                set(rank, 1));

        assertThat(update.text()).isEqualTo("SET #0 = :0, #1 = :1 REMOVE #2 ADD #3 :2, #4 :3 DELETE #5 :4");
        assertThat(update.plain())
                .isEqualTo("SET title = 'x', rank = 1 REMOVE subtitle ADD likes 1, shares 2 DELETE tags [a]");
    }

    @Test
    void writesNothingForWhatChangesNothing() {
        Rendered update = Rendered.of(
                add(tags, Set.of()),
                add(Post_.labels.at(Colour.RED), Set.of()),
                setIfAbsent(rank, OptionalInt.empty()));

        assertThat(update.text()).isNull();
        assertThat(update.names()).isEmpty();
        assertThat(update.values()).isEmpty();
    }

    @Test
    void refusesANumberThatTheAttributeCouldNotReadBack() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> set(rating, 300))
                .withMessageContaining("rating")
                .withMessageContaining("300");
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> setIfAbsent(rating, 300));
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> rating.ifNotExists(300));
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> set(rank, 3_000_000_000L));
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> set(score, 1e300));
        assertThatExceptionOfType(EncodingException.class).isThrownBy(() -> set(score, 0.123456789012));
    }

    @Test
    void refusesArithmeticWithAbsence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank.plus(OptionalInt.empty()))
                .withMessageContaining("rank");
        assertThatIllegalArgumentException().isThrownBy(() -> tags.ifNotExists(Set.of()));
    }
}
