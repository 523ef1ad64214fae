import ClassroomPages
import Codes
import Contest
import Foundation
import Hummingbird
import Storage
import Synchronization

extension RoomServer {
  func addScreen(to router: Router<PhoneContext>) {
    router.get("/screen") { request, _ in
      try checkKey(of: request)
      return Replies.page(Pages.screen)
    }
    router.get("/api/screen/events") { request, _ in
      try checkKey(of: request)
      let mailbox = room.audience.openScreen()
      room.welcome(mailbox, student: nil)
      return Replies.stream(mailbox, of: request) { room.audience.leave(mailbox, student: nil) }
    }
    router.get("/screen/code.svg") { request, _ in
      try checkKey(of: request)
      let address = room.address.withLock { $0 } + "j/" + room.quiz.setup.code
      guard let code = QRCode(address) else {
        throw RequestProblem(.notFound, "the address is too long for a code")
      }
      return Replies.bytes(code.svg.utf8, type: "image/svg+xml")
    }
  }

  /// Lets only those see the projector's pages who have its address.
  private func checkKey(of request: Request) throws {
    guard request.uri.queryParameters["key"].map(String.init) == settings.screenKey else {
      throw RequestProblem(.notFound, "open the address that the teacher's terminal shows")
    }
  }
}
