import Foundation
import Testing

import Questions

@Suite("Grading typed names")
struct GradingTypedTests {
  @Test("every typed vector gets its verdict")
  func vectors() throws {
    for item in try GradingCases().typed {
      let grader = TypedGrader(language: item.language ?? "en")
      let grade = grader.grade(
        item.typed, expected: item.expected, accept: item.accept, others: item.others)
      #expect(
        grade.verdict.rawValue == item.verdict,
        "'\(item.typed)' for '\(item.expected)' among \(item.others)")
      #expect((grade.takenFor != nil) == (grade.verdict == .otherName))
      #expect((grade.matched != nil) == (grade.verdict == .exact || grade.verdict == .close))
    }
  }

  @Test("composition, case, width, quotes and articles do not change the verdict")
  func symmetry() throws {
    for item in try GradingCases().typed {
      let grader = TypedGrader(language: item.language ?? "en")
      let names = [item.expected] + item.accept
      for name in names {
        var replies = [
          name, name.decomposedStringWithCanonicalMapping,
          name.precomposedStringWithCanonicalMapping, " \(name)\u{A0}", fullWidth(name),
          curlyQuotes(name),
        ]
        if !Spelling(name, in: grader.normalForm).isSymbolic,
          item.others.allSatisfy({ !alike($0, name) })
        {
          replies += [name.uppercased(), name.lowercased(), "'\(name)'", "“\(name)”", "\(name)."]
          if item.language == nil { replies += ["the \(name)", "The \(name)", "it's \(name)"] }
        }
        for reply in replies {
          let grade = grader.grade(
            reply, expected: item.expected, accept: item.accept, others: item.others)
          #expect(grade.verdict == .exact, "'\(reply)' for '\(name)'")
        }
        for form in [name.decomposedStringWithCanonicalMapping, fullWidth(name)] {
          let grade = grader.grade(
            item.typed, expected: form == item.expected ? item.expected : name,
            accept: names.map { $0 == name ? form : $0 }, others: item.others)
          #expect(
            grade.verdict
              == grader.grade(
                item.typed, expected: item.expected, accept: item.accept, others: item.others
              ).verdict, "'\(item.typed)' for '\(form)'")
        }
      }
    }
  }

  @Test("the dollar signs of formulas need not be typed")
  func formulas() {
    let grader = TypedGrader()
    for (reply, answer, verdict) in [
      ("1", "$1$", Verdict.exact), ("$1$", "$1$", .exact), ("$1$", "1", .exact),
      ("2", "$1$", .wrong), ("n", "$n$", .exact), ("N", "$n$", .wrong),
      ("x = 1", "$x = 1$", .exact), ("5", "$5", .wrong),
    ] {
      let grade = grader.grade(reply, expected: answer)
      #expect(grade.verdict == verdict, "'\(reply)' for '\(answer)'")
    }
    #expect(grader.grade("2", expected: "$1$", others: ["$2$"]).takenFor == "$2$")
  }

  @Test("another name of the deck is never close")
  func otherNameBeatsClose() throws {
    for item in try GradingCases().typed where !item.others.isEmpty {
      let grader = TypedGrader(language: item.language ?? "en")
      for other in item.others {
        let grade = grader.grade(
          other, expected: item.expected, accept: item.accept, others: item.others)
        #expect(grade.verdict != .close, "'\(other)' for '\(item.expected)'")
      }
    }
  }

  @Test("the grade tells what was matched and what was taken for it")
  func wholeGrades() {
    let grader = TypedGrader()
    #expect(
      grader.grade("kyogen", expected: "Kyōgen", accept: ["狂言"])
        == TypedGrade(verdict: .exact, matched: "Kyōgen"))
    #expect(
      grader.grade("狂言", expected: "Kyōgen", accept: ["狂言"])
        == TypedGrade(verdict: .exact, matched: "狂言"))
    #expect(
      grader.grade("netora", expected: "Netorare", others: ["Netori"])
        == TypedGrade(verdict: .otherName, takenFor: "Netori"))
    #expect(
      grader.grade("the seduced", expected: "The Seducer", others: ["The Seduced"])
        == TypedGrade(verdict: .otherName, takenFor: "The Seduced"))
    #expect(
      grader.grade("pararyme", expected: "half-rhyme", accept: ["pararhyme"])
        == TypedGrade(verdict: .close, matched: "pararhyme"))
    #expect(
      grader.grade("seduce", expected: "The Seducer", others: ["The Seduced"])
        == TypedGrade(verdict: .wrong))
    #expect(grader.grade(" \u{200B}\t", expected: "x") == TypedGrade(verdict: .empty))
  }

  @Test("a table built once grades as a list of others does")
  func tableEqualsList() throws {
    for item in try GradingCases().typed {
      let grader = TypedGrader(language: item.language ?? "en")
      let table = NameTable(
        item.others + [item.expected, item.expected] + item.accept, normalForm: grader.normalForm)
      #expect(
        grader.grade(item.typed, expected: item.expected, accept: item.accept, among: table)
          == grader.grade(
            item.typed, expected: item.expected, accept: item.accept, others: item.others),
        "'\(item.typed)' for '\(item.expected)'")
    }
  }

  @Test("names that are right as well do not stand in the way")
  func rightNames() {
    let grader = TypedGrader()
    let table = NameTable(["Seducer", "Seduced", "Victim"])
    let grade = grader.grade("seduce", expected: "Seducer", among: table, right: ["Seduced"])
    #expect(grade == TypedGrade(verdict: .close, matched: "Seducer"))
  }

  @Test("of names at the same distance the first of the table is named")
  func stableOther() {
    let names = ["Bardolino", "Barbolino", "Barcolino"]
    #expect(
      TypedGrader().grade("Bartolino", expected: "Merlot", others: names)
        == TypedGrade(verdict: .otherName, takenFor: "Bardolino"))
  }

  @Test("a table keeps each spelling once and no blank ones")
  func tableNames() {
    #expect(NameTable(["b", " ", "a", "b", ""]).names == ["b", "a"])
  }

  @Test("verdicts are written as the log has them")
  func rawValues() {
    #expect(
      Verdict.allCases.map(\.rawValue)
        == ["exact", "close", "other_name", "wrong", "partial", "unknown", "empty"])
  }

  private func alike(_ one: String, _ other: String) -> Bool {
    let form = NormalForm(keepsDiacritics: false)
    return form.form(of: one) == form.form(of: other)
  }

  private func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  private func curlyQuotes(_ text: String) -> String {
    text.replacing("'", with: "’").replacing("-", with: "‐")
  }
}
