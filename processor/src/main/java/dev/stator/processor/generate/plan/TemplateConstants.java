package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.stator.processor.generate.plan.CodecConstants.Constant;
import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import dev.stator.processor.model.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The constants of a codec for the templates of its keys, and the classes nested in it that they are of. */
final class TemplateConstants {
    private final CodecConstantsBuilder constants;
    private final ClassName codec;
    private final Identifiers.Scope texts;
    private final Identifiers.Scope parts;
    private final Map<Template, TemplateConstant> all = new LinkedHashMap<>();

    TemplateConstants(CodecConstantsBuilder constants, ClassName codec) {
        this.constants = constants;
        this.codec = codec;
        this.texts = new Identifiers.Scope("", "Text", constants.types().reserved());
        this.parts = new Identifiers.Scope("", "Parts", constants.types().reserved());
    }

    /** That of a part's template, which is added where there is none yet. */
    TemplateConstant of(OfTemplate part) {
        TemplateConstant known = all.get(part.template());
        if (known != null) {
            return known;
        }
        Template template = part.template();
        String base = Identifiers.pascalOf(part.name());
        TemplateConstant constant = new TemplateConstant(
                template,
                codec.nestedClass(texts.claim(base) + "Text"),
                constants.claim(Identifiers.constantOf(part.name()) + "_TEXT"),
                codec.nestedClass(parts.claim(base) + "Parts"));
        template.components().forEach(constants::codec);
        if (template.sensitive()) {
            constants.addSensitive(constant);
        }
        all.put(template, constant);
        return constant;
    }

    /** In the order in which they were added. */
    List<TemplateConstant> all() {
        return List.copyOf(all.values());
    }

    /** The constants themselves. */
    List<Constant> codecs() {
        return all.values().stream()
                .map(template ->
                        new Constant(template.constant(), template.codec(), CodeBlock.of("new $T()", template.codec())))
                .toList();
    }
}
