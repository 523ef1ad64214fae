/// Numbers for places, so that they are compared and counted quickly.
struct PlaceTable {
  /// How many parts up a place is followed; identifiers of decks have at most five parts.
  private static let maximumDepth = 8

  /// The places by their numbers.
  private(set) var places: [FactPlace] = []
  /// The number of what each place stands in; -1 for a deck itself.
  private(set) var parents: [Int] = []
  private var numbers: [FactPlace: Int] = [:]

  /// The number of a place; a new one, after those of all it stands in, where it has none yet.
  mutating func number(of place: FactPlace, depth: Int = 0) -> Int {
    if let number = numbers[place] { return number }
    var parent = -1
    if let outer = place.parent {
      let next = depth < Self.maximumDepth ? outer : FactPlace(deck: place.deck, path: "")
      parent = number(of: next, depth: depth + 1)
    }
    let number = places.count
    numbers[place] = number
    places.append(place)
    parents.append(parent)
    return number
  }

  /// The number of a place; nil where nothing stands in it.
  func known(_ place: FactPlace) -> Int? { numbers[place] }
}
