package dev.stator.it.model.chat;

import static dev.stator.it.model.ModelTable.begins;
import static dev.stator.it.model.ModelTable.between;
import static dev.stator.it.model.ModelTable.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.model.ModelData;
import dev.stator.it.model.ModelTable;
import dev.stator.it.model.chat.Chat.Comment;
import dev.stator.it.model.chat.Chat.Room;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The chat, by each of its keys. */
@StatorTest
class ChatTest {
    private static final String FIRST = "1000-01-01T00:00:00.000Z";
    private static final String LAST = "2999-12-31T00:00:00.000Z";
    private static final Instant LOW = Instant.parse(FIRST);
    private static final Instant HIGH = Instant.parse(LAST);

    private final DynamoDbClient client;
    private final ChatTable chat;

    ChatTest(DynamoDbClient client) {
        this.client = client;
        this.chat = new ChatTable(Stator.create(client));
    }

    static Stream<ModelData> data() throws IOException {
        return ModelData.of("chat.json");
    }

    private ModelTable<Chat> table(ModelData data) {
        return ModelTable.of(client, chat, ChatCodec.INSTANCE, data);
    }

    @ParameterizedTest
    @MethodSource("data")
    void eachItemIsReadAndWrittenBackAsItWas(ModelData data) {
        table(data).assertReadAndWrittenBack(chat::putAll);
    }

    @ParameterizedTest
    @MethodSource("data")
    void whatAUserSaid(ModelData data) {
        ModelTable<Chat> table = table(data);

        for (String user : data.values("PK", "User:")) {
            table.assertFinds(chat.comments().query(user), "PK = User:" + user, is("PK", "User:" + user), "SK");
            table.assertFinds(
                    chat.comments().query(user).at().between(LOW, HIGH),
                    "PK = User:" + user + " AND SK BETWEEN " + FIRST + " AND " + LAST,
                    is("PK", "User:" + user).and(between("SK", FIRST, LAST)),
                    "SK");
        }
        for (Comment comment : chat.comments().scan().list()) {
            assertThat(chat.comments().get(comment.user(), comment.at()).execute())
                    .contains(comment);
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void aRoomAndWhatWasSaidInIt(ModelData data) {
        ModelTable<Chat> table = table(data);

        for (String name : data.values("PK", "Room:")) {
            Room room = chat.rooms().get(name).execute().orElseThrow();
            assertThat(table.records(is("PK", "Room:" + name), "SK")).containsExactly(room);
            table.assertFinds(
                    chat.comments().roomIDCommentIDX().query(name).between(LOW, HIGH),
                    "RoomID = " + name + " AND CreatedAt BETWEEN " + FIRST + " AND " + LAST,
                    is("RoomID", name).and(begins("PK", "User:")),
                    "CreatedAt");
        }
    }
}
