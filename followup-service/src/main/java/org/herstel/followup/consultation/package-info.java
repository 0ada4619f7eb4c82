/** What a colleague was asked, and when the customer hears of the answer (IV5). */
@NullMarked
package org.herstel.followup.consultation;

import org.jspecify.annotations.NullMarked;
