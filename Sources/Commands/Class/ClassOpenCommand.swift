import ArgumentParser
import Contest
import DeckFormat
import Exchange
import Foundation
import LineEditing
import Presentation
import Questions
import Storage
import Study

/// Opens a class quiz.
struct ClassOpenCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a quiz that students join with their phones.",
    discussion: """
      The address and a code are printed; students open it in a browser. Enter does the obvious next \
      step: it starts, closes, reveals and goes on; 'help' lists what else can be typed. What a \
      student answers counts for that student's memory, as studying alone does. A quiz that was \
      stopped in the middle goes on when the deck is opened again.
      """)

  @OptionGroup var options: ClassOptions
  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    try ClassOpener(workspace: workspace, options: options, common: common).open(simulated: 0)
  }
}

/// Opens a quiz full of simulated students, to try things out.
struct ClassRehearseCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Try a class quiz out with simulated students.",
    discussion: """
      Nothing is kept: the quiz and its students live in a library of their own that is gone at the \
      end. Real phones may join as well.
      """)

  @Argument(help: ArgumentHelp("The number of students.", valueName: "count"))
  var students: Int
  @OptionGroup var options: ClassOptions
  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    guard (1...5000).contains(students) else {
      throw ValidationError("the number of students is 1 to 5000")
    }
  }

  func run(in workspace: Workspace) throws {
    try ClassOpener(workspace: workspace, options: options, common: common)
      .open(simulated: students)
  }
}
