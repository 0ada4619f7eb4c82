package org.herstel.followup.measures.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of measures says, here in English; in Dutch and Estonian in {@code messages/}. */
@MessageBundle("measures")
public interface MeasuresText {
  @Message("Recovery measures")
  String title();

  @Message(
      "Promises kept, first responses, time to resolution and satisfaction, for the complaints that you may see.")
  String intro();

  @Message("Language")
  String language();

  @Message("This page needs JavaScript to show the measures.")
  String noScript();

  @Message("Sign in")
  String tokenHeading();

  @Message("Access token")
  String tokenLabel();

  @Message("It is kept in this browser tab only and forgotten when you close the tab.")
  String tokenHint();

  @Message("Sign in")
  String tokenButton();

  @Message("Please enter a token.")
  String tokenMissing();

  @Message("Sign out")
  String signOut();

  @Message("What to show")
  String choice();

  @Message("Grouped by")
  String by();

  @Message("Team")
  String byTeam();

  @Message("Owner")
  String byOwner();

  @Message("Kind of promise")
  String byKind();

  @Message("Channel")
  String byChannel();

  @Message("Range")
  String range();

  @Message("Last 30 days")
  String last30();

  @Message("Last 90 days")
  String last90();

  @Message("Last 365 days")
  String last365();

  @Message("Other dates")
  String ownRange();

  @Message("From")
  String from();

  @Message("Up to and including")
  String until();

  @Message("One point per")
  String interval();

  @Message("Day")
  String day();

  @Message("Week")
  String week();

  @Message("Month")
  String month();

  @Message("Show")
  String show();

  @Message("Group in the plots")
  String group();

  @Message("All together")
  String everything();

  @Message("Without an owner")
  String withoutOwner();

  @Message("Channel not known")
  String unknownChannel();

  @Message("The complaint as a whole")
  String wholeComplaint();

  @Message("How we proceed (PROCESS)")
  String process();

  @Message("What comes of it (OUTCOME)")
  String outcome();

  @Message("Phone")
  String phone();

  @Message("Chat")
  String chat();

  @Message("E-mail")
  String email();

  @Message("In person")
  String inPerson();

  @Message("Letter")
  String letter();

  @Message("Website")
  String web();

  @Message("Social media")
  String social();

  @Message("Partner")
  String partner();

  @Message("Loading the measures…")
  String loading();

  @Message("Nothing was counted in this range.")
  String nothing();

  @Message("Time zone")
  String zone();

  @Message("The measures cannot be shown")
  String errorHeading();

  @Message(
      "The server cannot work with this choice. Please choose other dates or another interval.")
  String error400();

  @Message("The token is not valid, or not any more. Please sign in again.")
  String error401();

  @Message("You may not see the measures. They are for registered agents and for supervisors.")
  String error403();

  @Message("The server cannot be reached. Please check your connection and try again.")
  String errorNetwork();

  @Message("Something went wrong on our side. Please try again later.")
  String errorServer();

  @Message("Please enter both dates, the first not after the last.")
  String errorDates();

  @Message("Promises kept")
  String promises();

  @Message(
      "Of the promises that were settled, the share kept before the time the customer last knew of.")
  String promisesText();

  @Message("First response in time")
  String firstResponse();

  @Message("The share of complaints that a person answered in time, with at least one step taken.")
  String firstResponseText();

  @Message("Time to resolution")
  String resolution();

  @Message("Hours from receiving a complaint to its resolution.")
  String resolutionText();

  @Message("Satisfaction afterwards")
  String satisfaction();

  @Message("Of the customers who were asked after the resolution, the share that is content.")
  String satisfactionText();

  @Message("Numbers as a table")
  String table();

  @Message("– means that nothing was counted.")
  String noneNote();

  @Message("Period")
  String period();

  @Message("Share")
  String rate();

  @Message("Made")
  String made();

  @Message("Open")
  String open();

  @Message("Kept")
  String kept();

  @Message("New time told")
  String renegotiated();

  @Message("Broken")
  String broken();

  @Message("Released")
  String released();

  @Message("Holding messages in time")
  String holdingInTime();

  @Message("Holding messages late")
  String holdingLate();

  @Message("In time")
  String met();

  @Message("Not in time")
  String missed();

  @Message("Median, minutes")
  String medianMinutes();

  @Message("90% within, minutes")
  String slowMinutes();

  @Message("Resolved")
  String resolved();

  @Message("Median, hours")
  String medianHours();

  @Message("90% within, hours")
  String slowHours();

  @Message("Content")
  String satisfied();

  @Message("Not content")
  String dissatisfied();

  @Message("Groups compared")
  String groups();

  @Message("Group")
  String groupColumn();
}
