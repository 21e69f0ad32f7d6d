package dev.stator.it.inject.annotated;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** Its DAO is asked for as {@code @Owner("billing") InvoiceDao}. */
@Table("invoices")
@Owner("billing")
public record Invoice(@HashKey String number, long cents) {}
