package dev.stator.it.start;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.KeyedDao;
import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import dev.stator.it.start.Quay.Berth;
import dev.stator.it.start.Quay.Crane;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationRun;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever a record is, priming sends one read and writes nothing. */
@StatorTest(daos = {MooringDao.class, VoyageDao.class, BeaconDao.class})
class PrimeTest {
    private final List<OperationRun> begun = new ArrayList<>();
    private final Stator stator;
    private final QuayTable quays;

    PrimeTest(DynamoDbClient client) {
        this.stator = Stator.builder()
                .client(client)
                .frozenEncryption(FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("k", new byte[32]))))
                .observer(new Observer() {
                    @Override
                    public void onBegin(OperationRun run) {
                        begun.add(run);
                    }
                })
                .build();
        this.quays = new QuayTable(stator);
        quays.table().ensure();
    }

    private <T> void assertPrimes(KeyedDao<T, ?> dao, T sample) {
        begun.clear();
        dao.prime(sample);
        assertThat(begun).hasSize(1);
        assertThat(dao.scan().list()).isEmpty();
    }

    @Test
    void usual() {
        assertPrimes(new MooringDao(stator), Mooring.of("Cork"));
    }

    @Test
    void withAllThatStatorWrites() {
        assertPrimes(new VoyageDao(stator), Voyage.of("Eve"));
    }

    @Test
    void aKeyAlone() {
        assertPrimes(new BeaconDao(stator), new Beacon("south", 7));
    }

    @Test
    void oneOfSeveralRecords() {
        assertPrimes(quays.berths(), new Berth("7", 12));
        assertPrimes(quays.cranes(), new Crane("7", 3, 12.5));
    }

    @Test
    void whatIsThereStays() {
        VoyageDao voyages = new VoyageDao(stator);
        Voyage stored = voyages.put(Voyage.of("Eve")).execute();
        voyages.prime(stored);
        assertThat(voyages.get(requireNonNull(stored.id())).execute())
                .hasValueSatisfying(now -> assertThat(now.version()).isEqualTo(stored.version()))
                .hasValueSatisfying(now -> assertThat(now.updated()).isEqualTo(stored.updated()));
        voyages.delete(stored).execute();
    }

    @Test
    void whatCannotBeStoredIsRefused() {
        assertThatThrownBy(() -> new BeaconDao(stator).prime(new Beacon("", 7)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("coast");
    }
}
