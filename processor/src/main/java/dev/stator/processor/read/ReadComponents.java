package dev.stator.processor.read;

import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EmbeddedModel;
import dev.stator.processor.model.declared.RestModel;
import java.util.ArrayList;
import java.util.List;

/** What is read so far of the components of a record, in order. */
record ReadComponents(List<AttributeModel> attributes, List<EmbeddedModel> embedded, List<RestModel> rests) {
    /** Nothing yet. */
    ReadComponents() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
