import LineEditing
import Presentation
import Storage

/// Says what somebody who came with a file is called here.
enum ArrivalText {
  /// What to say of somebody who came.
  ///
  /// - Parameters:
  ///   - arrival: Who came.
  ///   - file: The file, as it was named.
  ///   - isPlan: Whether nobody came yet.
  /// - Returns: A sentence; nil where the name is the one in the file.
  static func sentence(
    _ arrival: LearnerArrivals.Arrival, in file: String, isPlan: Bool
  ) -> String? {
    guard let wanted = arrival.wanted, let namesake = arrival.namesake else { return nil }
    let words = ["import", "--as", namesake.name, file].map(LineWord.quoted).joined(separator: " ")
    return
      "\(file): '\(wanted)' there is not '\(namesake.name)' here, and \(isPlan ? "would be" : "is") "
      + "called '\(arrival.learner.name)'; if both are one, '\(words)' makes them one"
  }
}
