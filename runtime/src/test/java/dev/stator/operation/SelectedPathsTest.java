package dev.stator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.expression.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SelectedPathsTest {
    private static final Path LOG = Path.of("log");

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private static SelectedPaths of(Path... paths) {
        return SelectedPaths.of(Stream.of(paths));
    }

    @Test
    void keepsDisjointPaths() {
        assertThat(of(Path.of("a"), Path.of("b").attribute("c"), LOG.index(3)).paths())
                .containsExactly(Path.of("a"), Path.of("b").attribute("c"), LOG.index(3));
    }

    @Test
    void takesThePathAboveOthers() {
        assertThat(of(Path.of("a").attribute("b"), Path.of("a"), Path.of("a")).paths())
                .containsExactly(Path.of("a"));
    }

    @Test
    void elementsOfAListAreFoundWithTheirGapsClosed() {
        SelectedPaths projection = of(LOG.index(5), LOG.index(2), LOG.index(9));
        Map<String, AttributeValue> answer = Map.of("log", AttributeValue.fromL(List.of(s("two"), s("five"))));
        assertThat(projection.paths()).hasSize(3);
        assertThat(projection.find(LOG.index(2), answer)).isEqualTo(s("two"));
        assertThat(projection.find(LOG.index(5), answer)).isEqualTo(s("five"));
        assertThat(projection.find(LOG.index(9), answer)).isNull();
    }

    /** DynamoDB Local answers an update of elements with the list around them. */
    @Test
    void elementsOfAListThatIsAnsweredWholeAreFoundByTheirIndex() {
        SelectedPaths projection =
                of(LOG.index(2), LOG.index(0), Path.of("rows").index(1).index(0));
        AttributeValue list = AttributeValue.fromL(List.of(s("zero"), s("one"), s("two")));
        Map<String, AttributeValue> answer =
                Map.of("log", list, "rows", AttributeValue.fromL(List.of(AttributeValue.fromL(List.of()), list)));
        assertThat(projection.find(LOG.index(0), answer)).isEqualTo(s("zero"));
        assertThat(projection.find(LOG.index(2), answer)).isEqualTo(s("two"));
        assertThat(projection.find(Path.of("rows").index(1).index(0), answer)).isEqualTo(s("zero"));
    }

    @Test
    void partsOfOneElementAreFound() {
        Path element = LOG.index(4);
        SelectedPaths projection = of(element.attribute("a"), element.attribute("b"));
        Map<String, AttributeValue> answer =
                Map.of("log", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("a", s("x"), "b", s("y"))))));
        assertThat(projection.paths()).hasSize(2);
        assertThat(projection.find(element.attribute("b"), answer)).isEqualTo(s("y"));
    }

    /** An answer with one element would not say whether it is the first or the fifth. */
    @Test
    void partsOfSeveralElementsTakeTheWholeList() {
        SelectedPaths projection = of(LOG.index(0).attribute("a"), LOG.index(4).attribute("a"));
        assertThat(projection.paths()).containsExactly(LOG);
        AttributeValue map = AttributeValue.fromM(Map.of("a", s("fifth")));
        AttributeValue none = AttributeValue.fromM(Map.of());
        Map<String, AttributeValue> answer = Map.of("log", AttributeValue.fromL(List.of(none, none, none, none, map)));
        assertThat(projection.find(LOG.index(0).attribute("a"), answer)).isNull();
        assertThat(projection.find(LOG.index(4).attribute("a"), answer)).isEqualTo(s("fifth"));
    }

    @Test
    void listsInsideListsAreMergedFromTheOutermost() {
        Path inner = LOG.index(1);
        SelectedPaths projection = of(inner.index(0), inner.index(7), Path.of("x"));
        assertThat(projection.paths()).containsExactly(inner.index(0), inner.index(7), Path.of("x"));
        assertThat(of(inner.index(0), LOG.index(2).index(0)).paths()).containsExactly(LOG);
    }
}
