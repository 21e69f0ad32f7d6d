package dev.stator.table;

import dev.stator.schema.IndexSchema;
import dev.stator.schema.KeySchema;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * One thing in which a table differs from what its entity and the options of {@link DeclaredTable} say. Reads as text:
 * {@code there is no global secondary index by-title on title (HASH, S)}.
 */
public sealed interface Difference {

    /** What it takes to mend a difference. */
    enum Remedy {
        /** {@link DeclaredTable#migrate()} mends it. */
        MIGRATE(""),
        /** {@link DeclaredTable#migrate()} mends it on a {@link DeclaredTable#droppingIndexes()}. */
        DROPPING_INDEXES(" (migrate() changes that on a table().droppingIndexes())"),
        /** {@link DeclaredTable#migrate()} mends it on a {@link DeclaredTable#replacingStream()}. */
        REPLACING_STREAM(" (migrate() changes that on a table().replacingStream())"),
        /** {@link TableTtl#disable()}, and when that is done, an hour later, {@link DeclaredTable#migrate()}. */
        DISABLING_TTL(
                " (DynamoDB takes one change of it an hour: table().ttl().disable(), and migrate() when that is done)"),
        /** DynamoDB changes it on no table that exists: make another table and copy the items. */
        NEW_TABLE(" (DynamoDB cannot change that on a table that exists)"),
        /** Nothing of Stator: it leaves the table so. */
        NONE(" (Stator leaves that as it is: whoever made it drops it)");

        private final String hint;

        Remedy(String hint) {
            this.hint = hint;
        }

        String hint() {
            return hint;
        }
    }

    /** What mends it. */
    Remedy remedy();

    /**
     * Whether the entity can do with the table as it is. {@link DeclaredTable#ensure()} takes no offence at an index
     * that nobody declares, nor at units of capacity, which auto scaling changes.
     */
    default boolean harmless() {
        return false;
    }

    /** There is no such table. */
    record TableMissing() implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.MIGRATE;
        }

        @Override
        public String toString() {
            return "there is no such table";
        }
    }

    /** The primary key has other attributes, or attributes of other types. */
    record KeyDiffers(KeySchema found, KeySchema declared) implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.NEW_TABLE;
        }

        @Override
        public String toString() {
            return "the table's key is " + found + ", declared is " + declared;
        }
    }

    /**
     * An index that is declared is not there.
     *
     * @param remedy a local index comes with its table only; a global one cannot come while another key of the table
     *     has one of its attributes with another type
     */
    record IndexMissing(IndexSchema declared, Remedy remedy) implements Difference {
        @Override
        public String toString() {
            return "there is no " + declared.title() + " on " + declared.key();
        }
    }

    /** An index has another key than declared. DynamoDB can only drop and make again a global index. */
    record IndexKeyDiffers(IndexSchema found, IndexSchema declared, Remedy remedy) implements Difference {
        @Override
        public String toString() {
            return "the key of " + declared.title() + " is " + found.key() + ", declared is " + declared.key();
        }
    }

    /** An index carries other attributes than declared. DynamoDB can only drop and make again a global index. */
    record ProjectionDiffers(IndexSchema found, IndexSchema declared, Remedy remedy) implements Difference {
        @Override
        public String toString() {
            return "the projection of " + declared.title() + " is " + found.carries() + ", declared is "
                    + declared.carries();
        }
    }

    /** There is an index that nobody declares: it costs, and does no harm. */
    record IndexUndeclared(IndexSchema found) implements Difference {
        @Override
        public Remedy remedy() {
            return found.isGlobal() ? Remedy.DROPPING_INDEXES : Remedy.NEW_TABLE;
        }

        @Override
        public boolean harmless() {
            return true;
        }

        @Override
        public String toString() {
            return "there is a " + found.title() + " on " + found.key() + ", which is not declared";
        }
    }

    /**
     * There is an index of a kind that no annotation declares: it costs, and does no harm. Stator never drops it. An
     * SDK that does not know the kind does not tell of it.
     *
     * @param kind DynamoDB's word for its kind: {@code VectorIndexes}
     * @param name its name
     */
    record IndexUnknown(String kind, String name) implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.NONE;
        }

        @Override
        public boolean harmless() {
            return true;
        }

        @Override
        public String toString() {
            return "there is an index " + name + " among its " + kind + ", a kind that no annotation declares";
        }
    }

    /**
     * The table, or an index of it, is paid for in another way.
     *
     * @param index the index; empty for the table
     */
    record BillingDiffers(Optional<String> index, Billing found, Billing declared) implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.MIGRATE;
        }

        @Override
        public boolean harmless() {
            return found.mode() == declared.mode();
        }

        @Override
        public String toString() {
            return index.map(name -> "global secondary index " + name).orElse("the table") + " is " + found
                    + ", declared is " + declared;
        }
    }

    /**
     * The stream has other records, or there is one too few or too many.
     *
     * @param found what its records hold; empty without a stream
     */
    record StreamDiffers(Optional<StreamViewType> found, Optional<StreamViewType> declared) implements Difference {
        /** A stream in another view is another stream: who reads the one there is must begin anew. */
        @Override
        public Remedy remedy() {
            return found.isPresent() && declared.isPresent() ? Remedy.REPLACING_STREAM : Remedy.MIGRATE;
        }

        @Override
        public String toString() {
            return "the stream is " + text(found) + ", declared is " + text(declared);
        }

        private static String text(Optional<StreamViewType> view) {
            return view.map(StreamViewType::toString).orElse("disabled");
        }
    }

    /**
     * Items do not expire by the attribute that is declared.
     *
     * @param found what is so instead
     * @param declared the attribute of {@code @Ttl}
     */
    record TtlDiffers(TtlInfo found, String declared) implements Difference {
        /** A table has one such attribute, and another program may rely on the one there is. */
        @Override
        public Remedy remedy() {
            return found.status() == TimeToLiveStatus.DISABLED ? Remedy.MIGRATE : Remedy.DISABLING_TTL;
        }

        @Override
        public String toString() {
            return "time to live is " + found + ", declared is " + declared;
        }
    }

    /**
     * Point-in-time recovery is on and should be off, the other way round, or reaches back for another time.
     *
     * @param found for how many days back; empty where it is off
     */
    record RecoveryDiffers(Optional<Integer> found, Optional<Integer> declared) implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.MIGRATE;
        }

        @Override
        public String toString() {
            return "point-in-time recovery is " + text(found) + ", declared is " + text(declared);
        }

        static String text(Optional<Integer> days) {
            return days.map(number -> "for " + number + (number == 1 ? " day" : " days"))
                    .orElse("off");
        }
    }

    /**
     * The table, or an index of it, can take less at once. DynamoDB does not lower it, so more is no difference.
     *
     * @param index the index; empty for the table
     */
    record WarmThroughputDiffers(Optional<String> index, WarmUnits found, WarmUnits declared) implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.MIGRATE;
        }

        @Override
        public String toString() {
            return "the warm throughput of "
                    + index.map(name -> "global secondary index " + name).orElse("the table") + " is " + found
                    + ", declared is " + declared;
        }
    }

    /**
     * Changes go to another Kinesis data stream, with another precision of their times, or to one too few or too many.
     *
     * @param found where they go; empty where to none
     */
    record KinesisDiffers(Optional<KinesisDestination> found, Optional<KinesisDestination> declared)
            implements Difference {
        /** A table has one at a time: what changes after the one ends and before the other begins is in neither. */
        @Override
        public Remedy remedy() {
            boolean another = found.isPresent()
                    && declared.isPresent()
                    && !found.get().streamArn().equals(declared.get().streamArn());
            return another ? Remedy.REPLACING_STREAM : Remedy.MIGRATE;
        }

        @Override
        public String toString() {
            return "the Kinesis data stream is " + text(found) + ", declared is " + text(declared);
        }

        private static String text(Optional<KinesisDestination> destination) {
            return destination.map(KinesisDestination::toString).orElse("none");
        }
    }

    /**
     * The table has another resource policy, one too few or one too many. Policies of one meaning are equal, however
     * they are written.
     *
     * @param found its JSON, as DynamoDB has it; empty where there is none
     */
    record PolicyDiffers(Optional<String> found, Optional<String> declared) implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.MIGRATE;
        }

        @Override
        public String toString() {
            return "the resource policy is " + text(found) + ", declared is " + text(declared);
        }

        private static String text(Optional<String> policy) {
            return policy.map(json -> json.replaceAll("\\s+", " ")).orElse("none");
        }
    }

    /** Deletion protection is on and should be off, or the other way round. */
    record DeletionProtectionDiffers(boolean found, boolean declared) implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.MIGRATE;
        }

        @Override
        public String toString() {
            return "deletion protection is " + text(found) + ", declared is " + text(declared);
        }

        private static String text(boolean enabled) {
            return enabled ? "on" : "off";
        }
    }

    /** The table is of another class. */
    record TableClassDiffers(TableClass found, TableClass declared) implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.MIGRATE;
        }

        @Override
        public String toString() {
            return "the table class is " + found + ", declared is " + declared;
        }
    }

    /** The table is encrypted with another key. */
    record EncryptionDiffers(Encryption found, Encryption declared) implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.MIGRATE;
        }

        @Override
        public String toString() {
            return "the table is encrypted with " + found + ", declared is " + declared;
        }
    }

    /**
     * A tag is missing or has another value. Tags beyond those declared are nobody's business.
     *
     * @param key its key
     * @param found its value; empty if it is missing
     */
    record TagDiffers(String key, Optional<String> found, String declared) implements Difference {
        @Override
        public Remedy remedy() {
            return Remedy.MIGRATE;
        }

        @Override
        public String toString() {
            return "tag " + key + " is "
                    + found.map(value -> "\"" + value + "\"").orElse("missing") + ", declared is \"" + declared + "\"";
        }
    }
}
