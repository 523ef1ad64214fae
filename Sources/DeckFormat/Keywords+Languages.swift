/// The tables of the languages, one each.
extension Keywords {
  /// English, and every language without a table of its own.
  static let english = Keywords(
    roles: ["role", "roles", "character", "characters", "people"],
    examples: ["example", "examples"],
    glossary: ["term", "terms", "glossary", "vocabulary", "definition", "definitions"],
    counterparts: ["counterpart", "counterparts"],
    aspects: [
      "aspect", "feature", "attribute", "parameter", "property", "criterion", "point",
    ],
    orders: [
      "stage", "stages", "step", "steps", "phase", "phases", "act", "acts", "cycle", "cycles",
      "life cycle", "process", "sequence", "order", "layer", "layers", "level", "levels", "degree",
      "degrees", "timeline", "chronology", "procedure", "algorithm", "recipe", "method", "how to",
      "what to do", "plot", "structure", "day", "days", "week", "weeks",
    ],
    sets: [
      "ways", "types", "kinds", "reasons", "rules", "examples", "tips", "causes", "characteristics",
    ],
    terms: ["term", "word", "name", "concept", "expression", "abbreviation"],
    meanings: [
      "meaning", "meanings", "definition", "description", "explanation", "what it means",
    ],
    also: ["also", "also known as", "also called"], literally: ["literally", "literal meaning"],
    definitors: ["is", "are", "was", "were", "means", "refers", "denotes", "describes", "names"],
    articles: ["a", "an", "the"], marks: ["mark", "marks", "point", "points"],
    whatIs: ["what is ", "what are ", "what's "])

  /// German.
  static let german = Keywords(
    roles: ["rolle", "rollen", "figuren", "personen", "beteiligte"],
    examples: ["beispiel", "beispiele"],
    glossary: ["begriffe", "glossar", "wortschatz", "definitionen", "fachbegriffe"],
    counterparts: ["entsprechungen", "gegenstücke"],
    aspects: ["aspekt", "merkmal", "eigenschaft", "kriterium", "punkt"],
    orders: [
      "schritt", "schritte", "stufe", "stufen", "phase", "phasen", "akt", "akte", "ablauf",
      "reihenfolge", "zyklus", "kreislauf", "prozess", "ebene", "ebenen", "schicht", "schichten",
      "verlauf", "vorgehen", "vorgang", "verfahren", "anleitung", "rezept", "was tun", "aufbau",
      "grad", "grade", "tag", "tage", "woche", "wochen",
    ],
    sets: [
      "arten", "gründe", "regeln", "beispiele", "tipps", "formen", "ursachen", "typen", "merkmale",
    ],
    terms: ["begriff", "wort", "name", "ausdruck", "abkürzung"],
    meanings: ["bedeutung", "definition", "erklärung", "beschreibung"],
    also: ["auch", "auch genannt"], literally: ["wörtlich"],
    definitors: [
      "ist", "sind", "war", "waren", "bedeutet", "bezeichnet", "heißt", "nennt", "meint",
    ],
    articles: ["der", "die", "das", "ein", "eine"], marks: ["punkt", "punkte"],
    whatIs: ["was ist ", "was sind ", "was heißt "])

  /// French.
  static let french = Keywords(
    roles: ["rôle", "rôles", "personnages", "personnes"], examples: ["exemple", "exemples"],
    glossary: ["termes", "glossaire", "vocabulaire", "définitions"],
    counterparts: ["correspondances", "équivalents"],
    aspects: ["aspect", "caractéristique", "attribut", "propriété", "critère", "point"],
    orders: [
      "étape", "étapes", "phase", "phases", "acte", "actes", "cycle", "processus", "séquence",
      "ordre", "couche", "couches", "niveau", "niveaux", "chronologie", "procédure", "recette",
      "déroulement",
    ],
    sets: ["façons", "types", "sortes", "raisons", "règles", "exemples", "conseils", "causes"],
    terms: ["terme", "mot", "nom", "concept", "expression", "abréviation"],
    meanings: ["sens", "signification", "définition", "description", "explication"],
    also: ["aussi", "aussi appelé"], literally: ["littéralement"],
    definitors: ["est", "sont", "était", "étaient", "signifie", "désigne"],
    articles: ["le", "la", "les", "un", "une", "des"], marks: ["point", "points"],
    whatIs: ["qu'est-ce que ", "qu'est-ce qu'"])

  /// Spanish.
  static let spanish = Keywords(
    roles: ["papeles", "personajes", "personas", "roles"], examples: ["ejemplo", "ejemplos"],
    glossary: ["términos", "glosario", "vocabulario", "definiciones"],
    counterparts: ["equivalencias", "correspondencias"],
    aspects: ["aspecto", "característica", "atributo", "propiedad", "criterio", "punto"],
    orders: [
      "etapa", "etapas", "paso", "pasos", "fase", "fases", "acto", "actos", "ciclo", "proceso",
      "secuencia", "orden", "capa", "capas", "nivel", "niveles", "cronología", "procedimiento",
      "receta",
    ],
    sets: ["maneras", "tipos", "clases", "razones", "reglas", "ejemplos", "consejos", "causas"],
    terms: ["término", "palabra", "nombre", "concepto", "expresión", "abreviatura"],
    meanings: ["significado", "definición", "descripción", "explicación"],
    also: ["también", "también llamado"], literally: ["literalmente"],
    definitors: ["es", "son", "era", "eran", "significa", "designa"],
    articles: ["el", "la", "los", "las", "un", "una"], marks: ["punto", "puntos"],
    whatIs: ["¿qué es ", "¿qué son ", "qué es "])

  /// Japanese, whose headings hold a key word only where they are one.
  static let japanese = Keywords(
    roles: ["役割", "役", "登場人物", "人物"], examples: ["例"],
    glossary: ["用語", "語彙", "定義"], counterparts: ["対応"],
    aspects: ["項目", "観点", "特徴"], orders: ["手順", "段階", "順序", "過程", "工程", "流れ"],
    sets: ["種類", "理由", "規則", "例", "原因"], terms: ["用語", "語", "言葉", "名前", "名称"],
    meanings: ["意味", "定義", "説明"], also: ["別名", "また"],
    literally: ["直訳"], definitors: ["とは", "は"], articles: [], marks: ["点"], whatIs: [])
}
