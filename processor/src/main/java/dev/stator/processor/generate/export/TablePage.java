package dev.stator.processor.generate.export;

import static dev.stator.processor.generate.export.MarkdownText.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.RecordKeys;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.ItemType;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.SealedType;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TableMember;
import dev.stator.processor.model.TableRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as a page for people: what its items look like, how they are read, what that costs and has to be allowed. */
final class TablePage {
    private static final String NONE = "";

    private final EntityTable table;
    private final List<JavaFile> files;
    private final MarkdownText page = new MarkdownText();

    private TablePage(EntityTable table, List<JavaFile> files) {
        this.table = table;
        this.files = files;
    }

    /** @param files what is generated for the table */
    static String of(EntityTable table, List<JavaFile> files) {
        TablePage page = new TablePage(table, files);
        page.overview();
        table.entities().forEach(page::record);
        Costs.describe(page.page);
        page.policy();
        return page.page.toString();
    }

    private void overview() {
        String declared = table.root()
                .map(TableRoot::name)
                .orElseGet(() -> table.entities().get(0).record().name())
                .canonicalName();
        page.heading(1, "Table " + code(table.name()))
                .paragraph("Declared by " + code(declared) + ". The compiler wrote this page.");
        List<List<String>> keys = new ArrayList<>();
        keys.add(key("table", table.key(), "everything"));
        table.indexes()
                .forEach(index -> keys.add(key(
                        (index.isLocal() ? "local index " : "index ") + code(index.name()), index.key(), held(index))));
        page.table(List.of("", "hash key", "range key", "holds"), keys);
        table.root()
                .flatMap(TableRoot::discriminator)
                .ifPresent(name -> page.paragraph(code(name) + " says which record an item is."));
        table.ttl().ifPresent(name -> page.paragraph("Items expire at " + code(name) + " (TTL)."));
        page.fence("mermaid", KeyDiagram.of(table));
    }

    private static List<String> key(String what, EntityKey key, String holds) {
        return List.of(what, stored(key.hash()), stored(key.range()), holds);
    }

    private static String stored(List<EntityKey.Part> parts) {
        return parts.stream()
                .map(part -> code(part.name()) + " " + part.storedAs())
                .collect(Collectors.joining(", "));
    }

    private static String held(Index index) {
        return switch (index.projection()) {
            case ALL -> "whole items";
            case KEYS_ONLY -> "keys";
            case INCLUDE ->
                index.included().stream().map(MarkdownText::code).collect(Collectors.joining(", ", "keys, ", ""));
        };
    }

    private void record(Entity entity) {
        EntityPlan plan = EntityPlan.of(table, entity);
        page.heading(2, "Record " + code(simple(entity.record().name())));
        entity.member().ifPresent(member -> page.paragraph(told(member)));
        List<List<String>> keys = new ArrayList<>();
        keys(keys, "table", entity.key(), NONE);
        for (Index index : entity.indexes()) {
            String when = index.when()
                    .map(component -> ", if " + code(component.component()))
                    .orElse(NONE);
            keys(keys, code(index.name()), index.key(), when);
        }
        page.table(List.of("key", "attribute", "made of", "looks like"), keys);
        attributes(plan);
        entity.nested().forEach(this::nested);
        access(entity);
    }

    private static String told(TableMember member) {
        return member.marks().stream()
                .map(mark -> mark instanceof TableMember.Words some
                        ? code(mark.attribute()) + " is "
                                + some.words().stream().map(MarkdownText::code).collect(Collectors.joining(" or "))
                        : code(mark.attribute()) + begins((TableMember.Beginning) mark))
                .collect(Collectors.joining(", and ", "Its items are those whose ", "."));
    }

    private static String begins(TableMember.Beginning mark) {
        return mark.text().isEmpty() ? " is there" : " begins with " + code(mark.text());
    }

    private static void keys(List<List<String>> rows, String of, EntityKey key, String when) {
        key.parts()
                .forEach(part -> rows.add(List.of(
                        of + (key.hash().contains(part) ? ", hash" : ", range") + when,
                        code(part.name()),
                        code(
                                part instanceof EntityKey.Part.OfAttribute own
                                        ? own.attribute().path()
                                        : part.keyText().template().text()),
                        code(part.accept(new SampleText())))));
    }

    private void attributes(EntityPlan plan) {
        List<List<String>> rows = new ArrayList<>();
        for (EntityAttribute attribute : plan.record().attributes()) {
            List<String> notes = new ArrayList<>(plan.roles(attribute).stream()
                    .map(role -> role.replace("_", "\\_"))
                    .toList());
            if (attribute.keyOnly()) {
                notes.add("in keys only");
            }
            boolean isOfKey = plan.key().parts().stream().anyMatch(part -> RecordKeys.isOf(part, attribute));
            rows.add(row(attribute, notes, !isOfKey && mayBeAbsent(attribute)));
        }
        made(plan.keys(), rows);
        page.paragraph("What an item holds:").table(List.of("attribute", "stored as", "component", "type", ""), rows);
        rest(plan.record());
    }

    private static boolean mayBeAbsent(EntityAttribute attribute) {
        return attribute.isInAbsent() || RecordKeys.isOptional(attribute);
    }

    private void rest(RecordType record) {
        record.rest()
                .ifPresent(rest -> page.paragraph("Whatever else is stored there is kept, in " + code(rest.component())
                        + (rest.sensitive() ? ", which is sensitive." : ".")));
    }

    /** The attributes that no component has to itself. */
    private static void made(RecordKeys keys, List<List<String>> rows) {
        Stream.concat(keys.primary().stream(), keys.entries().stream().flatMap(entry -> entry.parts().stream()))
                .forEach(part ->
                        rows.add(List.of(code(part.name()), part.storedAs().name(), NONE, NONE, "made for the key")));
        keys.type()
                .ifPresent(words -> rows.add(List.of(
                        code(words.attribute()),
                        StoredAs.S.name(),
                        NONE,
                        NONE,
                        "says which record it is: "
                                + words.words().stream()
                                        .map(MarkdownText::code)
                                        .collect(Collectors.joining(", once ")))));
    }

    private static List<String> row(EntityAttribute attribute, List<String> notes, boolean absent) {
        List<String> all = new ArrayList<>(notes);
        if (absent) {
            all.add("may be absent");
        }
        attribute.defaultValue().ifPresent(value -> all.add("read as " + code(value) + " where absent"));
        if (!attribute.former().isEmpty()) {
            all.add("formerly "
                    + attribute.former().stream().map(MarkdownText::code).collect(Collectors.joining(", ")));
        }
        if (attribute.sensitive()) {
            all.add("sensitive");
        }
        return List.of(
                attribute.keyOnly() ? NONE : code(attribute.name()),
                attribute.keyOnly() ? NONE : StoredText.of(attribute.mapping()),
                code(attribute.path()),
                code(StoredText.java(attribute.type())),
                String.join(", ", all));
    }

    private void nested(ItemType type) {
        page.paragraph("Inside it, " + code(StoredText.java(type.type())) + ":");
        type.accept(new ItemType.Visitor<MarkdownText>() {
            @Override
            public MarkdownText visitRecord(RecordType record) {
                page.table(
                        List.of("attribute", "stored as", "component", "type", ""),
                        record.attributes().stream()
                                .map(attribute -> row(attribute, List.of(), mayBeAbsent(attribute)))
                                .toList());
                rest(record);
                return page;
            }

            @Override
            public MarkdownText visitSealed(SealedType sealed) {
                return page.table(
                        List.of(code(sealed.discriminator()), "record"),
                        sealed.subtypes().stream()
                                .map(each -> List.of(code(each.value()), code(StoredText.java(each.type()))))
                                .toList());
            }
        });
    }

    private void access(Entity entity) {
        ClassName name = GeneratedNames.dao(entity.base());
        String receiver =
                entity.member().map(member -> member.accessor() + "().").orElse(NONE);
        DaoCalls calls = DaoCalls.of(receiver, generated(name));
        List<List<String>> rows = new ArrayList<>();
        calls.named("get").forEach(call -> rows.add(Costs.ofItem(call)));
        rows.add(Costs.ofBatch(receiver + "getAll(keys)"));
        calls.named("query").forEach(call -> rows.add(Costs.ofPage(call, "table", true)));
        calls.named("collection").forEach(call -> rows.add(Costs.ofPage(call, "table, of any record", true)));
        rows.add(Costs.ofPage(new DaoCalls.DaoCall(receiver + "scan()", List.of()), "the whole table", true));
        for (Index index : entity.indexes()) {
            DaoCalls ofIndex = calls.ofIndex(GeneratedNames.accessor(index.name()));
            String of = code(index.name());
            Stream.of("query", "scan")
                    .flatMap(method -> ofIndex.named(method).stream())
                    .forEach(call -> rows.add(Costs.ofPage(call, of, index.isLocal())));
            ofIndex.named("collection")
                    .forEach(call -> rows.add(Costs.ofPage(call, of + ", of any record", index.isLocal())));
        }
        String by = table.root()
                .map(root -> "Read by " + code(simple(GeneratedNames.table(root.name()))) + ":")
                .orElse("Read by " + code(simple(name)) + ":");
        page.paragraph(by).table(Costs.COLUMNS, rows);
        page.paragraph("Written, in units at most:").table(Costs.WRITE_COLUMNS, Costs.ofWrites(entity));
    }

    private TypeSpec generated(ClassName name) {
        return files.stream()
                .filter(file -> file.packageName().equals(name.packageName()))
                .map(JavaFile::typeSpec)
                .filter(type -> type.name().equals(name.simpleName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not generated"));
    }

    private void policy() {
        page.heading(2, "What has to be allowed")
                .paragraph("""
                        For all that the DAOs do. The stars stand for a region and an account. Where table names are
                        prefixed at run time, so are these.""")
                .fence("json", Json.of(AccessPolicy.of(table)))
                .paragraph("""
                        Beyond that, `table().verify()` takes `dynamodb:DescribeTable`, `dynamodb:DescribeTimeToLive`
                        and `dynamodb:ListTagsOfResource`; `ensure()` and `migrate()` take these and
                        `dynamodb:CreateTable`, `dynamodb:UpdateTable`, `dynamodb:UpdateTimeToLive` and
                        `dynamodb:TagResource`. Following the changes takes `dynamodb:ListStreams`, and on the streams
                        `dynamodb:DescribeStream`, `dynamodb:GetShardIterator` and `dynamodb:GetRecords`. These are:""")
                .paragraph(code(AccessPolicy.arn(table) + "/stream/*"));
    }

    private static String simple(ClassName name) {
        return String.join(".", name.simpleNames());
    }
}
