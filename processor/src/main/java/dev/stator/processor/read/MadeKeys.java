package dev.stator.processor.read;

import dev.stator.processor.model.Index.Projection;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.KeyModel;
import dev.stator.processor.model.declared.NamedKeys;
import dev.stator.processor.model.declared.TemplateModel;
import dev.stator.processor.model.declared.TemplateModel.Fault;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.read.annotation.IndexAnnotation;
import dev.stator.processor.read.annotation.KeyAnnotation;
import dev.stator.processor.read.annotation.MadeKeyAnnotation;
import dev.stator.processor.read.annotation.Text;
import dev.stator.processor.template.KeyTemplate;
import dev.stator.processor.template.TemplateSyntaxException;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads what types say of keys and indexes: the names of a table's, and how a record makes them. */
final class MadeKeys {
    private MadeKeys() {}

    /** The names that a type gives the keys of its table; empty if it names none. */
    static Optional<NamedKeys> named(TypeElement root) {
        Optional<WrittenName> hash = KeyAnnotation.name(root, KeyRole.HASH).map(Text::name);
        Optional<WrittenName> range = KeyAnnotation.name(root, KeyRole.RANGE).map(Text::name);
        return hash.or(() -> range).map(any -> new NamedKeys(hash, range, indexes(root)));
    }

    /** The secondary indexes that a type declares. */
    static List<IndexModel> indexes(TypeElement root) {
        return IndexAnnotation.on(root).stream().map(MadeKeys::index).toList();
    }

    /** How a record makes its keys. */
    static List<KeyModel> made(TypeElement record) {
        return MadeKeyAnnotation.on(record).stream()
                .map(key -> new KeyModel(
                        key.index().map(Text::name),
                        key.hash().map(MadeKeys::template),
                        key.range().map(MadeKeys::template),
                        key.when().map(Text::name),
                        key.escape(),
                        key.site()))
                .toList();
    }

    private static TemplateModel template(Text text) {
        try {
            KeyTemplate parsed = KeyTemplate.parse(text.value());
            return new TemplateModel(text.value(), Optional.of(parsed), Optional.empty(), text.site());
        } catch (TemplateSyntaxException fault) {
            return new TemplateModel(
                    text.value(),
                    Optional.empty(),
                    Optional.of(new Fault(String.valueOf(fault.getMessage()), fault.position())),
                    text.site());
        }
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

    private static List<WrittenName> names(List<Text> texts) {
        return texts.stream().map(Text::name).toList();
    }
}
