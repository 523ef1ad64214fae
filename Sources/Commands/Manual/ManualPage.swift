import Questions
import Shell
import Study

/// The manual page `cardinal(1)`, in the language of mdoc(7).
///
/// Commands, arguments and options come from the parser, keys from ``SessionKey``.
struct ManualPage {
  let tree: CommandTree
  let version: String
  /// The day the page was made.
  let date: CalendarDay

  /// The whole page, without a line end behind it.
  var text: String { lines.joined(separator: "\n") }

  /// The options that every command takes: they are explained once.
  var commonOptions: [CommandArgument] { tree.root.arguments }

  private var lines: [String] {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let root = tree.root
    return [
      ".Dd \(months[date.month - 1]) \(date.day), \(date.year)", ".Dt CARDINAL 1", ".Os",
      ".Sh NAME", ".Nm \(root.name)", ".Nd \(Self.phrase(root.summary))",
    ] + section("SYNOPSIS", [".Nm"] + optionsInBrackets(of: root) + [".Op Ar command ..."])
      + section("DESCRIPTION", Mdoc.text(ManualText.description))
      + [".Pp"] + Mdoc.text(root.discussion) + Mdoc.text(ManualText.session)
      + section("OPTIONS", ["These can stand behind every command."] + list(of: commonOptions))
      + section("COMMANDS", root.children.flatMap { commandLines(of: $0) })
      + section("FORMS", forms) + section("SETTINGS", Self.settings) + section("IN A SESSION", keys)
      + section("ENVIRONMENT", entries(ManualText.environment, macro: "Ev"))
      + section("FILES", entries(ManualText.files, macro: "Pa"))
      + section("EXIT STATUS", statuses) + section("EXAMPLES", examples)
      + section("SEE ALSO", Mdoc.text(ManualText.more(version: version)))
  }

  private func section(_ title: String, _ lines: [String]) -> [String] { [".Sh \(title)"] + lines }

  private var keys: [String] {
    Mdoc.text(ManualText.keys)
      + [".Pp", "Replies:"] + entries(SessionKey.replies, macro: "Li")
      + [".Pp", "Marks:"] + entries(SessionKey.marks, macro: "Ic")
      + [".Pp", "Words, of which the first letters are enough:"]
      + entries(SessionKey.words, macro: "Ic")
  }

  private var forms: [String] {
    Mdoc.text(ManualText.forms)
      + entries(
        Form.allCases.map { ($0.rawValue, Self.sentence($0.summary)) },
        macro: "Li")
  }

  private static func sentence(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
  }

  private func entries(_ keys: [SessionKey], macro: String) -> [String] {
    [".Bl -tag -width Ds"]
      + keys.flatMap { key in
        let names = key.typed.map { "\(macro) \(Mdoc.argument($0))" }
        return [".It \(names.joined(separator: " , "))"] + Mdoc.text(key.summary)
      } + [".El"]
  }

  private func entries(_ entries: [ManualText.Entry], macro: String) -> [String] {
    [".Bl -tag -width Ds"]
      + entries.flatMap { [".It \(macro) \(Mdoc.argument($0.name))"] + Mdoc.text($0.text) }
      + [".El"]
  }

  private var statuses: [String] {
    [".Bl -tag -width Ds"]
      + ManualText.statuses.flatMap { [".It \($0.status)"] + Mdoc.text($0.text) } + [".El"]
  }

  private var examples: [String] {
    ManualText.examples.flatMap { example in
      let words = ([tree.root.name] + example.words).map(Mdoc.argument).joined(separator: " ")
      return Mdoc.text(example.text) + [".Pp", ".Dl \(words)", ".Pp"]
    }.dropLast()
  }

  /// A sentence as half of one: `turn notes into questions`.
  static func phrase(_ sentence: String) -> String {
    let text = Mdoc.text(sentence).joined(separator: " ")
    return text.prefix(1).lowercased()
      + (text.hasSuffix(".") ? text.dropFirst().dropLast() : text.dropFirst())
  }
}
