package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.MapperForms;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.InjectionModel;
import dev.stator.processor.model.declared.KeyModel;
import dev.stator.processor.model.declared.MemberModel;
import dev.stator.processor.model.declared.NamedKeys;
import dev.stator.processor.model.declared.NestedType;
import dev.stator.processor.model.declared.RecordModel;
import dev.stator.processor.read.annotation.SharedWithAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads a record of a table, and everything that it reaches.
 *
 * @param root beside which generated types stand
 * @param named the keys of the table, if it names them
 */
record EntityReader(
        Types types,
        Elements elements,
        ClassFiles classFiles,
        boolean blind,
        TypeElement root,
        Optional<NamedKeys> named,
        InjectionModel injection,
        SourceTypes sources,
        MissingTypes missing) {
    /** @param base the class whose name the names of generated types begin with */
    EntityModel read(TypeElement record, ClassName base, Optional<MemberModel> member) {
        DeclaredType type = (DeclaredType) record.asType();
        VisibilityReader visibility = new VisibilityReader(elements, root);
        InstanceReader instances = new InstanceReader(types, visibility);
        NestedTypes nested = new NestedTypes(TypeName.get(type));
        Converters converters = new Converters(elements, new ConverterReader(types, visibility, instances, missing));
        KeyTypes keyTypes = new KeyTypes(elements, sources);
        MapperForms forms = forms(record);
        EnumReader enums = new EnumReader(visibility, forms.enumsByText());
        TypeReader typeReader = new TypeReader(types, elements, visibility, nested, keyTypes, forms, enums, missing);
        RecordReader records = new RecordReader(
                types,
                keyTypes,
                new NullnessReader(elements, classFiles, sources, blind),
                visibility,
                converters,
                typeReader,
                forms,
                new FrozenReader(types, elements, keyTypes, visibility, instances, missing),
                missing);
        SealedReader sealedTypes = new SealedReader(types, visibility, nested, missing);

        List<KeyModel> keys = MadeKeys.made(record);
        RecordModel read = records.root(
                type,
                new PrimaryKeyReader(
                        named,
                        keys.stream()
                                .filter(key -> named.isPresent() && key.isPrimary())
                                .findFirst()));
        List<NestedType> reached = new ArrayList<>();
        while (!nested.isEmpty()) {
            NestedTypes.Reached next = nested.next();
            boolean isSealed = next.type().asElement().getKind() == ElementKind.INTERFACE;
            reached.add(
                    isSealed ? sealedTypes.read(next.type(), next.level()) : records.nested(next.type(), next.level()));
        }
        List<IndexModel> own = named.isPresent()
                ? List.of()
                : MadeKeys.indexes(record).stream()
                        .map(index -> index.including(read))
                        .toList();
        return new EntityModel(
                read,
                base,
                member,
                keys,
                own,
                reached,
                injection,
                new SurroundingsReader(elements, root)
                        .read(Stream.concat(Stream.of(read), reached.stream()).toList()),
                GeneratedTypes.existing(
                        GeneratedTypes.ofEntity(
                                base, named.map(NamedKeys::indexes).orElse(own)),
                        sources.users()),
                enums.all(),
                converters.uses());
    }

    /** By what stands nearest: on the record, on the table, on the record's package. */
    private MapperForms forms(TypeElement record) {
        return Stream.of(record, root, elements.getPackageOf(record))
                .flatMap(element -> SharedWithAnnotation.on(element).stream())
                .findFirst()
                .orElse(MapperForms.OWN);
    }
}
