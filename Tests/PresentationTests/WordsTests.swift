import Presentation
import Testing

/// Counts, shares, times and days in words.
struct WordsTests {
  @Test func countsHaveTheirPlural() {
    #expect(Plural.count(0, "card") == "0 cards")
    #expect(Plural.count(1, "card") == "1 card")
    #expect(Plural.count(1000, "reply", "replies") == "1,000 replies")
    #expect(
      [999, -1000, 12_580, 1_234_567].map(Plural.grouped) == [
        "999", "-1,000", "12,580", "1,234,567",
      ])
  }

  @Test func sharesAreNeverRoundedToNoneOrAll() {
    #expect([0, 0.001, 0.834, 0.999, 1].map(Figure.percent) == ["0%", "1%", "83%", "99%", "100%"])
    #expect([0, 0.9124, 1].map(Figure.tenths) == ["0.0", "91.2", "100.0"])
  }

  @Test func timesAreInTheUnitAPersonWouldUse() {
    let known = [
      (0, "0 seconds"), (1400, "1 second"), (59_499, "59 seconds"), (59_500, "1 minute"),
      (100_000, "2 minutes"), (3_600_000, "1 hour"), (3_900_000, "1 hour 5 minutes"),
      (90_000_000, "25 hours"),
    ]
    for (milliseconds, words) in known {
      #expect(Figure.duration(milliseconds: milliseconds) == words)
    }
  }

  @Test func aClockShowsWholeSeconds() {
    let known: [(Int64, String)] = [
      (-1, "0:00"), (0, "0:00"), (1, "0:01"), (59_000, "0:59"), (245_000, "4:05"),
      (3_599_001, "1:00:00"), (3_845_000, "1:04:05"),
    ]
    for (milliseconds, words) in known {
      #expect(Figure.clock(milliseconds: milliseconds) == words)
    }
  }

  @Test func daysAreSeenFromToday() {
    let known = [
      (0, "today"), (1, "tomorrow"), (-1, "yesterday"), (-3, "3 days ago"),
      (3, "in 3 days (Nov 26)"), (2, "in 2 days (Nov 25)"), (40, "in 40 days (Jan 2, 2027)"),
    ]
    for (days, words) in known {
      #expect(DayText.distance(to: today + days, from: today) == words)
    }
    #expect([today, today + 8].map(DayText.short) == ["Mon Nov 23", "Tue Dec  1"])
  }
}
