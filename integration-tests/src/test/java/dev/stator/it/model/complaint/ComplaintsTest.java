package dev.stator.it.model.complaint;

import static dev.stator.it.model.ModelTable.begins;
import static dev.stator.it.model.ModelTable.between;
import static dev.stator.it.model.ModelTable.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.model.ModelData;
import dev.stator.it.model.ModelTable;
import dev.stator.it.model.complaint.Complaints.Comment;
import dev.stator.it.model.complaint.Complaints.Complaint;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The complaints and what was said to them, by each of their keys. */
@StatorTest
class ComplaintsTest {
    private static final String FIRST = "1000-01-01T00:00:00";
    private static final String LAST = "2999-12-31T00:00:00";
    private static final LocalDateTime LOW = LocalDateTime.parse(FIRST);
    private static final LocalDateTime HIGH = LocalDateTime.parse(LAST);

    private final DynamoDbClient client;
    private final ComplaintsTable complaints;

    ComplaintsTest(DynamoDbClient client) {
        this.client = client;
        this.complaints = new ComplaintsTable(Stator.create(client));
    }

    static Stream<ModelData> data() throws IOException {
        return ModelData.of("complaints.json");
    }

    private ModelTable<Complaints> table(ModelData data) {
        return ModelTable.of(client, complaints, ComplaintsCodec.INSTANCE, data);
    }

    @ParameterizedTest
    @MethodSource("data")
    void eachItemIsReadAndWrittenBackAsItWas(ModelData data) {
        table(data).assertReadAndWrittenBack(complaints::putAll);
    }

    @ParameterizedTest
    @MethodSource("data")
    void aComplaintAndWhatIsSaidToIt(ModelData data) {
        ModelTable<Complaints> table = table(data);

        for (String id : data.values("PK", "")) {
            String hash = "PK = " + id;
            Complaint complaint = complaints.complaints().get(id).execute().orElseThrow();
            assertThat(table.records(is("PK", id).and(is("SK", "metadata")), "SK"))
                    .containsExactly(complaint);
            table.assertFinds(complaints.complaints().collection(id), hash, is("PK", id), "SK");
            table.assertFinds(
                    complaints.comments().query(id),
                    hash + " AND begins_with(SK, comm#)",
                    is("PK", id).and(begins("SK", "comm#")),
                    "SK");
            table.assertFinds(
                    complaints.comments().query(id).date().between(LOW, HIGH),
                    hash + " AND SK BETWEEN comm#" + FIRST + "# AND comm#" + LAST + "$",
                    is("PK", id).and(begins("SK", "comm#")),
                    "SK");
        }
        for (Comment comment : complaints.comments().scan().list()) {
            assertThat(complaints
                            .comments()
                            .query(comment.complaint())
                            .date(comment.date())
                            .list())
                    .contains(comment);
            assertThat(complaints
                            .comments()
                            .query(comment.complaint())
                            .date(comment.date())
                            .id(comment.id())
                            .list())
                    .containsExactly(comment);
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void theComplaintsOfACustomer(ModelData data) {
        ModelTable<Complaints> table = table(data);

        for (String customer : data.values("customer_id", "")) {
            table.assertFinds(
                    complaints.complaints().customerComplaintGSI().query(customer),
                    "customer_id = " + customer,
                    is("customer_id", customer),
                    "complaint_id");
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void theComplaintsThatWereEscalatedToSomebody(ModelData data) {
        ModelTable<Complaints> table = table(data);

        for (String somebody : data.values("escalated_to", "")) {
            table.assertFinds(
                    complaints.complaints().escalationsGSI().query(somebody).between(LOW, HIGH),
                    "escalated_to = " + somebody + " AND escalation_time BETWEEN " + FIRST + " AND " + LAST,
                    is("escalated_to", somebody),
                    "escalation_time");
        }
    }

    @ParameterizedTest
    @MethodSource("data")
    void whatAnAgentSaid(ModelData data) {
        ModelTable<Complaints> table = table(data);

        for (String agent : data.values("agentID", "")) {
            table.assertFinds(
                    complaints.comments().agentsCommentsGSI().query(agent).between(LOW, HIGH),
                    "agentID = " + agent + " AND comm_date BETWEEN " + FIRST + " AND " + LAST,
                    is("agentID", agent).and(between("comm_date", FIRST, LAST)),
                    "comm_date");
        }
    }
}
