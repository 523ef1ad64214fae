/// How a paper looks: black on white, on a screen as it is printed.
enum PaperStyle {
  /// The style sheet; it holds nothing that XML would take for markup.
  ///
  /// The size of a page is the printer's, so that A4 and Letter both fit.
  static let sheet = base + ExamPaper.letters.map(footer).joined()

  /// The letter of the variant at the foot of its pages, so that loose sheets find together; their
  /// order is that of the questions.
  private static func footer(_ letter: Character) -> String {
    """

    @page variant-\(letter) { @bottom-right { content: "\(letter)"; font: 9pt sans-serif; } }
    @media print { .variant-\(letter) { page: variant-\(letter); } }
    """
  }

  private static let base = """
    * { box-sizing: border-box; }
    body {
      margin: 0; background: #ffffff; color: #000000;
      font: 1rem/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem; }
    h1 { font-size: 1.375rem; line-height: 1.25; margin: 0; }
    h2 { font-size: 1.125rem; margin: 1.5rem 0 0.5rem; }
    p { margin: 0; }
    ul { list-style: none; margin: 0.375rem 0 0; padding: 0 0 0 1.75rem; }
    .variant + .variant { margin-top: 3rem; border-top: 2px dashed #888888; padding-top: 1.5rem; }
    .head { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
    .head .letter { font-weight: 700; font-size: 1.125rem; white-space: nowrap; }
    .fields { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; margin: 1rem 0 0.5rem; }
    .fields > span { display: flex; align-items: flex-end; gap: 0.375rem; white-space: nowrap; }
    .fields .rule { flex: 1; height: 1.5rem; margin: 0; }
    .wide { flex: 4 1 14rem; } .middle { flex: 2 1 8rem; } .narrow { flex: 1 1 6rem; }
    .advisory { border: 1px solid #000000; padding: 0.375rem 0.625rem; margin: 0.75rem 0 0; font-size: 0.9375rem; }
    .question { margin-top: 1.25rem; }
    .stem { padding-left: 1.75rem; font-weight: 600; }
    .number { display: inline-block; min-width: 1.75rem; margin-left: -1.75rem; padding-right: 0.25rem; }
    .instruction { padding-left: 1.75rem; font-size: 0.875rem; font-style: italic; }
    li { display: flex; align-items: baseline; gap: 0.625rem; margin: 0.25rem 0; }
    li .letter { flex: none; min-width: 1.25rem; font-weight: 600; }
    .text { flex: 1; min-width: 0; }
    .box { display: inline-block; flex: none; width: 1.125rem; height: 1.125rem; border: 1px solid #000000; }
    .options .box { width: 1.5rem; height: 1.5rem; position: relative; top: 0.375rem; }
    .options:has(.box) li { margin: 0.375rem 0; }
    .boxes { padding-left: 1.75rem; margin-top: 0.375rem; }
    .boxes span { display: inline-flex; align-items: center; gap: 0.5rem; margin-right: 2.5rem; }
    .boxes .box { margin: 0; }
    .blank { flex: none; width: 2.25rem; height: 1.4rem; border-bottom: 1px solid #000000; }
    .rule { border-bottom: 1px solid #000000; height: 2.125rem; margin-left: 1.75rem; }
    .rules .rule { flex: 1; margin: 0; height: 1.75rem; }
    .rules li { align-items: flex-end; margin: 0; }
    .columns { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 1rem; }
    .columns ul + ul { padding-left: 0; }
    table { border-collapse: collapse; width: 100%; overflow-wrap: break-word; }
    th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #bbbbbb; }
    tbody th { text-align: right; width: 2rem; font-weight: 400; white-space: nowrap; }
    .mark { font-weight: 700; white-space: nowrap; }
    .place { font-size: 0.875rem; color: #444444; }
    @media screen and (max-width: 34rem) {
      .columns { grid-template-columns: 1fr; }
      .columns ul + ul { padding-left: 1.75rem; }
    }
    @media print {
      @page { margin: 16mm 18mm; }
      html { font-size: 11pt; }
      main { max-width: none; padding: 0; }
      .variant + .variant { break-before: page; margin: 0; border: 0; padding: 0; }
      header, .advisory, h2, thead, .stem, .instruction { break-after: avoid; }
      .question, tr, li { break-inside: avoid; }
    }
    """
}
