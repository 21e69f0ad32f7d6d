package dev.stator.processor.lock;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.lock.LockedSchema.Facts;
import dev.stator.processor.lock.LockedSchema.Kind;
import dev.stator.processor.lock.LockedSchema.Subject;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.KeyModel;
import dev.stator.processor.model.declared.RecordModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a record, of a table or nested, to what is locked of it. */
final class RecordCheck {
    private final String file;
    private final FormChange forms;
    private final Report.Builder report;

    RecordCheck(String file, FormChange forms, Report.Builder report) {
        this.file = file;
        this.forms = forms;
        this.report = report;
    }

    /**
     * A record, and where it stands.
     *
     * @param owner what the lock's lines of it begin with
     * @param label what messages call it: {@code Post}
     * @param record as written
     * @param keys attributes that are found by their stored form
     * @param inKey components that the primary key holds
     * @param known names of all attributes that the record writes, or may write
     * @param site the record
     * @param home where the root leads to it, by {@code path}; of an entity its own
     */
    record Place(
            String owner,
            String label,
            RecordModel record,
            Set<String> keys,
            Set<String> inKey,
            Set<String> known,
            Site site,
            Optional<Site> home,
            String path) {
        Site of(EntityAttribute attribute) {
            return record.attributes().stream()
                    .filter(written -> written.component().equals(attribute.path()))
                    .map(record::home)
                    .findFirst()
                    .orElse(site);
        }
    }

    void entity(EntityTable table, EntityModel model, Entity entity, Facts locked, Facts present) {
        Set<String> keys = new HashSet<>();
        Stream.concat(Stream.of(entity.key()), entity.indexes().stream().map(Index::key))
                .flatMap(key -> key.parts().stream())
                .map(EntityKey.Part::name)
                .forEach(keys::add);
        Place place = new Place(
                SchemaText.ofRecord(table.name(), SchemaFacts.name(entity)),
                String.join(".", entity.record().name().simpleNames()),
                model.record(),
                keys,
                entity.key().components().stream()
                        .map(EntityAttribute::component)
                        .collect(Collectors.toSet()),
                table.known(entity),
                model.site(),
                Optional.empty(),
                "");
        for (String word : locked.of(Kind.WORD)) {
            if (!present.of(Kind.WORD).contains(word)) {
                String remedy = remedy(place, new Subject(Kind.WORD, ""), Set.of(word), Set.of());
                add(Code.SCHEMA_TABLE_WORD, place, place.site(), place.label(), word, remedy);
            }
        }
        templates(place, model, entity, locked, present);
        for (String version : locked.of(Kind.VERSION)) {
            if (!present.of(Kind.VERSION).contains(version)) {
                Subject subject = new Subject(Kind.VERSION, "");
                String remedy = remedy(place, subject, locked.of(Kind.VERSION), present.of(Kind.VERSION));
                add(Code.SCHEMA_VERSION, place, place.site(), place.label(), version, remedy);
            }
        }
        attributes(place, entity.record(), locked, present);
        keyOnly(place, entity, locked, present);
    }

    private void templates(Place place, EntityModel model, Entity entity, Facts locked, Facts present) {
        Set<String> gone = new HashSet<>(locked.all(Kind.ATTRIBUTE).keySet());
        Set<String> there = new HashSet<>(present.all(Kind.ATTRIBUTE).keySet());
        entity.record().attributes().forEach(attribute -> there.add(LockedTemplate.name(attribute)));
        for (Subject subject : locked.values().keySet()) {
            if (subject.kind() == Kind.MAKES || subject.kind() == Kind.ENTRY) {
                Set<String> now = present.of(subject.kind(), subject.name());
                for (String made : locked.of(subject.kind(), subject.name())) {
                    boolean same = now.stream()
                            .anyMatch(text -> LockedTemplate.same(
                                    made, text, name -> !there.contains(name), name -> !gone.contains(name)));
                    if (!same) {
                        template(place, model, subject, made, now);
                    }
                }
            }
        }
        if (!locked.has(Kind.MAKES)) {
            present.of(Kind.MAKES)
                    .forEach(made -> template(place, model, new Subject(Kind.MAKES, ""), "none", Set.of(made)));
        }
    }

    private void template(Place place, EntityModel model, Subject subject, String made, Set<String> now) {
        Site site = model.keys().stream()
                .filter(key -> subject.name().isEmpty()
                        ? key.isPrimary()
                        : key.index()
                                .filter(index -> index.name().equals(subject.name()))
                                .isPresent())
                .map(KeyModel::site)
                .findFirst()
                .orElse(place.site());
        add(
                Code.SCHEMA_TEMPLATE,
                place,
                site,
                subject.name().isEmpty() ? "The key" : "The entry in index \"" + subject.name() + "\"",
                place.label(),
                made,
                now.isEmpty() ? "none" : String.join("", now),
                remedy(place, subject, Set.of(made), now));
    }

    /** Components that only the keys of indexes hold, in which no stored item is. */
    private void keyOnly(Place place, Entity entity, Facts locked, Facts present) {
        for (EntityAttribute attribute : entity.record().attributes()) {
            boolean isWhen = entity.indexes().stream()
                    .flatMap(index -> index.when().stream())
                    .anyMatch(when -> when.component().equals(attribute.component()));
            List<String> holding = entity.indexes().stream()
                    .filter(index -> index.key().components().stream()
                            .anyMatch(part -> part.component().equals(attribute.component())))
                    .map(Index::name)
                    .toList();
            boolean isHeld = place.inKey().contains(attribute.component())
                    || holding.stream()
                            .anyMatch(index -> !locked.of(Kind.ENTRY, index).isEmpty());
            if (attribute.keyOnly() && attribute.mustBeThere() && !isWhen && !isHeld) {
                holding.stream()
                        .findFirst()
                        .ifPresent(index -> required(
                                place,
                                attribute,
                                attribute.name(),
                                new Subject(Kind.ENTRY, index),
                                present.of(Kind.ENTRY, index)));
            }
        }
    }

    /** Holds the attributes of a record to what is locked of them. */
    void attributes(Place place, RecordType record, Facts locked, Facts present) {
        Set<String> read = new HashSet<>();
        List<EntityAttribute> fresh = new ArrayList<>();
        for (EntityAttribute attribute : record.attributes()) {
            if (attribute.keyOnly()) {
                if (place.inKey().contains(attribute.component())) {
                    read.add(attribute.component());
                }
                continue;
            }
            LockedForm form = LockedForm.parse(String.join("", present.of(Kind.ATTRIBUTE, attribute.name())));
            boolean known = false;
            for (String name : SchemaFacts.names(attribute)) {
                read.add(name);
                for (String stored : locked.of(Kind.ATTRIBUTE, name)) {
                    known = true;
                    change(place, attribute, name, LockedForm.parse(stored), form);
                }
            }
            if (!known) {
                fresh.add(attribute);
            }
        }
        locked.all(Kind.ATTRIBUTE).forEach((name, stored) -> {
            boolean isKept = record.rest().isPresent() && !place.known().contains(name) && !locked.isFormer(name, read);
            if (!read.contains(name) && !isKept) {
                Optional<EntityAttribute> heir = heir(place, stored, fresh);
                heir.ifPresent(fresh::remove);
                lost(place, record, name, stored, heir);
            }
        });
        embedded(place, record, locked, present);
        fresh.stream()
                .filter(EntityAttribute::mustBeThere)
                .forEach(attribute -> required(
                        place,
                        attribute,
                        attribute.name(),
                        new Subject(Kind.ATTRIBUTE, attribute.name()),
                        present.of(Kind.ATTRIBUTE, attribute.name())));
    }

    /** An item has a whole embedded record, or nothing of it; where the record is another, that need not be so. */
    private void embedded(Place place, RecordType record, Facts locked, Facts present) {
        for (EntityAttribute attribute : record.attributes()) {
            List<LockedForm> before = stored(attribute, locked);
            SchemaFacts.requiredWith(record, attribute)
                    .filter(other ->
                            before.stream().anyMatch(form -> !form.with().contains(LockWords.quoted(other.name()))))
                    .filter(other -> !isAlwaysThere(stored(other, locked)))
                    .findFirst()
                    .ifPresent(other -> required(
                            place,
                            other,
                            other.name(),
                            new Subject(Kind.ATTRIBUTE, attribute.name()),
                            present.of(Kind.ATTRIBUTE, attribute.name())));
        }
    }

    private static boolean isAlwaysThere(List<LockedForm> stored) {
        return !stored.isEmpty() && stored.stream().noneMatch(LockedForm::maybeAbsent);
    }

    private static List<LockedForm> stored(EntityAttribute attribute, Facts locked) {
        return SchemaFacts.names(attribute).stream()
                .flatMap(name -> locked.of(Kind.ATTRIBUTE, name).stream())
                .map(LockedForm::parse)
                .toList();
    }

    private void required(Place place, EntityAttribute attribute, String name, Subject subject, Set<String> facts) {
        add(
                Code.SCHEMA_REQUIRED,
                place,
                place.of(attribute),
                place.label() + "." + attribute.path(),
                name,
                remedy(place, subject, Set.of(), facts));
    }

    private void change(Place place, EntityAttribute attribute, String name, LockedForm stored, LockedForm form) {
        boolean exact = place.keys().contains(attribute.name());
        LockedForm before = stored.with(List.of());
        LockedForm now = form.with(List.of());
        Optional<String> unread = forms.obstacle(before, now.orAbsent(true), exact);
        if (unread.isPresent()) {
            add(
                    Code.SCHEMA_RETYPED,
                    place,
                    place.of(attribute),
                    place.label() + "." + attribute.path(),
                    stored,
                    form,
                    unread.get(),
                    remedy(place, new Subject(Kind.ATTRIBUTE, name), Set.of(), Set.of(form.toString())));
        } else if (forms.obstacle(before, now, exact).isPresent()) {
            required(place, attribute, name, new Subject(Kind.ATTRIBUTE, name), Set.of(form.toString()));
        }
    }

    private String remedy(Place place, Subject subject, Set<String> before, Set<String> now) {
        return SchemaText.remedy(file, place.owner(), subject, before, now);
    }

    private void lost(Place place, RecordType record, String name, Set<String> stored, Optional<EntityAttribute> heir) {
        boolean canKeep = record.rest().isEmpty() && !place.known().contains(name);
        add(
                Code.SCHEMA_LOST,
                place,
                heir.map(place::of).orElse(place.site()),
                place.label(),
                name,
                LockWords.escaped(name),
                heir.map(EntityAttribute::path).orElse("the component that has a new name"),
                canKeep ? " If it is to stay without one, add @Rest Map<String, AttributeValue> rest." : "",
                remedy(place, new Subject(Kind.ATTRIBUTE, name), stored, Set.of()));
    }

    /** The first of some attributes that reads what is stored, which may have it under a new name. */
    private Optional<EntityAttribute> heir(Place place, Set<String> stored, List<EntityAttribute> fresh) {
        return fresh.stream()
                .filter(attribute -> stored.stream()
                        .map(LockedForm::parse)
                        .allMatch(form -> forms.obstacle(
                                        form,
                                        FormReader.of(attribute.mapping()).orAbsent(true),
                                        place.keys().contains(attribute.name()))
                                .isEmpty()))
                .findFirst();
    }

    private void add(Code code, Place place, Site site, Object... args) {
        report.addNested(code, site, place.home().orElse(site), place.path(), args);
    }
}
