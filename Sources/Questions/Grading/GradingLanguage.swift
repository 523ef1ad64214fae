/// The words of one language that a reply may hold beside the name that is asked for.
///
/// A language without a row has no such words: its replies are compared as they stand.
package struct GradingLanguage: Hashable, Sendable {
  /// Articles in normal form, of which one may lead a name; an elided one has no apostrophe.
  package let articles: [String]
  /// Openings such as 'it is', lower case with straight quotes, each as its words.
  package let leadIns: [[String]]
  /// Words for a kind of thing that may follow a name, lower case: 'role', 'stage'.
  package let genericWords: [String]

  /// Looks up a language by the first part of its BCP 47 tag: `en` for `en-GB`.
  package init(_ language: String) {
    switch language {
    case "en":
      self.init(
        articles: "the a an",
        leadIns: "it's,its,it is,that's,thats,that is,this is,they're,they are,these are",
        genericWords: "role stage phase step term genre word type character")
    case "de":
      self.init(
        articles: "der die das ein eine", leadIns: "das ist,es ist,das sind,es sind",
        genericWords: "rolle stufe phase schritt begriff genre wort")
    case "fr":
      self.init(
        articles: "le la les l un une", leadIns: "c'est,ce sont",
        genericWords: "rôle étape phase terme genre mot")
    case "es":
      self.init(
        articles: "el la los las un una", leadIns: "es,son",
        genericWords: "papel etapa fase paso término género palabra")
    case "it":
      self.init(
        articles: "il lo la i gli le l un uno una", leadIns: "è,sono",
        genericWords: "ruolo fase passo termine genere parola")
    case "pt":
      self.init(
        articles: "o a os as um uma", leadIns: "é,são",
        genericWords: "papel etapa fase passo termo género gênero palavra")
    case "nl":
      self.init(
        articles: "de het een", leadIns: "het is,dat is,het zijn,dat zijn",
        genericWords: "rol fase stap begrip genre woord")
    default:
      self.init(articles: "", leadIns: "", genericWords: "")
    }
  }
}

extension GradingLanguage {
  private init(articles: String, leadIns: String, genericWords: String) {
    self.articles = articles.split(separator: " ").map(String.init)
    self.leadIns = leadIns.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
    self.genericWords = genericWords.split(separator: " ").map(String.init)
  }
}
