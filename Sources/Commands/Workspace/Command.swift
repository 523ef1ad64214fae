package import ArgumentParser

/// A command of Cardinal: declared once, for the command line and for the session.
package protocol Command: ParsableCommand {
  /// Does what the command is for.
  ///
  /// - Throws: A ``CommandError`` or `StorageError` with a sentence for the user, or an `ExitCode`
  ///   where the answer is no and has been printed.
  @MainActor func run(in workspace: Workspace) throws
}
