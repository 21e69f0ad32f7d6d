package dev.stator.examples.drawings;

import dev.stator.examples.drawings.Shape.Disc;
import dev.stator.examples.drawings.Shape.Frame;
import dev.stator.examples.drawings.Shape.Group;
import dev.stator.examples.drawings.Shape.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Draws shapes as text. */
final class Canvas {
    private static final int WIDTH = 24;
    private static final int HEIGHT = 13;

    private final char[][] signs = new char[HEIGHT][WIDTH];

    private Canvas() {
        Arrays.stream(signs).forEach(row -> Arrays.fill(row, ' '));
    }

    static String draw(List<Shape> shapes) {
        Canvas canvas = new Canvas();
        shapes.forEach(shape -> canvas.draw(shape, 0, 0));
        return Arrays.stream(canvas.signs).map(String::new).collect(Collectors.joining("\n"));
    }

    private void draw(Shape shape, int x, int y) {
        if (shape instanceof Disc disc) {
            draw(disc, x, y);
        } else if (shape instanceof Text text) {
            for (int i = 0; i < text.words().length(); i++) {
                set(x + text.x() + i, y + text.y(), text.words().charAt(i));
            }
        } else if (shape instanceof Group group) {
            group.shapes().forEach(inner -> draw(inner, x + group.x(), y + group.y()));
        } else if (shape instanceof Frame frame) {
            draw(frame);
        }
    }

    private void draw(Disc disc, int x, int y) {
        int square = disc.radius() * disc.radius();
        for (int down = -disc.radius(); down <= disc.radius(); down++) {
            for (int right = -2 * disc.radius(); right <= 2 * disc.radius(); right++) {
                // A sign is about twice as high as it is wide.
                if (down * down + right * right / 4 <= square) {
                    set(x + disc.x() + right, y + disc.y() + down, disc.ink());
                }
            }
        }
    }

    private void draw(Frame frame) {
        char ink = frame == Frame.THIN ? '\'' : '#';
        for (int right = 0; right < WIDTH; right++) {
            set(right, 0, ink);
            set(right, HEIGHT - 1, ink);
        }
        for (int down = 0; down < HEIGHT; down++) {
            set(0, down, ink);
            set(WIDTH - 1, down, ink);
        }
    }

    private void set(int x, int y, char sign) {
        if (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT) {
            signs[y][x] = sign;
        }
    }
}
