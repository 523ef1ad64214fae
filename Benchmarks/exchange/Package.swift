// swift-tools-version: 6.2

import PackageDescription

// What writes and reads files of other programs, without the program around it; the sources are
// Cardinal's own.
let package = Package(
  name: "exchange",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CMarkdown"),
    .systemLibrary(name: "CXLSX"),
    .systemLibrary(name: "CHTML", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CArchive"),
    .target(name: "Archives", dependencies: ["CArchive"]),
    .target(name: "Markup", dependencies: ["CHTML", "CMarkdown"]),
    .target(name: "Chance"),
    .target(
      name: "DeckFormat",
      dependencies: ["Chance", "Markup", .product(name: "Yams", package: "Yams")]),
    .target(name: "Questions", dependencies: ["Chance", "DeckFormat"]),
    .target(name: "Scheduling", dependencies: ["Chance"]),
    .target(name: "Study", dependencies: ["DeckFormat", "Questions", "Scheduling"]),
    .target(name: "Statistics", dependencies: ["Study"]),
    .target(name: "Contest", dependencies: ["Statistics"]),
    .target(
      name: "Exchange",
      dependencies: [
        "Archives", "CXLSX", "Contest", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .executableTarget(
      name: "convert",
      dependencies: [
        "Archives", "Chance", "DeckFormat", "Exchange", "Markup", "Questions", "Study",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
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
  ]
}
