package dev.stator.table;

import dev.stator.observe.OperationKind;
import dev.stator.schema.IndexSchema;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a {@link DeclaredTable} does, each as one run that observers see; what CreateTable cannot switch on, as another.
 */
record TableActions(Session session, TableTarget target, ChangePolicy policy) {
    TableInfo create() {
        LiveTable live = run(OperationKind.CREATE_TABLE, run -> lifecycle(run).create(target));
        target.ttl().ifPresent(attribute -> ttl().ensure());
        if (target.settings().service().comesLater()) {
            migrate(TableComparison::comesLater);
        }
        return live.info();
    }

    TableInfo ensure() {
        LiveTable live = run(OperationKind.CREATE_TABLE, run -> lifecycle(run).ensure(TableRequest.of(target)));
        List<Difference> differences = TableComparison.differences(target, Optional.of(live));
        target.refuse(differences.stream()
                .filter(d -> !TableComparison.isUnexpiring(d) && !TableComparison.comesLater(d))
                .toList());
        if (differences.stream().anyMatch(TableComparison::isUnexpiring)) {
            ttl().ensure();
        }
        if (differences.stream().anyMatch(TableComparison::comesLater)) {
            migrate(TableComparison::comesLater);
        }
        return live.info();
    }

    Optional<TableInfo> describe() {
        return run(OperationKind.DESCRIBE_TABLE, run -> new LiveTables(run).describe(target.name()));
    }

    Map<String, String> tags() {
        return run(
                OperationKind.DESCRIBE_TABLE,
                run -> new LiveTables(run).tags(existing(run).arn()));
    }

    List<Difference> verify() {
        return TableComparison.differences(target, run(OperationKind.DESCRIBE_TABLE, this::look));
    }

    MigrationPlan plan() {
        return planner(difference -> true).plan(run(OperationKind.DESCRIBE_TABLE, this::look));
    }

    /** @param scope what may be changed */
    MigrationResult migrate(Predicate<Difference> scope) {
        return run(
                OperationKind.UPDATE_TABLE,
                run -> new Migration(run, session.clock(), target.name(), policy, planner(scope), () -> look(run))
                        .make());
    }

    TableInfo createIndex(String index) {
        IndexSchema declared = target.global(index);
        return run(
                OperationKind.UPDATE_TABLE,
                run -> lifecycle(run)
                        .createIndex(new MigrationSteps(target).createIndex(declared, existing(run)), declared));
    }

    TableInfo deleteIndex(String index) {
        MigrationStep step = new MigrationSteps(target).deleteIndex(index);
        return run(OperationKind.UPDATE_TABLE, run -> lifecycle(run).deleteIndex(step, index));
    }

    void delete() {
        session.begin(OperationKind.DELETE_TABLE, target.name(), null).run(run -> {
            lifecycle(run).delete();
            return null;
        });
    }

    TableTtl ttl() {
        return new TableTtl(session, target, policy);
    }

    private <R> R run(OperationKind kind, Function<Execution, R> work) {
        return session.begin(kind, target.name(), null).run(work);
    }

    private Optional<LiveTable> look(Execution run) {
        return new LiveTables(run).look(target);
    }

    private TableInfo existing(Execution run) {
        Optional<TableInfo> info = new LiveTables(run).describe(target.name());
        return info.orElseThrow(() -> new TableException(target.name(), "there is no such table", null));
    }

    private MigrationPlanner planner(Predicate<Difference> scope) {
        return new MigrationPlanner(target, policy, scope);
    }

    private TableLifecycle lifecycle(Execution run) {
        return new TableLifecycle(run, target.name(), policy, () -> look(run));
    }
}
