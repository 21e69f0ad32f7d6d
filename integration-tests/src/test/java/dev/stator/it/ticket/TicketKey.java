package dev.stator.it.ticket;

/** The primary key. */
record TicketKey(String board, String id) {}
