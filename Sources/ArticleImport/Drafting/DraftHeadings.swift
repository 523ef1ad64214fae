/// The headings of a draft that no article gives, in its language.
struct DraftHeadings {
  /// Above roles.
  let roles: String
  /// Above stages.
  let stages: String
  /// Above examples.
  let examples: String
  /// Above characteristics.
  let characteristics: String
  /// Above labelled items.
  let points: String
  /// Above terms that stood in sentences.
  let terms: String
  /// Above questions.
  let questions: String
  /// The first column of a comparison.
  let aspect: String
  /// What a comparison of several terms is called: what stands between the last two, and behind them.
  private let compared: (between: String, behind: String)

  /// The headings in a language.
  ///
  /// - Parameter language: A BCP 47 tag; English is taken for what has no table here.
  /// - Returns: The headings.
  static func of(_ language: String) -> Self {
    switch language.prefix(2) {
    case "de": german
    case "fr": french
    case "es": spanish
    default: english
    }
  }

  /// What a comparison is called.
  ///
  /// - Parameter terms: What is compared, two or more.
  /// - Returns: The heading.
  func comparison(of terms: [String]) -> String {
    guard let last = terms.last else { return aspect }
    return terms.dropLast().joined(separator: ", ") + compared.between + last + compared.behind
  }

  private static let english = DraftHeadings(
    roles: "Roles", stages: "Stages", examples: "Examples", characteristics: "Characteristics",
    points: "Points", terms: "Terms", questions: "Questions", aspect: "Aspect",
    compared: (" and ", " compared"))

  private static let german = DraftHeadings(
    roles: "Rollen", stages: "Ablauf", examples: "Beispiele", characteristics: "Merkmale",
    points: "Punkte", terms: "Begriffe", questions: "Fragen", aspect: "Aspekt",
    compared: (" und ", " im Vergleich"))

  private static let french = DraftHeadings(
    roles: "Rôles", stages: "Étapes", examples: "Exemples", characteristics: "Caractéristiques",
    points: "Points", terms: "Termes", questions: "Questions", aspect: "Aspect",
    compared: (" et ", " : comparaison"))

  private static let spanish = DraftHeadings(
    roles: "Papeles", stages: "Etapas", examples: "Ejemplos", characteristics: "Características",
    points: "Puntos", terms: "Términos", questions: "Preguntas", aspect: "Aspecto",
    compared: (" y ", ": comparación"))
}
