/// An article, handout or page of notes as its blocks: what the rules read, whatever it was written in.
package struct Article: Equatable, Sendable {
  /// What it calls itself; empty if it does not.
  package var title: String
  /// The BCP 47 tag of its language; empty if the source does not say.
  package var language: String
  /// Where it was published, an address; nil if the source does not say.
  package var origin: String?
  /// Its blocks, in order, page junk included.
  package var blocks: [ArticleBlock]

  /// Creates an article from its parts.
  package init(
    title: String = "", language: String = "", origin: String? = nil, blocks: [ArticleBlock] = []
  ) {
    self.title = title
    self.language = language
    self.origin = origin
    self.blocks = blocks
  }
}
