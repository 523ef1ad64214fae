import Dispatch
import Foundation
import Synchronization

/// A server that runs beside the teacher's terminal.
final class ServerTask: Sendable {
  private struct Outcome {
    var port: Int?
    var problem: String?
  }

  private let outcome = Mutex(Outcome())
  private let changed = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Starts a server.
  init(_ server: RoomServer) {
    let work = Task.detached { [self] in
      do {
        try await server.run { port in
          self.outcome.withLock { $0.port = port }
          self.changed.signal()
        }
      } catch {
        outcome.withLock { $0.problem = "\(error)" }
        changed.signal()
      }
      ended.signal()
    }
    task.withLock { $0 = work }
  }

  /// The port, once the server listens; nil with the reason where it cannot.
  ///
  /// Not to be called from a task.
  func wait() -> (port: Int?, problem: String?) {
    changed.wait()
    return outcome.withLock { ($0.port, $0.problem) }
  }

  /// Ends the server and waits for it, some seconds at most.
  func stop() {
    task.withLock { $0?.cancel() }
    _ = ended.wait(timeout: .now() + .seconds(3))
  }
}
