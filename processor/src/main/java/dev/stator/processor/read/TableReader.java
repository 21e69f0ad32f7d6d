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
import dev.stator.processor.read.annotation.TableAnnotation;
import dev.stator.processor.read.annotation.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
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
        if (root.getKind() != ElementKind.RECORD && !isShared(root)) {
            String kind = root.getKind().name().toLowerCase(Locale.ROOT).replace("annotation_type", "annotation");
            report.add(Code.NOT_A_RECORD, Site.of(root), kind, root.getSimpleName());
            return Optional.empty();
        }
        if (!root.getTypeParameters().isEmpty()) {
            report.add(Code.GENERIC_ROOT, Site.of(root), root.getSimpleName());
            return Optional.empty();
        }
        Text name = table.get().name();
        InjectionModel injected = injection.read(root, missing);
        if (!isShared(root)) {
            Optional<NamedKeys> named = MadeKeys.named(root);
            EntityModel entity =
                    reader(root, named, injected, sources, missing).read(root, ClassName.get(root), Optional.empty());
            return Optional.of(new TableModel(name.value(), name.site(), named, Optional.empty(), List.of(entity)));
        }
        NamedKeys named =
                MadeKeys.named(root).orElse(new NamedKeys(Optional.empty(), Optional.empty(), MadeKeys.indexes(root)));
        Members members = Members.below(root, types, missing);
        EntityReader reader = reader(root, Optional.of(named), injected.ofMember(), sources, missing);
        List<EntityModel> entities = members.records().stream()
                .map(record -> reader.read(record, Members.base(record, root), Optional.of(member(record))))
                .toList();
        RootModel read = new RootModel(
                ClassName.get(root),
                TypeName.get(root.asType()),
                new VisibilityReader(elements, root).of(root),
                DiscriminatorAnnotation.on(root).map(written -> name(written.name())),
                injected,
                members.others(),
                GeneratedTypes.existing(GeneratedTypes.ofRoot(ClassName.get(root)), sources.users()),
                Site.of(root));
        return Optional.of(new TableModel(name.value(), name.site(), Optional.of(named), Optional.of(read), entities));
    }

    private EntityReader reader(
            TypeElement root,
            Optional<NamedKeys> named,
            InjectionModel injected,
            SourceTypes sources,
            MissingTypes missing) {
        return new EntityReader(types, elements, classFiles, blind, root, named, injected, sources, missing);
    }

    private static MemberModel member(TypeElement record) {
        Optional<DiscriminatorValueAnnotation> value = DiscriminatorValueAnnotation.on(record);
        return new MemberModel(
                AccessorAnnotation.on(record).map(written -> name(written.name())),
                value.map(written -> name(written.value()))
                        .orElseGet(() -> new WrittenName(record.getSimpleName().toString(), Site.of(record))),
                value.stream()
                        .flatMap(written -> written.former().stream())
                        .map(TableReader::name)
                        .toList());
    }

    private static WrittenName name(Text text) {
        return new WrittenName(text.value(), text.site());
    }

    /** Whether a root is one of several records. */
    private static boolean isShared(TypeElement root) {
        return root.getKind() == ElementKind.INTERFACE && root.getModifiers().contains(Modifier.SEALED);
    }

    /** The qualified names of what a root gives, if it is right, but for its keys, which are read by their records. */
    public List<String> generated(TypeElement root) {
        if (root.getKind() != ElementKind.RECORD && !isShared(root)) {
            return List.of();
        }
        List<TypeElement> records = isShared(root)
                ? Members.below(root, types, new MissingTypes(new SourceTypes()))
                        .records()
                : List.of(root);
        Stream<ClassName> ofRecords = records.stream()
                .map(record -> Members.base(record, root))
                .flatMap(base -> GeneratedTypes.ofEntity(base, MadeKeys.indexes(root))
                        .filter(name -> !name.equals(GeneratedNames.key(base))));
        return Stream.concat(isShared(root) ? GeneratedTypes.ofRoot(ClassName.get(root)) : Stream.of(), ofRecords)
                .map(ClassName::canonicalName)
                .toList();
    }
}
