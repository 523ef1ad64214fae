/// A question with its texts read.
struct ReadQuestion {
  /// The question.
  let asked: AskedQuestion
  /// The form; nil if nobody knows it.
  let form: AskedForm?
  /// The stem without its gap.
  let stem: ReadText
  /// The topic; of no words if there is none.
  let subject: ReadText
  /// The right answer; nil for lists, orders and matching.
  let answer: ReadText?
  /// The options in the order shown.
  let options: [ReadText]
  /// The options that are not the answer, in the order shown.
  let wrong: [ReadText]

  /// Reads a question.
  init(_ question: AskedQuestion, reader: TextReader) {
    asked = question
    form = AskedForm(rawValue: question.form)
    stem = reader(Lines.withoutGaps(question.stem, filler: " ").text)
    subject = reader(question.subject)
    let answer = question.answer.map { reader($0) }
    options = question.options.map { reader($0) }
    wrong = options.filter { $0.key != answer?.key }
    self.answer = answer
  }
}
