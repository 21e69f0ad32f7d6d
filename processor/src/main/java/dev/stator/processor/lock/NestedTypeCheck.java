package dev.stator.processor.lock;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.lock.LockedSchema.Facts;
import dev.stator.processor.lock.LockedSchema.Kind;
import dev.stator.processor.lock.LockedSchema.Subject;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.NestedType;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.model.declared.SealedModel;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Holds the types that the attributes of an entity lead to to what is locked of them. */
final class NestedTypeCheck {
    private final String file;
    private final RecordCheck records;
    private final FormChange forms;
    private final Map<String, Facts> before;
    private final Map<String, Facts> now;
    private final Report.Builder report;
    private final Set<String> seen = new HashSet<>();
    private final Queue<Step> waiting = new ArrayDeque<>();

    /** A mapping that waits, how the root leads to it, and where it stands there. */
    private record Step(TypeMapping mapping, String path, Site home, Site site) {}

    NestedTypeCheck(
            String file,
            RecordCheck records,
            FormChange forms,
            Map<String, Facts> before,
            Map<String, Facts> now,
            Report.Builder report) {
        this.file = file;
        this.records = records;
        this.forms = forms;
        this.before = before;
        this.now = now;
        this.report = report;
    }

    /** Walks from the entity, level by level. */
    void check(EntityModel model, Entity entity) {
        Map<String, NestedType> types = new HashMap<>();
        model.nested().forEach(type -> types.put(FormReader.name(type.type()), type));
        types.putIfAbsent(FormReader.name(model.record().type()), model.record());
        model.record()
                .attributes()
                .forEach(attribute -> waiting.add(
                        new Step(attribute.mapping(), attribute.component(), attribute.site(), attribute.site())));
        while (!waiting.isEmpty()) {
            Step step = waiting.remove();
            step.mapping().enumeration().ifPresent(known -> constants(FormReader.name(known.type()), step));
            step.mapping()
                    .nested()
                    .map(FormReader::name)
                    .filter(seen::add)
                    .ifPresent(name -> nested(name, Objects.requireNonNull(types.get(name), name), entity, step));
            step.mapping()
                    .inside()
                    .forEach(part ->
                            waiting.add(new Step(part.mapping(), step.path() + part.step(), step.home(), step.site())));
        }
    }

    private void constants(String name, Step step) {
        Facts locked = before.get(name);
        if (locked == null || !seen.add(name)) {
            return;
        }
        if (!sameKind(name, locked, step, step.site())) {
            return;
        }
        for (String constant : locked.of(Kind.CONSTANT)) {
            if (!fresh(name).of(Kind.CONSTANT).contains(constant)) {
                add(
                        Code.SCHEMA_CONSTANT,
                        step,
                        step.site(),
                        simple(name),
                        constant,
                        remedy(name, new Subject(Kind.CONSTANT, ""), constant));
            }
        }
    }

    private void nested(String name, NestedType type, Entity entity, Step step) {
        type.attributes().forEach(attribute -> waiting.add(inside(attribute, step)));
        Facts locked = before.get(name);
        type.accept(new NestedType.Visitor<Void>() {
            @Override
            public Void visitRecord(RecordModel record) {
                if (locked != null && sameKind(name, locked, step, record.site())) {
                    RecordType meant = entity.record(record.type());
                    records.attributes(
                            new RecordCheck.Place(
                                    SchemaText.ofType(name),
                                    String.join(".", record.name().simpleNames()),
                                    record,
                                    Set.of(),
                                    Set.of(),
                                    entity.known(meant),
                                    record.site(),
                                    Optional.of(step.home()),
                                    step.path()),
                            meant,
                            locked,
                            fresh(name));
                }
                return null;
            }

            @Override
            public Void visitSealed(SealedModel sealed) {
                sealed.subtypes()
                        .forEach(subtype -> waiting.add(new Step(
                                new TypeMapping.RecordOf(subtype.type()),
                                step.path(),
                                step.home(),
                                subtype.value().site())));
                if (locked != null && sameKind(name, locked, step, sealed.site())) {
                    words(name, locked, sealed, step);
                }
                return null;
            }
        });
    }

    private void words(String name, Facts locked, SealedModel sealed, Step step) {
        for (String discriminator : locked.of(Kind.DISCRIMINATOR)) {
            if (!discriminator.equals(sealed.discriminator())) {
                add(
                        Code.SCHEMA_DISCRIMINATOR,
                        step,
                        sealed.site(),
                        simple(name),
                        '"' + discriminator + '"',
                        '"' + sealed.discriminator() + '"',
                        SchemaText.remedy(
                                file,
                                SchemaText.ofType(name),
                                new Subject(Kind.DISCRIMINATOR, ""),
                                Set.of(),
                                Set.of(sealed.discriminator())));
            }
        }
        locked.all(Kind.WORD).forEach((word, stored) -> {
            Set<String> read = fresh(name).of(Kind.WORD, word);
            for (String record : stored) {
                boolean fits = read.stream()
                        .anyMatch(fresh -> forms.obstacle(LockedForm.parse(record), LockedForm.parse(fresh), false)
                                .isEmpty());
                if (!fits) {
                    add(
                            Code.SCHEMA_WORD,
                            step,
                            sealed.site(),
                            simple(name),
                            word,
                            remedy(name, new Subject(Kind.WORD, word), record));
                }
            }
        });
    }

    private boolean sameKind(String name, Facts locked, Step step, Site site) {
        for (LockedKind kind : locked.declaredAs()) {
            if (!fresh(name).declaredAs().contains(kind)) {
                add(Code.SCHEMA_KIND, step, site, name, kind, SchemaText.ofType(name), file);
                return false;
            }
        }
        return true;
    }

    private Facts fresh(String name) {
        return now.getOrDefault(name, Facts.EMPTY);
    }

    private static Step inside(AttributeModel attribute, Step step) {
        return new Step(attribute.mapping(), step.path() + "." + attribute.component(), step.home(), attribute.site());
    }

    private String remedy(String name, Subject subject, String fact) {
        return SchemaText.remedy(file, SchemaText.ofType(name), subject, Set.of(fact), Set.of());
    }

    private static String simple(String name) {
        int open = name.indexOf('<');
        String raw = open < 0 ? name : name.substring(0, open);
        return raw.substring(raw.lastIndexOf('.') + 1);
    }

    private void add(Code code, Step step, Site site, Object... args) {
        report.addNested(code, site, step.home(), step.path(), args);
    }
}
