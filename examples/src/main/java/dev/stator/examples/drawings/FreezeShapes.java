package dev.stator.examples.drawings;

import static dev.stator.examples.drawings.Drawing_.shapes;

import dev.stator.Stator;
import dev.stator.examples.drawings.Shape.Disc;
import dev.stator.examples.drawings.Shape.Frame;
import dev.stator.examples.drawings.Shape.Group;
import dev.stator.examples.drawings.Shape.Text;
import dev.stator.testing.DynamoDbLocal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Freezes a snowman, thaws him, and gives him a hat. */
public final class FreezeShapes {
    private FreezeShapes() {}

    public static void main(String[] args) {
        try (DynamoDbLocal engine = DynamoDbLocal.start()) {
            DrawingDao drawings = new DrawingDao(Stator.create(engine.client()));
            drawings.table().ensure();

            drawings.put(new Drawing("snowman", snowman())).execute();
            say("Frozen, he is " + bytes(engine.client()) + " bytes in one attribute.");

            Drawing thawed = drawings.get("snowman").execute().orElseThrow();
            say("Thawed, he is the same: " + thawed.shapes().equals(snowman()));
            say(Canvas.draw(thawed.shapes()));

            List<Shape> dressed = new ArrayList<>(thawed.shapes());
            dressed.add(new Text(9, 1, "_===_"));
            Drawing withHat = drawings.update("snowman")
                    .set(shapes, dressed)
                    .when(shapes.exists())
                    .returningNew()
                    .execute();
            say("With a hat:");
            say(Canvas.draw(withHat.shapes()));
        }
    }

    private static int bytes(DynamoDbClient client) {
        Map<String, AttributeValue> item = client.getItem(
                        request -> request.tableName("drawings").key(Map.of("title", AttributeValue.fromS("snowman"))))
                .item();
        return Objects.requireNonNull(item.get("shapes")).b().asByteArray().length;
    }

    private static List<Shape> snowman() {
        Shape face = new Group(11, 3, List.of(new Disc(0, 0, 2, '.'), new Text(-1, -1, "o o"), new Text(0, 0, ">")));
        return List.of(Frame.THIN, new Disc(11, 8, 3, '.'), face, new Text(11, 8, ":"));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
