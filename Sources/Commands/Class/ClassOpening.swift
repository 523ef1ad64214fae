package import Questions
package import Storage

/// A class quiz that is to be opened, with everything its server must know.
package struct ClassOpening: Sendable {
  /// The quiz, which is in the progress file.
  package var quiz: ClassQuiz
  /// The progress.
  package var store: ProgressStore
  /// The decks it asks, for grading and for what memory needs of them.
  package var banks: [Bank]
  /// Whether only those on the list of the class are let in.
  package var isListed: Bool
  /// Whether it goes on after it was stopped in the middle.
  package var isResumed: Bool
  /// The address and the port to listen on; 0 for a port that is free.
  package var address: String
  package var port: Int
  /// The files for HTTPS; nil for plain HTTP.
  package var certificate: String?
  package var key: String?
  /// Whether nobody but the teacher sees the screen.
  package var isPrivate: Bool
  /// Whether events are told as JSON.
  package var json: Bool
  /// The number of students to simulate; 0 for none.
  package var simulated: Int
}
