/** The promise ledger as callers see it: lists, one promise with its history, promises by hand. */
@NullMarked
package org.herstel.followup.ledger;

import org.jspecify.annotations.NullMarked;
