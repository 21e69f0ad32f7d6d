package dev.stator.table;

/** What every generated DAO has. */
public interface Dao {
    /** The table it reads and writes. */
    Table table();
}
