// swift-tools-version: 6.2

import PackageDescription

// What reads articles, without the program around it; the sources are Cardinal's own.
let package = Package(
  name: "extraction",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
  targets: [
    .systemLibrary(name: "CMarkdown"),
    .systemLibrary(name: "CHTML", pkgConfig: "libxml-2.0"),
    .target(name: "Markup", dependencies: ["CHTML", "CMarkdown"]),
    .target(name: "Chance"),
    .target(
      name: "DeckFormat",
      dependencies: ["Chance", "Markup", .product(name: "Yams", package: "Yams")]),
    .target(name: "ArticleImport", dependencies: ["DeckFormat", "Markup"]),
    .executableTarget(name: "damage", dependencies: ["ArticleImport", "Chance", "DeckFormat"]),
    .executableTarget(name: "measure", dependencies: ["ArticleImport", "DeckFormat"]),
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
