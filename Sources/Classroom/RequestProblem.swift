import Contest
import HTTPTypes
import Hummingbird
import NIOCore

/// Why a request is not answered with what it asked for.
struct RequestProblem: Error, Equatable {
  /// The status of the answer.
  let status: HTTPResponse.Status
  /// What is wrong, in a sentence for people.
  let sentence: String

  /// The answer: `{"error":"sentence"}`.
  var response: Response {
    var response = Replies.json(["error": sentence], status: status)
    // What is left of a body that is too large is not read.
    if status == .contentTooLarge || status == .badRequest {
      response.headers[.connection] = "close"
    }
    return response
  }

  /// The problem of what the room did not take.
  init(_ error: RoomError) {
    sentence = error.sentence
    status =
      switch error {
      case .noSuchQuiz: .notFound
      case .unreadableName, .notOnTheList: .unprocessableContent
      case .notSaved: .serviceUnavailable
      case .refused(let refusal):
        switch refusal {
        case .unknownPlayer: .unauthorized
        case .nameTaken, .closed: .conflict
        case .locked: .forbidden
        case .full: .serviceUnavailable
        case .unfit, .idle: .badRequest
        }
      }
  }

  /// A problem from its parts.
  init(_ status: HTTPResponse.Status, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }
}
