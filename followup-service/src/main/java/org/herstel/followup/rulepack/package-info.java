/**
 * Rule packs (PR5): which times a law, a standard or the house itself sets for a complaint, as
 * versioned data, and how a due time comes of them, step by step (PR3).
 */
@NullMarked
package org.herstel.followup.rulepack;

import org.jspecify.annotations.NullMarked;
