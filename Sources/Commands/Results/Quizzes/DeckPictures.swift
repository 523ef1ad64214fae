import DeckFormat
import Exchange
import Foundation

/// Reads the pictures that notes name, where they lie beside the notes.
///
/// Only files below the deck's own folder are read, so that notes from elsewhere cannot carry other
/// files away.
@MainActor
struct DeckPictures {
  /// The largest picture that is carried along, in bytes.
  static let largest = 5 << 20

  /// Where paths of pictures begin that are written for other programs.
  private let target: String
  /// Why pictures were left, in the order they were asked for, each once.
  private(set) var problems: [String] = []

  /// Begins reading.
  ///
  /// - Parameter target: The folder that the quiz is written to, as an absolute path.
  init(for target: String) { self.target = target }

  /// Reads the pictures of a fact.
  ///
  /// - Parameters:
  ///   - images: The pictures as the notes name them.
  ///   - file: The deck's file, as an absolute path.
  ///   - place: Where the notes name them, for what is said.
  /// - Returns: Those that can be carried along, in order.
  mutating func pictures(_ images: [Fact.Image], of file: String, at place: String) -> [QuizPicture]
  {
    images.compactMap { image in
      switch read(image, of: file) {
      case .success(let picture): return picture
      case .failure(let refusal):
        let problem = "\(place): left: the picture '\(image.path)': \(refusal.reason)"
        if !problems.contains(problem) { problems.append(problem) }
        return nil
      }
    }
  }

  /// Why a picture is not carried along.
  private struct Refusal: Error {
    let reason: String
  }

  private func read(_ image: Fact.Image, of file: String) -> Result<QuizPicture, Refusal> {
    guard !image.path.contains("://"), !image.path.hasPrefix("data:") else {
      return .failure(Refusal(reason: "it lies on the network, and nothing is fetched"))
    }
    let folder = URL(filePath: (file as NSString).deletingLastPathComponent)
      .resolvingSymlinksInPath().path
    let name = image.path.removingPercentEncoding ?? image.path
    let path = URL(filePath: "\(folder)/\(name)").standardizedFileURL.resolvingSymlinksInPath().path
    guard !name.hasPrefix("/"), path.hasPrefix(folder + "/") else {
      return .failure(Refusal(reason: "it does not lie in the folder of its notes"))
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      return .failure(Refusal(reason: "there is no such file"))
    }
    guard let size = attributes?[.size] as? NSNumber, size.intValue <= Self.largest else {
      return .failure(Refusal(reason: "it has more than \(Self.largest >> 20) MB"))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return .failure(Refusal(reason: "it cannot be read"))
    }
    guard
      let picture = QuizPicture(
        Array(data), alternative: image.alternative, path: Self.path(to: path, from: target))
    else {
      return .failure(Refusal(reason: "it is no PNG, JPEG, GIF, WebP or SVG"))
    }
    return .success(picture)
  }

  /// The way from a folder to a file, both absolute.
  private static func path(to file: String, from folder: String) -> String {
    let there = file.split(separator: "/")
    let here = URL(filePath: folder).resolvingSymlinksInPath().path.split(separator: "/")
    let common = zip(there, here).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: here.count - common)
    return (up + there.dropFirst(common).map(String.init)).joined(separator: "/")
  }
}
