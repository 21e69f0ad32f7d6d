/** Records without any say on null. */
package dev.stator.it.limit.unmarked;
