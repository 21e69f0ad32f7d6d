package dev.stator.processor.model.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.ItemView.Arity;
import dev.stator.processor.model.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * A record that is put together of the items under one hash key, as written.
 *
 * @param name the record
 * @param components in order
 * @param index whose hash key the items have; empty: the table's
 * @param skips whether items of other records are passed over
 * @param table the table that it names; empty if that is no table of several records
 * @param named what it names as the table
 * @param namedSite where
 */
public record ViewModel(
        ClassName name,
        Visibility visibility,
        List<Component> components,
        Optional<WrittenName> index,
        boolean skips,
        InjectionModel injection,
        Optional<TableModel> table,
        String named,
        Site namedSite,
        Site site) {
    public ViewModel {
        components = List.copyOf(components);
    }

    /**
     * A component.
     *
     * @param item type of its items
     * @param missing whether its type mentions one that is not there
     */
    public record Component(String name, TypeName type, TypeName item, boolean missing, Arity arity, Site site) {}
}
