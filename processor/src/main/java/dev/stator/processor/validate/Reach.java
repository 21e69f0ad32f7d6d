package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.NestedType;
import dev.stator.processor.model.RecordModel;
import dev.stator.processor.model.SealedModel;
import dev.stator.processor.model.SealedModel.Subtype;
import dev.stator.processor.model.TypeMapping.RecordOf;
import dev.stator.processor.model.TypeMapping.SealedOf;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * What an entity reaches: its own components and those of nested records, and the sealed interfaces between them, each once with
 * the shortest path to it.
 */
record Reach(List<Member> members, List<Alternatives> alternatives) {

    /**
     * A sealed interface and how the root leads to it.
     *
     * @param records its records, as far as they can be stored
     */
    record Alternatives(EntityModel entity, SealedModel model, List<RecordModel> records, String path, Site home) {
        /** Reports a fault of the interface. */
        void report(Report.Builder report, Code code, Site site, Object... args) {
            report.addNested(code, site, home, path, args);
        }
    }

    static Reach of(EntityModel entity) {
        return new Walk(entity).reach();
    }

    /** One walk, level by level. */
    private static final class Walk {
        private final EntityModel entity;
        private final Map<TypeName, NestedType> unseen = new LinkedHashMap<>();
        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private final List<Member> members = new ArrayList<>();
        private final List<Alternatives> alternatives = new ArrayList<>();

        private record Waiting(NestedType type, String path, Site home) {}

        Walk(EntityModel entity) {
            this.entity = entity;
            entity.nested().forEach(type -> unseen.put(type.type(), type));
        }

        Reach reach() {
            entity.record()
                    .attributes()
                    .forEach(attribute -> add(
                            new Member(entity, entity.record(), attribute, attribute.component(), attribute.site())));
            while (!waiting.isEmpty()) {
                Waiting next = waiting.remove();
                if (next.type() instanceof RecordModel record) {
                    record.attributes()
                            .forEach(attribute -> add(new Member(
                                    entity,
                                    record,
                                    attribute,
                                    next.path() + "." + attribute.component(),
                                    next.home())));
                } else if (next.type() instanceof SealedModel model) {
                    add(model, next);
                }
            }
            return new Reach(members, alternatives);
        }

        private void add(Member member) {
            members.add(member);
            for (Part part : Part.of(member)) {
                if (part.mapping() instanceof RecordOf || part.mapping() instanceof SealedOf) {
                    visit(part.mapping().type(), part.path(), member.home());
                }
            }
        }

        private void add(SealedModel model, Waiting place) {
            List<RecordModel> records = new ArrayList<>();
            for (Subtype subtype : model.subtypes()) {
                record(subtype.type()).ifPresent(records::add);
                visit(subtype.type(), place.path(), place.home());
            }
            alternatives.add(new Alternatives(entity, model, records, place.path(), place.home()));
        }

        private Optional<RecordModel> record(TypeName type) {
            return Stream.concat(Stream.of(entity.record()), entity.nested().stream())
                    .filter(nested -> nested.type().equals(type))
                    .filter(RecordModel.class::isInstance)
                    .map(RecordModel.class::cast)
                    .findFirst();
        }

        private void visit(TypeName type, String path, Site home) {
            NestedType nested = unseen.remove(type);
            if (nested != null) {
                waiting.add(new Waiting(nested, path, home));
            }
        }
    }
}
