package dev.stator.it.model.device;

import static dev.stator.it.model.ModelTable.begins;
import static dev.stator.it.model.ModelTable.between;
import static dev.stator.it.model.ModelTable.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.model.ModelData;
import dev.stator.it.model.ModelTable;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The log of states, by each of its keys. */
@StatorTest
class DeviceStateTest {
    private static final String FIRST = "1000-01-01T00:00:00";
    private static final String LAST = "2999-12-31T00:00:00";
    private static final LocalDateTime LOW = LocalDateTime.parse(FIRST);
    private static final LocalDateTime HIGH = LocalDateTime.parse(LAST);

    private final DynamoDbClient client;
    private final DeviceStateDao states;

    DeviceStateTest(DynamoDbClient client) {
        this.client = client;
        this.states = new DeviceStateDao(Stator.create(client));
    }

    static Stream<ModelData> data() throws IOException {
        return ModelData.of("device-state-log.json");
    }

    private ModelTable<DeviceState> table(ModelData data) {
        return ModelTable.of(client, states, DeviceStateCodec.INSTANCE, data);
    }

    @ParameterizedTest
    @MethodSource("data")
    void eachItemIsReadAndWrittenBackAsItWas(ModelData data) {
        table(data).assertReadAndWrittenBack(states::putAll);
    }

    @ParameterizedTest
    @MethodSource("data")
    void theStatesOfADevice(ModelData data) {
        ModelTable<DeviceState> table = table(data);

        for (String device : data.values("DeviceID", "")) {
            String hash = "DeviceID = " + device;
            table.assertFinds(states.query(device), hash, is("DeviceID", device), "State#Date");
            for (String state : data.values("State", "")) {
                table.assertFinds(
                        states.query(device).state(state),
                        hash + " AND begins_with(State#Date, " + state + "#)",
                        is("DeviceID", device).and(is("State", state)),
                        "State#Date");
                table.assertFinds(
                        states.query(device).state(state).date().between(LOW, HIGH),
                        hash + " AND State#Date BETWEEN " + state + "#" + FIRST + " AND " + state + "#" + LAST,
                        is("DeviceID", device).and(is("State", state)),
                        "State#Date");
            }
        }
        for (DeviceState state : states.scan().list()) {
            assertThat(states.get(state.device(), state.state(), state.date()).execute())
                    .contains(state);
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void theStatesThatAnOperatorLookedAfter(ModelData data) {
        ModelTable<DeviceState> table = table(data);

        for (String operator : data.values("Operator", "")) {
            table.assertFinds(
                    states.gsi1().query(operator).between(LOW, HIGH),
                    "Operator = " + operator + " AND Date BETWEEN " + FIRST + " AND " + LAST,
                    is("Operator", operator).and(between("Date", FIRST, LAST)),
                    "Date");
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void theStatesThatWereEscalatedToSomebody(ModelData data) {
        ModelTable<DeviceState> table = table(data);

        for (String somebody : data.values("EscalatedTo", "")) {
            table.assertFinds(
                    states.gsi2().query(somebody),
                    "EscalatedTo = " + somebody,
                    is("EscalatedTo", somebody),
                    "State#Date");
            for (String state : data.values("State", "")) {
                table.assertFinds(
                        states.gsi2().query(somebody).state(state),
                        "EscalatedTo = " + somebody + " AND begins_with(State#Date, " + state + "#)",
                        is("EscalatedTo", somebody).and(begins("State#Date", state + "#")),
                        "State#Date");
            }
        }
    }
}
