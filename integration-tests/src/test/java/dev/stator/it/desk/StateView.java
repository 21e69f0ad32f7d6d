package dev.stator.it.desk;

import dev.stator.annotation.ItemCollection;
import dev.stator.it.desk.Desk.State;
import dev.stator.it.desk.Desk.Ticket;
import java.util.List;

/** A state, and what is in it, whatever the desk. */
@ItemCollection(value = Desk.class, index = "by-state")
public record StateView(State state, List<Ticket> tickets) {}
