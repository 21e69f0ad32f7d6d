package dev.stator.examples.tasks;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Version;
import java.time.LocalDate;

/** Something to be done, in a list of such. */
@Table("tasks")
@Gsi(name = "by-assignee", hashKey = "assignee", rangeKey = "due")
public record Task(
        @HashKey String list,
        @RangeKey String id,
        String title,
        boolean done,
        String assignee,
        LocalDate due,
        @Version long version) {}
