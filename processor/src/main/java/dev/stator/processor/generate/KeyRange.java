package dev.stator.processor.generate;

import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import dev.stator.processor.model.KeyFitness;
import dev.stator.processor.model.Template.Form;
import dev.stator.processor.model.Template.Part;
import dev.stator.processor.model.TypeMapping;

/** Which parts of a key can be asked for a range. */
final class KeyRange {
    private KeyRange() {}

    /**
     * Whether the texts of a part sort, in their place, as its values do.
     *
     * @param at place of the part among the pieces of the template
     */
    static boolean isOrdered(OfTemplate key, int at) {
        Part part = (Part) key.template().pieces().get(at);
        TypeMapping mapping = part.attribute().mapping();
        boolean isOrdered =
                part.form() != Form.TEXT || (mapping.keyFitness() == KeyFitness.ORDERED && !mapping.isUnordered());
        return isOrdered && key.keyText().sortsBy(at);
    }
}
