/**
 * Checks from outside what the platform guarantees: reads every topic, every journal and the
 * mailbox, and holds them against each other. Reads only.
 */
@NullMarked
package org.herstel.audit;

import org.jspecify.annotations.NullMarked;
