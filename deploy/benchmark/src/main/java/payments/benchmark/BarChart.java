package payments.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Horizontal bars on one scale, as an SVG that stands by itself on light and dark pages. */
final class BarChart {
    private static final int WIDTH = 720;
    private static final int LABELS = 280;
    private static final int VALUES = 90;
    private static final int ROW = 34;
    private static final int TOP = 56;

    private record Bar(String label, double value) {}

    private final String title;
    private final List<Bar> bars = new ArrayList<>();

    BarChart(String title) {
        this.title = title;
    }

    BarChart bar(String label, double value) {
        bars.add(new Bar(label, value));
        return this;
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String svg() {
        double longest = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < bars.size(); i++) {
            rows.append(row(bars.get(i), TOP + i * ROW, longest));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="14">
                  <rect width="%1$d" height="%2$d" rx="8" fill="#ffffff"/>
                  <text x="16" y="30" font-size="16" font-weight="bold" fill="#1f2933">%3$s</text>
                %4$s</svg>
                """.formatted(WIDTH, TOP + bars.size() * ROW + 10, escaped(title), rows);
    }

    private static String row(Bar bar, int y, double longest) {
        double length = Math.max(1, bar.value() / longest * (WIDTH - LABELS - VALUES));
        return String.format(
                Locale.ROOT,
                """
                  <text x="%1$d" y="%2$d" text-anchor="end" fill="#1f2933">%3$s</text>
                  <rect x="%4$d" y="%5$d" width="%6$.1f" height="20" rx="3" fill="#2f6fab"/>
                  <text x="%7$.1f" y="%2$d" fill="#1f2933">%8$,.0f</text>
                """.indent(2).stripTrailing() + "\n",
                LABELS - 10,
                y + 15,
                escaped(bar.label()),
                LABELS,
                y,
                length,
                LABELS + length + 8,
                bar.value());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
