package dev.stator.it.ticket;

import dev.stator.codec.Codecs;
import dev.stator.expression.GivenAttribute;
import dev.stator.expression.KeyComponent;
import dev.stator.expression.OrderedAttribute;
import dev.stator.expression.OrderedKey;
import dev.stator.expression.Path;
import dev.stator.expression.Settable;
import dev.stator.expression.StringAttribute;
import dev.stator.expression.StringKey;
import dev.stator.expression.TemplateComponent;
import dev.stator.expression.VirtualComponent;
import dev.stator.expression.WholeAttribute;
import dev.stator.expression.WholeKey;
import java.time.Instant;
import java.util.Optional;

/** Typed attributes. */
final class Ticket_ {
    static final StringKey<Ticket> board = new StringAttribute<Ticket>(Path.of("board"));

    /** In the range key alone. */
    static final KeyComponent.Ordered<Ticket, String> id =
            new TemplateComponent.Ordered<>(Path.of(TicketCodec.RANGE), TicketCodec.ID_TEXT, "t#");

    /** Free. */
    static final StringKey.Keyed<Ticket> state = new StringAttribute<>(Path.of("state"));

    static final WholeKey<Ticket, Integer> priority = new WholeAttribute<>(Path.of("priority"), Codecs.INTEGER);
    static final OrderedKey<Ticket, Instant> createdAt = new OrderedAttribute<>(Path.of("createdAt"), Codecs.INSTANT);

    /** Bound, and may be removed. */
    static final StringKey.Removable<Ticket> assignee = new StringAttribute.Removable<>(Path.of("assignee"));

    /** No attribute: it says whether the ticket is in GSI3. */
    static final VirtualComponent.Flag<Ticket> listed =
            new VirtualComponent.Flag<>("listed", Path.of(TicketCodec.LISTED_HASH));

    /** In a key of GSI4 alone. */
    static final KeyComponent.Ordered.Keyed.Removable<Ticket, String> version =
            new TemplateComponent.Ordered<>(Path.of(TicketCodec.VERSION_HASH), TicketCodec.VERSION_TEXT, "v#");

    /** No attribute: it stands beside the board in a key of GSI5. */
    static final VirtualComponent.Removable<Ticket, String> shelf =
            new VirtualComponent.Removable<>("shelf", Codecs.STRING, Path.of(TicketCodec.SHELF_HASH));

    static final OrderedKey<Ticket, Instant> changedAt = new OrderedAttribute<>(Path.of("changedAt"), Codecs.INSTANT);
    static final WholeAttribute<Ticket, Long> votes = new WholeAttribute<>(Path.of("votes"), Codecs.LONG);
    static final StringAttribute<Ticket> title = new StringAttribute<>(Path.of("title"));

    /** The priority of a ticket that was created then. */
    static Settable<Ticket, Integer> priorityGiven(Instant createdAt) {
        return new GivenAttribute<>(priority).given(Ticket_.createdAt, createdAt);
    }

    /** The time of a ticket that has this priority and assignee. */
    static Settable<Ticket, Instant> createdAtGiven(int priority, Optional<String> assignee) {
        return new GivenAttribute<>(createdAt)
                .given(Ticket_.priority, priority)
                .given(Ticket_.assignee, assignee.orElse(null));
    }

    /** The assignee of a ticket that was created then. */
    static Settable<Ticket, String> assigneeGiven(Instant createdAt) {
        return new GivenAttribute<>(assignee).given(Ticket_.createdAt, createdAt);
    }

    private Ticket_() {}
}
