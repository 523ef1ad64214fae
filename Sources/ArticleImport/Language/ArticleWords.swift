/// The words that tell what a heading or lead-in announces.
enum ArticleWords {
  /// What a list is said to hold.
  enum ListKind: Equatable {
    case roles, stages, characteristics, examples, definitions, types, nothing
  }

  /// What a heading or lead-in says of the list below it; nil if it says nothing.
  static func listKind(of text: String) -> ListKind? {
    let words = TextWords.of(text)
    guard !words.isEmpty else { return nil }
    if sides.contains(words.joined(separator: " ")) { return .characteristics }
    let joined = " \(words.joined(separator: " ")) "
    if words.contains(where: definitions.contains), words.count <= 6, !words.contains("related") {
      return .definitions
    }
    if nothingPhrases.matches(words) || words.count <= 4 && words.suffix(2) == ["to", "do"] {
      return .nothing
    }
    if words.count <= 4, words.contains(where: nothing.contains) { return .nothing }
    // The head of the phrase counts: 'Stages of the life of a role' holds stages.
    let head =
      words.firstIndex { ["of", "in", "for", "that", "which", "to", "from"].contains($0) }
      ?? words.count
    for part in [words[..<head], words[head...]] {
      for word in part {
        if definitions.contains(word) { return .definitions }
        if roles.contains(word), word != "figures" || !joined.contains(" figures of ") {
          return .roles
        }
        if stages.contains(word) { return .stages }
        if examples.contains(word) { return .examples }
        if types.contains(word) { return .types }
        if characteristics.contains(word) { return .characteristics }
      }
    }
    if phrasesOfStages.matches(words) { return .stages }
    if phrasesOfRoles.matches(words) { return .roles }
    if phrasesOfDefinitions.matches(words) { return .definitions }
    return nil
  }

  private static let roles: WordSet = [
    "role", "roles", "character", "characters", "people", "participants", "players", "cast",
    "parties",
    "personnel", "positions", "responsibilities", "figures", "persons", "staff", "actors", "crew",
    "rollen", "personen", "figuren",
    "beteiligte", "rôles", "personnages", "personajes", "papeles", "stakeholders", "who's",
    "thinkers",
  ]
  private static let phrasesOfRoles = PhraseBook([
    "who does what", "who is who", "the team", "who are", "people involved", "members of",
  ])
  private static let stages: WordSet = [
    "plan", "timetable",
    "stage", "stages", "step", "steps", "phase", "phases", "act", "acts", "cycle", "process",
    "sequence",
    "timeline", "chronology", "procedure", "lifecycle", "workflow", "plot", "layers", "order",
    "life-cycle",
    "schritte", "phasen", "ablauf", "reihenfolge", "verlauf", "kreislauf", "étapes", "pasos",
    "etapas", "fases", "stufen", "route", "path", "levels",
  ]
  private static let phrasesOfStages = PhraseBook([
    "how it works", "from bottom to top", "from top to bottom", "in order", "course of", "how to",
    "one after",
    "first to last", "story structure", "the structure of a",
  ])
  private static let characteristics: WordSet = [
    "characteristic", "characteristics", "feature", "features", "trait", "traits", "property",
    "properties",
    "qualities", "attributes", "hallmarks", "signs", "symptoms", "advantages", "disadvantages",
    "benefits",
    "drawbacks", "pros", "cons", "causes", "effects", "reasons", "uses", "functions", "elements",
    "components",
    "parts", "principles", "rules", "requirements", "conditions", "strengths", "weaknesses",
    "criteria", "factors",
    "aims", "goals", "purposes", "facts", "points", "consequences", "limitations", "merkmale",
    "eigenschaften",
    "ursachen", "folgen", "vorteile", "nachteile", "gründe", "caractéristiques", "características",
    "duties", "tasks",
    "adaptations", "exceptions", "impacts", "results", "criticisms", "arguments", "evidence",
    "risks", "markers", "ingredients of",
    "keys", "laws", "obligations", "rights", "powers", "ways", "methods", "roles of", "include",
    "includes",
  ]
  /// Whether a heading calls what stands below it stages, in a word that bullets keep their order under.
  static func saysStages(_ heading: String) -> Bool {
    TextWords.of(heading).contains {
      stages.contains($0) && !["levels", "layers", "process", "path", "route"].contains($0)
    }
  }

  private static let sides: WordSet = [
    "for", "against", "pro", "contra", "positives", "negatives", "plus", "minus", "arguments for",
    "arguments against",
  ]

  private static let examples: WordSet = [
    "example", "examples", "beispiele", "beispiel", "exemples", "ejemplos", "instances",
  ]
  private static let types: WordSet = [
    "types", "kinds", "forms", "varieties", "categories", "classes", "styles", "sorts", "arten",
    "formen", "typen", "type", "kind",
    "groups", "branches", "modes", "families",
  ]
  private static let definitions: WordSet = [
    "glossary", "terms", "vocabulary", "vocab", "keywords", "definitions", "terminology", "words",
    "jargon",
    "abbreviations", "acronyms", "begriffe", "wortschatz", "vokabeln", "fachbegriffe", "glossar",
    "glossaire",
    "vocabulaire", "glosario", "vocabulario", "concepts", "lexicon", "definition", "abbreviation",
    "dictionary", "abkürzungen", "symbols", "translations",
    "phrases", "expressions", "a-z", "commands", "units", "formulas", "formulae",
  ]
  private static let phrasesOfDefinitions = PhraseBook([
    "key words", "need to know", "what they mean", "what it means", "in plain english",
  ])
  private static let nothing: WordSet = [
    "references", "sources", "links", "bibliography", "contents", "credits", "acknowledgements",
    "acknowledgments",
    "ingredients", "equipment", "materials", "prices", "price", "hours", "contact", "todo", "to-do",
    "to-dos", "homework",
    "reminders", "admin", "downloads", "tags", "comments", "newsletter", "sponsors",
    "shopping", "supplies", "literature", "literatur", "hausaufgaben", "quellen",
  ]
  private static let nothingPhrases = PhraseBook([
    "further reading", "external links", "related posts", "related articles", "related reading",
    "about the author",
    "you will need", "you'll need", "what you need", "shopping list", "opening hours", "be able to",
    "house rules", "learning goals", "learning outcomes", "learning aims",
    "see also", "read more",
    "next week", "next time", "table of contents", "in this article", "on this page",
    "more resources", "recommended reading",
    "our services", "get in touch", "follow us", "upcoming events", "need for the exam",
    "still to do", "ask about", "open questions",
    "questions for", "before next lesson", "before the exam", "learning objectives", "packing list",
    "what to bring", "key takeaways",
  ])

  /// Whether a heading says only what sort of thing stands below it, and nothing of a topic.
  static func isKindOnly(_ heading: String) -> Bool {
    let words = TextWords.of(heading).filter { !fillers.contains($0) }
    return words.allSatisfy { word in
      definitions.contains(word) || roles.contains(word) || stages.contains(word)
        || examples.contains(word)
        || types.contains(word) || characteristics.contains(word) || generic.contains(word)
    }
  }

  private static let fillers: WordSet = [
    "the", "a", "an", "of", "and", "key", "main", "core", "basic", "important", "common", "typical",
    "major", "some",
    "in", "its", "their", "to", "for", "you", "have", "know", "by", "heart", "most", "other",
    "more", "a-z", "brief", "short", "quick",
    "vs", "or", "this", "these", "your", "our",
  ]
  private static let generic: WordSet = [
    "overview", "introduction", "intro", "summary", "conclusion", "background", "history", "notes",
    "basics", "definition",
    "description", "comparison", "differences", "difference", "similarities", "faq", "faqs",
    "questions", "answers",
    "frequently", "asked", "section", "general", "details", "purpose", "importance", "significance",
    "origins", "origin", "examples",
    "tips", "advice", "meaning", "context", "impact", "applications", "usage", "use", "conclusion",
    "final", "thoughts", "guide", "reader's", "wrap",
    "up", "recap", "quick", "look", "start", "what", "why", "how", "when", "it", "is", "are",
    "works", "matters", "does", "misc", "other", "problems", "cases", "chart", "table",
    "comparison",
  ]
}
