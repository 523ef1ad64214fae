/// Labels that announce no fact.
enum LabelWords {
  /// Labels of remarks, of the page's own data and of what people write for their own week.
  static let banned: WordSet = [
    "note", "notes", "n.b", "example", "examples", "e.g", "eg", "i.e", "ie", "tip", "tips",
    "warning", "hint", "reminder", "remember", "todo", "to do",
    "homework", "hw", "due", "deadline", "see", "see also", "ref", "refs", "tags", "tag", "date",
    "author", "link", "links", "figure", "fig", "copyright",
    "price", "phone", "email", "e-mail", "address", "tel", "update", "fun fact", "important",
    "disclaimer", "ask", "instructor", "teacher", "room",
    "total", "page", "pages", "question", "answer", "source", "sources", "references", "merke",
    "achtung", "hinweis", "beispiel", "z.b",
    "exception",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "created",
    "updated", "status", "up", "related", "aliases", "cssclass", "course", "lecturer",
    "opening hours", "visiting hours", "hours", "prep time", "cook time", "total time",
    "baking time", "serves", "servings", "yield", "makes", "telephone", "fax", "car park",
    "parking", "toilets", "canteen", "cost", "fee", "lost property", "where", "when", "who", "book",
    "books", "recommended", "rating", "delivery",
    "shipping", "returns", "sku", "brand", "availability",
    "venue", "location", "organiser", "organizer",
    "website", "web", "last comment", "views", "view", "thank you", "thanks", "likes", "shares",
    "comments", "followers", "read also", "also read", "pro tip", "bonus", "caption", "image",
    "photo", "video", "by", "from", "to", "subject", "spoiler", "verdict",
    "bottom line", "in short", "summary", "conclusion", "result", "key takeaway", "takeaway",
    "the point", "exam", "test", "paper", "klassenarbeit", "mnemonic", "eselsbrücke",
    "schulaufgabe", "vokabeltest", "buy", "bring",
    "pack", "reviewed", "cookies", "dates", "previous issue", "next issue", "also interesting",
    "also", "literally", "quote", "however",
  ]
  /// Words that are banned before a colon only: `P = phosphorus` is a fact, `p: 12` is a page.
  static let bannedBeforeColon: WordSet = [
    "p", "pp", "q", "a", "http", "https", "url", "www", "nb", "ps", "re", "cc",
  ]
  /// Words that a number makes the name of a date or chapter: `Week 6`, `Paper 2`.
  static let counted: WordSet = [
    "week", "chapter", "lesson", "unit", "paper", "lecture", "page", "slide", "session", "class",
    "woche", "kapitel", "lektion", "stunde", "seite", "semaine", "leçon", "semana", "tema",
  ]
  /// Answers to questions of a form, not meanings.
  static let answers: WordSet = [
    "yes", "no", "n/a", "none", "tbc", "tba", "ja", "nein", "oui", "non",
  ]
}
