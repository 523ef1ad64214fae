import Chance
import Exchange
import Foundation

/// Reads damaged copies of files, by number, and sees to it that each is read in time and as a deck.
struct DamageTrials {
  private let files: [String]
  private let texts: [String]
  private let packages: PackageDamage?
  private let seed: UInt64
  private let folder: String

  /// Reads the files that copies are made of.
  ///
  /// - Parameters:
  ///   - files: Their paths: packages, or else texts.
  ///   - seed: What the damage follows from, with the number of the copy.
  ///   - folder: A folder for temporary files.
  /// - Throws: What the system or a reader throws.
  init(_ files: [String], seed: UInt64, folder: String) throws {
    self.files = files
    self.seed = seed
    self.folder = folder
    let arePackages = files.allSatisfy { $0.hasSuffix(".apkg") }
    packages = arePackages ? try PackageDamage(files: files, seed: seed, folder: folder) : nil
    texts = arePackages ? [] : files.map(text(of:))
  }

  /// A damaged copy.
  ///
  /// - Parameter number: Which one, from 0.
  /// - Returns: Its bytes, and what was damaged.
  /// - Throws: What the system or a writer throws.
  func copy(_ number: Int) throws -> (bytes: [UInt8], what: String) {
    if let packages { return try packages.copy(number) }
    let place = number % files.count
    var generator = SplitMix64(seed: seed &+ UInt64(number))
    let damaged = TextDamage.damaged(texts[place], &generator)
    return (Array(damaged.utf8), (files[place] as NSString).lastPathComponent)
  }

  /// Reads a damaged copy.
  ///
  /// - Parameter number: Which one, from 0.
  /// - Returns: What was damaged, a tabulator, and what became of it.
  /// - Throws: Why it was read wrongly.
  func read(_ number: Int) throws -> String {
    let (bytes, what) = try copy(number)
    if packages != nil {
      let path = "\(folder)/copy.apkg"
      try Data(bytes).write(to: URL(filePath: path))
      let trial = "\(folder)/trial"
      try FileManager.default.createDirectory(atPath: trial, withIntermediateDirectories: true)
      return try "\(what)\t\(PackageTrial(folder: trial).read(path))"
    }
    guard let file = CardFile(String(decoding: bytes, as: UTF8.self), named: what) else {
      return "\(what)\tnothing known"
    }
    try PackageTrial.check(file)
    return "\(what)\t\(file.taken) notes"
  }
}
