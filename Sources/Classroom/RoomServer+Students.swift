import Contest
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Presentation
import Storage

extension RoomServer {
  /// The name of the cookie by which a phone comes back.
  static let cookie = "cardinal"

  func addStudents(to router: Router<PhoneContext>) {
    router.post("/api/join") { request, context in try await join(request, context) }
    router.get("/api/events") { request, _ in
      let player = try player(of: request)
      reached.note()
      let mailbox = room.audience.open(for: player)
      room.welcome(mailbox, student: player)
      return Replies.stream(mailbox, of: request) {
        room.audience.leave(mailbox, student: player)
      }
    }
    router.post("/api/answer") { request, context in
      let player = try player(of: request)
      let message: AnswerMessage = try await body(of: request, context)
      let reply: ContestReply
      do throws(ContestRefusal) {
        reply = try message.reply(in: room.contest)
      } catch { throw RequestProblem(.refused(error)) }
      try await submit(
        .answer(player, question: message.question, reply, confidence: message.confidence))
      return Response(status: .noContent)
    }
    router.post("/api/next") { request, context in
      let player = try player(of: request)
      let message: AdvanceMessage = try await body(of: request, context)
      try await submit(.advance(player, question: message.question))
      return Response(status: .noContent)
    }
    router.get("/me") { request, _ in
      guard let player = room.player(ofToken: token(of: request) ?? "") else {
        return Replies.page(ResultsPage.stranger, status: .unauthorized)
      }
      return Replies.page(ResultsPage(room.contest, player: player).page)
    }
    router.get("/me/cards.html") { request, _ in
      let player = try player(of: request)
      var response = Replies.page(ResultsPage(room.contest, player: player).cards)
      response.headers[.contentDisposition] = "attachment; filename=\"cards.html\""
      return response
    }
  }

  private func join(_ request: Request, _ context: PhoneContext) async throws -> Response {
    let message: JoinMessage = try await body(of: request, context)
    do throws(RoomError) {
      let (player, token) = try await room.join(
        code: message.code, name: message.name, token: token(of: request))
      var headers = HTTPFields()
      let secure = settings.certificate == nil ? "" : "; Secure"
      headers[.setCookie] =
        "\(Self.cookie)=\(token); Path=/; HttpOnly; SameSite=Strict\(secure)"
      return Replies.json(
        JoinedMessage(player: player.id.uuidString.lowercased(), name: player.name),
        headers: headers)
    } catch {
      // Whoever tries codes is to be slow.
      if error == .noSuchQuiz { try? await Task.sleep(for: Self.wrongCodeDelay) }
      throw RequestProblem(error)
    }
  }

  private func submit(_ event: ContestEvent) async throws {
    do throws(RoomError) { try await room.submit(event) } catch { throw RequestProblem(error) }
  }

  /// Who sent a request.
  private func player(of request: Request) throws -> UUID {
    guard let token = token(of: request), let player = room.player(ofToken: token) else {
      throw RequestProblem(.unauthorized, "join the quiz first")
    }
    return player
  }

  private func token(of request: Request) -> String? {
    for field in request.headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1).map(\.trimmingBlanks)
        if parts.count == 2, parts[0] == Self.cookie { return parts[1] }
      }
    }
    return nil
  }

  /// What a request's body says.
  private func body<Message: Decodable>(
    of request: Request, _ context: PhoneContext
  ) async throws -> Message {
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= Self.longestBody else { throw tooLong(context) }
    let body: ByteBuffer
    do {
      body = try await context.within(.seconds(Self.idleSeconds)) {
        try await request.body.collect(upTo: Self.longestBody)
      }
    } catch { throw tooLong(context) }
    do {
      return try JSONDecoder().decode(Message.self, from: Data(body.readableBytesView))
    } catch { throw RequestProblem(.badRequest, "this is not what was expected here") }
  }

  /// The problem of a body that is too long; what is left of it is not waited for.
  private func tooLong(_ context: PhoneContext) -> RequestProblem {
    let channel = context.channel
    channel.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
    return RequestProblem(.contentTooLarge, "this is too long")
  }
}
