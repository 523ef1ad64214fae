import LineEditing
import Testing

@Suite struct TerminalInfoTests {
  private func info(
    columns: Int? = nil, rows: Int? = nil, output: Bool = true, _ environment: [String: String]
  ) -> TerminalInfo {
    TerminalInfo(
      inputIsTerminal: true, outputIsTerminal: output, columns: columns, rows: rows,
      environment: environment)
  }

  @Test func theTerminalsOwnSizeComesFirstThenTheEnvironmentThenADefault() {
    let environment = ["COLUMNS": "60", "LINES": "10"]
    #expect(info(columns: 100, rows: 40, environment).columns == 100)
    #expect(info(columns: 100, rows: 40, environment).rows == 40)
    #expect(info(environment).columns == 60)
    #expect(info(columns: 0, rows: 0, environment).rows == 10)
    #expect(info(["COLUMNS": "wide", "LINES": "-1"]).columns == 80)
    #expect(info(["COLUMNS": "wide", "LINES": "-1"]).rows == 24)
  }

  @Test func aTerminalWithoutATypeIsDumb() {
    #expect(info([:]).isDumb)
    #expect(info(["TERM": "dumb"]).isDumb)
    #expect(!info(["TERM": "xterm"]).isDumb)
  }

  @Test func colorIsWantedOnATerminalThatHasItUnlessRefused() {
    #expect(info(["TERM": "xterm"]).wantsColor)
    #expect(info(["TERM": "xterm", "NO_COLOR": ""]).wantsColor)
    #expect(!info(["TERM": "xterm", "NO_COLOR": "1"]).wantsColor)
    #expect(!info(["TERM": "dumb"]).wantsColor)
    #expect(!info(output: false, ["TERM": "xterm"]).wantsColor)
  }

  @Test func aPersonSitsAtBothEnds() {
    #expect(info([:]).isInteractive)
    #expect(!info(output: false, [:]).isInteractive)
  }
}
