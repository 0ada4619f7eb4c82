/**
 * The promise ledger, and the exchange by which the customer is told before a promise is missed.
 */
@NullMarked
package org.herstel.followup.promise;

import org.jspecify.annotations.NullMarked;
