package dev.stator.processor.lock;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.TableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;

/** The lock file of a compile. It is read anew for each root, since another compile may have written it meanwhile. */
public final class LockFile {
    private final Path path;
    private final Scope scope;
    private final Predicate<String> exists;

    /** What a lock holds. */
    public enum Scope {
        /** What is frozen, and that alone. */
        FROZEN,
        /** All that stored items rely on. */
        SCHEMA
    }

    /** @param exists whether there is a class of a canonical name */
    public LockFile(Path path, Scope scope, Predicate<String> exists) {
        this.path = path;
        this.scope = scope;
        this.exists = exists;
    }

    /**
     * Holds a table to the lock, and writes what is new in it, unless something is wrong.
     *
     * @param table where things stand
     * @param meant the same as it is meant
     * @param report takes what is wrong; must have nothing before
     */
    public void check(TableModel table, EntityTable meant, Report.Builder report) {
        if (scope == Scope.FROZEN && table.entities().stream().noneMatch(LockFile::freezes)) {
            return;
        }
        LockTree before;
        List<String> lines;
        try {
            lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
            before = read(lines);
        } catch (IOException failure) {
            refuse(table.first().site(), "read", failure, report);
            return;
        }
        String file = path.getFileName().toString();
        LockTree after = before;
        for (EntityModel entity : table.entities()) {
            after = new FrozenCheck(file, after, report).check(entity);
        }
        if (scope == Scope.SCHEMA) {
            after = after.with(new SchemaCheck(file, table, meant, before.schema(), exists, report).check());
        }
        String text = scope == Scope.SCHEMA ? WholeLockText.write(after) : LockText.write(after);
        boolean same = scope == Scope.SCHEMA ? text.lines().toList().equals(lines) : after.equals(before);
        if (same || !report.build().isClean()) {
            return;
        }
        try {
            write(text);
        } catch (IOException failure) {
            refuse(table.first().site(), "written", failure, report);
        }
    }

    private void refuse(Site site, String what, IOException failure, Report.Builder report) {
        String reason =
                failure instanceof LockSyntaxException ? String.valueOf(failure.getMessage()) : failure.toString();
        report.add(Code.LOCK_FILE, site, path, what, reason);
    }

    private static boolean freezes(EntityModel entity) {
        return entity.record().attributes().stream()
                .anyMatch(attribute -> attribute.frozen().isPresent());
    }

    /** A schema's lock may begin as one of what is frozen. */
    private LockTree read(List<String> lines) throws LockSyntaxException {
        if (lines.isEmpty()) {
            return LockTree.EMPTY;
        }
        return scope == Scope.SCHEMA && !LockText.isOf(lines) ? WholeLockText.read(lines) : LockText.read(lines);
    }

    /** Whole or not at all: a compile that is stopped half-way leaves the old file. */
    private void write(String text) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
