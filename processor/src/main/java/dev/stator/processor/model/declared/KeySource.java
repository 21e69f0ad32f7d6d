package dev.stator.processor.model.declared;

/** What a record makes the value of an attribute of a key of. */
public sealed interface KeySource {
    /** A component that is stored there. */
    record OfComponent(AttributeModel component) implements KeySource {}

    /**
     * A text made of components.
     *
     * @param escaped whether parts are escaped
     */
    record OfTemplate(TemplateModel template, boolean escaped) implements KeySource {}
}
