package org.herstel.system;

import java.util.Locale;

/** A language with what a customer says and hears in it. */
public enum Tongue {
  NL(
      "Op 3 maart zou mijn wasmachine tussen 9 en 12 uur worden bezorgd. Ik heb er een vrije dag voor"
          + " genomen, maar er kwam niemand en niemand heeft mij gebeld.",
      "Wij hebben uw klacht ontvangen",
      "Ons voorstel voor uw klacht",
      "Ons voorstel voor uw klacht",
      "Dank u wel, wij hebben uw akkoord ontvangen",
      "Onze afspraken over uw klacht",
      "Een nieuwe tijd voor onze toezegging aan u",
      "Alles wat wij met u hebben afgesproken is gedaan"),
  ET(
      "Kolmandal märtsil pidi mu pesumasin kohale jõudma kella üheksa ja kaheteistkümne vahel. Võtsin"
          + " selleks vaba päeva, aga keegi ei tulnud ja keegi ei helistanud mulle.",
      "Oleme Teie kaebuse kätte saanud",
      "Meie ettepanek Teie kaebuse lahendamiseks",
      "Meie ettepanek Teie kaebuse",
      "Täname, saime Teie nõusoleku kätte",
      "Meie kokkulepe Teie kaebuse kohta",
      "Uus tähtaeg meie lubadusele",
      "Kõik, milles Teiega kokku leppisime, on tehtud"),
  EN(
      "On the third of March my washing machine was to be delivered between nine and twelve. I took a"
          + " day off for it, but nobody came and nobody called me.",
      "We have received your complaint",
      "Our proposal for your complaint",
      "Our proposal for your complaint",
      "Thank you, we have received your agreement",
      "What we agreed about your complaint",
      "A new time for what we promised you",
      "Everything we agreed with you is done");

  public final String story;
  public final String acknowledgement;
  public final String offer;
  public final String page;
  public final String thanks;
  public final String agreement;
  public final String holding;
  public final String resolved;

  Tongue(
      String story,
      String acknowledgement,
      String offer,
      String page,
      String thanks,
      String agreement,
      String holding,
      String resolved) {
    this.story = story;
    this.acknowledgement = acknowledgement;
    this.offer = offer;
    this.page = page;
    this.thanks = thanks;
    this.agreement = agreement;
    this.holding = holding;
    this.resolved = resolved;
  }

  /** Its BCP 47 tag. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
