/**
 * The published contract of Herstel: what services tell each other about a complaint, and the bytes
 * in which they tell it. Depends on no framework, so that any company system can use it.
 */
@NullMarked
package org.herstel.events;

import org.jspecify.annotations.NullMarked;
