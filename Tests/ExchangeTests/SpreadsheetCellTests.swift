import Foundation
import Study
import Testing

@testable import Exchange

/// What values become in a spreadsheet.
struct SpreadsheetCellTests {
  @Test func numbersStayNumbersUnlessDigitsWouldBeLost() {
    #expect(SpreadsheetCell(.integer(-7)) == .number(-7))
    #expect(SpreadsheetCell(.integer(1 << 53)) == .number(9_007_199_254_740_992))
    #expect(SpreadsheetCell(.integer(.min)) == .text("-9223372036854775808"))
    #expect(SpreadsheetCell(.number(0.25)) == .number(0.25))
    #expect(SpreadsheetCell(.number(.infinity)) == .absent)
    #expect(SpreadsheetCell(.flag(true)) == .flag(true))
  }

  @Test func daysAndInstantsAreCountedAsExcelDoes() {
    #expect(SpreadsheetCell(.day(0)) == .date(25_569))
    #expect(SpreadsheetCell(.day(20_780)) == .date(46_349))
    let moment = Moment(milliseconds: 20_780 * 86_400_000 + 21_600_000, utcOffset: 6 * 3600)
    #expect(SpreadsheetCell(.instant(moment)) == .time(46_349.5))
  }

  @Test func whatExcelHasNoDayForIsAText() {
    #expect(SpreadsheetCell(.day(-25_508)) == .date(61))
    #expect(SpreadsheetCell(.day(-25_509)) == .text("1900-02-28"))
    #expect(SpreadsheetCell(.day(2_932_896)) == .date(2_958_465))
    #expect(SpreadsheetCell(.day(2_932_897)) == .text("+10000-01-01"))
    #expect(
      SpreadsheetCell(.instant(Moment(milliseconds: -3_000_000_000_000, utcOffset: 0)))
        == .text("1874-12-07T18:40:00.000+00:00"))
  }

  @Test func textsLoseOnlyWhatACellCannotHold() {
    #expect(SpreadsheetCell(.text("")) == .absent)
    #expect(SpreadsheetCell(.text("=1+1")) == .text("=1+1"))
    #expect(SpreadsheetCell(.text("a\u{0}b\u{1b}c\u{ffff}\t\n🇯🇵")) == .text("a�b�c�\t\n🇯🇵"))
    #expect(SpreadsheetCell(.text("1\r\n2\r3\n\r4")) == .text("1\n2\n3\n\n4"))
    #expect(SpreadsheetCell(.text("_x0041_ _x12_")) == .text("_x005F_x0041_ _x12_"))
    let long = String(repeating: "x", count: 32_766)
    #expect(SpreadsheetCell(.text(long + "yz")) == .text(long + "y"))
    #expect(SpreadsheetCell(.text(long + "𝄞")) == .text(long))
    #expect(
      SpreadsheetCell(.identifier(identifier(255)))
        == .text("0192abcd-ef00-7000-8000-0000000000ff"))
  }
}
