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
    .target(
      name: "DeckFormat", dependencies: ["Markup", .product(name: "Yams", package: "Yams")]),
    .target(name: "Questions", dependencies: ["DeckFormat"]),
    .target(name: "Scheduling"),
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
