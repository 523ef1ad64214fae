package import ArgumentParser

/// The options every command takes.
package struct CommonOptions: ParsableArguments {
  /// When text is colored.
  package enum Color: String, CaseIterable, ExpressibleByArgument, Sendable {
    case auto, always, never
  }

  @Option(help: ArgumentHelp("Use the library in this folder.", valueName: "folder"))
  package var library: String?

  @Option(help: ArgumentHelp("Learn as this person.", valueName: "learner"))
  package var learner: String?

  @Flag(name: .shortAndLong, help: "Say only what was asked for.")
  package var quiet = false

  @Option(help: ArgumentHelp("Color the text: auto, always or never.", valueName: "when"))
  package var color: Color = .auto

  @Flag(help: "Draw no boxes, move no cursor, use plain letters.")
  package var plain = false

  package init() {}
}
