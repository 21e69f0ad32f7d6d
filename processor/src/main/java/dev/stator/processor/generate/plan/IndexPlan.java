package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.RecordType;
import java.util.Optional;

/**
 * What the generated types of one entity call an index.
 *
 * @param constant name of its schema in the codec
 * @param projected the record it answers with, where it projects less than all
 */
public record IndexPlan(Index index, String constant, Optional<Projected> projected) {

    /**
     * The record that an index answers with.
     *
     * @param codec class of its codec
     * @param constant name of that codec's instance
     */
    public record Projected(RecordType record, ClassName codec, String constant) {
        public ClassName name() {
            return record.name();
        }
    }

    static IndexPlan of(Index index, CodecConstantsBuilder constants) {
        String nested = GeneratedNames.indexClass(index.name());
        String name = Identifiers.constant(nested);
        String constant = constants.claim(name, name + "_INDEX");
        return new IndexPlan(
                index,
                constant,
                index.projected()
                        .map(record -> new Projected(
                                record, constants.nestedClass(nested), constants.claim(constant + "_CODEC"))));
    }

    public String name() {
        return index.name();
    }
}
