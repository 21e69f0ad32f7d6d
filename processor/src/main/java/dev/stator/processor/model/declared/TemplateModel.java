package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.template.KeyTemplate;
import java.util.List;
import java.util.Optional;

/**
 * A template of a key as written.
 *
 * @param parsed what it says; empty where it is faulty
 * @param fault why it is no template
 */
public record TemplateModel(String text, Optional<KeyTemplate> parsed, Optional<Fault> fault, Site site) {
    /**
     * Why a text is no template.
     *
     * @param position where in the text, in {@code char}s from 0
     */
    public record Fault(String problem, int position) {}

    /** Places of components, as far as they are known. */
    public List<KeyTemplate.Part> parts() {
        return parsed.map(KeyTemplate::parts).orElse(List.of());
    }

    /** The component that it is nothing but. */
    public Optional<String> lone() {
        return parsed.filter(template -> template.pieces().size() == 1)
                .flatMap(template -> template.parts().stream()
                        .filter(part -> part.width().isEmpty())
                        .map(KeyTemplate.Part::component)
                        .findFirst());
    }
}
