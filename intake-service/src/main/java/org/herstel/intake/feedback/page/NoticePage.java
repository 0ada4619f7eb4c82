package org.herstel.intake.feedback.page;

/** A page without a form, in the visitor's language. */
public record NoticePage(String title, String text) {}
