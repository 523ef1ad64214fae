/// Somebody of a class, as a roster names them.
package struct Student: Equatable, Codable, Sendable {
  /// The school's number of the student; empty where there is none.
  ///
  /// It never leaves the teacher's machine but in a gradebook.
  package var number: String
  /// The address for mail; empty where there is none.
  package var email: String
  /// The first name; empty where there is none.
  package var firstName: String
  /// The last name; empty where there is none.
  package var lastName: String
  /// The name that others may see, a pseudonym perhaps; never empty.
  package var shown: String
  /// The class or course, such as `7b`; empty where there is none.
  package var group: String
  /// How much longer the student has.
  package var extraTime: ExtraTime

  /// Creates a student; what most rosters lack has a default.
  package init(
    number: String = "", email: String = "", firstName: String = "", lastName: String = "",
    shown: String, group: String = "", extraTime: ExtraTime = .none
  ) {
    self.number = number
    self.email = email
    self.firstName = firstName
    self.lastName = lastName
    self.shown = shown
    self.group = group
    self.extraTime = extraTime
  }
}
