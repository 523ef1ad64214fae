import DeckFormat
package import Study

/// What `settings` shows: a line for each setting, or everything about one.
package struct SettingsText: Sendable {
  /// The columns a value may take in the list; a longer one is cut off.
  private static let valueWidth = 24
  private static let gap = 2

  private let settings: Settings

  /// Creates the text of some settings.
  package init(_ settings: Settings) { self.settings = settings }

  /// The list of all settings with their values, who says so and what they are; where the terminal
  /// is too narrow for that in one line, what they are stands below.
  ///
  /// - Parameters:
  ///   - deck: The deck it is to hold for; nil for all, then with the values that decks have of their
  ///     own.
  ///   - style: How it is to look.
  /// - Returns: The lines, titles first; none is wider than the terminal.
  package func list(deck: String?, _ style: Style) -> [String] {
    let entries = SettingKey.allCases.flatMap { key in
      layers(of: key, deck: deck).map { (key: key, layer: $0) }
    }
    let rows = entries.map { key, layer in
      [
        key.rawValue,
        layer.value.text.truncated(to: Self.valueWidth, ellipsis: style.ellipsis),
        layer.origin.text, layer.origin.deck == nil || deck != nil ? key.declaration.summary : "",
      ]
    }
    let columns = ["setting", "value", "from", "what it is"].map { TextTable.Column($0) }
    let widths = columns.indices.map { index in
      rows.reduce(columns[index].title.terminalWidth) { max($0, $1[index].terminalWidth) }
    }
    if widths.reduce(0, +) + Self.gap * (widths.count - 1) <= style.width {
      return TextTable(columns: columns, rows: rows).lines(style)
    }
    let table = TextTable(
      columns: Array(columns.dropLast()), rows: rows.map { Array($0.dropLast()) })
    let lines = table.lines(style)
    return lines.prefix(1)
      + zip(lines.dropFirst(), rows).flatMap { line, row in
        [line]
          + (row[3].isEmpty
            ? []
            : Wrapping.lines(row[3], width: style.width, indent: "  ")
              .map { style.painted($0, .muted) })
      }
  }

  /// What there is to know of one setting: its value, what it is, what it may be, and who says what,
  /// the strongest first.
  ///
  /// - Parameters:
  ///   - key: The setting.
  ///   - deck: The deck it is to hold for; nil for all, then with what is said of each.
  ///   - config: Where `config.yaml` lies.
  ///   - style: How it is to look.
  /// - Returns: The lines; none is wider than the terminal.
  package func detail(
    of key: SettingKey, deck: String?, config: String, _ style: Style
  ) -> [String] {
    let declaration = key.declaration
    let layers = settings.layers(of: key, decks: deck.map { [$0] } ?? settings.decks(with: key))
    let holds = settings.resolve(key, deck: deck)
    let place = deck.map { " for deck \($0)" } ?? ""
    func said(_ text: String) -> [String] {
      Wrapping.lines(text, width: style.width, indent: "  ", hanging: "    ")
    }
    var lines = Wrapping.lines(
      "\(key.rawValue)\(place): \(holds.value.text) (\(holds.origin.text))", width: style.width,
      hanging: "  ")
    lines += said(declaration.summary)
    lines += said("values: \(declaration.kind.values)\(unit(of: declaration))")
    if declaration.scope != .everything {
      lines += said("'--deck DECK' sets it for one deck")
    }
    lines += [""] + said("said by, strongest first").map { style.painted($0, .muted) }
    let width = layers.reduce(0) { max($0, $1.origin.text.terminalWidth) }
    for layer in layers {
      let origin = layer.origin.text.padded(to: width)
      let path = layer.origin == .config ? " (\(config))" : ""
      lines += Wrapping.lines(
        layer.value.text + path, width: style.width, indent: "  \(origin)  ")
    }
    return lines
  }

  private func unit(of declaration: SettingDeclaration) -> String {
    declaration.kind.unit.map { " (\($0))" } ?? ""
  }

  /// What the list says of a setting: what holds, and what the decks have of their own.
  private func layers(of key: SettingKey, deck: String?) -> [SettingLayer] {
    [settings.resolve(key, deck: deck)]
      + (deck == nil ? settings.decks(with: key) : []).map { settings.resolve(key, deck: $0) }
      .filter { $0.origin.deck != nil }
  }
}
