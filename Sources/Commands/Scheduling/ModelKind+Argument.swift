import ArgumentParser
import Scheduling

/// A model is named on the command line as in settings, logs and JSON.
extension ModelKind: ExpressibleByArgument {}
