/** Who may do what on Kafka: {@code deploy/kafka/access.yaml}, read, checked and rendered. */
@NullMarked
package org.herstel.access;

import org.jspecify.annotations.NullMarked;
