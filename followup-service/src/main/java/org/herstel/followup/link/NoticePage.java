package org.herstel.followup.link;

/** A page without a form, in the customer's language. */
public record NoticePage(String title, String text) {}
