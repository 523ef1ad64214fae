import Chance
import Foundation

// Reads damaged articles: damage FOLDER [INPUTS] [SEED] [LARGEST] [FIRST]

/// All texts below a folder, in order.
func texts(below folder: String) -> [[UInt8]] {
  let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return names.sorted()
    .filter { name in [".txt", ".md", ".html"].contains { name.hasSuffix($0) } }
    .compactMap { FileManager.default.contents(atPath: folder + "/" + $0).map { Array($0) } }
}

/// Writes a line at once, so that it is there if the next input never ends.
func report(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

/// An argument as a number.
func number(_ place: Int, else standard: Int) -> Int {
  CommandLine.arguments.count > place ? Int(CommandLine.arguments[place]) ?? standard : standard
}

let samples = texts(below: CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : ".")
let count = number(2, else: 10_000)
let seed = UInt64(number(3, else: 1))
let largest = number(4, else: 10_000_000)
let first = number(5, else: 0)
var (read, faults, slowest) = (0, 0, 0.0)

for index in first..<first + count {
  // Each input can be made alone; one in fifty may be large.
  let limit = index % 500 == 499 ? largest : index % 50 == 49 ? largest / 20 : 20_000
  var mutator = ArticleMutator(
    samples: samples, seed: seed &* 1_000_003 &+ UInt64(index), limit: limit)
  var (bytes, changes) = mutator.next()
  if limit > 20_000, !bytes.isEmpty {
    let wanted = limit - limit / 10
    let part = bytes
    while bytes.count < wanted { bytes += part.prefix(wanted - bytes.count) }
    changes.append("large")
  }
  let format = mutator.nextFormat()
  let what = "\(index) \(["text", "Markdown", "HTML"][format]) \(bytes.count) bytes \(changes)"
  if CommandLine.arguments.contains("--write") {
    _ = FileManager.default.createFile(
      atPath: "input-\(index).\(["txt", "md", "html"][format])", contents: Data(bytes))
  }
  FileHandle.standardError.write(Data("\r\(what)\u{1B}[K".utf8))
  let start = ContinuousClock.now
  let fault = ArticleFuzzing.fault(bytes, format: format)
  let time = Double((ContinuousClock.now - start).components.attoseconds) / 1e18
    + Double((ContinuousClock.now - start).components.seconds)
  // A quarter of a second, and five for each megabyte: reading, drafting, and reading the draft twice.
  let allowed = 0.25 + Double(bytes.count) * 5e-6
  read += bytes.count
  slowest = max(slowest, time / allowed)
  if let fault {
    faults += 1
    report("\r\(what): \(fault.prefix(300))")
  } else if time > allowed {
    faults += 1
    report("\r\(what): \(String(format: "%.2f s, %.2f s allowed", time, allowed))")
  }
}
report(
  "\r\(count) inputs, \(read / 1_000_000) MB; \(faults) faults; the slowest took "
    + "\(Int(slowest * 100)) % of its time")
exit(faults == 0 ? 0 : 1)
