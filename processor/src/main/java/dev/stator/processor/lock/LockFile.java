package dev.stator.processor.lock;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.TableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The lock file of a compile. It is read anew for each root, since another compile may have written it meanwhile. */
public final class LockFile {
    private final Path path;

    public LockFile(Path path) {
        this.path = path;
    }

    /**
     * Holds a table to the lock, and writes what is new in it, unless something is wrong.
     *
     * @param report takes what is wrong; must have nothing before
     */
    public void check(TableModel table, Report.Builder report) {
        if (table.entities().stream().noneMatch(LockFile::freezes)) {
            return;
        }
        LockTree before;
        try {
            before = read();
        } catch (IOException failure) {
            refuse(table.first().site(), "read", failure, report);
            return;
        }
        LockTree after = before;
        for (EntityModel entity : table.entities()) {
            after = new LockCheck(path.getFileName().toString(), after, report).check(entity);
        }
        if (after.equals(before) || !report.build().isClean()) {
            return;
        }
        try {
            write(LockText.write(after));
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

    private LockTree read() throws IOException {
        return Files.exists(path) ? LockText.read(Files.readAllLines(path)) : LockTree.EMPTY;
    }

    /** Whole or not at all: a compile that is stopped half-way leaves the old file. */
    private void write(String text) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
