import Chance
import Foundation
import Testing

@testable import Scheduling

/// How the bytes of a review table become a log.
struct ReviewTableTests {
  private func log(_ text: String) throws -> ReviewLog {
    try ReviewTable.log(of: Array(text.utf8).span)
  }

  private func message(_ text: String) -> String? {
    do throws(ReviewTableError) {
      _ = try ReviewTable.log(of: Array(text.utf8).span)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func columnsComeInAnyOrderAndOthersAreSkipped() throws {
    let expected = ReviewLog(
      cards: [7, 8], starts: [0, 2, 3], times: [86_400_000, 200_000_000, 5],
      elapsedDays: [0, 2, 0],
      ratings: [3, 1, 4], options: [])
    #expect(
      try log("card_id,review_time,review_rating\n7,86400000,3\n7,200000000,1\n8,5,4\n")
        == expected)
    #expect(
      try log(
        "\u{FEFF}note,\"review_rating\",card_id, review_time,more\r\na b,4,8,5,x\r\n\r\n"
          + ",1,7,200000000,\r\n-,3,7,86400000,1") == expected)
  }

  @Test func aTableOfNothingIsAnEmptyLog() throws {
    let empty = try log("card_id,review_time,review_rating")
    #expect(empty.count == 0 && empty.itemCount == 0 && empty.cards.isEmpty)
    #expect(try log("card_id,review_time,review_rating\n\n\n") == empty)
  }

  @Test func daysTurnAtFourInUTC() {
    let hour: Int64 = 3_600_000
    #expect(ReviewTable.utcDay(4 * hour) == 0)
    #expect(ReviewTable.utcDay(4 * hour - 1) == -1)
    #expect(ReviewTable.utcDay(28 * hour - 1) == 0)
    #expect(ReviewTable.utcDay(-20 * hour) == -1)
    #expect(ReviewTable.utcDay(-20 * hour - 1) == -2)
  }

  @Test func whatCannotBeReadIsNamedWithItsLine() {
    let head = "card_id,review_time,review_rating\n"
    #expect(
      message("") == """
        line 1: there is no column 'card_id'; the first line names the columns card_id, review_time \
        and review_rating
        """)
    #expect(
      message("card_id,review_time\n") == """
        line 1: there is no column 'review_rating'; the first line names the columns card_id, \
        review_time and review_rating
        """)
    #expect(
      message(head + "1,2,3\n1,2\n")
        == "line 3: there is no 'review_rating'; give every line as many fields as the first")
    #expect(
      message(head + "1,2x,3\n")
        == "line 2: 'review_time' is no whole number of at most 18 digits; write it in digits")
    #expect(
      message(head + "1,1234567890123456789,3\n")
        == "line 2: 'review_time' is no whole number of at most 18 digits; write it in digits")
    #expect(
      message(head + ",2,3\n")
        == "line 2: 'card_id' is no whole number of at most 64 bits; write it in digits")
    #expect(
      message(head + "\n1,2,0\n")
        == "line 3: 'review_rating' is 0; ratings are 1 (again) to 4 (easy)")
    #expect(message(head + "-1,-2,3\n") == nil)
  }

  @Test func cardsAreNumbersOfSixtyFourBitsWithOrWithoutSign() throws {
    let head = "card_id,review_time,review_rating\n"
    for card in [.min, .min + 1, -1, 0, 999_999_999_999_999_999, 1_000_000_000_000_000_000, .max]
      as [Int64]
    {
      #expect(try log(head + "\(card),2,3").cards == [card])
      #expect(try log(head + "\(UInt64(bitPattern: card)),2,3").cards == [card])
    }
    for beyond in [
      "-9223372036854775809", "-18446744073709551615", "18446744073709551616",
      "19999999999999999999", "20000000000000000000", "29999999999999999999",
      "99999999999999999999", "100000000000000000000", "184467440737095516150", "-", "1-", "--1",
    ] {
      #expect(
        message(head + "\(beyond),2,3")
          == "line 2: 'card_id' is no whole number of at most 64 bits; write it in digits")
    }
  }

  @Test func linesEndWithEitherOrBothCharacters() throws {
    let lines = ["card_id,review_time,review_rating,note", "1,2,3,a", "", "1,9,4,b", "2,3,1,"]
    let expected = try log(lines.joined(separator: "\n"))
    #expect(expected.count == 3)
    for end in ["\r\n", "\r"] {
      #expect(try log(lines.joined(separator: end)) == expected)
      #expect(try log(lines.joined(separator: end) + end) == expected)
    }
    // Nothing is dropped without a word.
    let head = "card_id,review_time,review_rating\n"
    #expect(try log(head + "\r1,2,3\n").count == 1)
    #expect(
      message(head + "1,2,3\rx\n")
        == "line 3: 'card_id' is no whole number of at most 64 bits; write it in digits")
  }

  @Test func anyBytesAreReadOrRefused() {
    var generator = SplitMix64(seed: 3)
    let pieces = Array("0123456789,,,\n\n\r-x\"card_id,review_time,review_rating\n".utf8)
    for _ in 0..<2000 {
      let head = Array("card_id,review_time,review_rating\n".utf8)
      let tail = (0..<generator.next(below: 60)).map { _ in
        pieces[generator.next(below: pieces.count)]
      }
      _ = try? ReviewTable.log(of: (head + tail).span)
      _ = try? ReviewTable.log(of: tail.span)
    }
  }
}
