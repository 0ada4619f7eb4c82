package org.herstel.intake.feedback.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the page says, here in English; in Dutch and Estonian in {@code messages/}. The customer is
 * addressed formally. Values are data: they are escaped where the page prints them.
 */
@MessageBundle("feedback")
public interface FeedbackText {
  @Message("Language")
  String language();

  @Message("Tell us how we are doing")
  String formTitle();

  @Message("What went well, and what could be better? Our people read every message.")
  String intro();

  @Message("How likely are you to recommend us to others?")
  String score();

  @Message("certainly not")
  String unlikely();

  @Message("certainly")
  String likely();

  @Message("(optional)")
  String optional();

  @Message("What would you like to tell us?")
  String text();

  @Message("If you would like an answer")
  String answerHeading();

  @Message("Leave your name and e-mail address here, so that we can write to you.")
  String answerText();

  @Message("Your name")
  String name();

  @Message("Your e-mail address")
  String email();

  @Message("Please leave this field empty")
  String leaveEmpty();

  @Message("Send")
  String send();

  @Message("Your message was not sent yet")
  String errorHeading();

  @Message("Not sent yet")
  String errorMark();

  @Message("Please choose a number from 0 to 10, or none.")
  String scoreUnknown();

  @Message("Please write what you would like to tell us.")
  String textMissing();

  @Message("Your text is too long: at most 10,000 characters are possible.")
  String textTooLong();

  @Message("Your text has characters that we cannot store. Please type it again.")
  String unusable();

  @Message("Please give your name too, so that we can address you.")
  String nameMissing();

  @Message("Please give your name on one line of at most 200 characters.")
  String nameUnusable();

  @Message("Please check this address; it should look like name@example.org.")
  String emailWrong();

  @Message("Thank you")
  String thanksTitle();

  @Message("We have received your message. Our people will read it.")
  String thanksText();

  @Message("We are sorry")
  String regretTitle();

  @Message(
      "This is not how it should be. We are taking your message up as complaint {reference} and"
          + " will contact you about it.")
  String regretText(String reference);

  @Message(
      "This is not how it should be. We are taking your message up as complaint {reference}. You"
          + " left no address, so we cannot write to you; with this number you can ask us about"
          + " it.")
  String regretUnknownText(String reference);

  @Message("Please wait a minute")
  String tooOftenTitle();

  @Message(
      "A great many messages have come from your network just now, and yours was not sent. Please"
          + " go back and send it again in a minute.")
  String tooOftenText();

  @Message("This page was not found")
  String unknownTitle();

  @Message("The address is wrong or incomplete, or nothing is collected there any more.")
  String unknownText();
}
