# The Homebrew formula; Scripts/dist fills in where the source is and what its hash is.
class Cardinal < Formula
  desc "Turns notes into questions, and asks them until they stick"
  url "@URL@"
  sha256 "@SHA256@"
  license "GPL-3.0-or-later"

  depends_on xcode: ["16.3", :build]
  depends_on macos: :sequoia
  depends_on "cmark-gfm"
  depends_on "libqrencode"
  depends_on "libxlsxwriter"
  depends_on "readline"

  uses_from_macos "libxml2"
  uses_from_macos "sqlite"

  def install
    system "make", "install", "PREFIX=#{prefix}"
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
