package dev.stator.testing;

import dev.stator.ChangeStream;
import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.dao.EntityOperations;
import dev.stator.operation.ScanOperation;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import dev.stator.table.DeclaredTable;
import java.util.List;

/** A DAO as the processor generates it, written by hand because this module comes before the processor's tests. */
final class ThingDao implements Dao<ThingDao.Thing> {

    private static final EntitySchema<Thing> SCHEMA =
            EntitySchema.of("things", Thing.class, new ThingCodec(), KeyPart.text("id", Codecs.STRING));

    private final EntityOperations<Thing> things;

    public ThingDao(Stator stator) {
        things = stator.entity(SCHEMA);
    }

    @Override
    public DeclaredTable table() {
        return DeclaredTable.of(things);
    }

    @Override
    public ScanOperation<Thing, Thing> scan() {
        return things.scan();
    }

    @Override
    public ChangeStream<Thing> changes() {
        return ChangeStream.of(things);
    }

    void put(String id) {
        things.put(new Thing(id)).execute();
    }

    List<String> ids() {
        return things.scan().list().stream().map(Thing::id).toList();
    }

    List<String> idsAsynchronously() {
        return things.scan().listAsync().join().stream().map(Thing::id).toList();
    }

    record Thing(String id) {}

    private static final class ThingCodec implements ItemCodec<Thing> {
        @Override
        public void write(Thing thing, ItemWriter item) {
            item.expect(1);
            item.put("id", Codecs.STRING, thing.id());
        }

        @Override
        public Thing read(ItemReader item) {
            return new Thing(item.required("id", Codecs.STRING));
        }
    }
}
