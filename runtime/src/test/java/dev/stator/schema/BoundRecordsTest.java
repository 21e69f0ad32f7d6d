package dev.stator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.party.Party;
import dev.stator.party.Party.Person;
import dev.stator.party.PartyCodec;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A root in use binds a record when the first item of it is met, and once. */
class BoundRecordsTest {
    private final List<String> bound = new ArrayList<>();

    /** Notes what it binds. */
    private final class Counting implements RecordBinding {
        @Override
        public <E> EntitySchema<E> of(EntitySchema<E> declared) {
            bound.add(declared.type().getSimpleName());
            return declared.records(this).named("test-parties");
        }
    }

    private EntitySchema<Party> root() {
        return PartyCodec.SCHEMA.records(new Counting()).named("test-parties");
    }

    /** As many DAOs as there are records have a root each, for all that stands under a hash key. */
    @Test
    void bindsNothingWhereNothingIsAskedFor() {
        PartyCodec.INSTANCE.entities().forEach(record -> root());

        assertThat(bound).isEmpty();
    }

    @Test
    void bindsTheRecordsThatAreMetAndEachOnce() {
        EntitySchema<Party> root = root();
        Person ada = new Person("ada", 36);

        for (int i = 0; i < 3; i++) {
            assertThat(root.decode(root.encode(ada))).isEqualTo(ada);
            assertThat(root.renewed(ada, InstantSource.system())).isEqualTo(ada);
            assertThat(root.recordOf(Map.of("PK", AttributeValue.fromS("audit#1")))
                            .type())
                    .isEqualTo(Party.Audit.class);
        }
        assertThat(bound).containsExactly("Person", "Audit");
        assertThat(root.records()).extracting(record -> record.table().name()).containsOnly("test-parties");
        assertThat(root.records()).isEqualTo(root.records());
        assertThat(bound).containsExactly("Person", "Audit", "Company");
    }
}
