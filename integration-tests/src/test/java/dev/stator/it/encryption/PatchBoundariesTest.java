package dev.stator.it.encryption;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.Stator;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A patch freezes, encrypts and reckons the end of a lifetime as a put does, and leaves alone what it does not hold.
 */
@StatorTest
class PatchBoundariesTest {
    /** That of the engine, which deletes what has ended. */
    @SuppressWarnings("TimeInStaticInitializer") // One time for all items.
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Letter.Body OLD = new Letter.Body("an old text");
    private static final Letter.Body NEW = new Letter.Body("a new text");

    private final DynamoDbClient client;

    PatchBoundariesTest(DynamoDbClient client) {
        this.client = client;
    }

    private CasketDao caskets(boolean encrypted, String prefix, Instant now) {
        Stator.Builder builder =
                Stator.builder().client(client).tablePrefix(prefix).clock(Clock.fixed(now, ZoneOffset.UTC));
        return new CasketDao((encrypted
                        ? builder.frozenEncryption(
                                FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("k", new byte[32]))))
                        : builder)
                .build());
    }

    private CasketDao stored(boolean encrypted) {
        String prefix = UUID.randomUUID() + "-";
        CasketDao caskets = caskets(encrypted, prefix, NOW);
        caskets.table().create();
        caskets.put(new Casket("c", OLD, Optional.of(HOUR), "1234", 1, 0)).execute();
        return caskets(encrypted, prefix, NOW.plusSeconds(60));
    }

    private Map<String, AttributeValue> raw(CasketDao caskets) {
        return client.getItem(get -> get.tableName(caskets.table().name())
                        .key(Map.of("id", AttributeValue.fromS("c")))
                        .consistentRead(true))
                .item();
    }

    private static AttributeValue end(Instant time) {
        return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
    }

    private static Casket patch(Letter.@Nullable Body body, Optional<Duration> lasts, @Nullable String pin) {
        return new Casket("c", body, lasts, pin, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatItHoldsIsWritten(boolean encrypted) {
        CasketDao caskets = stored(encrypted);
        assertThat(caskets.patch(patch(NEW, Optional.of(HOUR), "5678")).execute())
                .isEqualTo(OptionalLong.of(2));

        assertThat(caskets.get("c").consistent().execute())
                .contains(new Casket("c", NEW, Optional.of(HOUR), "5678", 2, 2));
        Map<String, AttributeValue> item = raw(caskets);
        assertThat(requireNonNull(item.get("lasts")))
                .isEqualTo(end(NOW.plusSeconds(60).plus(HOUR)));
        assertThat(requireNonNull(item.get("body")).b().asByteArray().length
                        > NEW.text().length() + 20)
                .as("encrypted")
                .isEqualTo(encrypted);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatItDoesNotHoldStaysToTheByte(boolean encrypted) {
        CasketDao caskets = stored(encrypted);
        Map<String, AttributeValue> before = raw(caskets);
        caskets.patch(patch(null, Optional.empty(), null)).execute();

        assertThat(raw(caskets))
                .containsEntry("body", requireNonNull(before.get("body")))
                .containsEntry("lasts", end(NOW.plus(HOUR)))
                .containsEntry("pin", AttributeValue.fromS("1234"))
                .containsEntry("worth", AttributeValue.fromN("2"))
                .hasSameSizeAs(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsAskedForBesidesGoes(boolean encrypted) {
        CasketDao caskets = stored(encrypted);
        caskets.patch(patch(null, Optional.empty(), null))
                .also(Casket_.body, Casket_.lasts, Casket_.pin)
                .execute();

        assertThat(raw(caskets)).containsOnlyKeys("id", "worth", "version");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itMakesAWholeItem(boolean encrypted) {
        CasketDao caskets = stored(encrypted);
        Casket other = new Casket("other", NEW, Optional.of(HOUR), "5678", 2, 0);
        caskets.patch(other).orCreate().execute();

        assertThat(caskets.get("other").consistent().execute())
                .contains(new Casket("other", NEW, Optional.of(HOUR), "5678", 2, 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noTextShowsWhatIsSensitive(boolean encrypted) {
        CasketDao caskets = stored(encrypted);
        Casket stale = new Casket("c", NEW, Optional.empty(), "5678", 2, 9);
        VersionConflictException conflict = requireNonNull(catchThrowableOfType(
                VersionConflictException.class, () -> caskets.patch(stale).execute()));

        assertThat(conflict).hasMessageNotContaining("5678").hasMessageNotContaining("1234");
        assertThat(caskets.patch(stale).toString()).doesNotContain("5678").doesNotContain("1234");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVersionThatIsIgnoredIsSteppedAllTheSame(boolean encrypted) {
        CasketDao caskets = stored(encrypted);
        Casket stale = new Casket("c", NEW, Optional.empty(), null, 2, 9);

        assertThat(caskets.patch(stale).ignoringVersion().execute()).isEmpty();
        assertThat(caskets.patch(stale).also(Casket_.pin).ignoringVersion().execute())
                .isEmpty();
        Casket now = caskets.get("c").consistent().execute().orElseThrow();
        assertThat(now).isEqualTo(new Casket("c", NEW, now.lasts(), null, 2, 3));
        assertThat(caskets.patch(new Casket("new", NEW, Optional.empty(), null, 2, 9))
                        .ignoringVersion()
                        .orCreate()
                        .returningNew()
                        .execute())
                .isEqualTo(new Casket("new", NEW, Optional.empty(), null, 2, 1));
    }
}
