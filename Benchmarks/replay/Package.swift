// swift-tools-version: 6.2

import PackageDescription

// The scheduler alone, built as the program is, so that its speed can be measured inside a process.
let package = Package(
  name: "replay",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "Chance"),
    .target(name: "Scheduling", dependencies: ["Chance"]),
    .executableTarget(name: "replay", dependencies: ["Scheduling"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
  ]
}
