package dev.stator.it.encryption;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stator.Stator;
import dev.stator.check.CheckReport;
import dev.stator.check.Finding;
import dev.stator.check.RewriteReport;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import dev.stator.testing.StatorTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is encrypted is bound to its key and its place: a rewrite binds it anew, and only where it has to. */
@StatorTest
class RewriteEncryptedTest {
    private static final EncryptionKey K1 = EncryptionKey.of("2026", new byte[32]);
    private static final EncryptionKey K2 = EncryptionKey.of("2027", new byte[16]);
    private static final UUID ID = UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
    private static final Coffer COFFER = new Coffer(ID, new Letter.Body("one"), new Letter.Body("two"));

    private final DynamoDbClient client;
    private final String prefix = UUID.randomUUID() + "-";

    RewriteEncryptedTest(DynamoDbClient client) {
        this.client = client;
    }

    private CofferDao coffers(@Nullable FrozenEncryption encryption) {
        Stator.Builder stator = Stator.builder().client(client).tablePrefix(prefix);
        return new CofferDao((encryption == null ? stator : stator.frozenEncryption(encryption)).build());
    }

    @BeforeEach
    void table() {
        coffers(null).table().create();
    }

    private Map<String, AttributeValue> raw() {
        List<Map<String, AttributeValue>> items =
                client.scan(request -> request.tableName(prefix + "coffers")).items();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @Test
    void leavesWhatIsEncryptedWithTheCurrentKeyToTheByte() {
        CofferDao coffers = coffers(FrozenEncryption.with(KeyProvider.of(K1)));
        coffers.put(COFFER).execute();
        Map<String, AttributeValue> before = raw();

        RewriteReport report = coffers.table().rewrite().execute();

        assertThat(report.rewritten()).isZero();
        assertThat(report.clean()).isTrue();
        assertThat(raw()).isEqualTo(before);
    }

    @Test
    void encryptsWithTheCurrentKey() {
        coffers(FrozenEncryption.with(KeyProvider.of(K1))).put(COFFER).execute();
        CofferDao both = coffers(FrozenEncryption.with(KeyProvider.of(K2, K1)));
        CheckReport found = both.table().check().execute();

        RewriteReport report = both.table().rewrite().execute();

        assertThat(found.findings())
                .extracting(Finding::path, Finding::kind)
                .containsExactlyInAnyOrder(
                        tuple("body", Finding.Kind.WRITTEN_OTHERWISE), tuple("extra", Finding.Kind.WRITTEN_OTHERWISE));
        assertThat(report.rewritten()).isEqualTo(1);
        assertThat(coffers(FrozenEncryption.with(KeyProvider.of(K2))).get(ID).execute())
                .contains(COFFER);
        assertThat(both.table().check().execute().clean()).isTrue();
    }

    @Test
    void encryptsWhatIsPlain() {
        coffers(null).put(COFFER).execute();
        FrozenEncryption encryption = FrozenEncryption.with(KeyProvider.of(K1));

        RewriteReport report =
                coffers(encryption.readingPlain()).table().rewrite().execute();

        assertThat(report.clean()).as("%s", report).isTrue();
        assertThat(coffers(encryption).get(ID).execute()).contains(COFFER);
    }

    /** Under another key and another name nothing encrypted could be read as it is. */
    @Test
    void bindsToTheNewKeyAndName() {
        CofferDao coffers = coffers(FrozenEncryption.with(KeyProvider.of(K1)));
        Map<String, AttributeValue> key =
                Map.of("id", AttributeValue.fromS(ID.toString().toUpperCase(Locale.ROOT)));
        FrozenEncryption encryption = FrozenEncryption.with(KeyProvider.of(K1));
        coffers(null).put(COFFER).execute();
        Map<String, AttributeValue> plain = raw();
        client.deleteItem(request -> request.tableName(prefix + "coffers").key(Map.of("id", plain.get("id"))));
        Map<String, AttributeValue> foreign = new LinkedHashMap<>(key);
        foreign.put("body", encryption.encrypt("coffers", key, "body", requireNonNull(plain.get("body"))));
        foreign.put("more", encryption.encrypt("coffers", key, "more", requireNonNull(plain.get("extra"))));
        client.putItem(request -> request.tableName(prefix + "coffers").item(foreign));

        RewriteReport report = coffers.table().rewrite().execute();

        assertThat(report.clean()).as("%s", report).isTrue();
        assertThat(report.moved()).isEqualTo(1);
        assertThat(raw()).containsOnlyKeys("id", "body", "extra");
        assertThat(coffers.get(ID).execute()).contains(COFFER);
    }
}
