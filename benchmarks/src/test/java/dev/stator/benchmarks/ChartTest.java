package dev.stator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
    private static final Chart CHART = new Chart(
            "Time & bytes",
            "ms",
            List.of(
                    new Chart.Group("first", List.of(new Chart.Bar("a", 50, true), new Chart.Bar("b", 200, false))),
                    new Chart.Group("nothing", List.of(new Chart.Bar("c", 0, false)))));

    private static Document svg() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(CHART.svg().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void barsAreAsLongAsTheirNumbers() throws Exception {
        NodeList bars = svg().getElementsByTagName("rect");
        List<Double> widths = IntStream.range(0, bars.getLength())
                .mapToObj(i -> Double.valueOf(((Element) bars.item(i)).getAttribute("width")))
                .toList();

        assertThat(widths).containsExactly(112.5, 450.0, 0.0);
        assertThat(((Element) bars.item(0)).getAttribute("class")).isEqualTo("own");
    }

    @Test
    void saysWhatTheyAre() throws Exception {
        NodeList texts = svg().getElementsByTagName("text");
        assertThat(IntStream.range(0, texts.getLength())
                        .mapToObj(i -> texts.item(i).getTextContent()))
                .containsExactly("Time & bytes", "first", "a", "50.0 ms", "b", "200 ms", "nothing", "c", "0.00 ms");
    }
}
