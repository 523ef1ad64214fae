/// Tells what somebody wrote for their own week from what they want to learn.
enum Reminder {
  /// Whether a line is a reminder, a task, a date of an exam or a place in a book.
  static func isReminder(_ text: String) -> Bool {
    guard text.utf8.count <= 2000 else { return false }
    let lowered = text.lowercased().replacing("’", with: "'")
    if boxes.match(Array(lowered.utf8.prefix(16)), at: 0) != nil, !text.contains(" = ") {
      return true
    }
    let words = TextWords.of(lowered)
    guard let first = words.first else { return true }
    if openings.contains(first), words.count > 1, LabelShape.split(text) == nil { return true }
    if phrases.matches(words) { return true }
    if lowered.contains("!!"), words.count < 20, words.count < 4 || openings.contains(first),
      !text.contains(" = ")
    {
      return true
    }
    return isAppointment(words)
  }

  /// Whether a text is nothing but a time: a weekday, a date, an hour.
  static func isTime(_ text: String) -> Bool {
    let words = TextWords.of(text)
    guard !words.isEmpty, words.count <= 8 else { return false }
    if words.contains(where: { days.contains($0) && $0.count > 3 }) { return true }
    guard words.count <= 6 else { return false }
    let isTimed = words.allSatisfy { word in
      days.contains(word) || months.contains(word) || timeWords.contains(word) || Int(word) != nil
        || ["st", "nd", "rd", "th", "am", "pm"].contains {
          word.hasSuffix($0) && Int(word.dropLast(2)) != nil
        }
    }
    return isTimed
      && words.contains { days.contains($0) || timeWords.contains($0) || months.contains($0) }
  }

  private static func isAppointment(_ words: [String]) -> Bool {
    guard words.count <= 16 else { return false }
    let hasDay = words.contains { days.contains($0) }
    let hasEvent = words.contains { events.contains($0) }
    if hasEvent, hasDay || words.contains(where: { months.contains($0) }) { return true }
    return false
  }

  private static let boxes = PhraseTable([
    "[ ]", "[x]", "[-]", "☐", "☑", "todo", "to do:", "to-do", "hw:", "homework", "nb ", "nb:",
    "ps ", "ps:", "p.s.",
  ])
  private static let openings: WordSet = [
    "remember", "ask", "bring", "revise", "finish", "buy", "email", "check", "reread", "re-read",
    "print", "hand",
    "todo", "don't", "learn", "look", "read", "practise", "practice", "review", "redo", "google",
    "watch", "copy", "fragen", "nachlesen", "lernen", "mitbringen",
  ]
  private static let phrases = PhraseBook([
    "see p", "see pp", "see page", "see chapter", "see ch", "see slide", "see slides", "due on",
    "due by", "deadline", "past paper", "exam on", "test on",
    "quiz on", "not needed for", "will be on the", "for the exam", "for the test", "in the exam",
    "in the test", "exam question", "need to ask",
    "check this", "not sure", "look up", "ask mr", "ask mrs", "ask ms", "ask dr", "ask prof",
    "missed first", "fill in later", "add more",
    "siehe s", "klausur am", "test am", "not on the test", "not on the exam", "next lesson",
    "last lesson", "next week", "office hours", "dr said", "comes up every year",
  ])
  static let days: WordSet = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs",
    "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
    "sonntag", "lundi", "mardi", "mercredi",
    "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes",
  ]
  static let months: WordSet = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "januar",
    "februar", "märz", "mai", "juni", "juli",
    "oktober", "dezember",
  ]
  private static let timeWords: WordSet = [
    "am", "pm", "uhr", "noon", "midnight", "today", "tomorrow", "next", "week", "morning",
    "afternoon", "evening", "morgen", "daily", "closed",
  ]
  private static let events: WordSet = [
    "exam", "test", "quiz", "assessment", "assignment", "essay", "due", "deadline", "lesson",
    "lecture", "practical", "presentation", "homework",
    "klausur", "prüfung", "arbeit", "abgabe", "hausaufgabe", "seminar", "tutorial", "meeting",
    "mock",
  ]
}
