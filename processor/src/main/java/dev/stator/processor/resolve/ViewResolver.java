package dev.stator.processor.resolve;

import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.ItemView;
import dev.stator.processor.model.ItemView.TableMember;
import dev.stator.processor.model.declared.ViewModel;
import dev.stator.processor.model.declared.ViewModel.Component;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.template.KeySpace;
import java.util.List;
import java.util.Optional;

/** From a view as written to what its DAO is generated from. */
public final class ViewResolver {
    private ViewResolver() {}

    /**
     * The view of a table's items.
     *
     * @param view what no rule refuses
     */
    public static ItemView resolve(ViewModel view, EntityTable table) {
        List<TableMember> members = view.components().stream()
                .map(component -> new TableMember(component.name(), entity(component, table), component.arity()))
                .toList();
        Optional<String> index = view.index().map(WrittenName::name);
        KeySpace<Entity> keys = index.map(table::keySpace).orElseGet(table::keySpace);
        return new ItemView(
                view.name(),
                view.visibility(),
                table,
                index,
                view.skips(),
                members,
                keys.span(members.stream().map(TableMember::entity).toList()),
                EntityResolver.injection(view.injection()));
    }

    private static Entity entity(Component component, EntityTable table) {
        return table.entities().stream()
                .filter(each -> each.record().type().equals(component.item()))
                .findFirst()
                .orElseThrow();
    }
}
