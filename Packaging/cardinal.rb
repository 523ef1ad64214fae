# The Homebrew formula; Scripts/dist fills in where the source is and what its hash is.
class Cardinal < Formula
  desc "Turns notes into questions, and asks them until they stick"
  url "@URL@"
  sha256 "@SHA256@"
  license "GPL-3.0-or-later"

  depends_on xcode: ["26.0", :build]
  depends_on "cmark-gfm"
  depends_on "libarchive"
  depends_on "libxlsxwriter"
  depends_on "libxml2"
  depends_on macos: :sequoia
  depends_on "qrencode"
  depends_on "readline"
  depends_on "sqlite"

  def install
    # Homebrew builds in a sandbox of its own, and none fits into another.
    system "make", ".build/release/cardinal-class", "install", "PREFIX=#{prefix}",
           "OPTIONS=--disable-sandbox"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/cardinal --version")
    (testpath/"Decks/tools.md").write <<~DECK
      # Tools

      A **hammer** is a tool that drives nails into wood.
    DECK
    output = shell_output("#{bin}/cardinal --library #{testpath} check")
    assert_match "1 deck", output
  end
end
