package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.EnumConstant;
import dev.stator.processor.model.ValueMapping.EnumOf;
import dev.stator.processor.model.declared.EnumModel;
import dev.stator.processor.model.declared.EnumModel.Constant;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.read.annotation.ConstantValueAnnotation;
import dev.stator.processor.read.annotation.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads enums, and keeps how each is written. */
final class EnumReader {
    private final VisibilityReader visibility;
    private final boolean byText;
    private final Map<ClassName, EnumModel> read = new LinkedHashMap<>();

    /** @param byText whether they are stored by {@code toString()} */
    EnumReader(VisibilityReader visibility, boolean byText) {
        this.visibility = visibility;
        this.byText = byText;
    }

    EnumOf read(TypeElement enumeration) {
        EnumModel model = read.computeIfAbsent(ClassName.get(enumeration), type -> model(type, enumeration));
        return new EnumOf(
                model.type(),
                model.constants().stream()
                        .map(constant -> new EnumConstant(
                                constant.name(),
                                constant.word().name(),
                                constant.former().stream()
                                        .map(WrittenName::name)
                                        .toList()))
                        .toList(),
                visibility.of(enumeration),
                byText);
    }

    /** All that were read, in the order in which they were met. */
    List<EnumModel> all() {
        return List.copyOf(read.values());
    }

    private static EnumModel model(ClassName type, TypeElement enumeration) {
        return new EnumModel(
                type,
                enumeration.getEnclosedElements().stream()
                        .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(EnumReader::constant)
                        .toList());
    }

    private static Constant constant(Element element) {
        String name = element.getSimpleName().toString();
        Optional<ConstantValueAnnotation> written = ConstantValueAnnotation.on(element);
        return new Constant(
                name,
                written.map(ConstantValueAnnotation::value)
                        .filter(word -> !word.value().isEmpty())
                        .map(Text::name)
                        .orElseGet(() -> new WrittenName(name, Site.of(element))),
                written.map(ConstantValueAnnotation::former).orElse(List.of()).stream()
                        .map(Text::name)
                        .toList(),
                written.map(ConstantValueAnnotation::site));
    }
}
