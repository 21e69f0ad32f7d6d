package dev.stator.it.ticket;

import java.time.Instant;
import java.util.Optional;

/**
 * Key <code>b#{board}</code>, <code>t#{id}</code>, and the board in an attribute too.
 *
 * <ul>
 *   <li>GSI1 <code>s#{state}</code>, <code>{priority:2}#{createdAt}</code>: the state is free, the others are bound
 *   <li>GSI2 <code>a#{assignee}</code>, <code>{createdAt}</code>: not there without an assignee
 *   <li>GSI3 <code>b#{board}</code>, <code>t#{id}</code> when <code>listed</code>, which has no attribute
 *   <li>GSI4 <code>v#{version}</code>, which has no attribute of its own, <code>t#{id}</code>
 *   <li>GSI5 <code>{board}#{shelf}</code>, of which the shelf has no attribute, <code>t#{id}</code>
 *   <li>GSI6 <code>all</code>, <code>{changedAt}</code>
 * </ul>
 *
 * @param changedAt stamped
 */
record Ticket(
        String board,
        String id,
        String state,
        int priority,
        Instant createdAt,
        Optional<String> assignee,
        boolean listed,
        Optional<String> version,
        Optional<String> shelf,
        Instant changedAt,
        long votes,
        String title) {}
