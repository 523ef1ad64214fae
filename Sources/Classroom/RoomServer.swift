import ClassroomPages
import Codes
import Contest
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import Storage
import Synchronization

/// The HTTP server of a room.
///
/// There is no route by which a quiz can be driven.
package struct RoomServer: Sendable {
  /// The most bytes of a body.
  static let longestBody = 4096
  /// The most bytes of all headers of a request.
  static let longestHeaders = 8192
  /// The seconds after which a connection is closed on which nothing comes.
  static let idleSeconds: Int64 = 20
  /// The seconds that a wrong code takes.
  static let wrongCodeDelay = Duration.seconds(1)

  let room: Room
  let settings: ServerSettings
  /// Whether any phone has reached the server by the network.
  let reached = Reach()

  /// Prepares a server.
  package init(_ room: Room, settings: ServerSettings) {
    self.room = room
    self.settings = settings
  }

  /// Serves until the task is cancelled or the program is asked to end.
  ///
  /// - Parameter ready: Is given the port once the server listens.
  /// - Throws: Why it cannot listen.
  package func run(ready: @escaping @Sendable (Int) -> Void) async throws {
    var logger = Logger(label: "class")
    logger.logLevel = .critical
    let http = HTTP1Channel.Configuration(
      idleTimeout: .seconds(Self.idleSeconds),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: Self.longestHeaders, maxHeaderListSize: Self.longestHeaders,
        maxHeaderFieldCount: 100))
    var builder = HTTPServerBuilder.http1(configuration: http)
    if let certificate = try certificate() {
      builder = try .tls(builder, tlsConfiguration: certificate)
    }
    let application = Application(
      router: router(), server: builder,
      configuration: .init(
        address: .hostname(settings.host, port: settings.port), backlog: 4096,
        availableConnectionsDelegate: MaximumAvailableConnections(
          min(settings.mostConnections, FileLimit.connections()), logger: logger)),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: logger)
    try await application.run()
  }

  /// What HTTPS needs; nil for plain HTTP.
  ///
  /// - Throws: Why the certificate or its key cannot be used.
  func certificate() throws -> TLSConfiguration? {
    guard let certificate = settings.certificate, let key = settings.key else { return nil }
    let chain = try NIOSSLCertificate.fromPEMFile(certificate)
    return TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
  }

  private func router() -> Router<PhoneContext> {
    let router = Router(context: PhoneContext.self)
    router.add(middleware: GuardMiddleware(names: settings.names))
    addPages(to: router)
    addStudents(to: router)
    addScreen(to: router)
    return router
  }

  private func addPages(to router: Router<PhoneContext>) {
    router.get("/") { _, _ in Replies.page(Pages.student) }
    router.get("/j/:code") { _, _ in Replies.page(Pages.student) }
    router.get("/assets/class.css") { _, _ in Replies.bytes(Pages.style.utf8, type: "text/css") }
    router.get("/assets/student.js") { _, _ in
      Replies.bytes(Pages.studentScript.utf8, type: "text/javascript")
    }
    router.get("/assets/screen.js") { _, _ in
      Replies.bytes(Pages.screenScript.utf8, type: "text/javascript")
    }
    router.get("/ping") { _, _ in
      reached.note()
      return Replies.bytes("ok\n".utf8, type: "text/plain")
    }
  }
}

/// Whether anybody has reached the server.
final class Reach: Sendable {
  private let count = Mutex(0)

  /// Notes that somebody has.
  func note() { count.withLock { $0 += 1 } }

  /// How often.
  var value: Int { count.withLock { $0 } }
}
