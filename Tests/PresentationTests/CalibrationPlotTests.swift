import Scheduling
import Testing

@testable import Presentation

/// Predicted against true recall in letters.
struct CalibrationPlotTests {
  @Test func aLineABin() {
    let bins = [
      CalibrationBin(predicted: 0.62, known: 0.5, count: 12),
      CalibrationBin(predicted: 0.975, known: 0.975, count: 12_345),
    ]
    #expect(
      CalibrationPlot(bins).lines(Style()) == [
        "predicted   known  0%                                   100%  reviews",
        "    62.0%   50.0%  ....................*....|...............       12",
        "    97.5%   97.5%  .......................................X.   12,345",
        "|  predicted   *  known   X  both: the nearer, the better",
      ])
    #expect(CalibrationPlot([]).lines(Style()) == [])
  }

  @Test func decimalsAreRounded() {
    #expect(Figure.decimals(0.34526, 4) == "0.3453")
    #expect(Figure.decimals(-0.00001, 4) == "0.0000")
    #expect(Figure.decimals(-1.25, 1) == "-1.3")
    #expect(Figure.decimals(36_500, 2) == "36500.00")
    #expect(Figure.decimals(.infinity, 2) == "inf")
  }
}
