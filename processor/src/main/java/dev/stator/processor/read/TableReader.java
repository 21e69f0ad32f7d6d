package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.InjectionModel;
import dev.stator.processor.model.declared.MemberModel;
import dev.stator.processor.model.declared.NamedKeys;
import dev.stator.processor.model.declared.RootModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.read.annotation.AccessorAnnotation;
import dev.stator.processor.read.annotation.DiscriminatorAnnotation;
import dev.stator.processor.read.annotation.DiscriminatorValueAnnotation;
import dev.stator.processor.read.annotation.NoJavaException;
import dev.stator.processor.read.annotation.TableAnnotation;
import dev.stator.processor.read.annotation.Text;
import dev.stator.processor.read.annotation.TypeValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the table that a root declares, and everything the root reaches. */
public final class TableReader {
    private final Types types;
    private final Elements elements;
    private final InjectionReader injection;
    private final ClassFiles classFiles;
    private final boolean blind;

    /** {@code blind} where the compiler does not show annotations on types that it reads from class files. */
    public TableReader(Types types, Elements elements, InjectionMode mode, ClassFiles classFiles, boolean blind) {
        this.types = types;
        this.elements = elements;
        this.classFiles = classFiles;
        this.blind = blind;
        this.injection = new InjectionReader(elements, mode);
    }

    /**
     * The table of a root.
     *
     * @param sources what stands in source
     * @param missing takes the types that are not there; the rest is read as if each could be anything
     * @param report takes what keeps the root from being read
     * @return empty if the root is nothing that a table could hold
     */
    public Optional<TableModel> read(
            TypeElement root, SourceTypes sources, MissingTypes missing, Report.Builder report) {
        Optional<TableAnnotation> table = TableAnnotation.on(root);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Text name = table.get().name();
        boolean isRecord = root.getKind() == ElementKind.RECORD;
        Optional<Members> members = isRecord ? Optional.empty() : Members.of(root, table.get(), types, missing);
        if (!isRecord && members.isEmpty()) {
            String kind = root.getKind().name().toLowerCase(Locale.ROOT).replace("annotation_type", "annotation");
            report.add(Code.NOT_A_RECORD, Site.of(root), kind, root.getSimpleName(), ClassMaker.advice(root));
            return Optional.empty();
        }
        if (!root.getTypeParameters().isEmpty()) {
            report.add(Code.GENERIC_ROOT, Site.of(root), root.getSimpleName());
            return Optional.empty();
        }
        InjectionModel injected = injection.read(root, missing);
        Optional<NamedKeys> named = MadeKeys.named(root);
        if (members.isPresent()) {
            return Optional.of(shared(root, table.get(), members.get(), named, injected, sources, missing));
        }
        EntityModel entity =
                reader(root, named, injected, sources, missing).read(root, ClassName.get(root), Optional.empty());
        return Optional.of(new TableModel(
                name.value(), name.site(), idleEntities(table.get()), named, Optional.empty(), List.of(entity)));
    }

    private TableModel shared(
            TypeElement root,
            TableAnnotation table,
            Members members,
            Optional<NamedKeys> named,
            InjectionModel injected,
            SourceTypes sources,
            MissingTypes missing) {
        NamedKeys keys =
                named.orElseGet(() -> new NamedKeys(Optional.empty(), Optional.empty(), MadeKeys.indexes(root)));
        EntityReader reader = reader(root, Optional.of(keys), injected.ofMember(), sources, missing);
        VisibilityReader visibility = new VisibilityReader(elements, root);
        TypeMirror common = members.common(
                root,
                types,
                visibility,
                elements.getTypeElement("java.lang.Record").asType());
        List<EntityModel> entities = members.records().stream()
                .map(record -> reader.read(
                        record,
                        Members.base(record, root),
                        Optional.of(member(record, Members.between(record, root, types, visibility)))))
                .toList();
        RootModel read = new RootModel(
                ClassName.get(root),
                TypeName.get(common),
                visibility.of(root),
                DiscriminatorAnnotation.on(root).map(written -> written.name().name()),
                injected,
                members.others(),
                GeneratedTypes.existing(GeneratedTypes.ofRoot(ClassName.get(root)), sources.users()),
                Site.of(root));
        return new TableModel(
                table.name().value(),
                table.name().site(),
                root.getKind() == ElementKind.INTERFACE ? idleEntities(table) : Optional.empty(),
                Optional.of(keys),
                Optional.of(read),
                entities);
    }

    private EntityReader reader(
            TypeElement root,
            Optional<NamedKeys> named,
            InjectionModel injected,
            SourceTypes sources,
            MissingTypes missing) {
        return new EntityReader(types, elements, classFiles, blind, root, named, injected, sources, missing);
    }

    private static Optional<Site> idleEntities(TableAnnotation table) {
        return table.entities().stream().map(TypeValue::site).findFirst();
    }

    private static MemberModel member(TypeElement record, List<ClassName> interfaces) {
        Optional<DiscriminatorValueAnnotation> value = DiscriminatorValueAnnotation.on(record);
        return new MemberModel(
                AccessorAnnotation.on(record).map(written -> written.name().name()),
                value.map(written -> written.value().name())
                        .orElseGet(() -> new WrittenName(record.getSimpleName().toString(), Site.of(record))),
                value.map(written -> written.value().site()),
                value.stream()
                        .flatMap(written -> written.former().stream())
                        .map(Text::name)
                        .toList(),
                interfaces);
    }

    /**
     * The qualified names of what a root gives, if it is right. But for the key of a record that has the table to
     * itself, which is read by the record.
     *
     * @throws NoJavaException if the compiler refuses what says it
     */
    public List<String> generated(TypeElement root) {
        Optional<Members> members = members(root);
        List<TypeElement> records = root.getKind() == ElementKind.RECORD
                ? List.of(root)
                : members.map(Members::records).orElse(List.of());
        Stream<ClassName> ofRecords = records.stream()
                .map(record -> Members.base(record, root))
                .flatMap(base -> GeneratedTypes.ofEntity(base, MadeKeys.indexes(root))
                        .filter(name -> members.isPresent() || !name.equals(GeneratedNames.key(base))));
        return Stream.concat(members.stream().flatMap(any -> GeneratedTypes.ofRoot(ClassName.get(root))), ofRecords)
                .map(ClassName::canonicalName)
                .toList();
    }

    /**
     * The qualified names of the records that the table of a root holds, which is one of several.
     *
     * @throws NoJavaException if the compiler refuses what says it
     */
    public List<String> records(TypeElement root) {
        return members(root).map(Members::records).orElse(List.of()).stream()
                .map(record -> record.getQualifiedName().toString())
                .toList();
    }

    /** As far as they are there; none of what is no root of several records. */
    private Optional<Members> members(TypeElement root) {
        return TableAnnotation.on(root)
                .filter(table -> root.getKind() != ElementKind.RECORD)
                .flatMap(table -> Members.of(root, table, types, new MissingTypes(new SourceTypes())));
    }
}
