package org.herstel.local.demo;

/** How a recovery goes. */
enum Course {
  /** Everything is done in time and the customer is content. */
  KEPT,
  /** A step takes longer; the customer is told before the promised time. */
  NEARLY_MISSED,
  /** The customer asks for a better plan first. */
  COUNTERED,
  /** All is done, but the customer is not content: the complaint is reopened. */
  REOPENED,
  /** The customer takes the complaint back. */
  WITHDRAWN,
  /** Nobody answers the customer in time; the supervisor is alerted. */
  LEFT_WAITING;

  /** The course of the complaint in this place, so that a few complaints show all courses. */
  static Course of(int place) {
    Course[] cycle = {
      KEPT,
      NEARLY_MISSED,
      REOPENED,
      COUNTERED,
      KEPT,
      NEARLY_MISSED,
      KEPT,
      WITHDRAWN,
      KEPT,
      COUNTERED,
      KEPT,
      LEFT_WAITING
    };
    return cycle[place % cycle.length];
  }
}
