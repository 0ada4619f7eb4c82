package org.herstel.followup.link;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the customer's page says, here in English; in Dutch and Estonian in {@code messages/}. The
 * customer is addressed formally. Values are data: they are escaped where the page prints them.
 */
@MessageBundle("survey")
public interface SurveyText {
  @Message("How did we do? Your complaint {reference}")
  String formTitle(String reference);

  @Message("Dear {name},")
  String greeting(String name);

  @Message("We would like to know whether we have put things right for you. It takes one minute.")
  String introResolution();

  @Message(
      "Some time ago we dealt with your complaint. We would like to know whether all is still well."
          + " It takes one minute.")
  String introPeriodic();

  @Message("You can answer until: {moment}")
  String openUntil(String moment);

  @Message("{date} at {time} ({zone})")
  String moment(String date, String time, String zone);

  @Message("How satisfied are you with the solution?")
  String solution();

  @Message("What do you think of our company now?")
  String company();

  @Message("And what did you think of it before you had to complain?")
  String before();

  @Message("How well did you feel looked after by us?")
  String care();

  @Message("How likely are you to recommend us to others?")
  String recommend();

  @Message("very dissatisfied")
  String dissatisfied();

  @Message("very satisfied")
  String satisfied();

  @Message("very bad")
  String bad();

  @Message("very good")
  String good();

  @Message("not at all")
  String notAtAll();

  @Message("very well")
  String entirely();

  @Message("certainly not")
  String unlikely();

  @Message("certainly")
  String likely();

  @Message("(optional)")
  String optional();

  @Message("What else would you like to tell us?")
  String words();

  @Message("Send my answers")
  String send();

  @Message("Your answers were not sent yet")
  String errorHeading();

  @Message("Not sent yet")
  String errorMark();

  @Message("Please choose one of the answers.")
  String answerMissing();

  @Message("Your text is too long: at most 10,000 characters are possible.")
  String wordsTooLong();

  @Message("Your text has characters that we cannot store. Please type it again.")
  String wordsUnusable();

  @Message("Questions?")
  String contactHeading();

  @Message("{name} is glad to help you:")
  String contactText(String name);

  @Message("E-mail")
  String email();

  @Message("Telephone")
  String phone();

  @Message("Thank you for your answers")
  String thanksTitle();

  @Message("They help us to do better, for you and for others.")
  String thanksText();

  @Message(
      "We are sorry that it is not yet as you may expect. We are taking up your complaint again and"
          + " will contact you.")
  String regretText();

  @Message("You have already answered")
  String answeredTitle();

  @Message(
      "We have received your answers, thank you. If you would like to add anything, please contact"
          + " us.")
  String answeredText();

  @Message("The time to answer has passed")
  String expiredTitle();

  @Message("We are still glad to hear from you. Please contact us.")
  String expiredText();

  @Message("There is a newer message from us")
  String supersededTitle();

  @Message("We have asked you again since. Please use the link in our latest message.")
  String supersededText();

  @Message("We are working on your complaint again")
  String reopenedTitle();

  @Message(
      "That is why there is nothing to answer here now. We will ask you again when we have put"
          + " things right.")
  String reopenedText();

  @Message("Your complaint has been withdrawn")
  String withdrawnTitle();

  @Message(
      "That is why there is nothing to answer here any more. If this is not right, please contact"
          + " us.")
  String withdrawnText();

  @Message("This page was not found")
  String unknownTitle();

  @Message(
      "The link is wrong or incomplete. Please check that you have copied the whole link from our"
          + " message.")
  String unknownText();
}
