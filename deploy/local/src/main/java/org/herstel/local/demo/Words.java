package org.herstel.local.demo;

/** What agents say, in the customer's language. */
record Words(
    String note,
    String summary,
    String apology,
    String contact,
    String step,
    String ownStep,
    String offer,
    String counter) {

  private static final Words ENGLISH =
      new Words(
          "The customer told the whole story; I did not interrupt.",
          "You told me what happened and what it has cost you. Did I understand you well?",
          "I am truly sorry for what you went through with us. That should not have happened.",
          "Called the customer",
          "We put right what went wrong and confirm it to you in writing",
          "You send us a photograph or copy of what you received",
          "This is what we would like to do for you, and by when.",
          "I would like to have it one day earlier.");
  private static final Words DUTCH =
      new Words(
          "De klant heeft alles verteld; ik heb niet onderbroken.",
          "U heeft mij verteld wat er is gebeurd en wat het u heeft gekost. Heb ik u goed begrepen?",
          "Het spijt mij oprecht wat u bij ons is overkomen. Dit had niet mogen gebeuren.",
          "De klant gebeld",
          "Wij zetten recht wat er is misgegaan en bevestigen u dat schriftelijk",
          "U stuurt ons een foto of kopie van wat u heeft ontvangen",
          "Dit willen wij graag voor u doen, en op dit tijdstip.",
          "Ik zou het graag een dag eerder hebben.");
  private static final Words ESTONIAN =
      new Words(
          "Klient rääkis kõik ära; ma ei katkestanud.",
          "Te rääkisite mulle, mis juhtus ja mida see Teile maksma läks. Kas sain Teist õigesti aru?",
          "Mul on siiralt kahju, et Teil meiega nii läks. Seda ei oleks tohtinud juhtuda.",
          "Helistasin kliendile",
          "Parandame vea ja kinnitame selle Teile kirjalikult",
          "Teie saadate meile foto või koopia saadust",
          "Seda sooviksime Teie heaks teha, ja selleks ajaks.",
          "Sooviksin seda päev varem.");

  static Words in(String language) {
    return switch (language) {
      case "nl" -> DUTCH;
      case "et" -> ESTONIAN;
      default -> ENGLISH;
    };
  }
}
