package dev.stator.it.rewrite;

import static dev.stator.it.rewrite.Lease_.ends;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.check.CheckReport;
import dev.stator.check.Finding;
import dev.stator.check.Finding.Kind;
import dev.stator.check.RewriteReport;
import dev.stator.codec.AttributeCodec;
import dev.stator.codec.convert.EpochMillis;
import dev.stator.codec.convert.InstantSeconds;
import dev.stator.error.DecodingException;
import dev.stator.it.existing.Json;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An end that is none in seconds reads as none, on request, and is written in seconds, on request. */
@StatorTest
class LenientTtlTest {
    private static final Instant END = Instant.parse("2099-01-01T00:00:00Z");

    private final LeaseDao leases;
    private final DynamoDbClient client;

    LenientTtlTest(LeaseDao leases, DynamoDbClient client) {
        this.leases = leases;
        this.client = client;
    }

    @BeforeEach
    void create() {
        leases.table().ensure();
    }

    private void store(String end) {
        client.putItem(request -> request.tableName(leases.table().name())
                .item(Map.of(
                        "id", AttributeValue.fromS("a"),
                        "tenant", AttributeValue.fromS("ada"),
                        "ends", Json.value(end.replace("'", "\"")))));
    }

    private AttributeValue stored() {
        return requireNonNull(client.getItem(request ->
                        request.tableName(leases.table().name()).key(Map.of("id", AttributeValue.fromS("a"))))
                .item()
                .get("ends"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'N':'4070908800000'}",
                "{'N':'100000000000'}",
                "{'N':'1e20'}",
                "{'S':'2099-01-01T00:00:00Z'}",
                "{'S':'soon'}",
                "{'BOOL':true}",
                "{'L':[]}"
            })
    void readsAsNoEnd(String end) {
        store(end);
        AttributeValue before = stored();

        assertThat(leases.get("a").execute()).contains(new Lease("a", "ada", Optional.empty(), Optional.empty()));
        assertThat(leases.scan().list()).hasSize(1);
        assertThat(leases.scan().count()).isEqualTo(1);
        CheckReport found = leases.table().check().execute();
        assertThat(found.refused()).isZero();
        assertThat(found.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NEVER_EXPIRES);
            assertThat(finding.path()).isEqualTo("ends");
            assertThat(finding.remedy()).contains("rewrite().ttl(...)");
        });

        leases.modify(new LeaseKey("a"), lease -> new Lease("a", "bob", lease.ends(), lease.begins()))
                .execute();
        RewriteReport report = leases.table().rewrite().execute();

        assertThat(stored()).as("only on request").isEqualTo(before);
        assertThat(report.rewritten()).isZero();
        assertThat(report.remaining()).extracting(Finding::kind).containsExactly(Kind.NEVER_EXPIRES);
        leases.update("a").set(ends, END).execute();
        assertThat(leases.get("a").execute().orElseThrow().ends()).contains(END);
    }

    @Test
    void readsSecondsAsEver() {
        store("{'N':'4070908800'}");
        assertThat(leases.get("a").execute().orElseThrow().ends()).contains(END);
        store("{'N':'1000000000'}");
        assertThat(leases.get("a").includeExpired().execute().orElseThrow().ends())
                .contains(Instant.ofEpochSecond(1_000_000_000));
        store("{'N':'1.5'}");
        assertThatThrownBy(() -> leases.get("a").execute()).isInstanceOf(DecodingException.class);
    }

    @Test
    void writesSecondsOnRequest() {
        mends("{'N':'4070908800999'}", new EpochMillis());
        mends("{'S':'2099-01-01T00:00:00Z'}", new InstantSeconds());
        store("{'S':'soon'}");
        RewriteReport left = leases.table().rewrite().ttl(new InstantSeconds()).execute();
        assertThat(left.rewritten()).isZero();
        assertThat(left.remaining()).extracting(Finding::kind).containsExactly(Kind.NEVER_EXPIRES);
    }

    private void mends(String end, AttributeCodec<Instant> converter) {
        store(end);

        RewriteReport report = leases.table().rewrite().ttl(converter).execute();

        assertThat(report.clean()).as("%s", report).isTrue();
        assertThat(report.mended()).extracting(Finding::kind).containsExactly(Kind.NEVER_EXPIRES);
        assertThat(stored()).isEqualTo(AttributeValue.fromN("4070908800"));
    }
}
