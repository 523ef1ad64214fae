package import Foundation

/// Somebody who took part in a class quiz.
package struct ClassMember: Equatable, Sendable {
  /// Who.
  package var learner: UUID
  /// The batch under which the answers stand in the student's log.
  package var batch: UUID
  /// The token by which the phone comes back; nil once the quiz is over.
  package var token: String?
}
