import Testing

@Suite("What counts as code") struct SwiftCodeTests {
  @Test("Comments and the insides of strings are no code, interpolations are")
  func blanks() {
    let text = #####"""
      a // unsafe
      /* b /* c */
      d */ e
      "f \"g\" \(h(i, "j"))" k
      #"l " \n \#(m)"# n
      ##"""
      o "p" \(q)
      """## r
      """#####
    #expect(
      SwiftCode(text).lines == [
        "a ", "", " e", #""(h(i, ""))" k"#, #""(m)" n"#, #"""#, "", #"" r"#,
      ])
  }

  @Test("An import is its module, whatever stands around it")
  func imports() {
    let text = """
      import Foundation
      package import struct DeckFormat.Deck
      @testable internal import Study
      @preconcurrency import Dispatch; import GRDB
      // import Commented
      let text = "import Quoted"
      important()
      """
    #expect(
      SwiftCode(text).imports == ["Foundation", "DeckFormat", "Study", "Dispatch", "GRDB"])
  }
}
