/// The edits that are tried.
enum NoteEdit: String, CaseIterable {
  case renameItem = "rename a term, role or stage"
  case renameTopic = "rename a topic"
  case renameHeading = "rename a heading"
  case reorder = "reorder a list"
  case rewriteLine = "rewrite any line"
  case rewriteBullet = "rewrite a bullet"
  case rewriteQuestion = "rewrite a question"
  case typo = "fix a slip in a name"
  case moveItem = "move an item"
  case moveSection = "move a section"
  case splitFile = "split a deck"
  case mergeFiles = "merge two decks"
  case renameFile = "rename a deck"
  case deleteItem = "delete an item"
  case addItem = "add an item"
  case replaceItem = "delete one, add one"
  case deleteSection = "delete a section"
  case addSection = "add a section"
  case changeMarks = "change bullets"

  /// Whether it may change the identifiers of a whole section or deck.
  var isLarge: Bool {
    switch self {
    case .renameTopic, .renameHeading, .moveSection, .splitFile, .mergeFiles, .renameFile,
      .deleteSection, .addSection:
      true
    default: false
    }
  }

  /// Makes the edit somewhere.
  ///
  /// - Returns: Whether there was anything to edit.
  func apply(to editor: inout NoteEditor) -> Bool {
    switch self {
    case .renameItem: editor.renameItem { $0.renamed($1) }
    case .renameTopic: editor.renameTopic()
    case .renameHeading: editor.renameHeading()
    case .reorder: editor.reorder()
    case .rewriteLine: editor.rewriteLine()
    case .rewriteBullet: editor.rewriteBullet()
    case .rewriteQuestion: editor.rewriteQuestion()
    case .typo: editor.renameItem { $0.typed($1) }
    case .moveItem: editor.moveItem()
    case .moveSection: editor.moveSection()
    case .splitFile: editor.splitFile()
    case .mergeFiles: editor.mergeFiles()
    case .renameFile: editor.renameFile()
    case .deleteItem: editor.deleteItem()
    case .addItem: editor.addItem()
    case .replaceItem: editor.deleteItem() && editor.addItem()
    case .deleteSection: editor.deleteSection()
    case .addSection: editor.addSection()
    case .changeMarks: editor.changeMarks()
    }
  }
}
