/** E-mail: wording in three languages, rendering, addresses, SMTP. */
@NullMarked
package org.herstel.notification.mail;

import org.jspecify.annotations.NullMarked;
