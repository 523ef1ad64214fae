import DeckFormat

extension [DeckDraft.Part] {
  /// These parts; headings that occur twice at one place get what tells them apart.
  var withUniqueHeadings: Self {
    var parts = self
    var chapter = ""
    var seen: [String: Int] = [:]
    for index in parts.indices {
      guard let heading = parts[index].heading else { continue }
      // What steers the reader stands behind the name.
      let end = heading.firstRange(of: " <!--")?.lowerBound ?? heading.endIndex
      let name = heading[..<end]
      let slug = Slug.of(String(name))
      if parts[index].level == 1 { chapter = slug }
      let key = parts[index].level == 1 ? slug : "\(chapter)/\(slug)"
      let count = seen[key, default: 0] + 1
      seen[key] = count
      if count > 1 { parts[index].heading = "\(name) (\(count))\(heading[end...])" }
    }
    return parts
  }
}
