package dev.stator.it.model.game;

import static dev.stator.it.model.ModelTable.begins;
import static dev.stator.it.model.ModelTable.between;
import static dev.stator.it.model.ModelTable.is;
import static dev.stator.it.model.game.Game_.openTimestamp;
import static dev.stator.it.model.game.Game_.people;
import static dev.stator.it.model.game.Game_.startTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.model.ModelData;
import dev.stator.it.model.ModelTable;
import dev.stator.it.model.game.Battle.Game;
import dev.stator.it.model.game.Battle.Player;
import dev.stator.it.model.game.Battle.User;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.Response;
import dev.stator.operation.TransactionFailedException;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The game, its access patterns and its transactions. */
@StatorTest
class BattleTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2032-01-01T00:00:00");

    private final DynamoDbClient client;
    private final Stator stator;
    private final BattleTable battle;
    private final GameViewDao gameViews;

    BattleTest(DynamoDbClient client) {
        this.client = client;
        this.stator = Stator.create(client);
        this.battle = new BattleTable(stator);
        this.gameViews = new GameViewDao(stator);
    }

    static Stream<ModelData> data() throws IOException {
        return ModelData.of("game-players.jsonl");
    }

    private ModelTable<Battle> table(ModelData data) {
        return ModelTable.of(client, battle, BattleCodec.INSTANCE, data);
    }

    @ParameterizedTest
    @MethodSource("data")
    void eachItemIsReadAndWrittenBackAsItWas(ModelData data) {
        table(data).assertReadAndWrittenBack(battle::putAll);
    }

    @ParameterizedTest
    @MethodSource("data")
    void theProfileOfAUser(ModelData data) {
        ModelTable<Battle> table = table(data);

        for (String name : data.values("PK", "USER#")) {
            User user = battle.users().get(name).execute().orElseThrow();
            assertThat(table.records(is("PK", "USER#" + name), "SK")).containsExactly(user);
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void aGameAndAllItsUsersInOneQuery(ModelData data) {
        ModelTable<Battle> table = table(data);

        for (String game : data.values("PK", "GAME#")) {
            Response<Optional<GameView>> response = gameViews.get(game).response();

            assertThat(response.requests()).isEqualTo(1);
            assertThat(ModelTable.condition(gameViews.get(game).toRequest()))
                    .as("nothing else is under its key")
                    .isEqualTo("PK = GAME#" + game);
            GameView view = response.value().orElseThrow();
            assertThat(table.records(is("PK", "GAME#" + game).and(begins("SK", "#METADATA#")), "SK"))
                    .containsExactly(view.game());
            assertThat(table.records(is("PK", "GAME#" + game).and(begins("SK", "USER#")), "SK"))
                    .isEqualTo(view.players());
            table.assertFinds(
                    battle.players().query(game),
                    "PK = GAME#" + game + " AND begins_with(SK, USER#)",
                    is("PK", "GAME#" + game).and(begins("SK", "USER#")),
                    "SK");
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void theGamesOfAUser(ModelData data) {
        ModelTable<Battle> table = table(data);

        for (String user : data.values("SK", "USER#")) {
            table.assertFinds(
                    battle.players().invertedIndex().query(user),
                    "SK = USER#" + user + " AND begins_with(PK, GAME#)",
                    is("SK", "USER#" + user),
                    "PK");
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void theOpenGamesOfAMap(ModelData data) {
        ModelTable<Battle> table = table(data);

        for (String map : data.values("map", "")) {
            table.assertFinds(
                    battle.games().openGamesIndex().query(map),
                    "map = " + map,
                    is("map", map).and(begins("open_timestamp", "")),
                    "open_timestamp");
            table.assertFinds(
                    battle.games().openGamesIndex().query(map).between(LocalDateTime.MIN.withYear(1000), NOW),
                    "map = " + map + " AND open_timestamp BETWEEN 1000-01-01T00:00:00 AND 2032-01-01T00:00:00",
                    is("map", map).and(between("open_timestamp", "1000", "2032-01-01T00:00:00")),
                    "open_timestamp");
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void joiningAGameThatHasRoom(ModelData data) {
        table(data);

        for (Game game : battle.games().scan().list()) {
            Player player = new Player(game.gameId(), "newcomer", Optional.empty());
            var join = stator.transactWrite(
                    battle.players().put(player).ifAbsent(),
                    battle.games().update(game.gameId()).add(people, 1).when(people.lt(50)));
            if (game.people() < 50) {
                join.execute();
                assertThat(battle.games()
                                .get(game.gameId())
                                .execute()
                                .orElseThrow()
                                .people())
                        .isEqualTo(game.people() + 1);
                assertThat(battle.players().get(game.gameId(), "newcomer").execute())
                        .contains(player);
                assertThatThrownBy(join::execute).isInstanceOf(TransactionFailedException.class);
            } else {
                assertThatThrownBy(join::execute).isInstanceOf(TransactionFailedException.class);
                assertThat(battle.players().get(game.gameId(), "newcomer").execute())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void aGameThatIsStartedLeavesTheIndexOfOpenGames(ModelData data) {
        table(data);
        List<Game> open = battle.games().openGamesIndex().scan().list();
        assertThat(open).isNotEmpty();

        for (Game game : open) {
            var start = battle.games()
                    .update(game.gameId())
                    .set(startTime, NOW)
                    .remove(openTimestamp)
                    .when(openTimestamp.exists());
            start.execute();

            assertThat(battle.games().openGamesIndex().query(game.map()).list()).doesNotContain(game);
            Game started = battle.games().get(game.gameId()).execute().orElseThrow();
            assertThat(started.startTime()).contains(NOW);
            assertThat(started.openTimestamp()).isEmpty();
            assertThatThrownBy(start::execute).isInstanceOf(ConditionFailedException.class);
        }
        assertThat(battle.games().openGamesIndex().scan().list()).isEmpty();
        assertThat(battle.table().check().execute().findings()).isEmpty();
    }
}
