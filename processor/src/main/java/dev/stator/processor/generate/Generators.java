package dev.stator.processor.generate;

import com.palantir.javapoet.JavaFile;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.IndexPlan;
import dev.stator.processor.generate.plan.TablePlan;
import dev.stator.processor.model.EntityTable;
import java.util.ArrayList;
import java.util.List;

/** From the model of a table to the source files of its entities. */
public final class Generators {
    private Generators() {}

    /**
     * Codec, typed attributes, key and DAO of each entity, and for each index that projects less than all a record with
     * its typed attributes.
     *
     * @param table what no rule refuses
     */
    public static List<JavaFile> generate(EntityTable table) {
        List<JavaFile> files = new ArrayList<>();
        List<EntityPlan> plans = table.entities().stream()
                .map(entity -> EntityPlan.of(table, entity))
                .toList();
        if (table.root().isPresent()) {
            TablePlan plan = TablePlan.of(table, plans);
            files.add(TableCodecGenerator.generate(plan));
            files.add(TableGenerator.generate(plan));
        }
        for (EntityPlan plan : plans) {
            files.add(CodecGenerator.generate(plan));
            files.add(AttributesGenerator.ofEntity(plan));
            files.add(KeyGenerator.generate(plan));
            files.add(DaoGenerator.generate(plan));
            for (IndexPlan index : plan.indexes()) {
                index.projected().ifPresent(projected -> {
                    files.add(ProjectionGenerator.generate(plan, index, projected));
                    files.add(AttributesGenerator.ofProjection(plan, index, projected));
                });
            }
        }
        return List.copyOf(files);
    }
}
