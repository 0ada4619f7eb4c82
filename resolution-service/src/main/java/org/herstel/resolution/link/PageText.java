package org.herstel.resolution.link;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the customer's page says, here in English; in Dutch and Estonian in {@code messages/}. The
 * customer is addressed formally. Values are data: they are escaped where the page prints them.
 */
@MessageBundle("page")
public interface PageText {
  @Message("Our proposal for your complaint {reference}")
  String offerTitle(String reference);

  @Message("Dear {name},")
  String greeting(String name);

  @Message("This is what we propose.")
  String intro();

  @Message("Please answer by: {moment}")
  String answerBy(String moment);

  @Message("{date} at {time}")
  String moment(String date, String time);

  @Message("All times are in the time zone {zone}.")
  String zoneNote(String zone);

  @Message("What we will do for you")
  String stepsHeading();

  @Message("What we ask of you")
  String customerStepsHeading();

  @Message("By")
  String stepOwner();

  @Message("No later than")
  String stepDue();

  @Message("About")
  String stepAbout();

  @Message("Where we propose something other than you asked")
  String refusalsHeading();

  @Message("You told us")
  String refusalAbout();

  @Message("Our answer")
  String refusalReason();

  @Message("Something extra from us")
  String gestureHeading();

  @Message("Your answer")
  String answerHeading();

  @Message("Choose one of these three.")
  String answerIntro();

  @Message("I agree")
  String acceptHeading();

  @Message("If you agree, this proposal becomes our agreement with you.")
  String acceptText();

  @Message("I agree to this proposal")
  String acceptButton();

  @Message("I would like something different")
  String counterHeading();

  @Message("What would you like instead?")
  String counterLabel();

  @Message("Send my own proposal")
  String counterButton();

  @Message("I do not agree")
  String rejectHeading();

  @Message("If you like, tell us why (optional)")
  String rejectLabel();

  @Message("Decline this proposal")
  String rejectButton();

  @Message("Please write what you would like instead.")
  String counterMissing();

  @Message("Your text is too long: at most 10,000 characters are possible.")
  String textTooLong();

  @Message("Your text has characters that we cannot store. Please type it again.")
  String textUnusable();

  @Message("Please choose one of the answers below.")
  String decisionMissing();

  @Message("Your answer was not sent")
  String errorHeading();

  @Message("Questions?")
  String contactHeading();

  @Message("{name} is glad to help you:")
  String contactText(String name);

  @Message("E-mail")
  String email();

  @Message("Telephone")
  String phone();

  @Message("Thank you, we have received your agreement")
  String acceptedTitle();

  @Message("We will now do what we proposed.")
  String acceptedText();

  @Message("Thank you for your proposal")
  String counteredTitle();

  @Message("We will look at your proposal and contact you.")
  String counteredText();

  @Message("Thank you for your answer")
  String rejectedTitle();

  @Message("We have noted that you do not agree. We will contact you.")
  String rejectedText();

  @Message("You have already answered this proposal")
  String answeredTitle();

  @Message("We have received your answer. If you would like to change it, please contact us.")
  String answeredText();

  @Message("The time to answer has passed")
  String expiredTitle();

  @Message(
      "This proposal can no longer be answered. Please contact us, and we will look for a new one"
          + " together.")
  String expiredText();

  @Message("This proposal no longer applies")
  String supersededTitle();

  @Message(
      "There is a newer proposal, or the situation has changed. Please use the link in our latest"
          + " message, or contact us.")
  String supersededText();

  @Message("We are revising this proposal")
  String outdatedTitle();

  @Message(
      "You have told us about something that this proposal does not answer. We are working on a new"
          + " one; there is nothing you need to do now.")
  String outdatedText();

  @Message("Your complaint has been withdrawn")
  String withdrawnTitle();

  @Message(
      "That is why this proposal can no longer be answered. If this is not right, please contact"
          + " us.")
  String withdrawnText();

  @Message("This page was not found")
  String unknownTitle();

  @Message(
      "The link is wrong or incomplete. Please check that you have copied the whole link from our"
          + " message.")
  String unknownText();
}
