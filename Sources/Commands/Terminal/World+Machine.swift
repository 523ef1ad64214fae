import Foundation
package import Study

extension World {
  /// The machine this process runs on.
  package static func machine() -> World {
    World(
      environment: ProcessInfo.processInfo.environment,
      workingDirectory: FileManager.default.currentDirectoryPath,
      executable: executablePath(),
      now: { .current() },
      chance: { SystemRandomNumberGenerator().number() },
      edit: { path, line in
        Editor(environment: ProcessInfo.processInfo.environment).open(path, line)
      },
      run: { words, environment, inPlace in
        let program = ForegroundProgram(words, environment: environment)
        return inPlace ? program.replaceThisOne() : program.run()
      },
      output: { words in
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: words[0])
        process.arguments = Array(words.dropFirst())
        process.standardOutput = pipe
        guard (try? process.run()) != nil else { return nil }
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return String(decoding: bytes, as: UTF8.self).trimmed
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

extension Moment {
  /// This instant, with the local time of this machine.
  package static func current() -> Moment {
    let now = Date()
    return Moment(
      milliseconds: Int64((now.timeIntervalSince1970 * 1000).rounded(.down)),
      utcOffset: TimeZone.current.secondsFromGMT(for: now))
  }
}
