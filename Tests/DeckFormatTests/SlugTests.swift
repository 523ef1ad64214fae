import Chance
import DeckFormat
import Testing

@Suite struct SlugTests {
  @Test func `a slug keeps letters and digits of any script`() {
    #expect(Slug.of("The  Face of \"Doom\"") == "the-face-of-doom")
    #expect(Slug.of("寝取り") == "寝取り")
    #expect(Slug.of("Ｆｕｌｌ") == "full")
    #expect(Slug.of("Äpfel & Birnen") == "äpfel-birnen~\(hash("äpfel & birnen"))")
    #expect(Slug.of("Planning/Scheming") == "planning-scheming~\(hash("planning/scheming"))")
    #expect(Slug.of("Why?") == "why")
    #expect(Slug.of("Mr. Pink") == "mr-pink~\(hash("mr. pink"))")
  }

  @Test func `names that differ in symbols only have different slugs`() {
    #expect(Slug.of("C++") == "c~\(hash("c++"))")
    #expect(Slug.of("C#") == "c~\(hash("c#"))")
    #expect(Slug.of("C") == "c")
    #expect(Slug.of("C++") != Slug.of("C#"))
  }

  @Test func `a name of nothing but symbols still has a slug`() {
    #expect(Slug.of("") == "~2325")
    #expect(Slug.of("→") == "~\(hash("→"))")
  }

  @Test func `a text is named by four words and a hash`() {
    let text = "The crew is assembled slowly."
    #expect(Slug.ofText(text) == "the-crew-is-assembled~\(hash(text.lowercased()))")
  }

  private func hash(_ text: String) -> String {
    let digits = String(FNV1a.hash(text) & 0xffff, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
