package dev.stator.it.desk;

import dev.stator.annotation.ItemCollection;
import dev.stator.it.desk.Desk.Head;
import dev.stator.it.desk.Desk.Info;
import dev.stator.it.desk.Desk.Ticket;
import java.util.List;
import java.util.Optional;

/** A desk and its tickets, without the shifts, which lie behind. */
@ItemCollection(Desk.class)
public record DeskView(List<Ticket> tickets, Head head, Optional<Info> info) {}
