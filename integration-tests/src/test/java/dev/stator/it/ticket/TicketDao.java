package dev.stator.it.ticket;

import dev.stator.Stator;
import dev.stator.UnversionedDao;
import dev.stator.schema.ItemKey;

/** Tickets. */
final class TicketDao extends UnversionedDao<Ticket, TicketKey> {
    TicketDao(Stator stator) {
        super(
                stator,
                TicketCodec.SCHEMA,
                key -> ItemKey.of(TicketCodec.HASH, key.board(), TicketCodec.RANGE, key.id()));
    }
}
