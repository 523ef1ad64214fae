import DeckFormat

extension GermanPhrasing {
  func stage(after previous: String?, of list: ListName, _ manner: Manner) -> String {
    let title = things(of: list)
    guard let previous else {
      return switch manner {
      case .recall: "\(title): Was steht am Anfang?"
      case .choice: "\(title): Was davon steht am Anfang?"
      case .typed, .cloze: "\(title): Womit beginnt es?"
      }
    }
    return switch manner {
    case .recall: "\(title): Was kommt gleich nach »\(previous)«?"
    case .choice: "\(title): Was davon kommt gleich nach »\(previous)«?"
    case .typed, .cloze: "\(title): Was folgt auf »\(previous)«?"
    }
  }

  func stage(before next: String, of list: ListName) -> String {
    "\(things(of: list)): Was davon kommt gleich vor »\(next)«?"
  }

  func lastStage(of list: ListName) -> String { "\(things(of: list)): Was davon steht am Ende?" }

  func stage(at place: Int, of list: ListName) -> String {
    "\(things(of: list)): Was davon steht an \(place). Stelle?"
  }

  func members(_ count: Int, of list: ListName, _ manner: Manner) -> String {
    let number = Self.number(count)
    guard !list.topic.isEmpty else {
      return manner == .recall
        ? "\(title(of: list)): Was gehört alles dazu (\(number))?"
        : "\(title(of: list)): Nenne alle \(number)."
    }
    let title = things(of: list)
    // The roles and the stages are all there are; of what can be said the notes give some.
    let isClosed = list.kind == .role || list.kind == .stage
    let things = list.kind == .stage ? "\(number) Schritte" : number
    return manner == .recall
      ? "\(title): Welche \(things) \(isClosed ? "sind es" : "nennen die Notizen")?"
      : "\(title): Nenne alle \(things)."
  }

  func order(of list: ListName, _ manner: Manner) -> String {
    let title = things(of: list)
    return manner == .recall
      ? "\(title): Was ist die Reihenfolge?" : "\(title): Bringe alles in die richtige Reihenfolge."
  }

  /// Where a role or person belongs, before a question; empty if nowhere.
  func place(of list: ListName) -> String {
    if !list.topic.isEmpty { return "\(list.topic.name): " }
    return ["", "rollen"].contains(list.heading.lowercased()) ? "" : "\(list.heading): "
  }

  /// The list as a title before a colon: *Merkmale (Tragödie)*.
  func title(of list: ListName) -> String {
    if list.heading.isEmpty { return list.topic.name }
    let owner = list.topic.isEmpty ? list.context : list.topic.name
    return list.heading + (owner.map { " (\($0))" } ?? "")
  }

  /// The members as a title before a colon: *Schritte (Tragödie)*.
  func things(of list: ListName) -> String {
    list.topic.isEmpty ? title(of: list) : "\(noun(of: list)) (\(list.topic.name))"
  }

  /// What the members are called: the heading where it names several things.
  private func noun(of list: ListName) -> String {
    let words = list.heading.split(separator: " ")
    if words.count == 1, let heading = words.first,
      ["en", "er", "e", "se"].contains(where: { heading.hasSuffix($0) })
    {
      return list.heading
    }
    return switch list.kind {
    case .role: "Rollen"
    case .stage: list.heading.isEmpty || list.needsHeading ? "Schritte" : list.heading
    case .characteristic: isPlain(list) ? "Merkmale" : "Punkte"
    case .example: "Beispiele"
    case .definition: "Begriffe"
    default: "Punkte"
    }
  }

  /// Whether a list is simply the topic's characteristics.
  func isPlain(_ list: ListName) -> Bool {
    ["", "merkmale", "eigenschaften", "kennzeichen"].contains(list.heading.lowercased())
  }

  /// Whether the members of a list are persons rather than parts to play.
  func isPeople(_ list: ListName) -> Bool {
    ["personen", "figuren", "menschen", "leute"].contains(list.title.lowercased())
  }

  static func number(_ count: Int) -> String {
    numbers.indices.contains(count) ? numbers[count] : "\(count)"
  }

  private static let numbers = [
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
  ]
}
