package dev.stator.it.existing;

import static dev.stator.it.existing.Visit_.left;
import static dev.stator.it.existing.Visit_.room;
import static dev.stator.it.existing.Visit_.ward;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.compile.Compiled;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A range key whose converter does not sort is asked for equality: the table's, and those of its indexes. */
@StatorTest
class UnorderedKeysTest {
    private static final UUID ID = UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = AT.plusMillis(500);

    @Test
    void answersEquality(Stator stator) {
        VisitDao visits = new VisitDao(stator);
        visits.table().ensure();
        Visit first = new Visit(ID, AT, Ward.SURGERY, Optional.of(9), LATER, "Ada");
        Visit second = new Visit(ID, LATER, Ward.CHILDREN, Optional.of(10), LATER, "Ada");
        stator.batchWrite(visits.put(first), visits.put(second)).execute();

        assertThat(visits.query(ID).eq(LATER).list()).containsExactly(second);
        assertThat(visits.query(ID).list()).as("in DynamoDB's order").containsExactly(second, first);
        assertThat(visits.byWard().query(ID).eq(Ward.SURGERY).list()).containsExactly(first);
        assertThat(visits.byDoctor().query("Ada").eq(10).list()).containsExactly(second);
        assertThat(visits.byDoctor().query("Ada", 10).ge(AT).list()).containsExactly(second);
        assertThat(visits.byId().query("Ada").eq(ID).list()).hasSize(2);
        assertThat(visits.byLeft().query(ID).between(AT, LATER).list()).hasSize(2);
        assertThat(visits.scan()
                        .filter(ward.eq(Ward.SURGERY).or(room.in(11, 12)))
                        .list())
                .containsExactly(first);
        assertThat(visits.scan().filter(left.lt(LATER)).list()).isEmpty();
        assertThat(VisitCodec.INSTANCE.toItem(first))
                .containsEntry("id", AttributeValue.fromS("A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"))
                .containsEntry("at", AttributeValue.fromS("2026-01-01T00:00:00Z"))
                .containsEntry("ward", AttributeValue.fromS("Surgery, 2nd floor"))
                .containsEntry("room", AttributeValue.fromS("9"))
                .containsEntry("left", AttributeValue.fromN("1767225600500"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "visits.query(id).gt(at).list();            | visits.query(id).eq(at).list();",
                "visits.query(id).between(at, at).list();   | visits.byLeft().query(id).between(at, at).list();",
                "visits.byWard().query(id).le(ward).list(); | visits.byWard().query(id).eq(ward).list();",
                "visits.byDoctor().query(d).lt(9).list();   | visits.byDoctor().query(d).eq(9).list();",
                "visits.byId().query(d).ge(id).list();      | visits.byId().query(d).eq(id).list();",
                "visits.byId().query(d).beginsWith(id);     | visits.byId().query(d).eq(id).list();",
                "visits.scan().filter(Visit_.at.gt(at));    | visits.scan().filter(Visit_.at.eq(at)).list();",
                "visits.scan().filter(Visit_.ward.lt(ward));| visits.scan().filter(Visit_.left.lt(at)).list();",
                "visits.scan().filter(Visit_.room.between(1, 2)); | visits.scan().filter(Visit_.room.in(1, 2)).list();",
                "visits.update(id, at).add(Visit_.room, 1).execute(); | visits.update(id, at).set(Visit_.room,"
                        + " 1).execute();"
            })
    void comparesInNoOtherWay(String wrong, String right) {
        assertThat(compiled(right).messages()).as("right form").isEmpty();
        assertThat(compiled(wrong).errors())
                .as("wrong form")
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getLineNumber()).isEqualTo(7));
    }

    private static Compiled compiled(String statement) {
        return Compiled.unprocessed("Example", """
            package dev.stator.it.existing;

            abstract class Example {
              VisitDao visits; java.util.UUID id; java.time.Instant at; Ward ward; String d;

              void run() {
                %s
              }
            }
            """.formatted(statement));
    }
}
