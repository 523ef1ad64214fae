/// The pages of a class quiz, their style and their scripts, as they are sent.
package enum Pages {
  /// What students open.
  package static let student = text(PackageResources.student_html)
  /// What makes it work.
  package static let studentScript = text(PackageResources.student_js)
  /// What the projector shows.
  package static let screen = text(PackageResources.screen_html)
  /// What makes it work.
  package static let screenScript = text(PackageResources.screen_js)
  /// How all of them look.
  package static let style = text(PackageResources.class_css)

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
