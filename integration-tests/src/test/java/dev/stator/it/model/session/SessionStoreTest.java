package dev.stator.it.model.session;

import static dev.stator.it.model.ModelTable.begins;
import static dev.stator.it.model.ModelTable.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.model.ModelData;
import dev.stator.it.model.ModelTable;
import dev.stator.it.model.session.SessionStore.Session;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The store of sessions, by each of its keys. */
@StatorTest
class SessionStoreTest {
    private final DynamoDbClient client;
    private final SessionStoreTable store;

    SessionStoreTest(DynamoDbClient client) {
        this.client = client;
        this.store = new SessionStoreTable(Stator.create(client));
    }

    static Stream<ModelData> data() throws IOException {
        return ModelData.of("sessions.json");
    }

    private ModelTable<SessionStore> table(ModelData data) {
        return ModelTable.of(client, store, SessionStoreCodec.INSTANCE, data);
    }

    @ParameterizedTest
    @MethodSource("data")
    void eachItemIsReadAndWrittenBackAsItWas(ModelData data) {
        table(data).assertReadAndWrittenBack(store::putAll);
    }

    @ParameterizedTest
    @MethodSource("data")
    void aSessionAndItsChildren(ModelData data) {
        ModelTable<SessionStore> table = table(data);

        for (String session : data.values("PK", "suuid#")) {
            String hash = "PK = suuid#" + session;
            table.assertFinds(store.sessions().collection(session), hash, is("PK", "suuid#" + session), "SK");
            table.assertFinds(
                    store.sessions().query(session),
                    hash + " AND begins_with(SK, c#)",
                    is("PK", "suuid#" + session).and(begins("SK", "c#")),
                    "SK");
            table.assertFinds(
                    store.childSessions().query(session),
                    hash + " AND begins_with(SK, child#suuid#)",
                    is("PK", "suuid#" + session).and(begins("SK", "child#")),
                    "SK");
        }
        for (Session session : store.sessions().scan().list()) {
            assertThat(store.sessions()
                            .get(session.session(), session.customer())
                            .execute())
                    .contains(session);
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void theSessionsOfACustomerAndTheParentOfAChild(ModelData data) {
        ModelTable<SessionStore> table = table(data);

        for (String customer : data.values("SK", "c#")) {
            table.assertFinds(
                    store.sessions().gsi1Inverse().query(customer),
                    "SK = c#" + customer + " AND begins_with(PK, suuid#)",
                    is("SK", "c#" + customer),
                    "PK");
        }
        for (String child : data.values("SK", "child#suuid#")) {
            table.assertFinds(
                    store.childSessions().gsi1Inverse().query(child),
                    "SK = child#suuid#" + child + " AND begins_with(PK, suuid#)",
                    is("SK", "child#suuid#" + child),
                    "PK");
        }
    }
}
