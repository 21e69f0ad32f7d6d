package dev.stator.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record whose items a table holds, and what its codec and its DAO need.
 *
 * @param key the table's primary key, as components of the record
 * @param indexes the indexes that the record declares, in the order written
 * @param nested records and sealed interfaces reached from the components, each once, in the order first reached; the record
 *     itself is not among them, even where it is recursive
 * @param injection what the generated DAO is annotated with
 */
public record Entity(RecordType record, Key key, List<Index> indexes, List<ItemType> nested, InjectionModel injection) {
    public Entity {
        indexes = List.copyOf(indexes);
        nested = List.copyOf(nested);
    }

    /** What Stator writes as {@code kind}. */
    public Optional<Attribute> kept(Upkeep.Kind kind) {
        return record.attributes().stream().filter(a -> a.isKept(kind)).findFirst();
    }

    /** What says when an item expires. */
    public Optional<Attribute> expiry() {
        return record.attributes().stream().filter(Attribute::ttl).findFirst();
    }

    /** The records inside. */
    public Stream<RecordType> records() {
        return nested.stream().flatMap(type -> type.accept(RECORDS));
    }

    /** Of the record itself and those inside it, the one of a type. */
    public RecordType record(TypeName type) {
        return Stream.concat(Stream.of(record), records())
                .filter(candidate -> candidate.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " is no record of " + record.name()));
    }

    private static final ItemType.Visitor<Stream<RecordType>> RECORDS = new ItemType.Visitor<>() {
        @Override
        public Stream<RecordType> visitRecord(RecordType record) {
            return Stream.of(record);
        }

        @Override
        public Stream<RecordType> visitSealed(SealedType sealed) {
            return Stream.empty();
        }
    };
}
