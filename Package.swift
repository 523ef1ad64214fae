// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "cardinal",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "cardinal", targets: ["cardinal"]),
    .executable(name: "cardinal-class", targets: ["cardinal-class"]),
  ],
  traits: [
    // Without it neither the web server nor anything it brings along is fetched or compiled.
    .trait(name: "Classroom", description: "The server of a live class quiz."),
    .default(enabledTraits: ["Classroom"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // C libraries, each behind one Swift module.
    .systemLibrary(
      name: "CMarkdown",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CReadline", providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
    .systemLibrary(
      name: "CQRCode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    .systemLibrary(
      name: "CXLSX", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CHTML", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CArchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .target(name: "Archives", dependencies: ["CArchive"]),
    .target(name: "Codes", dependencies: ["CQRCode"]),
    .target(name: "Markup", dependencies: ["CHTML", "CMarkdown"]),
    .target(name: "LineEditing", dependencies: ["CReadline"]),

    // The pure core: values in, values out; no clock, no dice, no files.
    .target(name: "Chance"),
    .target(
      name: "DeckFormat",
      dependencies: ["Chance", "Markup", .product(name: "Yams", package: "Yams")]),
    .target(name: "ArticleImport", dependencies: ["DeckFormat", "Markup"]),
    .target(name: "Questions", dependencies: ["Chance", "DeckFormat"]),
    .target(name: "Scheduling", dependencies: ["Chance"]),
    .target(name: "Study", dependencies: ["DeckFormat", "Questions", "Scheduling"]),
    .target(name: "Statistics", dependencies: ["Study"]),
    .target(name: "Contest", dependencies: ["Statistics"]),

    // The edges: files, other programs' formats, the terminal.
    .target(
      name: "Storage",
      dependencies: ["Contest", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Exchange",
      dependencies: [
        "Archives", "CXLSX", "Contest", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(name: "Presentation", dependencies: ["Contest"]),
    .target(name: "Shell", dependencies: ["LineEditing", "Presentation"]),
    .target(
      name: "Commands",
      dependencies: [
        "ArticleImport", "Exchange", "Shell", "Storage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "cardinal", dependencies: ["Commands"]),

    // The live quiz over the network, behind the trait.
    .target(name: "ClassroomPages", resources: [.embedInCode("Pages")]),
    .target(
      name: "Classroom",
      dependencies: [
        "ClassroomPages", "Codes", "Commands",
        .product(
          name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Classroom"])),
        .product(
          name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Classroom"])),
        .product(
          name: "HummingbirdTLS", package: "hummingbird", condition: .when(traits: ["Classroom"])),
        .product(
          name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Classroom"])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Classroom"])),
        .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["Classroom"])),
        .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Classroom"])),
      ]),
    .executableTarget(name: "cardinal-class", dependencies: ["Classroom"]),

    .testTarget(name: "ChanceTests", dependencies: ["Chance"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing"]),
    .testTarget(name: "DeckFormatTests", dependencies: ["DeckFormat"]),
    .testTarget(name: "ArticleImportTests", dependencies: ["ArticleImport"], exclude: ["Fixtures"]),
    .testTarget(name: "QuestionsTests", dependencies: ["Questions"], exclude: ["Fixtures"]),
    .testTarget(name: "SchedulingTests", dependencies: ["Scheduling"], exclude: ["Fixtures"]),
    .testTarget(name: "StudyTests", dependencies: ["Study"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
    .testTarget(name: "ContestTests", dependencies: ["Contest"]),
    .testTarget(name: "ArchivesTests", dependencies: ["Archives"]),
    .testTarget(name: "CodesTests", dependencies: ["Codes"]),
    .testTarget(name: "StorageTests", dependencies: ["Storage"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange"], exclude: ["Fixtures"]),
    .testTarget(name: "PresentationTests", dependencies: ["Presentation"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Transcripts"]),
    .testTarget(name: "ClassroomTests", dependencies: ["Classroom"]),
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
