// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "cardinal",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "cardinal", targets: ["cardinal"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // C libraries, each behind one Swift module.
    .systemLibrary(
      name: "CMarkdown",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CReadline", providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
    .target(name: "Markup", dependencies: ["CMarkdown"]),
    .target(name: "LineEditing", dependencies: ["CReadline"]),

    // The pure core: values in, values out; no clock, no dice, no files.
    .target(name: "Chance"),
    .target(
      name: "DeckFormat",
      dependencies: ["Chance", "Markup", .product(name: "Yams", package: "Yams")]),
    .target(name: "Questions", dependencies: ["Chance", "DeckFormat"]),
    .target(name: "Scheduling", dependencies: ["Chance"]),
    .target(name: "Study", dependencies: ["DeckFormat", "Questions", "Scheduling"]),
    .target(name: "Statistics", dependencies: ["Study"]),

    // The edges: files, other programs' formats, the terminal.
    .target(
      name: "Storage",
      dependencies: ["Statistics", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "Exchange", dependencies: ["Statistics"]),
    .target(name: "Presentation", dependencies: ["Statistics"]),
    .target(name: "Shell", dependencies: ["LineEditing", "Presentation"]),
    .target(
      name: "Commands",
      dependencies: [
        "Exchange", "Shell", "Storage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "cardinal", dependencies: ["Commands"]),

    .testTarget(name: "ChanceTests", dependencies: ["Chance"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing"]),
    .testTarget(name: "DeckFormatTests", dependencies: ["DeckFormat"]),
    .testTarget(name: "QuestionsTests", dependencies: ["Questions"], exclude: ["Fixtures"]),
    .testTarget(name: "SchedulingTests", dependencies: ["Scheduling"], exclude: ["Fixtures"]),
    .testTarget(name: "StudyTests", dependencies: ["Study"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
    .testTarget(name: "StorageTests", dependencies: ["Storage"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange"]),
    .testTarget(name: "PresentationTests", dependencies: ["Presentation"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Transcripts"]),
    // The program as a whole, in a terminal of its own.
    .testTarget(name: "ProgramTests", dependencies: ["cardinal"]),
    // The repository itself: imports, layout, scripts, what the README shows.
    .testTarget(name: "RepositoryTests"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
  ]
  // Only where asked for: a newer compiler's warnings must not stop somebody's build.
  if Context.environment["CARDINAL_STRICT"] != nil {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}
