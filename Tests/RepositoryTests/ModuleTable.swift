/// Which module may import what: the table of the architecture, declared once.
enum ModuleTable {
  /// What a module names itself; Foundation goes without saying.
  private static let named: [String: Set<String>] = [
    "Archives": ["CArchive"],
    "Markup": ["CHTML", "CMarkdown"],
    "LineEditing": ["CReadline"],
    "Chance": [],
    "DeckFormat": ["Chance", "Markup", "Yams"],
    "ArticleImport": ["DeckFormat", "Markup"],
    "Questions": ["Chance", "DeckFormat"],
    "Scheduling": ["Chance"],
    "Study": ["Questions", "Scheduling"],
    "Statistics": ["Study"],
    "Contest": ["Statistics"],
    "Codes": ["CQRCode"],
    "Storage": ["Contest", "Statistics", "GRDB"],
    "Exchange": ["Archives", "CXLSX", "Contest", "Statistics", "GRDB"],
    "Presentation": ["Contest", "Statistics"],
    "Shell": ["LineEditing", "Presentation"],
    "Commands": ["ArticleImport", "Exchange", "Shell", "Storage", "ArgumentParser"],
    "ClassroomPages": [],
    "Classroom": [
      "ClassroomPages", "Codes", "Commands", "HTTPTypes", "Hummingbird", "HummingbirdCore",
      "HummingbirdTLS", "Logging", "NIOCore", "NIOSSL",
    ],
    "cardinal": ["Commands"],
    "cardinal-class": ["Classroom"],
  ]

  /// C libraries, each of which stays with the module that names it.
  private static let libraries: Set = [
    "CArchive", "CHTML", "CMarkdown", "CQRCode", "CReadline", "CXLSX",
  ]

  /// Modules that wrap a C library or system calls.
  private static let wrappers: Set = [
    "Archives", "Markup", "LineEditing", "Codes", "Storage", "Classroom", "Commands",
  ]

  /// What only wrappers may import.
  private static let system: Set = ["Darwin", "Dispatch", "Glibc", "Musl", "Synchronization"]

  /// Modules that compute on all cores, which takes locks but neither clock nor chance.
  private static let parallel: Set = ["Questions", "Scheduling"]

  /// The modules that read no clock, no dice and no files.
  static let pureCore = [
    "ArticleImport", "Chance", "Contest", "DeckFormat", "Questions", "Scheduling", "Statistics",
    "Study",
  ]

  /// The modules that may say `unsafe` anywhere; no pointer leaves them.
  static let unsafeModules: Set = ["Archives", "Codes", "Markup", "LineEditing"]

  /// The other files that may say `unsafe`, each for a system or library call.
  static let unsafeFiles: Set<String> = [
    "Sources/Classroom/FileLimit.swift", "Sources/Commands/Results/OutputFile.swift",
    "Sources/Commands/Terminal/ForegroundProgram.swift",
    "Sources/Exchange/Spreadsheet/XLSXFile.swift", "Sources/Storage/FileManager+Replacing.swift",
  ]

  /// Every module of the table, ordered.
  static var modules: [String] { named.keys.sorted() }

  /// What a file of a module may import: what the module names, what these may import, and
  /// Foundation; nil if the table does not know the module.
  static func imports(allowedIn module: String) -> Set<String>? {
    guard named[module] != nil else { return nil }
    var allowed: Set = ["Foundation", "FoundationEssentials"]
    if wrappers.contains(module) { allowed.formUnion(system) }
    if parallel.contains(module) { allowed.formUnion(["Dispatch", "Synchronization"]) }
    var waiting = [module]
    while let next = waiting.popLast() {
      for name in named[next] ?? [] where next == module || !libraries.contains(name) {
        if allowed.insert(name).inserted { waiting.append(name) }
      }
    }
    return allowed
  }
}
