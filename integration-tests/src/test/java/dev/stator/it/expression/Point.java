package dev.stator.it.expression;

import dev.stator.annotation.Convert;
import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A user's type stored in a form of its own. */
@Convert(Point.Converter.class)
record Point(int x, int y) {
    /** As a list of two numbers. */
    static final class Converter implements AttributeCodec<Point> {
        private static final AttributeCodec<List<Integer>> PAIR = Codecs.list(Codecs.INTEGER);

        @Override
        public AttributeValue encode(Point point) {
            return Objects.requireNonNull(PAIR.encode(List.of(point.x, point.y)));
        }

        @Override
        public Point decode(AttributeValue stored) {
            List<Integer> pair = PAIR.decode(stored);
            return new Point(pair.get(0), pair.get(1));
        }
    }
}
