import Foundation
import Study

extension World {
  /// The machine this process runs on.
  package static func machine() -> World {
    World(
      environment: ProcessInfo.processInfo.environment,
      workingDirectory: FileManager.default.currentDirectoryPath,
      executable: executablePath(),
      now: {
        let now = Date()
        return Moment(
          milliseconds: Int64((now.timeIntervalSince1970 * 1000).rounded(.down)),
          utcOffset: TimeZone.current.secondsFromGMT(for: now))
      },
      chance: { SystemRandomNumberGenerator().number() },
      edit: { path, line in
        Editor(environment: ProcessInfo.processInfo.environment).open(path, line)
      })
  }

  private static func executablePath() -> String {
    #if os(Linux)
    if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      return path
    }
    #endif
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return URL(filePath: path).resolvingSymlinksInPath().path
  }
}

extension SystemRandomNumberGenerator {
  fileprivate func number() -> UInt64 {
    var generator = self
    return generator.next()
  }
}
