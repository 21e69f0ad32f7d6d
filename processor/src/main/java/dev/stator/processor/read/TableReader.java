package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index.Projection;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.IndexModel.ComponentName;
import dev.stator.processor.model.declared.NestedType;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.read.annotation.IndexAnnotation;
import dev.stator.processor.read.annotation.TableAnnotation;
import dev.stator.processor.read.annotation.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
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
        if (root.getKind() != ElementKind.RECORD) {
            String kind = root.getKind().name().toLowerCase(Locale.ROOT).replace("annotation_type", "annotation");
            report.add(Code.NOT_A_RECORD, Site.of(root), kind, root.getSimpleName());
            return Optional.empty();
        }
        if (!root.getTypeParameters().isEmpty()) {
            report.add(Code.GENERIC_ROOT, Site.of(root), root.getSimpleName());
            return Optional.empty();
        }
        Text name = table.get().name();
        return Optional.of(new TableModel(name.value(), name.site(), List.of(entity(root, sources, missing))));
    }

    private EntityModel entity(TypeElement root, SourceTypes sources, MissingTypes missing) {
        DeclaredType type = (DeclaredType) root.asType();
        VisibilityReader visibility = new VisibilityReader(elements, root);
        InstanceReader instances = new InstanceReader(types, visibility);
        NestedTypes nested = new NestedTypes(TypeName.get(type));
        Converters converters = new Converters(elements, new ConverterReader(types, visibility, instances, missing));
        KeyTypes keys = new KeyTypes(elements);
        TypeReader typeReader = new TypeReader(types, elements, visibility, nested, keys, missing);
        RecordReader records = new RecordReader(
                types,
                keys,
                new NullnessReader(elements, classFiles, sources, blind),
                visibility,
                converters,
                typeReader,
                new FrozenReader(types, elements, keys, visibility, instances, missing),
                missing);
        SealedReader sealedTypes = new SealedReader(types, visibility, nested, missing);

        RecordModel record = records.root(type);
        List<NestedType> reached = new ArrayList<>();
        while (!nested.isEmpty()) {
            NestedTypes.Reached next = nested.next();
            boolean isSealed = next.type().asElement().getKind() == ElementKind.INTERFACE;
            reached.add(
                    isSealed ? sealedTypes.read(next.type(), next.level()) : records.nested(next.type(), next.level()));
        }
        List<IndexModel> indexes =
                IndexAnnotation.on(root).stream().map(TableReader::index).toList();
        return new EntityModel(
                record,
                indexes,
                reached,
                injection.read(root, missing),
                new SurroundingsReader(elements, root)
                        .read(Stream.concat(Stream.of(record), reached.stream()).toList()),
                existing(record.name(), indexes, sources.users()),
                converters.uses());
    }

    private static IndexModel index(IndexAnnotation index) {
        return new IndexModel(
                index.kind(),
                index.name().value(),
                index.name().site(),
                names(index.hashKey()),
                names(index.rangeKey()),
                index.projection().map(Projection::valueOf).orElse(Projection.ALL),
                index.projectionSite(),
                names(index.include()),
                index.site());
    }

    private static List<ComponentName> names(List<Text> texts) {
        return texts.stream()
                .map(text -> new ComponentName(text.value(), text.site()))
                .toList();
    }

    /**
     * Types in class files do not count: they are what an earlier compilation generated, or will be hidden by what this
     * one generates.
     */
    private static List<String> existing(ClassName record, List<IndexModel> indexes, Set<String> sources) {
        return generated(record, indexes)
                .filter(name -> sources.contains(name.canonicalName()))
                .map(ClassName::simpleName)
                .distinct()
                .toList();
    }

    /** The qualified names of what a root gives, if it is right, but for its key, which is read by its root. */
    public List<String> generated(TypeElement root) {
        List<IndexModel> indexes =
                IndexAnnotation.on(root).stream().map(TableReader::index).toList();
        ClassName record = ClassName.get(root);
        return generated(record, indexes)
                .filter(name -> !name.equals(GeneratedNames.key(record)))
                .map(ClassName::canonicalName)
                .toList();
    }

    private static Stream<ClassName> generated(ClassName record, List<IndexModel> indexes) {
        Stream<ClassName> ofRecord = Stream.of(
                GeneratedNames.codec(record),
                GeneratedNames.attributes(record),
                GeneratedNames.key(record),
                GeneratedNames.dao(record));
        Stream<ClassName> ofIndexes = indexes.stream()
                .filter(index -> index.projection() != Projection.ALL)
                .map(index -> GeneratedNames.projection(record, index.name()))
                .flatMap(projection -> Stream.of(projection, GeneratedNames.attributes(projection)));
        return Stream.concat(ofRecord, ofIndexes);
    }
}
