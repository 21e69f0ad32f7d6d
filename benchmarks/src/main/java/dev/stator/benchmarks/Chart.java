package dev.stator.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Bars beside each other, as a picture in SVG that is readable on light and dark pages.
 *
 * @param title what they are of
 * @param unit of the numbers, such as {@code ms}
 * @param groups each with a scale of its own, below each other
 */
public record Chart(String title, String unit, List<Group> groups) {
    private static final int WIDTH = 760;
    private static final int LABELS = 200;
    private static final int NUMBERS = 110;
    private static final int LINE = 24;
    private static final int HEADING = 34;

    /** What is compared with each other. */
    public record Group(String title, List<Bar> bars) {}

    /**
     * One number, at least 0.
     *
     * @param own whether it is Stator's
     */
    public record Bar(String label, double value, boolean own) {}

    /** The picture, as the text of a file. */
    public String svg() {
        StringBuilder body = new StringBuilder();
        int y = HEADING;
        text(body, 0, y - 14, "title", title);
        for (Group group : groups) {
            y += HEADING;
            text(body, 0, y - 10, "group", group.title());
            double largest = group.bars().stream().mapToDouble(Bar::value).max().orElse(0);
            for (Bar bar : group.bars()) {
                double width = largest == 0 ? 0 : bar.value() / largest * (WIDTH - LABELS - NUMBERS);
                text(body, 0, y + 15, "label", bar.label());
                body.append(String.format(
                        Locale.ROOT,
                        "  <rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
                        bar.own() ? "own" : "other",
                        LABELS,
                        y + 2,
                        width,
                        LINE - 6));
                text(body, LABELS + width + 6, y + 15, "label", number(bar.value()) + " " + unit);
                y += LINE;
            }
        }
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\">%n",
                        WIDTH,
                        y + 10,
                        WIDTH)
                + "  <title>" + escaped(title) + "</title>\n"
                + """
                  <style>
                    text { font: 13px sans-serif; fill: #57606a; }
                    .title { font-size: 16px; font-weight: bold; }
                    .group { font-weight: bold; }
                    .own { fill: #1f6feb; }
                    .other { fill: #9aa4af; }
                    @media (prefers-color-scheme: dark) { text { fill: #b1bac4; } .other { fill: #6e7681; } }
                  </style>
                """
                + body + "</svg>\n";
    }

    private static void text(StringBuilder body, double x, int y, String type, String text) {
        body.append(String.format(
                Locale.ROOT, "  <text class=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>%n", type, x, y, escaped(text)));
    }

    /** Three digits at least. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
